import { exactSum } from "../stats/exact-sum.ts";
import { type GrantSum, grantSum, type NoSum, type ScopeYear } from "./grant-sums.ts";
import type { Surroundings } from "./placing.ts";

/** Words by which tables say that a sum is of all grants of a funder. */
const allGrants =
  /^(?:kaikki(?: avustukset)?|yhteensä|alla(?: understöd)?|samtliga|totalt|all(?: grants)?|total)$/u;

/**
 * What was granted to an area in one year, by all funders and in all scopes that the tables have.
 *
 * Shape:   of a funder that states a sum of all its grants this alone counts, since its other scopes are parts of it; of
 *          any other its scopes are added up. Corrections are taken off.
 * Unit:    euros; n is the number of decisions.
 * Missing: "not-known" where nothing granted in the year is known; "mixed-levels" where statements would count twice.
 */
export function grantedTotal(
  scopeYears: readonly ScopeYear[],
  surroundings: Pick<Surroundings, "areasInside">,
): (Omit<GrantSum, "coverage"> & { readonly isComplete: boolean }) | NoSum {
  const folded = ({ funder }: ScopeYear) => funder.toLowerCase();
  const funders = [...new Set(scopeYears.map(folded))];
  const sums = funders.flatMap((funder) =>
    sumsOfFunder(
      scopeYears.filter((each) => folded(each) === funder),
      surroundings,
    ),
  );
  if (sums.includes("mixed-levels")) return "mixed-levels";
  const known = sums.filter((sum) => typeof sum !== "string");
  if (known.length === 0) return "not-known";
  return {
    euros: exactSum(known.length, (place) => known[place]?.euros ?? 0),
    n: countOf(known),
    isModelled: known.some(({ isModelled }) => isModelled),
    isComplete: known.every(
      ({ coverage }) => coverage === undefined || coverage.areas === coverage.of,
    ),
  };
}

function sumsOfFunder(
  scopes: readonly ScopeYear[],
  surroundings: Pick<Surroundings, "areasInside">,
): readonly (GrantSum | NoSum)[] {
  const sums = scopes.map((each) => ({
    isAll: allGrants.test(each.scope.normalize("NFC").trim().toLowerCase()),
    sum: grantSum(each, "granted", surroundings),
  }));
  const whole = sums.filter(({ isAll, sum }) => isAll && sum !== "not-known");
  return (whole.length > 0 ? whole : sums).map(({ sum }) => sum);
}

function countOf(sums: readonly GrantSum[]): GrantSum["n"] {
  let count = 0;
  for (const { n } of sums) {
    if (n === "not-published") return n;
    count += n;
  }
  return count;
}
