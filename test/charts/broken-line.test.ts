import { describe, expect, it } from "vitest";
import type { BrokenLinePicture } from "../../src/domain/picture.ts";
import type { Released } from "../../src/domain/released.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { drawn, numberOf, textsOf } from "./support/drawn.ts";

const sample = samplePictures["broken-line"] as BrokenLinePicture; // the record holds one under this name

const elements = drawn(sample);

/** First and last place along the page of each unbroken run of a line. */
const runs = elements
  .filter(({ name, attributes }) => name === "path" && attributes["fill"] === "none")
  .flatMap(({ attributes }) => (attributes["d"] ?? "").split("M").slice(1))
  .map((run) => run.match(/[\d.]+(?=,)/gu)?.map(Number) ?? [])
  .filter((xs) => xs.length > 2 || (xs.length === 2 && !run34(xs)));

/** The sample in the legend is a line of 34. */
function run34([from = 0, to = 0]: readonly number[]): boolean {
  return Math.abs(to - from - 34) < 0.01;
}

const breaks = elements
  .filter(({ attributes }) => attributes["stroke-dasharray"] === "4 4")
  .map((element) => numberOf(element, "x1"));

function withFlag(figure: Released): Released {
  const { outcome } = figure;
  return outcome.kind === "missing"
    ? figure
    : { ...figure, outcome: { ...outcome, flags: ["conflicts"] } };
}

describe("the broken line", () => {
  it("joins no two points across a break", () => {
    expect(breaks).toHaveLength(3);
    expect(runs.length).toBeGreaterThan(5);
    for (const run of runs) {
      const crossed = breaks.filter((x) => Math.min(...run) < x && x < Math.max(...run));
      expect(crossed).toEqual([]);
    }
  });

  it("is interrupted where a figure is missing, with its mark once for all areas", () => {
    // Two areas with stretches of 4, 2 and 2 after the gap, and 2 points.
    expect(runs.map((xs) => xs.length)).toEqual([4, 2, 2, 2, 4, 2, 2, 2]);
    expect(textsOf(elements).filter((text) => text === "[x]")).toHaveLength(1);
  });

  it("numbers its breaks and lists them with their dates", () => {
    const texts = textsOf(elements);
    expect(texts.filter((text) => text === "3")).toHaveLength(2);
    expect(texts).toContain("2023-01-01 Wellbeing services counties began");
  });

  it("rings every figure to which a mark belongs, of any area, and says what a ring is", () => {
    const ringsOf = (series: BrokenLinePicture["series"]) => {
      const found = drawn({ ...sample, series });
      const rings = found.filter(({ attributes }) => attributes["r"] === "8");
      return { rings: rings.length, texts: textsOf(found) };
    };
    expect(ringsOf(sample.series).rings).toBe(0);
    const [subject, other] = sample.series;
    if (subject === undefined || other === undefined) throw new Error("no series");
    const flagged = other.segments.map((figures) => figures.map(withFlag));
    const { rings, texts } = ringsOf([subject, { ...other, segments: flagged }]);
    // Of the eleven years one has no figure; one more ring stands in the legend.
    expect(rings).toBe(10 + 1);
    expect(texts).toContain("marked figure: [!]");
    expect(texts).toContain("[!]");
  });

  it("says when its scale does not start at zero, and starts there when the values are spread", () => {
    const notice = "The vertical scale does not start at zero.";
    expect(textsOf(elements)).toContain(notice);
    const [first] = sample.series;
    const [segment] = first?.segments ?? [];
    if (first === undefined || segment === undefined) throw new Error("no series");
    const spread = segment.map((figure, place) => ({
      ...figure,
      outcome: { kind: "known", value: 10 + 20 * place, n: 10, flags: [] } as const,
    }));
    const texts = textsOf(drawn({ ...sample, series: [{ ...first, segments: [spread] }] }));
    expect(texts).not.toContain(notice);
    expect(texts).toContain("0");
  });
});
