import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registerChange } from "../../src/findings/register-change.ts";
import { localeFor } from "../support/locales.ts";
import { profileFacts, seriesOf } from "../support/profile-facts.ts";
import { known } from "../support/sample-report.ts";

const count = (value: number) => known(value, { n: value });
const found = (...values: readonly number[]) =>
  registerChange.find(profileFacts([], { series: seriesOf(values.map(count)) }));

describe("the finding on change", () => {
  it.each([
    // R: exp(log(y / x) + c(-1, 1) * qnorm(.975) * sqrt(1 / x + 1 / y)): 1.028 to 1.377 for 332 and 395,
    // 0.929 to 1.255 for 327 and 353, 0.727 to 0.973 for 395 and 332.
    [332, 395, "series-grew"],
    [327, 353, "series-within-chance"],
    [395, 332, "series-shrank"],
  ])("of %s and %s is %s", (first, last, sentence) => {
    expect(found(first, last).map((each) => each.sentence)).toEqual([sentence]);
  });

  it("says what keeps two stretches from being compared, with the figures beside it", () => {
    const [before, cut, after] = found(327, 340, 353, 332, 395);
    expect([before, cut, after].map((each) => each?.sentence)).toEqual([
      "series-within-chance",
      "series-cut",
      "series-grew",
    ]);
    expect(cut && localeFor("en").finding(cut)).toBe(
      "Associations, Pirkanmaa: the figures 353 (2016-12-31) and 332 (2017-12-31) are not comparable: mass removal.",
    );
    expect(after && localeFor("en").finding(after)).toBe(
      "Associations, Pirkanmaa: the figure grew from 332 (2017-12-31) to 395 (2018-12-31). Ratio: 1.190 (95% CI 1.028–1.377).",
    );
  });

  it("says nothing without a series, of one figure, or of a border without figures before it", () => {
    expect(registerChange.find(profileFacts([]))).toEqual([]);
    expect(found(12)).toEqual([]);
    const outcomes = ["needs-column", "needs-column", "needs-column", count(9)] as const;
    expect(registerChange.find(profileFacts([], { series: seriesOf(outcomes) }))).toEqual([]);
  });

  it("never sets figures from either side of the mass removal against each other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 9 }), (values) => {
        for (const { sentence, facts } of found(...values)) {
          if (sentence === "series-cut") continue;
          const days = [facts["first"], facts["last"]].map((cell) =>
            cell?.kind === "figure" && cell.figure.period.kind === "day"
              ? cell.figure.period.on
              : "",
          );
          expect(new Set(days.map((day) => day < "2017-02-24")).size).toBe(1);
        }
      }),
      { seed: 20210831 },
    );
  });
});
