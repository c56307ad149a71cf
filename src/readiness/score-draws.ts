import { normalQuantile } from "../stats/normal-quantile.ts";
import { seededRandom } from "../stats/seeded-random.ts";
import type { AreaScore, ScoreSample } from "./area-score.ts";
import { drawSeed } from "./draw-seed.ts";
import { bootstrapError } from "./sample-error.ts";

/** Draws behind a stability and a rank range, unless the caller asks for another number. */
export const defaultDraws = 2000;

/**
 * Most scores of an area that are resampled one by one; above it a draw is normal around the mean.
 * At 500 scores the two differ by less than the noise of 2,000 draws: by Edgeworth's first term the error of a
 * probability is at most 0.07 · |skewness| / √500 = 0.003 per unit of skewness, and the noise at 90 % is 0.007.
 */
export const resampledUpTo = 500;

/** An area's score with means of resampled respondents. */
export interface DrawnScore {
  readonly score: AreaScore;
  /** Mean of each draw, in the order of drawing; undefined for an area without a score. */
  readonly draws: Float64Array | undefined;
}

/** How draws are made. */
export interface DrawOptions {
  /** Any whole number; printed with the figures. */
  readonly seed: number;
  /** Number of draws, `defaultDraws` unless given. */
  readonly draws?: number;
}

/**
 * Draws the mean score of every area again and again, resampling its respondents with replacement.
 *
 * Shape:   as many draws for every area, so that the same place in each is one joint draw for ranks. An area's draws
 *          depend on the seed, its code and its own scores only: other areas, their order and that of the rows change
 *          nothing. Up to 500 scores the respondents are resampled themselves; above, the draw is normal with the
 *          mean and the standard deviation that the bootstrap has. All respondents of a cell are one pool, also
 *          those of the country. The number invited plays no part: draws tell what other people like those who
 *          answered might have said.
 * Unit:    scale points.
 * Throws:  RangeError when the number of draws is not a whole number above 0.
 * Source:  Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 6; R `boot::boot(x, mean, R)`.
 */
export function drawScores(
  scores: readonly AreaScore[],
  options: DrawOptions,
): readonly DrawnScore[] {
  const { seed, draws: count = defaultDraws } = options;
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`the number of draws must be a whole number above 0: ${count}`);
  }
  return scores.map((score) => {
    if (score.outcome.kind === "missing") return { score, draws: undefined };
    // The year of the division is left out: the same area draws alike in each.
    const { level, code } = score.area;
    const random = seededRandom(drawSeed(`${seed}/${level}/${code}`));
    return {
      score,
      draws: drawMeans({ sample: score.sample, random, count, mean: score.outcome.value }),
    };
  });
}

/** What the means of one area are drawn from. */
interface Drawing {
  readonly sample: ScoreSample;
  readonly mean: number;
  readonly random: () => number;
  readonly count: number;
}

function drawMeans(drawing: Drawing): Float64Array {
  const { values, weights } = drawing.sample;
  if (values.length > resampledUpTo) return normalMeans(drawing);
  return weights === undefined
    ? resampledMeans(values, drawing)
    : resampledWeightedMeans(values, weights, drawing);
}

function resampledMeans(values: Float64Array, { random, count }: Drawing): Float64Array {
  const places = new Uint16Array(values.length);
  return new Float64Array(count).map(() => {
    drawPlaces(places, random);
    let sum = 0;
    for (const place of places) sum += values[place] ?? Number.NaN;
    return sum / places.length;
  });
}

function resampledWeightedMeans(
  values: Float64Array,
  weights: Float64Array,
  { random, count }: Drawing,
): Float64Array {
  const places = new Uint16Array(values.length);
  return new Float64Array(count).map(() => {
    drawPlaces(places, random);
    let sum = 0;
    let total = 0;
    for (const place of places) {
      const weight = weights[place] ?? Number.NaN;
      sum += weight * (values[place] ?? Number.NaN);
      total += weight;
    }
    return sum / total;
  });
}

/** Places that one random number is good for. */
const placesPerNumber = 4;

/**
 * Fills a list with places of itself, drawn with replacement. One random number gives four places, since most of the
 * time goes into numbers: what is left of it after a place is as even as it was, and of its 53 bits four places below
 * 500 use 36, so that no place is likelier than another by more than 1 in 100,000.
 */
function drawPlaces(places: Uint16Array, random: () => number): void {
  const n = places.length;
  for (let one = 0; one < n; one += placesPerNumber) {
    let rest = random();
    for (let more = 0; more < placesPerNumber; more += 1) {
      rest *= n;
      const place = Math.floor(rest);
      // Beyond the end of the list this is written nowhere.
      places[one + more] = place;
      rest -= place;
    }
  }
}

function normalMeans({ sample, mean, random, count }: Drawing): Float64Array {
  const deviation = bootstrapError(sample, mean);
  return Float64Array.from({ length: count }, () => {
    const probability = random();
    // 0 has no quantile; half the generator's step stands in for it.
    return mean + deviation * normalQuantile(probability === 0 ? 2 ** -54 : probability);
  });
}
