import { describe, expect, it } from "vitest";
import type { TileMapPicture } from "../../src/domain/picture.ts";
import { lightnessOf } from "../support/colour-measures.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { drawn, numberOf, textsOf } from "./support/drawn.ts";

const sample = samplePictures["tile-map"] as TileMapPicture; // the record holds one under this name
const elements = drawn(sample);
const texts = textsOf(elements);

/** Fill of the tile that an area's name stands on. */
function fillOf(name: string): string {
  const label = elements.find(({ children }) => children[0] === name);
  if (label === undefined) throw new Error(`no tile ${name}`);
  const x = numberOf(label, "x");
  const y = numberOf(label, "y");
  const tile = elements.findLast((element) => {
    const [left, top] = [numberOf(element, "x"), numberOf(element, "y")];
    const isUnder =
      left < x &&
      x < left + numberOf(element, "width") &&
      top < y &&
      y < top + numberOf(element, "height");
    return element.name === "rect" && element.attributes["fill"] !== "none" && isUnder;
  });
  return tile?.attributes["fill"] ?? "";
}

describe("the tile map", () => {
  it("prints the value of every area, and the mark of a missing one", () => {
    for (const value of ["267.7", "292.9", "169.5", "153.9", "179.3", "[x]"]) {
      expect(texts).toContain(value);
    }
  });

  it("is the darker the higher the class", () => {
    // 153.9 and 179.3 are in the lowest fifth, 191.8, 200.5, 224.2 and 292.9 in the next four.
    const names = ["Päijät-Häme", "Kanta-Häme", "South Karelia", "North Karelia", "Kainuu"];
    const lightnesses = names.map((name) => lightnessOf(fillOf(name)));
    expect(lightnesses).toEqual(lightnesses.toSorted((a, b) => b - a));
    expect(new Set(lightnesses).size).toBe(5);
    expect(fillOf("Uusimaa")).toBe(fillOf("Päijät-Häme"));
    expect(fillOf("Åland")).toBe("#ffffff");
  });

  it("states the limits of its classes", () => {
    expect(texts).toEqual(
      expect.arrayContaining([
        "153.9–180.0",
        "180.1–196.6",
        "196.7–212.8",
        "212.9–225.0",
        "225.1–292.9",
      ]),
    );
  });

  it("outlines the subject, in the map and in the legend", () => {
    const outlines = elements.filter(
      ({ name, attributes }) => name === "rect" && attributes["stroke-width"] === "3.5",
    );
    expect(outlines).toHaveLength(2);
  });
});
