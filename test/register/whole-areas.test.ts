import { expect, test } from "vitest";
import { wholeAreasOf } from "../../src/register/whole-areas.ts";
import { smallArea, smallAreas } from "../support/small-areas.ts";

function codes(...asked: Parameters<typeof smallArea>): readonly string[] | undefined {
  const table = { level: "region", year: 2025 } as const;
  return wholeAreasOf(smallAreas, smallArea(...asked), table)?.map(({ code }) => code);
}

test("a county of the same municipalities as a region is that region", () => {
  expect(codes("wellbeing-county", "08")).toEqual(["06"]);
});

test("a county that is a part of a region is not made of whole regions", () => {
  expect(codes("wellbeing-county", "90")).toBeUndefined();
});

test("the country is all the regions, in code order", () => {
  expect(codes("country", "SSS")).toEqual(["01", "06", "07", "08", "12", "21"]);
});

test("a region of another year is the table's region when its borders are the same", () => {
  expect(codes("region", "06", 2019)).toEqual(["06"]);
  expect(codes("region", "12", 2019)).toEqual(["12"]);
});

test("a region of a year in which its borders differed is no region of the table", () => {
  expect(codes("region", "08", 2020)).toBeUndefined();
  expect(codes("region", "07", 2020)).toBeUndefined();
});
