import { expect, test } from "vitest";
import { dividesEqually, placeGrants } from "../../src/funding/placing.ts";
import { grant, lying, region } from "./grants.ts";

const both = [region("06"), region("05")];
const own = lying({ "06": "same" });

test("a grant for several areas is divided equally where STEA gives it, and that is told by its share", () => {
  const { placed, shared } = placeGrants([grant({ funder: "STEA", areas: both })], own);
  expect(placed.map(({ share }) => share)).toEqual([0.5]);
  expect(shared).toBe(0);
});

test("a grant of another funder for several areas counts for none and is counted as such", () => {
  const grants = [
    grant({ funder: "Sosiaali- ja terveysministeriö", areas: both }),
    grant({ areas: both }),
  ];
  const { placed, shared } = placeGrants(grants, own);
  expect(placed).toEqual([]);
  expect(shared).toBe(2);
});

test("a grant counts whole where all its areas lie in the area, whoever gives it", () => {
  const { placed } = placeGrants(
    [grant({ areas: both })],
    lying({ "06": "inside", "05": "inside" }),
  );
  expect(placed).toMatchObject([{ share: 1, placing: "inside" }]);
});

test("grants for wider areas, for nobody knows where and for other areas count for none", () => {
  const grants = [
    grant({ areas: [region("01")] }),
    grant({ areas: [] }),
    grant({ areas: [region("19")] }),
  ];
  const { placed, wider, unknown, shared } = placeGrants(grants, lying({ "01": "across" }));
  expect([placed.length, wider, unknown, shared]).toEqual([0, 1, 1, 0]);
});

test.each([
  ["STEA", true],
  ["stea ", true],
  ["Sosiaali- ja terveysjärjestöjen avustuskeskus STEA", true],
  ["Opetus- ja kulttuuriministeriö", false],
  ["", false],
])("the funder %s divides equally: %s", (funder, expected) => {
  expect(dividesEqually({ funder })).toBe(expected);
});
