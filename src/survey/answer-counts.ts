import type { AnswerGap, Scale } from "../domain/codebook.ts";
import {
  firstGapCode,
  gapCodes,
  type Respondents,
  type SurveyResponses,
} from "../domain/survey-responses.ts";
import type { Moments } from "../stats/moments.ts";

/** How the answers to one item are distributed: over every value of its scale, and over the gaps. */
export interface AnswerCounts {
  /** Values of the scale, ascending. */
  readonly values: readonly number[];
  /** Answers by value, zeros included. */
  readonly counts: readonly number[];
  /** Valid answers: the sum of `counts`. */
  readonly n: number;
  readonly gaps: Readonly<Record<AnswerGap, number>>;
}

/**
 * The answers of some respondents to one item, counted.
 *
 * Shape:   n and the gaps add up to the respondents.
 * Throws:  Error when an answer lies outside the scale, which the decoder has refused.
 */
export function countAnswers(
  { answers }: SurveyResponses,
  item: number,
  { who, scale }: { readonly who: Respondents; readonly scale: Scale },
): AnswerCounts {
  const column = answers[item];
  if (column === undefined) throw new RangeError(`the responses have no item ${item}`);
  const { minimum, maximum } = scale;
  const counts = new Uint32Array(maximum - minimum + 1);
  const gapCounts = new Uint32Array(Object.keys(gapCodes).length);
  for (const place of who) {
    const code = column[place] ?? gapCodes["no-answer"];
    if (code >= firstGapCode) {
      gapCounts[code - firstGapCode] = (gapCounts[code - firstGapCode] ?? 0) + 1;
    } else if (code < minimum || code > maximum) {
      throw new Error(
        `the answer ${code} to item ${item} is not between ${minimum} and ${maximum}`,
      );
    } else {
      counts[code - minimum] = (counts[code - minimum] ?? 0) + 1;
    }
  }
  const gapCount = (gap: AnswerGap) => gapCounts[gapCodes[gap] - firstGapCode] ?? 0;
  return {
    values: Array.from(counts, (_, place) => minimum + place),
    counts: Array.from(counts),
    n: counts.reduce((sum, count) => sum + count, 0),
    gaps: {
      "dont-know": gapCount("dont-know"),
      refused: gapCount("refused"),
      "not-asked": gapCount("not-asked"),
      "no-answer": gapCount("no-answer"),
    },
  };
}

/**
 * Number, mean and squared deviations of counted answers.
 *
 * Shape:   sums of whole numbers, so that the mean is rounded once and no order plays a part.
 * Missing: undefined without answers.
 */
export function momentsOfCounts({ values, counts, n }: AnswerCounts): Moments | undefined {
  if (n === 0) return undefined;
  const sumOver = (term: (value: number) => number) =>
    values.reduce((sum, value, place) => sum + term(value) * (counts[place] ?? 0), 0);
  const total = sumOver((value) => value);
  const squares = sumOver((value) => value * value);
  // n·Σx² − (Σx)² is whole and, for surveys of this kind, exact; dividing comes last.
  return { n, sum: total, mean: total / n, sumOfSquares: (n * squares - total * total) / n };
}
