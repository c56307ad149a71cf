import { describe, expect, it } from "vitest";
import { xoshiro128 } from "../../src/stats/xoshiro128.ts";

describe("xoshiro128", () => {
  // Output of the authors' xoshiro128starstar.c (version 1.1) from this state; also the test vector of Rust's rand_xoshiro.
  it("gives the numbers of the authors' own program", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });
});
