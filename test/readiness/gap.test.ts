import { describe, expect, it } from "vitest";
import { gaps } from "../../src/readiness/gap.ts";
import { cellsOf, instrumentWith, type Row, responsesOf } from "./small-survey.ts";

const sides = { associations: ["association"], public: ["municipality", "county"] };
const one = instrumentWith({ all: { weight: 1, items: ["a"] } });

function rowsOf(
  group: string | undefined,
  answers: readonly number[],
  weights: readonly number[] = [],
): Row[] {
  return answers.map((answer, place) => {
    const weight = weights[place];
    return {
      answers: [answer],
      ...(group === undefined ? {} : { group }),
      ...(weight === undefined ? {} : { weight }),
    };
  });
}

function gapsOf(rows: readonly Row[], instrument = one, isWeighted = false) {
  const responses = responsesOf(rows);
  const options = { confidence: 0.95, weights: isWeighted ? responses.weights : undefined };
  return gaps({ responses, instrument, sides, cells: cellsOf(responses), options });
}

const associations = [4, 5, 3, 4, 5];
const publicSide = [2, 3, 2, 4];

describe("gaps", () => {
  it("is the mean of the associations less that of the public side, with Welch's interval and both n", () => {
    const rows = [...rowsOf("association", associations), ...rowsOf("county", publicSide)];
    // figures.R
    for (const gap of gapsOf(rows)) {
      expect(gap.difference).toEqual({
        kind: "known",
        value: expect.closeTo(1.45, 10),
        n: 9,
        flags: ["unreliable"],
        interval: {
          lower: expect.closeTo(-0.0318447249395, 8),
          upper: expect.closeTo(2.9318447249395, 8),
          confidence: 0.95,
          method: "welch",
        },
      });
      expect([gap.associations, gap.public]).toMatchObject([{ n: 5 }, { n: 4 }]);
    }
  });

  it("is given for the score, each dimension and each item, in every area", () => {
    const instrument = instrumentWith({
      strategy: { weight: 1, items: ["plan", "agreement"] },
      premises: { weight: 1, items: ["rooms"] },
    });
    const rows = ["01", "02"].flatMap((area) =>
      ["association", "county"].map((group) => ({ area, group, answers: [4, 4, 2] })),
    );
    expect(gapsOf(rows, instrument).map(({ variable, area }) => [variable, area.code])).toEqual(
      [
        { kind: "score" },
        { kind: "dimension", id: "strategy" },
        { kind: "dimension", id: "premises" },
        { kind: "item", id: "plan" },
        { kind: "item", id: "agreement" },
        { kind: "item", id: "rooms" },
      ].flatMap((variable) => [
        [variable, "01"],
        [variable, "02"],
      ]),
    );
  });

  it("puts groups of one side together and leaves out those of none", () => {
    const rows = [
      ...rowsOf("association", associations),
      ...rowsOf("county", publicSide.slice(0, 2)),
      ...rowsOf("municipality", publicSide.slice(2)),
      ...rowsOf("journalist", [1, 1, 1]),
      ...rowsOf(undefined, [5, 5]),
    ];
    expect(gapsOf(rows)[0]?.difference).toMatchObject({ value: expect.closeTo(1.45, 10), n: 9 });
  });

  it("turns reversed items, so that above zero always means that associations judge better", () => {
    const reversed = instrumentWith({ all: { weight: 1, items: ["barriers-reversed"] } });
    const rows = [...rowsOf("association", [1, 2]), ...rowsOf("county", [4, 5])];
    expect(gapsOf(rows, reversed).map(({ difference }) => difference)).toMatchObject([
      { value: 3 },
      { value: 3 },
      { value: 3 },
    ]);
  });

  it("adds the linearised errors of both sides when answers are weighted", () => {
    const rows = [
      ...rowsOf("association", associations, [1, 2, 1, 1, 3]),
      ...rowsOf("county", publicSide, [2, 1, 1, 2]),
    ];
    // figures.R
    expect(gapsOf(rows, one, true)[0]?.difference).toMatchObject({
      value: expect.closeTo(1.6666666666667, 10),
      interval: {
        lower: expect.closeTo(0.0831393670154, 8),
        upper: expect.closeTo(3.250193966318, 8),
        method: "student-t-linearised",
      },
    });
  });

  it("has a reason when a side is silent, and no interval when it is one voice", () => {
    expect(gapsOf(rowsOf("association", associations))[0]?.difference).toEqual({
      kind: "missing",
      reason: "too-few-answers",
    });
    const single = [...rowsOf("association", associations), ...rowsOf("county", [2])];
    expect(gapsOf(single)[0]?.difference).toEqual({
      kind: "known",
      value: expect.closeTo(2.2, 10),
      n: 6,
      flags: ["unreliable"],
    });
  });

  it("is reliable only when both sides have ten answers", () => {
    const many = Array.from({ length: 40 }, (_, place) => 3 + (place % 2));
    const rows = (n: number) => [
      ...rowsOf("association", many),
      ...rowsOf("county", many.slice(0, n)),
    ];
    expect(gapsOf(rows(10))[0]?.difference).toMatchObject({ flags: [] });
    expect(gapsOf(rows(9))[0]?.difference).toMatchObject({ flags: ["unreliable"] });
  });
});
