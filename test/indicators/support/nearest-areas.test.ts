import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestAreas, type PlacedArea } from "../../../src/indicators/support/nearest-areas.ts";

const areas = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 })
  .chain((codes) =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
        minLength: codes.length,
        maxLength: codes.length,
      })
      .map((points) =>
        codes.map(
          (code, at): PlacedArea => ({
            code: String(code).padStart(2, "0"),
            variables: points[at] ?? [],
          }),
        ),
      ),
  );

describe("the areas nearest to an area", () => {
  it("are others than itself, nearest first, as many as are wanted and there are", () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 6 }), (all, count) => {
        for (const { code } of all) {
          const near = nearestAreas(code, all, count);
          expect(near.map((each) => each.code)).not.toContain(code);
          expect(near).toHaveLength(Math.min(count, all.length - 1));
          const distances = near.map(({ distance }) => distance);
          expect(distances).toEqual(distances.toSorted((a, b) => a - b));
          // Nobody who was left out is nearer than the last.
          const farthest = distances.at(-1) ?? 0;
          const everybody = nearestAreas(code, all, all.length);
          for (const { distance } of everybody.slice(near.length)) {
            expect(distance).toBeGreaterThanOrEqual(farthest);
          }
        }
      }),
    );
  });

  it("are the same in whatever order the areas are given, equally near ones in code order", () => {
    fc.assert(
      fc.property(areas, (all) => {
        const [first] = all;
        if (first === undefined) return;
        const near = nearestAreas(first.code, all, 5);
        expect(nearestAreas(first.code, all.toReversed(), 5)).toEqual(near);
      }),
    );
    const square = [
      { code: "05", variables: [0, 0] },
      { code: "03", variables: [1, 1] },
      { code: "01", variables: [1, -1] },
      { code: "04", variables: [-1, 1] },
      { code: "02", variables: [-1, -1] },
    ];
    expect(nearestAreas("05", square, 3).map(({ code }) => code)).toEqual(["01", "02", "03"]);
  });

  it("do not depend on a variable in which all are alike", () => {
    fc.assert(
      fc.property(areas, (all) => {
        const [first] = all;
        if (first === undefined) return;
        const more = all.map(({ code, variables }) => ({ code, variables: [...variables, 7] }));
        expect(nearestAreas(first.code, more, 5)).toEqual(nearestAreas(first.code, all, 5));
      }),
    );
  });

  it("are none where the area is not among those given", () => {
    expect(nearestAreas("99", [{ code: "01", variables: [1] }], 5)).toEqual([]);
    expect(nearestAreas("99", [], 5)).toEqual([]);
  });
});
