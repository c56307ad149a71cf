import { expect, test } from "vitest";
import { byScopeAndYear } from "../../src/funding/grant-sums.ts";
import { grantedTotal } from "../../src/funding/granted-total.ts";
import { placeGrants } from "../../src/funding/placing.ts";
import { grant, lying, region } from "./grants.ts";

const own = lying({ "06": "same", "05": "inside", "04": "inside" });
const totalOf = (...grants: readonly Readonly<Parameters<typeof grant>>[]) =>
  grantedTotal(
    byScopeAndYear(
      placeGrants(
        grants.map((each) => grant(...each)),
        own,
      ).placed,
    ),
    own,
  );

test("scopes and funders are added up, corrections taken off, and other measures left alone", () => {
  expect(
    totalOf(
      [
        { funder: "alue", scope: "toiminta-avustus", amounts: { granted: 40, applied: 90 } },
        "Usva ry",
      ],
      [{ funder: "alue", scope: "hankeavustus", amounts: { granted: 15 } }, "Kuura ry"],
      [{ funder: "alue", scope: "hankeavustus", amounts: { granted: -5 } }, "Kuura ry"],
      [{ funder: "kunta", scope: "toiminta-avustus", amounts: { granted: 7 } }, "Halla ry"],
      [{ funder: "kunta", scope: "yleisavustus", amounts: { budget: 1000 } }],
    ),
  ).toEqual({ euros: 57, n: 4, isModelled: false, isComplete: true });
});

test.each(["kaikki", "Kaikki", "alla", "samtliga", "All grants", "yhteensä"])(
  "of a funder that states a sum of all (%s) only that counts, of another its scopes",
  (all) => {
    expect(
      totalOf(
        [{ funder: "alue", scope: all, amounts: { granted: 100 } }],
        [{ funder: "alue", scope: "kumppanuusavustus", amounts: { granted: 70 } }],
        [{ funder: "alue", scope: "yleisavustus", amounts: { granted: 30 } }],
        [{ funder: "kunta", scope: "yleisavustus", amounts: { granted: 8 } }],
      ),
    ).toEqual({ euros: 108, n: "not-published", isModelled: false, isComplete: true });
  },
);

test("a sum of all that states another measure does not stand for what was granted", () => {
  expect(
    totalOf(
      [{ scope: "kaikki", amounts: { budget: 100 } }],
      [{ scope: "yleisavustus", amounts: { granted: 30 } }],
    ),
  ).toMatchObject({ euros: 30 });
});

test("what is known of a part of the smaller areas only is no whole", () => {
  expect(totalOf([{ amounts: { granted: 30 }, areas: [region("05")] }])).toMatchObject({
    euros: 30,
    isComplete: false,
  });
});

test("nothing granted is not known, which is not nothing", () => {
  expect(totalOf([{ amounts: { applied: 30 } }])).toBe("not-known");
  expect(totalOf()).toBe("not-known");
});
