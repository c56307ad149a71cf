import { expect, test } from "vitest";
import { editDistance } from "../../src/areas/did-you-mean.ts";
import { recipientDoubles } from "../../src/funding/recipient-doubles.ts";

/** Recipients by name and Business ID, a line each. */
function doublesOf(...recipients: readonly (string | readonly [name: string, id: string])[]) {
  const named = recipients.map((each, place) => {
    const at = { table: "t.csv", line: place + 2 };
    return typeof each === "string"
      ? { name: each, ...at }
      : { name: each[0], businessId: each[1], ...at };
  });
  return recipientDoubles(named, editDistance).map(({ basis, first, second }) => [
    ...[basis, first.line, second.line],
  ]);
}

test("one Business ID under two names is one recipient", () => {
  expect(doublesOf(["Usva ry", "1234560-4"], ["Sumu ry", "1234560-4"], "Kuura ry")).toEqual([
    ["same-business-id", 2, 3],
  ]);
});

test("a name with and without its legal form, or abbreviated, is one", () => {
  expect(
    doublesOf("MLL Usvan yhdistys", "Kuura", "Mannerheimin Lastensuojeluliiton Usvan yhdistys ry"),
  ).toEqual([["same-name", 2, 4]]);
});

test("names that differ by a slip in one word are possibly one, and said to be no more", () => {
  expect(doublesOf("Lahden sydänyhdistys ry", "Lahden sydänyhditys ry")).toEqual([
    ["near-name", 2, 3],
  ]);
});

test.each([
  ["short words", "Salo Kerho", "Simo Kerho"],
  ["numbers", "Partio 12345", "Partio 12346"],
  ["two unlike words", "Lahden omaiset ry", "Lohjan omaishoitajat ry"],
  [
    "places that differ in their first letter",
    "Ristijärvi seudun martat",
    "Lestijärvi seudun martat",
  ],
  ["places two slips apart", "Lahden martat", "Lohjan martat"],
])("%s keep names apart", (_, one, other) => {
  expect(doublesOf(one, other)).toEqual([]);
});

test("two Business IDs are two recipients, however near the names", () => {
  expect(doublesOf(["Usvan martat ry", "1234560-4"], ["Usvan martat", "9100000-5"])).toEqual([]);
});

test("a name that only repeats is no double, and each pair is told once", () => {
  expect(doublesOf("Usva ry", "Usva ry", "USVA RY", "Usva r.y.", "Usva")).toEqual([
    ["same-name", 2, 5],
    ["same-name", 2, 6],
  ]);
});
