import { describe, expect, it } from "vitest";
import type { RankRangePicture } from "../../src/domain/picture.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { drawn, numberOf, symbolPlaces, textsOf } from "./support/drawn.ts";

const sample = samplePictures["rank-range"] as RankRangePicture; // the record holds one under this name
const elements = drawn(sample);

describe("the rank-range plot", () => {
  it("draws ranks to one scale: as many steps wide as ranks are possible", () => {
    const bars = elements.filter(
      ({ name, attributes }) => name === "rect" && attributes["height"] === "9",
    );
    const ranks = sample.rows.flatMap(({ rank }) => rank ?? []);
    const ofRows = bars.slice(-ranks.length);
    const step =
      numberOf(ofRows[0] ?? elements[0] ?? never(), "width") /
      ((ranks[0]?.to ?? 0) - (ranks[0]?.from ?? 0) + 1);
    expect(ofRows.map((bar) => numberOf(bar, "width") / step)).toEqual(
      ranks.map(({ from, to }) => expect.closeTo(to - from + 1, 2)),
    );
  });

  it("draws scores in their order along the page, and none where it is missing", () => {
    const known = sample.rows.filter(({ figure }) => figure.outcome.kind === "known");
    const places = symbolPlaces(elements).slice(-known.length);
    expect(known.length).toBe(sample.rows.length - 1);
    const xs = places.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => b - a));
    expect(textsOf(elements).filter((text) => text === "[x]")).toHaveLength(1);
  });

  it("fills the mark of the subject alone", () => {
    const fills = symbolPlaces(elements)
      .slice(-sample.rows.length + 1)
      .map(({ fill }) => fill);
    expect(fills.filter((fill) => fill !== "#ffffff")).toHaveLength(1);
  });
});

function never(): never {
  throw new Error("no element");
}
