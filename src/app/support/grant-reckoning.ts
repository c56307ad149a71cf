import type { Known, SourceRef } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { RecipientIdOf } from "../../funding/continuity.ts";
import type { GrantSum, NoSum, ScopeYear } from "../../funding/grant-sums.ts";
import type { Surroundings } from "../../funding/placing.ts";
import type { RecipientDouble } from "../../funding/recipient-doubles.ts";
import { slug } from "./grant-measurement.ts";
import { grantsInput } from "./grants-words.ts";
import type { ProfileContext } from "./profile-part.ts";

/** What the rows of one area are reckoned with. */
export interface Reckoning {
  readonly context: ProfileContext;
  readonly surroundings: Surroundings;
  readonly idOf: RecipientIdOf;
  readonly doubles: readonly RecipientDouble[];
}

/** The user's tables as the source of a figure. */
export const grantsSource: SourceRef = { input: grantsInput };

/** Id of a row about one scope and year. */
export function grantRowId(
  what: string,
  { funder, scope, year }: Pick<ScopeYear, "funder" | "scope" | "year">,
): string {
  return `grants-${slug(what, funder, scope)}-${year}`;
}

/** A sum as a figure. Missing: `not-derivable` where statements on areas of several levels would count twice. */
export function sumOutcome(sum: GrantSum | NoSum): Known | Missing {
  if (sum === "mixed-levels") return missing("not-derivable", "area_level");
  if (sum === "not-known") return missing("not-published");
  const { euros, n, isModelled, coverage } = sum;
  return {
    kind: "known",
    value: euros,
    n,
    ...(coverage !== undefined && { coverage }),
    flags: isModelled ? ["estimated"] : [],
  };
}
