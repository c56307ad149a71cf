import { finite } from "../../stats/finite.ts";

/** The largest prime below √2^53: the product of two remainders is still an exact number. */
export const prime = 94_906_249;

const reciprocal = 1 / prime;

/**
 * Product of two remainders.
 *
 * Unit:    whole numbers, 0 to prime − 1.
 * @example multiply(prime - 1, prime - 1) // 1
 */
export function multiply(a: number, b: number): number {
  const product = a * b;
  // The rounded quotient is off by one at most, and quotient × prime stays below 2^53.
  const rest = product - Math.floor(product * reciprocal) * prime;
  if (rest < 0) return rest + prime;
  return rest >= prime ? rest - prime : rest;
}

/**
 * The remainder that multiplied with this one gives 1.
 *
 * Unit:    whole number, 1 to prime − 1.
 * Source:  Fermat: a^(prime − 2).
 * @example multiply(invert(3), 3) // 1
 */
export function invert(a: number): number {
  let power = 1;
  let square = a;
  for (let rest = prime - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  return power;
}

/**
 * Image of a number as it is written in decimals: 0.4 is 4 ÷ 10, and not the double next to it, so that sums which hold
 * between written weights hold between their images.
 *
 * Throws:  RangeError when the value is NaN or infinite.
 * @example multiply(toRemainder(0.4), 5) // 2
 */
export function toRemainder(value: number): number {
  const [mantissa = "", exponent = "0"] = String(Math.abs(finite(value, "value"))).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  let image = 0;
  for (const digit of whole + decimals) image = (multiply(image, 10) + Number(digit)) % prime;
  const shift = Number(exponent) - decimals.length;
  const step = shift < 0 ? invert(10) : 10;
  for (let places = Math.abs(shift); places > 0; places -= 1) image = multiply(image, step);
  return value < 0 && image > 0 ? prime - image : image;
}

/**
 * Image of the simplest fraction within a thousandth of the value: 0.3333 and 0.6667 are 1 ÷ 3 and 2 ÷ 3 again.
 *
 * Unit:    above 0.
 * Source:  convergents of the continued fraction.
 * @example multiply(toSimplestFraction(0.6667), 3) // 2
 */
export function toSimplestFraction(value: number): number {
  let rest = finite(value, "value");
  let [before, top] = [1, Math.floor(rest)];
  let [under, bottom] = [0, 1];
  while (Math.abs(top / bottom - value) > value / 1000) {
    rest = 1 / (rest - Math.floor(rest));
    const digit = Math.floor(rest);
    [before, top] = [top, digit * top + before];
    [under, bottom] = [bottom, digit * bottom + under];
  }
  return multiply(top % prime, invert(bottom % prime));
}
