import type { Area, LocalisedText } from "../domain/area.ts";
import type { Rank } from "../domain/cell.ts";
import type { Finding } from "../domain/finding.ts";
import type { ProfiledFigure } from "../domain/profile-figure.ts";
import type { Released } from "../domain/released.ts";
import type { RowAccount } from "../domain/row-account.ts";
import type { IndicatorSeries } from "../domain/series.ts";

/** Parts of a profile of which something must be said. */
export const profileParts = [
  "register",
  "purpose-classes",
  "register-dynamics",
  "production",
  "funding",
  "structures",
  "municipal-cooperation",
  "survey",
  "response-rate",
  "readiness",
  "data-quality",
] as const;

/** A part of a profile. */
export type ProfilePartId = (typeof profileParts)[number];

/** The band of an area's readiness score. */
export interface ReadinessBand {
  readonly band: LocalisedText;
  /** How surely the score keeps it. */
  readonly stability: "clear" | "likely" | "too-few-answers-to-say";
  /** Share of the draws that keep it. */
  readonly kept: Released | undefined;
  /** Places that the draws allow, where the area is ranked. */
  readonly rank: Rank | undefined;
}

/** Everything that rules may look at: the measurements of one area's profile. */
export interface ProfileFacts {
  readonly area: Area;
  /** In the order of the profile. */
  readonly figures: readonly ProfiledFigure[];
  readonly readiness: ReadinessBand | undefined;
  /** The number of associations over time, where it is told. */
  readonly series: IndicatorSeries | undefined;
  readonly accounts: readonly RowAccount[];
  /** Number of problems found in the inputs. */
  readonly problems: { readonly errors: number; readonly warnings: number };
}

/** A rule: what it says of the measurements, as sentence ids and facts. */
export interface FindingRule {
  readonly id: string;
  /** Parts of the profile that it speaks of. */
  readonly parts: readonly ProfilePartId[];
  /** Its findings, in order; none where what it speaks of is not known or not measured. */
  readonly find: (facts: ProfileFacts) => readonly Finding[];
}
