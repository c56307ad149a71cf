import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type StructureItem,
  type StructureState,
  structureStates,
} from "../../src/domain/structure.ts";
import { countStructures, scorecardOf } from "../../src/structures/scorecard.ts";
import { shareInPlace, shareKnown } from "../../src/structures/structure-shares.ts";
import { statement } from "./statement.ts";

const about = { period: { kind: "day", on: "2025-01-01" } } as const;
const words = { fi: "", sv: "", en: "" };
const items = Array.from({ length: 14 }, (_, at): StructureItem => {
  return { id: `item-${at}`, label: words, description: words, words: [] };
});

/** Counts of a checklist of fourteen whose first items have these states. */
function countsOf(states: readonly StructureState[]) {
  const said = states.map((state, at) => statement({ item: `item-${at}`, state }));
  return countStructures([scorecardOf(items, said)]);
}

test("the share in place is of the known ones, and stands beside how many are known", () => {
  // By hand: 5 in place, 2 planned, 1 absent of 14 → 5 ÷ 8 in place, 8 ÷ 14 known.
  const counts = countsOf([
    ...["in-place", "in-place", "in-place", "in-place", "in-place"].map(() => "in-place" as const),
    ...(["planned", "planned", "absent", "unknown"] as const),
  ]);
  expect(counts).toEqual({ inPlace: 5, known: 8, all: 14 });
  expect(shareInPlace(counts, about)).toEqual({
    kind: "known",
    value: 0.625,
    n: 8,
    numerator: 5,
    denominator: { value: 8, unit: "structures", period: about.period },
    flags: [],
  });
  expect(shareKnown(counts, about)).toMatchObject({ value: 8 / 14, numerator: 8, n: 14 });
});

test.each([
  [6, "incomplete"],
  [7, undefined],
])("with %i of 14 known the share in place is missing as %s", (known, reason) => {
  const outcome = shareInPlace(countsOf(Array.from({ length: known }, () => "absent")), about);
  expect(outcome.kind === "missing" ? outcome.reason : undefined).toBe(reason);
  if (outcome.kind === "known") expect(outcome.value).toBe(0);
});

test("a checklist is no sample: its shares have no interval", () => {
  const counts = countsOf(Array.from({ length: 14 }, () => "in-place"));
  expect(shareInPlace(counts, about)).not.toHaveProperty("interval");
  expect(shareKnown(counts, about)).not.toHaveProperty("interval");
});

test("where nothing was asked no share applies", () => {
  const none = { inPlace: 0, known: 0, all: 0 };
  expect(shareInPlace(none, about)).toEqual({ kind: "missing", reason: "not-applicable" });
  expect(shareKnown(none, about)).toEqual({ kind: "missing", reason: "not-applicable" });
});

test("a share lies between none and all, and turning an absent structure into one in place never lowers it", () => {
  const states = fc.array(fc.constantFrom<StructureState>(...structureStates), {
    minLength: 14,
    maxLength: 14,
  });
  fc.assert(
    fc.property(states, (given) => {
      const before = shareInPlace(countsOf(given), about);
      const at = given.indexOf("absent");
      if (before.kind === "missing") return;
      expect(before.value).toBeGreaterThanOrEqual(0);
      expect(before.value).toBeLessThanOrEqual(1);
      if (at < 0) return;
      const after = shareInPlace(countsOf(given.with(at, "in-place")), about);
      expect(after.kind === "known" && after.value > before.value).toBe(true);
    }),
    { seed: 20210831 },
  );
});
