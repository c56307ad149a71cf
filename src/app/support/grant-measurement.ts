import { dropDiacritics, foldName } from "../../areas/fold-name.ts";
import { fundingPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { LocalisedText } from "../../domain/area.ts";
import { type Period, toIsoDate } from "../../domain/calendar.ts";
import type { Known, SourceRef } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Unit } from "../../domain/unit.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { eurosPerResident } from "./euros-per-resident.ts";
import { fundingSection } from "./grants-words.ts";
import { populationInput } from "./load-population.ts";
import type { ProfileContext } from "./profile-part.ts";

/** A row of funding before it is released. */
export interface FundingRow {
  readonly id: string;
  readonly label: LocalisedText;
  readonly shortLabel?: LocalisedText;
  readonly indent: 0 | 1;
  readonly period: Period;
  readonly unit: Unit;
  readonly outcome: Known | Missing;
  readonly sources: readonly SourceRef[];
}

/**
 * A row of funding for the profile. Counties' grants differ in what they cover, so there is no rank and no verdict, and
 * the country's column says that there is nothing to compare with.
 */
export function toFundingFigure(row: FundingRow, { area, country }: ProfileContext): ProfileFigure {
  const { id, label, shortLabel, indent, period, unit, outcome, sources } = row;
  const about = { indicator: id, period, unit, sources };
  return {
    indicator: id,
    label,
    shortLabel,
    section: fundingSection,
    indent,
    figure: release({ ...about, area: area.key, outcome }, fundingPolicy),
    country:
      area.key.level === "country"
        ? undefined
        : release({ ...about, area: country, outcome: missing("not-comparable") }, fundingPolicy),
    rank: undefined,
    verdict: undefined,
  };
}

/** The days of some years, both included. */
export function yearSpan(first: number, last = first): Extract<Period, { kind: "span" }> {
  const from = toIsoDate(first, 1, 1);
  const to = toIsoDate(last, 12, 31);
  if (from === undefined || to === undefined) throw new Error(`no years: ${first}–${last}`);
  return { kind: "span", from, to };
}

/** Euros of some years per resident at the year end nearest to the last of them. */
export function perResident(
  euros: Pick<Known, "value" | "n" | "flags" | "coverage">,
  { to }: Extract<Period, { kind: "span" }>,
  { population, area }: ProfileContext,
): Known | Missing {
  if (euros.coverage !== undefined && euros.coverage.areas < euros.coverage.of) {
    return missing("incomplete");
  }
  return eurosPerResident(euros, population.residentsOn(to)(area.key));
}

/** Where a figure per resident comes from besides the grants. */
export const populationSource: SourceRef = { input: populationInput };

/** A share or a change as part ÷ whole. */
export function quotient(
  part: number,
  whole: { readonly euros: number; readonly period: Period },
  about: Pick<Known, "n" | "flags">,
): Known | Missing {
  if (whole.euros === 0) return missing("zero-denominator");
  // Corrections may outweigh what they correct; a share of less than nothing says nothing.
  if (whole.euros < 0) return missing("not-derivable");
  return {
    kind: "known",
    value: part / whole.euros,
    n: about.n,
    numerator: part,
    denominator: { value: whole.euros, unit: "euros", period: whole.period },
    flags: about.flags,
  };
}

/** Words as a part of an id. */
export function slug(...words: readonly string[]): string {
  return words
    .map((word) =>
      dropDiacritics(foldName(word))
        .replace(/[^a-z0-9]+/gu, "-")
        .replace(/^-|-$/gu, ""),
    )
    .filter((word) => word !== "")
    .join("-");
}
