import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodePublishedMeanings } from "../../src/decode/published-structures.ts";
import { decodeStructureInstrument } from "../../src/decode/structure-instrument.ts";
import { structureStates } from "../../src/domain/structure.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { bundledUrl } from "../support/bundled-tables.ts";
import { instrumentText, shippedInstrument } from "./support/structure-instrument.ts";

const meaningsText = readFileSync(bundledUrl("instruments/structures-published.yaml"), "utf8");

/** What decoding the text is refused with. */
function refusalOf(decode: () => unknown): UserError {
  try {
    decode();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("not refused");
}

describe("the shipped checklist", () => {
  test("has the fourteen structures, each named in three languages", () => {
    expect(shippedInstrument.items).toHaveLength(14);
    for (const { label, description } of [
      ...shippedInstrument.items,
      shippedInstrument.cooperation,
    ]) {
      for (const { fi, sv, en } of [label, description]) {
        expect(new Set([fi, sv, en]).size).toBe(3);
      }
    }
  });
  test("has a wording for each of the four states", () => {
    expect(shippedInstrument.states.map(({ id }) => id)).toEqual([...structureStates]);
  });
});

test.each([
  ["an unknown key", "cooperation:\n", "co-operation:\n", { value: "co-operation" }],
  [
    "a state too few",
    "  - id: planned\n    label",
    "  - id: unknown\n    label",
    { expected: "planned" },
  ],
  ["a state that nobody knows", "- id: absent", "- id: gone", { value: "gone" }],
  ["one word for two items", "words: [tilat, ", "words: [palveluseteli, ", { reason: "repeated" }],
  ["one word for two states", "words: [ei, ", "words: [kyllä, ", { value: "kyllä" }],
  [
    "a word for an item and for the question to municipalities",
    "words: [tilat, ",
    "words: [sopinut järjestöyhteistyöstä, ",
    { reason: "repeated" },
  ],
])("a checklist with %s is refused", (_, now, then, facts) => {
  expect(instrumentText).toContain(now);
  const { code, facts: said } = refusalOf(() =>
    decodeStructureInstrument(instrumentText.replace(now, then), "mine.yaml"),
  );
  expect(code).toBe("codebook/invalid");
  expect(said).toMatchObject({ file: "mine.yaml", ...facts });
});

test("the shipped mapping names items and statuses that exist", () => {
  const { mapping } = decodePublishedMeanings(meaningsText, "map.yaml", shippedInstrument);
  expect(mapping.length).toBeGreaterThan(10);
});

test.each([
  ["an unknown item", "structure: county-strategy", "structure: strategy"],
  [
    "a statistic taken for a state",
    "{statement: järjestöt strategiassa, status: exists",
    "{statement: järjestöt strategiassa, status: rank",
  ],
  [
    "one statement mapped twice",
    "{statement: järjestöavustukset, status: exists",
    "{statement: yhteisöavustukset, status: exists",
  ],
])("a mapping with %s is refused", (_, now, then) => {
  expect(meaningsText).toContain(now);
  const text = meaningsText.replace(now, then);
  expect(refusalOf(() => decodePublishedMeanings(text, "map.yaml", shippedInstrument)).code).toBe(
    "codebook/invalid",
  );
});
