import { expect, test } from "vitest";
import { yearPairs } from "../../src/funding/year-pairs.ts";

const of = (scope: string, year: number, funder = "") => ({ funder, scope, year });

test("only figures of one scope are held against each other", () => {
  const figures = [of("a", 2023), of("b", 2023), of("A", 2024), of("c", 2024)];
  expect(yearPairs(figures)).toEqual([
    { kind: "same-scope", earlier: of("a", 2023), later: of("A", 2024) },
  ]);
});

test("where no scope is in common, both sides are named in place of a comparison", () => {
  expect(yearPairs([of("kaikki", 2023), of("toiminta-avustus", 2024)])).toEqual([
    {
      kind: "unlike-scopes",
      funder: "",
      years: [2023, 2024],
      earlierScopes: ["kaikki"],
      laterScopes: ["toiminta-avustus"],
    },
  ]);
});

test("years that do not follow each other, and other funders, are not compared", () => {
  expect(yearPairs([of("a", 2022), of("a", 2024), of("a", 2023, "STEA")])).toEqual([]);
});
