import { describe, expect, it } from "vitest";
import { blue } from "../../src/charts/support/colours.ts";
import type { StructureMatrixPicture } from "../../src/domain/picture.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { drawn, symbolPlaces, textsOf } from "./support/drawn.ts";

const sample = samplePictures["structure-matrix"] as StructureMatrixPicture; // the record holds one under this name

describe("the structure matrix", () => {
  it("draws every state of every area, those of the legend besides", () => {
    const marks = symbolPlaces(drawn(sample));
    const states = sample.rows.flatMap(({ states: ofRow }) => Object.values(ofRow));
    const count = (state: string) => states.filter((each) => each === state).length;
    const fills = marks.map(({ fill }) => fill);
    expect(fills.filter((fill) => fill === blue(25))).toHaveLength(count("in-place") + 1);
    expect(fills.filter((fill) => fill === blue(66))).toHaveLength(count("planned") + 1);
    expect(fills.filter((fill) => fill === "#ffffff")).toHaveLength(count("absent") + 1);
  });

  it("takes what nobody said as unknown", () => {
    const [row] = sample.rows;
    if (row === undefined) throw new Error("no row");
    const marks = symbolPlaces(drawn({ ...sample, states: [], rows: [{ ...row, states: {} }] }));
    expect(marks).toEqual([]);
  });

  it("lists every item with its number, and parts a long checklist into runs", () => {
    const items = Array.from({ length: 45 }, (_, place) => ({
      id: `item-${place}`,
      label: { fi: `Rakenne ${place}`, sv: `Struktur ${place}`, en: `Structure no ${place}` },
    }));
    const texts = textsOf(drawn({ ...sample, items }));
    expect(texts.filter((text) => text.startsWith("Structure no "))).toHaveLength(45);
    const [first] = sample.rows;
    const name = first?.area.shortName.en ?? "";
    expect(texts.filter((text) => text === name)).toHaveLength(2);
  });
});
