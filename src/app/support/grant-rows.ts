import { type GrantMeasure, grantMeasures } from "../../domain/grant.ts";
import { verbatim } from "../../domain/localised-text.ts";
import { missing } from "../../domain/missing.ts";
import {
  byScopeAndYear,
  grantCoverage,
  grantSum,
  type ScopeYear,
} from "../../funding/grant-sums.ts";
import { type PlacedGrants, placeGrants } from "../../funding/placing.ts";
import { yearPairs } from "../../funding/year-pairs.ts";
import {
  type FundingRow,
  perResident,
  populationSource,
  quotient,
  yearSpan,
} from "./grant-measurement.ts";
import { type PairFigure, pairRows, yearsOf } from "./grant-pair-rows.ts";
import { surroundingsOf } from "./grant-places.ts";
import { grantRowId, grantsSource, type Reckoning, sumOutcome } from "./grant-reckoning.ts";
import { derivedLabels, joined, measureLabel, scopeLabel } from "./grants-words.ts";
import type { LoadedGrants } from "./load-grants.ts";
import type { ProfileContext } from "./profile-part.ts";

/** How many years a profile shows: the newest and the one that it is held against. */
const yearsShown = 2;

/** The rows of a user's grants for the area, with what they were made from. */
export interface GrantRows {
  readonly rows: readonly FundingRow[];
  readonly placed: PlacedGrants;
  readonly shown: readonly ScopeYear[];
  /** Years that are in the tables but not in the profile. */
  readonly olderYears: readonly number[];
}

/** Sums, rates and shares of a user's grants for the profile's area: scope by scope, years ascending. */
export function grantRows(
  { grants, idOf, doubles }: Pick<LoadedGrants, "grants" | "idOf" | "doubles">,
  context: ProfileContext,
): GrantRows {
  const surroundings = surroundingsOf(context.areas, context.area.key);
  const placed = placeGrants(grants, surroundings);
  const all = byScopeAndYear(placed.placed);
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a);
  const isShown = ({ year }: Pick<ScopeYear, "year">) => years.indexOf(year) < yearsShown;
  const shown = all.filter(isShown);
  const reckoning = { context, surroundings, idOf, doubles };
  const rows = [
    ...shown.flatMap((scopeYear) => scopeRows(scopeYear, reckoning)),
    ...(["change", "continuity"] as const).flatMap((what) =>
      yearPairs(all.filter((each) => serves(what, each)))
        .filter((pair) => isShown({ year: yearsOf(pair)[1] }))
        .flatMap((pair) => pairRows(what, pair, reckoning)),
    ),
  ];
  const olderYears = years.slice(yearsShown).reverse();
  return { rows: rows.length > 0 ? rows : [noGrants(placed, context)], placed, shown, olderYears };
}

/** What was budgeted or applied for is not held against what was granted a year before; sums have no recipients. */
function serves(what: PairFigure, { grants }: ScopeYear): boolean {
  return grants.some(
    ({ grant }) =>
      grant.amounts.granted !== undefined && (what === "change" || grant.recipient !== undefined),
  );
}

function noGrants(placed: PlacedGrants, { referenceDate }: ProfileContext): FundingRow {
  const isTouched = placed.shared + placed.wider + placed.unknown > 0;
  return {
    id: "grants-granted",
    label: measureLabel("granted"),
    indent: 0,
    period: { kind: "day", on: referenceDate },
    unit: "euros",
    outcome: missing(isTouched ? "not-derivable" : "no-source"),
    sources: [grantsSource],
  };
}

function labelOf(measure: GrantMeasure, { funder, scope, year }: ScopeYear) {
  return joined(measureLabel(measure), verbatim(funder), scopeLabel(scope), verbatim(String(year)));
}

function scopeRows(scopeYear: ScopeYear, reckoning: Reckoning): readonly FundingRow[] {
  const { context, surroundings } = reckoning;
  const period = yearSpan(scopeYear.year);
  return grantMeasures.flatMap((measure): readonly FundingRow[] => {
    const sum = grantSum(scopeYear, measure, surroundings);
    if (sum === "not-known") return [];
    const outcome = sumOutcome(sum);
    const label = labelOf(measure, scopeYear);
    const id = grantRowId(measure, scopeYear);
    const own: FundingRow = {
      ...{ id, label, indent: 0, period, unit: "euros", outcome },
      sources: [grantsSource],
    };
    if (measure !== "granted") return [own];
    const rate: FundingRow = {
      ...{ id: `${id}-per-resident`, indent: 1, period, unit: "euros-per-resident" },
      label: joined(derivedLabels.perResident, label),
      shortLabel: derivedLabels.perResident,
      outcome: outcome.kind === "missing" ? outcome : perResident(outcome, period, context),
      sources: [grantsSource, populationSource],
    };
    return [own, rate, ...coverageRows(scopeYear, id)];
  });
}

function coverageRows(scopeYear: ScopeYear, id: string): readonly FundingRow[] {
  const found = grantCoverage(scopeYear);
  if (found === "not-known") return [];
  const period = yearSpan(scopeYear.year);
  return [
    {
      ...{ id: `${id}-coverage`, indent: 1, period, unit: "share" },
      label: joined(derivedLabels.coverage, labelOf("granted", scopeYear)),
      shortLabel: derivedLabels.coverage,
      outcome:
        found === "mixed-levels"
          ? sumOutcome(found)
          : quotient(
              found.granted,
              { euros: found.applied, period },
              {
                n: found.n,
                // Rows that state one of the two only are left out, so the base is not whole.
                flags: found.isModelled || found.unpaired > 0 ? ["estimated"] : [],
              },
            ),
      sources: [grantsSource],
    },
  ];
}
