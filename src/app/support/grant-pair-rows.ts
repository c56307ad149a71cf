import { verbatim } from "../../domain/localised-text.ts";
import type { Flag, Known } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import { type Continuity, continuity, grantedTo } from "../../funding/continuity.ts";
import { type GrantSum, grantSum, type ScopeYear } from "../../funding/grant-sums.ts";
import type { YearPair } from "../../funding/year-pairs.ts";
import { type FundingRow, quotient, yearSpan } from "./grant-measurement.ts";
import { grantRowId, grantsSource, type Reckoning, sumOutcome } from "./grant-reckoning.ts";
import { derivedLabels, joined, recipientsUnit, scopeLabel } from "./grants-words.ts";

/** The earlier and the later year of a pair. */
export function yearsOf(pair: YearPair<ScopeYear>): readonly [number, number] {
  return pair.kind === "unlike-scopes" ? pair.years : [pair.earlier.year, pair.later.year];
}

/** What is reckoned from two years. */
export type PairFigure = "change" | "continuity";

/** Change or continuity from one year to the next; where scopes differ, the reason why there is none. */
export function pairRows(
  what: PairFigure,
  pair: YearPair<ScopeYear>,
  reckoning: Reckoning,
): readonly FundingRow[] {
  const [earlier, later] = yearsOf(pair);
  const isSame = pair.kind === "same-scope";
  const { funder, scope } = isSame ? pair.later : { funder: pair.funder, scope: "" };
  const outcome = isSame
    ? (what === "change" ? changeOf : continuityOf)(pair, reckoning)
    : missing(
        "not-comparable",
        `${pair.earlierScopes.join(" + ")} ≠ ${pair.laterScopes.join(" + ")}`,
      );
  if (outcome === undefined) return [];
  const years = verbatim(`${earlier}–${later}`);
  return [
    {
      id: grantRowId(what, { funder, scope, year: later }),
      label: joined(derivedLabels[what], verbatim(funder), scopeLabel(scope), years),
      ...{ indent: 0, period: yearSpan(earlier, later), unit: "share", outcome },
      sources: [grantsSource],
    },
  ];
}

type SamePair = Extract<YearPair<ScopeYear>, { kind: "same-scope" }>;

function changeOf(
  { earlier, later }: SamePair,
  { surroundings }: Reckoning,
): Known | Missing | undefined {
  const before = grantSum(earlier, "granted", surroundings);
  const after = grantSum(later, "granted", surroundings);
  if (before === "not-known" || after === "not-known") return undefined;
  if (before === "mixed-levels" || after === "mixed-levels") return sumOutcome("mixed-levels");
  const covered = ({ coverage }: GrantSum) => `${coverage?.level} ${coverage?.areas}`;
  if (covered(before) !== covered(after)) return missing("not-comparable", "coverage");
  return quotient(
    after.euros - before.euros,
    { euros: before.euros, period: yearSpan(earlier.year) },
    { n: after.n, flags: before.isModelled || after.isModelled ? ["estimated"] : [] },
  );
}

function continuityOf(
  { earlier, later }: SamePair,
  { idOf: recipientId, doubles, context }: Reckoning,
): Known | Missing | undefined {
  const recipientsOf = ({ grants }: ScopeYear) =>
    grantedTo(
      grants.map(({ grant }) => grant),
      recipientId,
    );
  const [before, after] = [recipientsOf(earlier), recipientsOf(later)];
  if (before.size === 0 || after.size === 0) return undefined;
  const isDoubtful = doubles.some(({ first, second }) => {
    const ids = [recipientId(first), recipientId(second)] as const;
    const parts = ids[0] === ids[1] ? [] : [ids, [ids[1], ids[0]] as const];
    return parts.some(([one, other]) => before.has(one) && !after.has(one) && after.has(other));
  });
  return toShare(
    continuity(before, after, context.confidence),
    earlier.year,
    isDoubtful ? ["estimated"] : [],
  );
}

function toShare(
  { before, again, interval }: Continuity,
  year: number,
  flags: readonly Flag[],
): Known {
  return {
    kind: "known",
    value: again / before,
    n: before,
    numerator: again,
    denominator: { value: before, unit: recipientsUnit, period: yearSpan(year) },
    ...(interval !== undefined && { interval }),
    flags,
  };
}
