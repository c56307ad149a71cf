import { sum } from "simple-statistics";
import { wholeCount } from "./finite.ts";

/** Shares of the classes that occur, or undefined when nothing was counted. */
function sharesOf(counts: readonly number[]): readonly number[] | undefined {
  const occurring = counts.filter((count) => wholeCount(count, "count") > 0);
  const total = sum(occurring);
  return total === 0 ? undefined : occurring.map((count) => count / total);
}

/**
 * Shannon's diversity of a distribution over classes, H = −Σ p ln p.
 *
 * Shape:   classes without members add nothing; the order of the classes is irrelevant.
 * Unit:    nats, from 0 (one class holds all) to ln of the number of classes.
 * Missing: undefined when all counts are 0.
 * Throws:  RangeError when an entry is no count.
 * Source:  Shannon (1948); R `p <- x[x > 0] / sum(x); -sum(p * log(p))`.
 * @example shannonDiversity([5, 5])?.toPrecision(4) // "0.6931"
 */
export function shannonDiversity(counts: readonly number[]): number | undefined {
  const shares = sharesOf(counts);
  // 0 − x rather than −x: a single class gives 0, not −0.
  return shares && 0 - sum(shares.map((share) => share * Math.log(share)));
}

/**
 * Simpson's diversity, 1 − Σ p²: the chance that two drawn with replacement are of different classes.
 *
 * Unit:    probability, from 0 (one class holds all) to 1 − 1 / number of classes.
 * Missing: undefined when all counts are 0.
 * Throws:  RangeError when an entry is no count.
 * Source:  Simpson (1949), with replacement; R `1 - sum((x / sum(x))^2)`.
 * @example simpsonDiversity([5, 5]) // 0.5
 */
export function simpsonDiversity(counts: readonly number[]): number | undefined {
  const shares = sharesOf(counts);
  return shares && 1 - sum(shares.map((share) => share * share));
}

/**
 * Effective number of classes: how many equally large classes would be as diverse, exp(H).
 *
 * Unit:    classes, from 1 to the number of classes.
 * Missing: undefined when all counts are 0.
 * Throws:  RangeError when an entry is no count.
 * Source:  Hill (1973), order 1; R `exp(-sum(p * log(p)))`.
 * @example effectiveClasses([5, 5, 0]) // 2
 */
export function effectiveClasses(counts: readonly number[]): number | undefined {
  const entropy = shannonDiversity(counts);
  return entropy === undefined ? undefined : Math.exp(entropy);
}
