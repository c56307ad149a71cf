import type { Level } from "../domain/area.ts";
import type { Coverage } from "../domain/coverage.ts";
import type { Grant, GrantMeasure } from "../domain/grant.ts";
import { exactSum } from "../stats/exact-sum.ts";
import { dividesEqually, type PlacedGrant, type Surroundings } from "./placing.ts";

/** Grants of one year and one scope of one funder. */
export interface ScopeYear {
  readonly funder: string;
  readonly scope: string;
  readonly year: number;
  readonly grants: readonly PlacedGrant[];
}

/** Parts grants by funder, scope and year: scopes in the order in which they come, the years of each ascending. */
export function byScopeAndYear(placed: readonly PlacedGrant[]): readonly ScopeYear[] {
  const scopes = new Map<string, Map<number, PlacedGrant[]>>();
  for (const each of placed) {
    const { funder, scope, year } = each.grant;
    const key = `${funder.toLowerCase()}\n${scope.toLowerCase()}`;
    const years = scopes.get(key) ?? new Map<number, PlacedGrant[]>();
    scopes.set(key, years);
    const ofYear = years.get(year) ?? [];
    years.set(year, ofYear);
    ofYear.push(each);
  }
  return [...scopes.values()].flatMap((years) =>
    [...years]
      .sort(([one], [other]) => one - other)
      .flatMap(([year, grants]) => {
        const first = grants[0]?.grant;
        return first === undefined
          ? []
          : [{ funder: first.funder, scope: first.scope, year, grants }];
      }),
  );
}

/** A sum of one measure, and what it rests on. */
export interface GrantSum {
  readonly euros: number;
  /** Decisions that it adds up; a statement does not tell how many it rests on. */
  readonly n: number | "not-published";
  /** Part of it was divided among several areas by a model. */
  readonly isModelled: boolean;
  /** Where it adds up what is known of smaller areas: how many of them there are. */
  readonly coverage?: Coverage;
}

/** Why there is no sum: nothing is known, or statements on areas of several levels would be counted twice. */
export type NoSum = "not-known" | "mixed-levels";

/** Rows that a figure rests on. */
interface Rows {
  readonly rows: readonly PlacedGrant[];
  /** Level of the areas of which each has a part; undefined where the rows are of the area as a whole. */
  readonly level?: Level;
}

/**
 * The rows that count for some measures together: decisions on recipients where there are any, else what is stated of
 * the area itself, else what is stated of the areas within it, which must all be of one level.
 */
function rowsWith(grants: readonly PlacedGrant[], measures: readonly GrantMeasure[]): Rows | NoSum {
  const known = grants.filter(({ grant }) =>
    measures.every((measure) => grant.amounts[measure] !== undefined),
  );
  const decisions = known.filter(({ grant }) => grant.recipient !== undefined);
  if (decisions.length > 0) return { rows: decisions, ...levelOfPart(decisions) };
  const own = known.filter(({ placing }) => placing === "same");
  if (own.length > 0) return { rows: own };
  const [level, ...others] = new Set(
    known.flatMap(({ grant }) => grant.areas.map((area) => area.level)),
  );
  if (level === undefined) return "not-known";
  return others.length > 0 ? "mixed-levels" : { rows: known, level };
}

/**
 * The level of the areas that decisions are for, where a list of decisions can be no more than a part of the area's: it
 * names no funder, or one that decides for a single area within it. STEA's lists are of all that it grants.
 */
function levelOfPart(decisions: readonly PlacedGrant[]): Pick<Rows, "level"> {
  const [first] = decisions;
  if (first === undefined || decisions.some(({ placing }) => placing === "same")) return {};
  const areas = decisions.flatMap(({ grant }) => grant.areas);
  const [level, ...others] = new Set(areas.map((area) => area.level));
  if (level === undefined || others.length > 0 || dividesEqually(first.grant)) return {};
  const isOfOne = new Set(areas.map(({ code }) => code)).size === 1;
  return isOfOne || first.grant.funder === "" ? { level } : {};
}

function euros({ grant, share }: PlacedGrant, measure: GrantMeasure): number {
  return (grant.amounts[measure] ?? 0) * share;
}

function sumOf(rows: readonly PlacedGrant[], measure: GrantMeasure): number {
  return exactSum(rows.length, (place) => {
    const row = rows[place];
    return row === undefined ? 0 : euros(row, measure);
  });
}

/** Sum of one measure over the grants of one scope and year. Unit: euros. */
export function grantSum(
  { grants }: Pick<ScopeYear, "grants">,
  measure: GrantMeasure,
  { areasInside }: Pick<Surroundings, "areasInside">,
): GrantSum | NoSum {
  const found = rowsWith(grants, [measure]);
  if (typeof found === "string") return found;
  const { rows, level } = found;
  const areas = new Set(rows.flatMap(({ grant }) => grant.areas.map(({ code }) => code))).size;
  return {
    euros: sumOf(rows, measure),
    n: decisionsIn(rows),
    isModelled: isModelled(rows),
    ...(level !== undefined && { coverage: { areas, of: areasInside(level), level } }),
  };
}

/** What was granted of what was applied for. */
export interface GrantCoverage {
  readonly granted: number;
  readonly applied: number;
  /** Decisions that state both. */
  readonly n: number | "not-published";
  /** Rows that state only one of them and are left out. */
  readonly unpaired: number;
  readonly isModelled: boolean;
}

/**
 * Granted and applied over the rows of one scope and year that state both. A correction without a sum applied for is
 * taken off where it bears the case of such a row.
 */
export function grantCoverage({ grants }: Pick<ScopeYear, "grants">): GrantCoverage | NoSum {
  const found = rowsWith(grants, ["granted", "applied"]);
  if (typeof found === "string") return found;
  const { rows } = found;
  const isDecision = rows.some(({ grant }) => grant.recipient !== undefined);
  const corrections = grants.filter(({ grant }) => corrects(grant, rows));
  const either = grants.filter(
    ({ grant }) =>
      (grant.recipient !== undefined) === isDecision &&
      (grant.amounts.granted !== undefined || grant.amounts.applied !== undefined),
  );
  return {
    granted: sumOf([...rows, ...corrections], "granted"),
    applied: sumOf(rows, "applied"),
    n: decisionsIn(rows),
    unpaired: either.length - rows.length - corrections.length,
    isModelled: isModelled(rows),
  };
}

/** Whether a grant takes back a part of what one of these rows granted. */
function corrects(grant: Grant, rows: readonly PlacedGrant[]): boolean {
  const { granted = 0, applied } = grant.amounts;
  if (granted >= 0 || applied !== undefined || grant.case === undefined) return false;
  return rows.some((row) => row.grant.case === grant.case);
}

function decisionsIn(rows: readonly PlacedGrant[]): GrantSum["n"] {
  return rows.some(({ grant }) => grant.recipient === undefined) ? "not-published" : rows.length;
}

function isModelled(rows: readonly PlacedGrant[]): boolean {
  return rows.some(({ share }) => share < 1);
}
