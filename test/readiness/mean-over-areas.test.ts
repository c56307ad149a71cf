import { describe, expect, it } from "vitest";
import { meanOverAreas } from "../../src/readiness/mean-over-areas.ts";
import { scoreOf } from "./small-survey.ts";

const options = { level: "wellbeing-county", of: 22, confidence: 0.95 } as const;
const a = scoreOf("01", [4, 5, 3, 4, 5]);
const b = scoreOf("02", [2, 3, 2, 4]);

describe("meanOverAreas", () => {
  it("counts every area alike, with half of Welch's interval of a and −b for two areas", () => {
    // figures.R
    expect(meanOverAreas([a, b], options)).toEqual({
      kind: "known",
      value: expect.closeTo(3.475, 10),
      n: 9,
      flags: ["unreliable"],
      interval: {
        lower: expect.closeTo(2.73407763753, 8),
        upper: expect.closeTo(4.21592236247, 8),
        confidence: 0.95,
        method: "welch",
      },
      coverage: { areas: 2, of: 22, level: "wellbeing-county" },
    });
  });

  it("differs from the mean over respondents where areas differ in size", () => {
    const large = scoreOf(
      "01",
      Array.from({ length: 30 }, () => 5),
    );
    const small = scoreOf(
      "02",
      Array.from({ length: 10 }, () => 3),
    );
    // Over respondents (30 × 5 + 10 × 3)/40 = 4.5; over areas (5 + 3)/2.
    expect(meanOverAreas([large, small], options)).toMatchObject({ value: 4, n: 40 });
  });

  it("passes over areas without a score and says how many it covers", () => {
    expect(meanOverAreas([a, scoreOf("03", []), b], options)).toMatchObject({
      coverage: { areas: 2, of: 22 },
    });
    expect(meanOverAreas([scoreOf("03", [])], options)).toEqual({
      kind: "missing",
      reason: "too-few-answers",
    });
  });

  it("has no interval when an area has a single answer", () => {
    const withOne = meanOverAreas([a, scoreOf("03", [4])], options);
    expect(withOne.kind === "known" && withOne.interval).toBeUndefined();
  });

  it("is the area's own score and interval when there is one area", () => {
    const alone = meanOverAreas([a], options);
    if (alone.kind === "missing" || a.outcome.kind === "missing") throw new Error("missing");
    expect(alone.value).toBe(a.outcome.value);
    expect(alone.interval?.lower).toBeCloseTo(a.outcome.interval?.lower ?? 0, 10);
  });
});
