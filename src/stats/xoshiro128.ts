/** State of the generator: four whole numbers of 32 bits, not all 0. */
export type State128 = readonly [number, number, number, number];

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

/**
 * The pseudo-random generator xoshiro128** of 32-bit numbers.
 *
 * Shape:   whole-number arithmetic only, so that every machine gives the same numbers; period 2^128 − 1.
 * Unit:    whole numbers 0 to 2^32 − 1.
 * Source:  Blackman & Vigna (2018), https://prng.di.unimi.it/xoshiro128starstar.c (public domain).
 * @example xoshiro128([1, 2, 3, 4])() // 11520
 */
export function xoshiro128(state: State128): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}
