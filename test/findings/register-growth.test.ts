import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registerGrowth } from "../../src/findings/register-growth.ts";
import { countInterval } from "../../src/stats/count-interval.ts";
import { interval, profiled, profileFacts } from "../support/profile-facts.ts";
import { known } from "../support/sample-report.ts";

const unit = "per-1000-associations";

/** A year that began with a thousand associations, so that rates are counts. */
function yearOf(founded: number, ended: number, hasIntervals = true) {
  const rate = (events: number) => {
    const { lower, upper } = countInterval(events, 0.95);
    return known(events, { numerator: events, ...(hasIntervals ? interval(lower, upper) : {}) });
  };
  return profileFacts([
    profiled("founding-rate", rate(founded), { unit, section: "register-dynamics" }),
    profiled("dissolution-rate", rate(ended), { unit, section: "register-dynamics" }),
    profiled("net-growth-rate", known(founded - ended), { unit, section: "register-dynamics" }),
  ]);
}

const sentencesOf = (facts: ReturnType<typeof yearOf>) =>
  registerGrowth.find(facts).map(({ sentence }) => sentence);

describe("the finding on growth", () => {
  it.each([
    // Limits of 95 % for a Poisson count (Fisher's exact ones below 10, Byar's from 10): 0 to 3.69 for 0, 6.20 to
    // 20.97 for 12, 1.09 to 10.24 for 4, 12.21 to 30.89 for 20, 4.11 to 17.08 for 9.
    [12, 0, "stock-grew"],
    [0, 12, "stock-shrank"],
    [12, 4, "stock-within-chance"],
    [20, 4, "stock-grew"],
    [9, 20, "stock-within-chance"],
    [0, 0, "stock-within-chance"],
  ])("of %s registered and %s gone is %s", (founded, ended, sentence) => {
    expect(sentencesOf(yearOf(founded, ended))).toEqual([sentence]);
  });

  it("judges nothing without intervals, and says nothing where a part is missing", () => {
    expect(sentencesOf(yearOf(500, 0, false))).toEqual(["stock-unjudged"]);
    const { figures, ...rest } = yearOf(500, 0);
    expect(registerGrowth.find({ ...rest, figures: figures.slice(0, 2) })).toEqual([]);
  });

  it("never calls it growth where more may have gone than come, nor the reverse", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (founded, ended) => {
        const [sentence] = sentencesOf(yearOf(founded, ended));
        const [come, gone] = [countInterval(founded, 0.95), countInterval(ended, 0.95)];
        expect(sentence === "stock-grew").toBe(come.lower > gone.upper);
        expect(sentence === "stock-shrank").toBe(gone.lower > come.upper);
        // The same year told backwards.
        const mirrored = sentencesOf(yearOf(ended, founded))[0];
        expect(mirrored === "stock-shrank").toBe(sentence === "stock-grew");
      }),
      { seed: 20210831 },
    );
  });
});
