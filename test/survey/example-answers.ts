/**
 * Twelve respondents, whose figures the tests have from R 4.2.2 with survey 4.1.1 and psych 2.2.9:
 * `q1 <- c(4, 3, 5, …)` and so on, then the call that stands beside each value.
 */
export const q1 = [4, 3, 5, 2, 4, 4, 1, 3, 5, 4, 2, 3];

/** Close to `q1`. */
export const q2 = [4, 3, 4, 2, 5, 4, 2, 3, 4, 5, 1, 3];

/** Asked the other way round: high where the others are low. */
export const q3 = [2, 3, 1, 4, 2, 1, 5, 3, 1, 2, 4, 2];

/** `q1` asked again a year later. */
export const q1Later = [5, 3, 5, 2, 5, 4, 2, 4, 5, 4, 3, 3];

/** Weights of the twelve. */
export const weights = [1, 2, 0.5, 1.5, 1, 3, 1, 0.8, 1.2, 2.5, 1, 0.7];
