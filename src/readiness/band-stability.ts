import type { Band } from "../domain/codebook.ts";
import type { ScoreSample } from "./area-score.ts";
import { type BandSpan, bandOf } from "./bands.ts";
import type { ScoreScale } from "./instrument.ts";
import { isAbove } from "./nearly.ts";
import type { DrawnScore } from "./score-draws.ts";

/** How sure the band is; the words of the report. */
export const bandVerdicts = ["clear", "likely", "too-few-answers-to-say"] as const;

/** One degree of sureness. */
export type BandVerdict = (typeof bandVerdicts)[number];

/** An area's band and how well it stands. */
export interface StableBand {
  readonly band: Band;
  /** Share of draws that keep the band, at most what the number of answers allows. Undefined: not enough of them. */
  readonly stability: number | undefined;
  readonly verdict: BandVerdict;
}

/** What bands are judged by. */
export interface BandRules {
  readonly bands: readonly Band[];
  readonly scale: ScoreScale;
  /** Fewest scores for which anything is said; never below 2. */
  readonly minimum: number;
}

/** Smallest stability that is called clear, and likely. */
const clearFrom = 0.9;
const likelyFrom = 0.7;

/** Fewest scores of a clear band, as of a figure that is not flagged unreliable. */
const fewestForClear = 10;

/**
 * Band of an area's score and its stability: the share of draws whose mean lies in the same band.
 *
 * Shape:   clear from 0.9, likely from 0.7. Two guards, because a bootstrap knows only the answers that came in:
 *          fewer than 10 scores are at most likely, as their figure is flagged unreliable; and if every score lies
 *          in the band, so that no draw can leave it, the stability is at most 1 − the largest probability with
 *          which an area whose mean is outside the band would give n such scores. Five times 4 with a limit at
 *          3.5 gives 1 − (2.5/3)⁵ = 0.60: too few answers to say; thirteen times 4 gives 0.91.
 * Unit:    share 0–1.
 * Missing: undefined when the area has no score, or the codebook no band for it.
 * Source:  Efron & Tibshirani (1993), chapter 6; the bound is Markov's inequality for a product.
 */
export function stableBand(drawn: DrawnScore, rules: BandRules): StableBand | undefined {
  const { outcome, sample } = drawn.score;
  if (outcome.kind === "missing" || drawn.draws === undefined) return undefined;
  const span = bandOf(outcome.value, rules.bands);
  if (span === undefined) return undefined;
  const n = sample.values.length;
  if (n < Math.max(2, rules.minimum)) {
    return { band: span.band, stability: undefined, verdict: "too-few-answers-to-say" };
  }
  const kept = drawn.draws.reduce((count, mean) => (isIn(mean, span) ? count + 1 : count), 0);
  const share = kept / drawn.draws.length;
  const stability = Math.min(share, 1 - chanceOutside(sample, span, rules.scale));
  return { band: span.band, stability, verdict: verdictOn(stability, n) };
}

function verdictOn(stability: number, n: number): BandVerdict {
  if (stability < likelyFrom) return "too-few-answers-to-say";
  return stability >= clearFrom && n >= fewestForClear ? "clear" : "likely";
}

function isIn(mean: number, { from, below }: BandSpan): boolean {
  return (
    !(from !== undefined && isAbove(from, mean)) && (below === undefined || isAbove(below, mean))
  );
}

/**
 * Largest probability with which an area whose mean is outside the band gives scores as far inside it as these; 0 where
 * some score lies outside, since the draws then tell. Distances from the minimum are 0 or more, so the chance that n of
 * them multiply to at least Π(x − minimum) is at most Π((limit − minimum) / (x − minimum)); alike from above.
 */
function chanceOutside({ values }: ScoreSample, span: BandSpan, scale: ScoreScale): number {
  if (!values.every((value) => isIn(value, span))) return 0;
  const { from, below } = span;
  return Math.max(
    from === undefined
      ? 0
      : chanceBeyond(from - scale.minimum, (value) => value - scale.minimum, values),
    below === undefined
      ? 0
      : chanceBeyond(scale.maximum - below, (value) => scale.maximum - value, values),
  );
}

function chanceBeyond(
  limit: number,
  distanceOf: (value: number) => number,
  values: Float64Array,
): number {
  // A limit on the end of the scale: no mean lies beyond it.
  if (limit <= 0) return 0;
  return Math.min(
    1,
    values.reduce((chance, value) => chance * (limit / distanceOf(value)), 1),
  );
}
