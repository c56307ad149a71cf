import { expect, test } from "vitest";
import { byScopeAndYear, grantCoverage, grantSum } from "../../src/funding/grant-sums.ts";
import { placeGrants } from "../../src/funding/placing.ts";
import { grant, lying, region } from "./grants.ts";

const own = lying({ "06": "same", "05": "inside", "04": "inside" });
const placed = (...grants: readonly Readonly<Parameters<typeof grant>>[]) => ({
  grants: placeGrants(
    grants.map((each) => grant(...each)),
    own,
  ).placed,
});

test("measures are never added to one another and corrections are taken off", () => {
  const grants = placed(
    [{ amounts: { applied: 60, granted: 40 } }, "Usva ry"],
    [{ amounts: { applied: 25, granted: 15 } }, "Kuura ry"],
    [{ amounts: { granted: -5 } }, "Usva ry"],
  );
  expect(grantSum(grants, "granted", own)).toEqual({ euros: 50, n: 3, isModelled: false });
  expect(grantSum(grants, "applied", own)).toMatchObject({ euros: 85, n: 2 });
  expect(grantSum(grants, "paid", own)).toBe("not-known");
});

test("sums of cents are exact in any order", () => {
  // Ten times 0.10 is 1.00; adding doubles one by one gives 0.9999999999999999.
  const tenths = Array.from(
    { length: 10 },
    (_, at) => [{ amounts: { granted: 0.1 } }, `${at} ry`] as const,
  );
  expect(grantSum(placed(...tenths), "granted", own)).toMatchObject({ euros: 1 });
});

test("what is stated of the area itself is not added to what is stated of its parts", () => {
  const grants = placed(
    [{ amounts: { granted: 100 } }],
    [{ amounts: { granted: 30 }, areas: [region("05")] }],
  );
  expect(grantSum(grants, "granted", own)).toEqual({
    ...{ euros: 100, n: "not-published", isModelled: false },
  });
});

test("statements on parts are added up with the number of parts that have one", () => {
  const grants = placed(
    [{ amounts: { granted: 30 }, areas: [region("05")] }],
    [{ amounts: { granted: 12 }, areas: [region("04")] }],
  );
  expect(grantSum(grants, "granted", own)).toMatchObject({
    euros: 42,
    coverage: { areas: 2, of: 3, level: "region" },
  });
});

test("coverage is granted over applied of the decisions that state both, less corrections of those cases", () => {
  const grants = placed(
    [{ amounts: { applied: 60, granted: 40 }, case: "A" }, "Usva ry"],
    [{ amounts: { applied: 25, granted: 15 }, case: "B" }, "Kuura ry"],
    [{ amounts: { granted: -5 }, case: "A" }, "Usva ry"],
    [{ amounts: { applied: 80 }, case: "C" }, "Halla ry"],
    [{ amounts: { granted: -1 }, case: "D" }, "Räntä ry"],
  );
  // (40 + 15 − 5) of (60 + 25); the rows of C and D state one sum only.
  expect(grantCoverage(grants)).toEqual({
    ...{ granted: 50, applied: 85, n: 2, unpaired: 2, isModelled: false },
  });
});

test("grants are parted by funder, scope and year, letter case apart", () => {
  const grants = placed(
    [{ funder: "STEA", scope: "Ak" }],
    [{ funder: "stea", scope: "ak", year: 2023 }],
    [{ funder: "STM", scope: "Ak" }],
    [{ funder: "STEA", scope: "C" }],
  ).grants;
  expect(byScopeAndYear(grants).map(({ funder, scope, year }) => [funder, scope, year])).toEqual([
    ["stea", "ak", 2023],
    ["STEA", "Ak", 2024],
    ["STM", "Ak", 2024],
    ["STEA", "C", 2024],
  ]);
});
