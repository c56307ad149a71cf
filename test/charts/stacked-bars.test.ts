import { describe, expect, it } from "vitest";
import type { StackedBarsPicture } from "../../src/domain/picture.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { figure, known } from "../support/sample-report.ts";
import { drawn, numberOf } from "./support/drawn.ts";

const sample = samplePictures["stacked-bars"] as StackedBarsPicture; // the record holds one under this name

/** Widths of the parts of bars, the legend's samples left out. */
function partsOf(picture: StackedBarsPicture) {
  return drawn(picture).filter(
    ({ name, attributes }) => name === "rect" && attributes["height"] === "22",
  );
}

describe("bars of 100 %", () => {
  const share = (value: number) => figure("answers", "share", known(value, { n: 20 }));
  const parts = partsOf({
    ...sample,
    rows: [
      {
        label: sample.area.name,
        shares: [0.1, 0, 0.4, 0.3, 0.2].map(share),
        dontKnow: share(0.25),
      },
    ],
  });
  const widths = parts.map((part) => numberOf(part, "width"));

  it("give each value of the scale its share, and none to a value nobody chose", () => {
    const whole = widths.slice(0, 4).reduce((sum, width) => sum + width, 0);
    expect(widths.slice(0, 4).map((width) => width / whole)).toEqual(
      [0.1, 0.4, 0.3, 0.2].map((value) => expect.closeTo(value, 3)),
    );
  });

  it("put those who did not know apart, on the same scale", () => {
    const whole = widths.slice(0, 4).reduce((sum, width) => sum + width, 0);
    const [last, apart] = parts.slice(-2);
    if (last === undefined || apart === undefined) throw new Error("no bars");
    expect(numberOf(apart, "width") / whole).toBeCloseTo(0.25, 3);
    expect(numberOf(apart, "x")).toBeGreaterThan(numberOf(last, "x") + numberOf(last, "width"));
  });
});
