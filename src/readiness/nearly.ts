/**
 * Difference below which two scores are one: a billionth of a scale point.
 * Scores are compared unrounded, but 3.5 as a mean of thirds may come out of the arithmetic as 3.4999999999999996, and
 * neither a band nor a tie may hang on that.
 */
export const sameScore = 1e-9;

/**
 * Whether one score is above another by more than the arithmetic can err.
 *
 * Unit:    scale points.
 * @example isAbove(3.5, 3.4999999999999996) // false
 */
export function isAbove(score: number, other: number): boolean {
  return score - other > sameScore;
}
