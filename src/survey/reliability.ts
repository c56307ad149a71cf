import type { Codebook } from "../domain/codebook.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { Respondents, SurveyResponses } from "../domain/survey-responses.ts";
import { cronbachAlpha } from "../stats/cronbach-alpha.ts";
import { itemValues } from "./scale-scores.ts";

/** Complete cases below which alpha says nothing. */
const fewestCases = 10;

/** What one item does to the reliability of its scale; undefined where the answers do not tell. */
export interface ItemReliability {
  /** Place in the codebook. */
  readonly item: number;
  readonly alphaIfDropped: number | undefined;
  /** Correlation with the sum of the other items, −1 to 1. */
  readonly itemRest: number | undefined;
}

/** How well the items of a scale hang together. */
export interface ScaleReliability {
  /** Dimension of the codebook; undefined for all items together. */
  readonly dimension: string | undefined;
  /** Respondents with a valid answer to every item. */
  readonly n: number;
  /** Items that anybody answered. */
  readonly k: number;
  /** Cronbach's alpha, at most 1. */
  readonly alpha: { readonly kind: "known"; readonly value: number } | Missing;
  /** In the order of the codebook; empty without alpha. */
  readonly items: readonly ItemReliability[];
  /** Ids of items that go against the rest: perhaps asked the other way round and not marked `reverse`. */
  readonly negativeItems: readonly string[];
}

/**
 * Reliability of each dimension of the codebook, then of all items together where there are several dimensions.
 * Shape: see `scaleReliability`.
 */
export function reliabilityByDimension(
  responses: SurveyResponses,
  who: Respondents,
  codebook: Codebook,
): readonly ScaleReliability[] {
  const all = codebook.items.map((_, item) => item);
  const byDimension = codebook.dimensions.map(({ id }) => ({
    dimension: id,
    ...scaleReliability(responses, {
      who,
      codebook,
      items: all.filter((item) => codebook.items[item]?.dimension === id),
    }),
  }));
  if (codebook.dimensions.length < 2) return byDimension;
  const together = scaleReliability(responses, { who, codebook, items: all });
  return [...byDimension, { dimension: undefined, ...together }];
}

/**
 * Cronbach's alpha of some items over the respondents who answered all of them, reversed items turned.
 *
 * Shape:   items that nobody in `who` answered, such as those of another wave, are left out.
 * Missing: `not-applicable` (detail `items`) with fewer than two items; `too-few-answers` below ten complete cases;
 *          `not-applicable` (detail `spread`) when all complete cases have the same sum.
 * Source:  R package psych, `alpha(x)` over complete cases.
 */
export function scaleReliability(
  responses: SurveyResponses,
  scale: {
    readonly items: readonly number[];
    readonly who: Respondents;
    readonly codebook: Codebook;
  },
): Omit<ScaleReliability, "dimension"> {
  const { who, codebook } = scale;
  const answered = scale.items
    .map((item) => ({ item, values: itemValues(responses, item, codebook) }))
    .filter(({ values }) => who.some((place) => !Number.isNaN(values[place] ?? Number.NaN)));
  const columns = completeCases(
    answered.map(({ values }) => values),
    who,
  );
  const n = columns[0]?.length ?? 0;
  const k = answered.length;
  const without = (alpha: Missing) => ({ n, k, alpha, items: [], negativeItems: [] });
  if (k < 2) return without(missing("not-applicable", "items"));
  if (n < fewestCases) return without(missing("too-few-answers"));
  const found = cronbachAlpha(columns);
  if (found === undefined) return without(missing("not-applicable", "spread"));
  const items = answered.map(({ item }, place) => ({
    item,
    alphaIfDropped: found.ifDropped[place],
    itemRest: found.itemRest[place],
  }));
  const negativeItems = items
    .filter(({ itemRest }) => itemRest !== undefined && itemRest < 0)
    .map(({ item }) => codebook.items[item]?.id ?? "");
  return { n, k, alpha: { kind: "known", value: found.alpha }, items, negativeItems };
}

/** The columns of values, cut down to the respondents who have one in each. */
function completeCases(
  columns: readonly Float64Array[],
  who: Respondents,
): readonly Float64Array[] {
  const complete = who.filter((place) =>
    columns.every((column) => !Number.isNaN(column[place] ?? Number.NaN)),
  );
  return columns.map((column) =>
    Float64Array.from(complete, (place) => column[place] ?? Number.NaN),
  );
}
