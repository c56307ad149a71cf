import { describe, expect, it } from "vitest";
import type { SpinePicture, SpineRow } from "../../src/domain/picture.ts";
import { lightnessOf } from "../support/colour-measures.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { areaKey, figure, known } from "../support/sample-report.ts";
import { drawn, numberOf, symbolPlaces, textsOf } from "./support/drawn.ts";

const sample = samplePictures["spine"] as SpinePicture; // the record holds a spine chart under this name

const row: SpineRow = {
  label: { fi: "Luku", sv: "Tal", en: "Figure" },
  figure: figure("index", "index", known(125)),
  beside: figure("index", "index", known(100), areaKey("country", "SSS")),
  spread: { lowest: 50, lowerQuartile: 80, upperQuartile: 110, highest: 130, areas: 18 },
  verdict: "higher",
};

/** Marks of the one row, those of the legend left out: what lies in the plot. */
function plotOf(more: Partial<SpineRow>) {
  const elements = drawn({ ...sample, rows: [{ ...row, ...more }] });
  const inPlot = elements.filter(
    ({ name, attributes }) => name === "rect" && Number(attributes["x"] ?? 0) > 400,
  );
  const [all, half] = inPlot;
  if (all === undefined || half === undefined) throw new Error("no bars");
  const symbol = symbolPlaces(elements).at(-1);
  return { all, half, symbol, texts: textsOf(elements) };
}

describe("the spine chart", () => {
  // The plot's middle is the country's 100; the lowest area, 50 below, is farthest from it and reaches the end.
  it("puts the country in the middle, and values as far from it as they differ", () => {
    const { all, half, symbol } = plotOf({});
    const left = numberOf(all, "x");
    const middle = left + numberOf(all, "width") / 1.6; // 50 of the 80 that the bar spans lie left of the middle
    const unit = (middle - left) / 50;
    expect(symbol?.x).toBeCloseTo(middle + 25 * unit, 1);
    expect(numberOf(half, "x")).toBeCloseTo(middle - 20 * unit, 1);
    expect(numberOf(half, "width")).toBeCloseTo(30 * unit, 1);
  });

  it("tells the middle half from the rest of the bar by lightness", () => {
    const { all, half } = plotOf({});
    const lightness = ({ attributes }: typeof all) => lightnessOf(attributes["fill"] ?? "");
    expect(lightness(all) - lightness(half)).toBeGreaterThanOrEqual(15);
  });

  it("widens the scale for an interval that reaches beyond the areas", () => {
    const interval = { lower: 20, upper: 230, confidence: 0.95, method: "byar" } as const;
    const narrow = plotOf({ figure: figure("index", "index", known(125, { interval })) });
    const wide = plotOf({});
    expect(numberOf(narrow.all, "width")).toBeLessThan(numberOf(wide.all, "width"));
  });

  it("says that nothing is compared where there is no verdict's mark to explain", () => {
    const elements = drawn({ ...sample, rows: [{ ...row, verdict: undefined }] });
    expect(textsOf(elements)).not.toContain("higher");
    expect(textsOf(elements)).toContain("125.000");
  });

  it("names the benchmark in its column, its legend and the heading of the verdicts", () => {
    const texts = textsOf(drawn({ ...sample, benchmark: "median" }));
    expect(texts).toEqual(expect.arrayContaining(["Median", "vs median:"]));
    expect(texts.join(" ")).not.toMatch(/Finland/u);
  });

  it("gives each verdict a shape of its own", () => {
    const shapes = (["lower", "similar", "higher", "better", "worse"] as const).map((verdict) => {
      const marks = drawn({ ...sample, rows: [{ ...row, verdict }] }).filter(
        ({ name, attributes }) => name === "circle" || attributes["transform"] !== undefined,
      );
      const { d = "round", transform = "" } = marks.at(-1)?.attributes ?? {};
      return d + (transform.includes("rotate") ? " turned" : "");
    });
    expect(new Set(shapes).size).toBe(5);
  });
});
