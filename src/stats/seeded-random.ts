import { wholeCount } from "./finite.ts";
import { type State128, xoshiro128 } from "./xoshiro128.ts";

/** The first two numbers of SplitMix64 as four of 32 bits, by which xoshiro's authors seed it. */
function stateOf(seed: number): State128 {
  const next = (turn: bigint) => {
    let z = BigInt.asUintN(64, BigInt(seed) + turn * 0x9e37_79b9_7f4a_7c15n);
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58_476d_1ce4_e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d0_49bb_1331_11ebn);
    return z ^ (z >> 31n);
  };
  const low = (z: bigint) => Number(BigInt.asUintN(32, z));
  const high = (z: bigint) => Number(z >> 32n);
  const first = next(1n);
  const second = next(2n);
  return [low(first), high(first), low(second), high(second)];
}

/**
 * A source of numbers that look random and are the same on every machine for the same seed.
 *
 * Shape:   each call gives the next number. The generator is xoshiro128** seeded through SplitMix64: published with
 *          reference values, and of 32-bit whole-number arithmetic, which no machine rounds. Its period of 2^128 − 1 has
 *          no end in sight, while 2,000 bootstrap draws of two million respondents nearly use up the 2^32 numbers
 *          of mulberry32. Not for secrets.
 * Unit:    0 up to but not 1, in steps of 2^-53; seed a whole number of 0 or more.
 * Throws:  RangeError when the seed is no such number.
 * Source:  Blackman & Vigna (2018) and Steele, Lea & Flood (2014), https://prng.di.unimi.it; two draws make one
 *          number of 53 bits, as `genrand_res53` of Matsumoto & Nishimura does.
 * @example seededRandom(2021)() === seededRandom(2021)() // true
 */
export function seededRandom(seed: number): () => number {
  const next = xoshiro128(stateOf(wholeCount(seed, "seed")));
  return () => {
    const upper = next() >>> 5;
    const lower = next() >>> 6;
    return (upper * 67_108_864 + lower) / 9_007_199_254_740_992;
  };
}
