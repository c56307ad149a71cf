import { finite } from "./finite.ts";

/** Adds a number to a sum kept as parts that do not overlap, losing nothing. */
function addTo(parts: number[], term: number): void {
  let rest = term;
  let kept = 0;
  for (const part of parts) {
    const high = rest + part;
    // What the rounding of the sum left out, exactly: the smaller less what the larger took of it.
    const low = Math.abs(rest) < Math.abs(part) ? rest - (high - part) : part - (high - rest);
    if (low !== 0) {
      parts[kept] = low;
      kept += 1;
    }
    rest = high;
  }
  parts[kept] = rest;
  parts.length = kept + 1;
}

/** The double nearest to the sum of parts that do not overlap and ascend in size. */
function rounded(parts: number[]): number {
  let high = parts.pop() ?? 0;
  let low = 0;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const before = high;
    high = before + part;
    low = part - (high - before);
    if (low !== 0) break;
  }
  // Half way between two doubles the parts below decide, else the even one would be taken in any case.
  const next = parts.at(-1) ?? 0;
  const doubled = high + 2 * low;
  return low * next > 0 && 2 * low === doubled - high ? doubled : high;
}

/**
 * Sum of terms told by their place, rounded once at the end, so that their order changes nothing, not even the last bit.
 *
 * Shape:   places from 0; no terms sum to 0. Time grows with the number of terms.
 * Throws:  RangeError when a term is not finite or the sum is beyond what a double holds.
 * Source:  Shewchuk (1997), Adaptive Precision Floating-Point Arithmetic; Python `math.fsum`.
 * @example exactSum(3, (place) => [1e100, 1, -1e100][place] ?? 0) // 1
 */
export function exactSum(count: number, termAt: (place: number) => number): number {
  const parts: number[] = [];
  // Whole numbers, as answers are, add up without loss far below 2 ** 53 and need no parts.
  let whole = 0;
  for (let place = 0; place < count; place += 1) {
    const term = termAt(place);
    if (!Number.isFinite(term)) throw new RangeError(`term ${place} must be finite: ${term}`);
    if (Number.isInteger(term) && Number.isSafeInteger(whole + term)) whole += term;
    else addTo(parts, term);
  }
  addTo(parts, whole);
  return finite(rounded(parts), "sum");
}
