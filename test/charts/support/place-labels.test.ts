import { describe, expect, it } from "vitest";
import { placeBreaks } from "../../../src/charts/support/break-marks.ts";
import { placeLabels } from "../../../src/charts/support/place-labels.ts";

const room = { left: 0, right: 200, top: 0, bottom: 100 };

describe("placing labels", () => {
  it("takes the next place where the best is taken, and leaves out what has none", () => {
    const wish = (baselines: readonly number[]) => ({ text: "123,4", x: 100, baselines });
    const placed = placeLabels([wish([50]), wish([52, 80]), wish([50, 82])], { size: 12 }, room);
    expect(placed.map(({ y }) => y)).toEqual([50, 80]);
  });

  it("moves a label in from the edge", () => {
    const [label] = placeLabels([{ text: "0000", x: 199, baselines: [50] }], { size: 10 }, room);
    expect(label?.x).toBeCloseTo(200 - (4 * 6.4) / 2, 5);
  });

  it("refuses places above or below the room", () => {
    expect(placeLabels([{ text: "1", x: 50, baselines: [5, 99] }], { size: 12 }, room)).toEqual([]);
  });
});

describe("placing breaks", () => {
  it("puts the number of a break that is close to another into the next row", () => {
    expect(placeBreaks([10, 15, 28, 60]).map(({ row }) => row)).toEqual([0, 1, 2, 0]);
  });
});
