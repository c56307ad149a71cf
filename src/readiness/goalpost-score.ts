import type { Goalposts } from "../domain/index-instrument.ts";
import { finite } from "../stats/finite.ts";

/** A figure on the scale of an index. */
export interface GoalpostScore {
  /** 0 at the lower goalpost, 100 at the upper. */
  readonly score: number;
  /** On which side the figure lay beyond a goalpost, whose score it then has. */
  readonly beyond: "lower" | "upper" | undefined;
}

/**
 * Where a figure lies between two goalposts.
 *
 * Shape:   (figure − lower) ÷ (upper − lower) × 100. Beyond a goalpost it has that goalpost's score, and says so.
 * Unit:    index points 0–100.
 * Throws:  RangeError when the figure or a goalpost is not finite, or the lower is not below the upper.
 * Source:  R COINr `n_goalposts(x, gposts = c(lower, upper, 100), trunc2posts = TRUE)`; UNDP's Human Development Index.
 * @example goalpostScore(4, { lower: 1, upper: 5 }).score // 75
 */
export function goalpostScore(figure: number, { lower, upper }: Goalposts): GoalpostScore {
  finite(figure, "figure");
  if (!(finite(lower, "lower goalpost") < finite(upper, "upper goalpost"))) {
    throw new RangeError(`the lower goalpost must be below the upper: ${lower}, ${upper}`);
  }
  if (figure < lower) return { score: 0, beyond: "lower" };
  if (figure > upper) return { score: 100, beyond: "upper" };
  const score = ((figure - lower) / (upper - lower)) * 100;
  // The quotient of near numbers may exceed 1 by its last bit.
  return { score: Math.min(100, score), beyond: undefined };
}
