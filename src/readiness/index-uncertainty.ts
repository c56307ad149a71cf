import type { Aggregation, IndexInstrument, Pillar, PillarId } from "../domain/index-instrument.ts";
import type { RankRange } from "../stats/rank-range.ts";
import { seededRandom } from "../stats/seeded-random.ts";
import { fromMeanTerm, toTerm } from "./aggregate-pillars.ts";
import { drawSeed } from "./draw-seed.ts";
import { rangesOfDraws } from "./drawn-ranks.ts";
import { type KnownPillars, pillarIndex } from "./pillar-index.ts";
import { defaultDraws } from "./score-draws.ts";

/** How far a drawn weight lies from the stated one at most, as a part of it. */
export const weightSpread = 0.25;

/** How an index is made and drawn. */
export interface IndexOptions {
  readonly instrument: IndexInstrument;
  readonly aggregation: Aggregation;
  /** Any whole number; printed with the figures. */
  readonly seed: number;
  /** Number of draws, `defaultDraws` unless given. */
  readonly draws?: number;
}

/** An index and the ranks it may hold; both undefined where too little is known. */
export interface RankedIndex {
  readonly value: number | undefined;
  readonly ranks: RankRange | undefined;
}

/**
 * Indices of areas with their rank ranges: 90 % of joint draws in which every weight is drawn evenly from 25 % below to
 * 25 % above the stated one.
 *
 * Shape:   in the order given, 1 = highest index; one draw of the weights serves all areas. A pillar's draws depend on
 *          the seed and the pillar only, so that the order of pillars and areas changes nothing. Ranks are made from
 *          unrounded values, ties share the lowest number, and an area without an index takes none. Only weights are
 *          drawn: that a survey's score is itself uncertain is told by its own interval.
 * Unit:    index points 0–100, ranks.
 * Throws:  RangeError when the number of draws is not a whole number above 0.
 * Source:  R COINr `get_noisy_weights` with a NoiseFactor of 0.25, w + (2u − 1) · 0.25 · w, and `get_sensitivity`'s ranks;
 *          OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 7.
 */
export function rankIndices(
  areas: readonly KnownPillars[],
  { instrument, aggregation, seed, draws = defaultDraws }: IndexOptions,
): readonly RankedIndex[] {
  if (!Number.isSafeInteger(draws) || draws < 1) {
    throw new RangeError(`the number of draws must be a whole number above 0: ${draws}`);
  }
  const weights = new Map(
    instrument.pillars.map((pillar) => [pillar.id, drawWeights(pillar, seed, draws)]),
  );
  const scored = areas.map((known) => {
    const index = pillarIndex(known, instrument, aggregation);
    if (index.kind === "too-little-known") return undefined;
    return { value: index.value, draws: drawIndices(known, weights, { aggregation, draws }) };
  });
  const ranges = rangesOfDraws(scored.filter((each) => each !== undefined));
  let next = 0;
  return scored.map((each) =>
    each === undefined
      ? { value: undefined, ranks: undefined }
      : { value: each.value, ranks: ranges[next++] },
  );
}

function drawWeights({ id, weight }: Pillar, seed: number, draws: number): Float64Array {
  const random = seededRandom(drawSeed(`${seed}/weight/${id}`));
  return Float64Array.from(
    { length: draws },
    () => weight * (1 + weightSpread * (2 * random() - 1)),
  );
}

/** Called for hundreds of areas and thousands of draws, so it adds without keeping parts; ranks leave room for that. */
function drawIndices(
  known: KnownPillars,
  weights: ReadonlyMap<PillarId, Float64Array>,
  { aggregation, draws }: { readonly aggregation: Aggregation; readonly draws: number },
): Float64Array {
  const sums = new Float64Array(draws);
  const totals = new Float64Array(draws);
  for (const [id, drawn] of weights) {
    const score = known.get(id);
    if (score === undefined) continue;
    const term = toTerm(score, aggregation);
    for (let draw = 0; draw < draws; draw += 1) {
      const weight = drawn[draw] ?? Number.NaN;
      sums[draw] = (sums[draw] ?? 0) + weight * term;
      totals[draw] = (totals[draw] ?? 0) + weight;
    }
  }
  return sums.map((sum, draw) => fromMeanTerm(sum / (totals[draw] ?? Number.NaN), aggregation));
}

/** A choice behind an index that could have been made otherwise: a pillar left out, or the other way to aggregate. */
export type IndexVariant =
  | { readonly kind: "pillar"; readonly id: PillarId }
  | { readonly kind: "aggregation"; readonly id: Aggregation };

/** The choices that can be made otherwise: each pillar left out, in order, then the other aggregation. */
export function indexVariants({
  instrument,
  aggregation,
}: Pick<IndexOptions, "instrument" | "aggregation">): readonly IndexVariant[] {
  return [
    ...instrument.pillars.map(({ id }) => ({ kind: "pillar", id }) as const),
    { kind: "aggregation", id: aggregation === "arithmetic" ? "geometric" : "arithmetic" },
  ];
}

/**
 * Indices and rank ranges with one choice made otherwise, for the areas that have an index.
 *
 * Shape:   in the order given. What share of the weight must be known is judged with all pillars: an area keeps an
 *          index without a pillar as long as another is known of it, and gets none that it did not have.
 * Unit:    as `rankIndices`.
 * Source:  R COINr `remove_elements`; OECD/JRC (2008), step 7.
 */
export function rankVariant(
  variant: IndexVariant,
  areas: readonly KnownPillars[],
  options: IndexOptions,
): readonly RankedIndex[] {
  const { instrument, aggregation } = options;
  const scored = areas.map((known) =>
    pillarIndex(known, instrument, aggregation).kind === "scored"
      ? known
      : new Map<PillarId, number>(),
  );
  if (variant.kind === "aggregation") {
    return rankIndices(scored, { ...options, aggregation: variant.id });
  }
  const pillars = instrument.pillars.filter(({ id }) => id !== variant.id);
  return rankIndices(scored, {
    ...options,
    instrument: { ...instrument, minimumKnown: 0, pillars },
  });
}
