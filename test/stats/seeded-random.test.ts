import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/stats/seeded-random.ts";

const firstOf = (seed: number, length = 4) => Array.from({ length }, seededRandom(seed));

describe("seededRandom", () => {
  // Made with the authors' splitmix64.c and xoshiro128starstar.c, two outputs u, l joined as ((u >> 5) · 2^26 + (l >> 6)) / 2^53.
  it.each([
    [0, [0.870254774404272, 0.6697971505310978, 0.3616586206733957, 0.759190638670705]],
    [1, [0.3946724931250869, 0.1477500889354657, 0.16688351314326166, 0.8795630233821435]],
    [20210831, [0.032901732601825606, 0.6494546302194981, 0.6217444009145396, 0.4330520990219773]],
    [
      Number.MAX_SAFE_INTEGER,
      [0.2871189810310325, 0.1540904543499252, 0.6056109088751621, 0.5356477692973417],
    ],
  ])("gives the published generator's numbers for seed %s", (seed, numbers) => {
    expect(firstOf(seed)).toEqual(numbers);
  });

  it("gives each caller the whole series", () => {
    const one = seededRandom(7);
    one();
    expect(firstOf(7)).toEqual(firstOf(7));
    expect(one()).toBe(firstOf(7)[1]);
  });

  it("gives neighbouring seeds unlike series", () => {
    const starts = Array.from({ length: 200 }, (_, seed) => firstOf(seed, 1)[0] ?? -1);
    expect(new Set(starts).size).toBe(200);
    const mean = starts.reduce((sum, each) => sum + each, 0) / 200;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.06); // three standard errors of 200 even numbers
  });

  it("fills the range from 0 up to but not 1 evenly", () => {
    const next = seededRandom(20210831);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const each = next();
      expect(each >= 0 && each < 1).toBe(true);
      const bin = Math.floor(each * 10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    const distance = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(distance).toBeLessThan(27.877); // R: qchisq(0.999, 9)
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53])("refuses the seed %s", (seed) => {
    expect(() => seededRandom(seed)).toThrow(RangeError);
  });
});
