import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeIndexInstrument } from "../../src/decode/index-instrument.ts";
import { pillarIds } from "../../src/domain/index-instrument.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { bundledUrl } from "../support/bundled-tables.ts";

const shippedText = readFileSync(bundledUrl("instruments/readiness-index.yaml"), "utf8");
const shipped = decodeIndexInstrument(shippedText, "readiness-index.yaml");

function refusalOf(text: string): UserError {
  try {
    decodeIndexInstrument(text, "mine.yaml");
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("not refused");
}

describe("the shipped index", () => {
  test("has the four pillars of equal weight and asks for three quarters of it", () => {
    expect(shipped.pillars.map(({ id }) => id)).toEqual([...pillarIds]);
    expect(new Set(shipped.pillars.map(({ weight }) => weight))).toEqual(new Set([1]));
    expect(shipped.minimumKnown).toBe(0.75);
  });
  test("has goalposts in the unit of the figures: per cent of the file are shares", () => {
    expect(shipped.pillars.map(({ goalposts }) => [goalposts.lower, goalposts.upper])).toEqual([
      [1, 5],
      [0, 1],
      [0, 10],
      [0, 0.2],
    ]);
  });
  test("names and reasons every pillar in three languages", () => {
    for (const { label, reason } of shipped.pillars) {
      for (const { fi, sv, en } of [label, reason]) expect(new Set([fi, sv, en]).size).toBe(3);
    }
  });
});

test("weights are 1 and three quarters are asked for where a file does not say", () => {
  const short = shippedText.replaceAll("    weight: 1\n", "").replace("minimum-known: 75\n", "");
  expect(decodeIndexInstrument(short, "mine.yaml")).toEqual(shipped);
});

test("numbers may have a decimal comma", () => {
  const text = shippedText.replace("{lower: 1, upper: 5}", '{lower: "1,5", upper: "4,5"}');
  expect(decodeIndexInstrument(text, "mine.yaml").pillars[0]?.goalposts).toEqual({
    lower: 1.5,
    upper: 4.5,
  });
});

test.each([
  ["an unknown key", "minimum-known", "minimum", { value: "minimum" }],
  ["a figure that is no pillar", "- id: grants-per-resident", "- id: grants", { value: "grants" }],
  [
    "a pillar twice",
    "- id: structures-in-place",
    "- id: readiness-score",
    { path: "pillars.1.id", reason: "repeated", value: "readiness-score" },
  ],
  ["goalposts the wrong way round", "lower: 1, upper: 5", "lower: 5, upper: 1", { value: "1" }],
  [
    "goalposts that are one",
    "lower: 1, upper: 5",
    "lower: 5, upper: 5",
    { path: "pillars.0.goalposts.upper", expected: "> 5" },
  ],
  ["a share above 100 per cent", "upper: 20", "upper: 120", { value: "120", expected: "0–100" }],
  ["a share below nothing", "lower: 0, upper: 20", "lower: -5, upper: 20", { value: "-5" }],
  ["a weight of nothing", "weight: 1", "weight: 0", { value: "0", expected: "> 0" }],
  ["a part above the whole", "minimum-known: 75", "minimum-known: 101", { value: "101" }],
  ["no part at all", "minimum-known: 75", "minimum-known: 0", { value: "0" }],
  ["a goalpost in words", "upper: 5", "upper: viisi", { value: "viisi" }],
])("an index with %s is refused at its place", (_, now, then, facts) => {
  expect(shippedText).toContain(now);
  const text = shippedText.replace(now, then);
  const { code, kind, facts: said } = refusalOf(text);
  expect([code, kind]).toEqual(["index/invalid", "usage"]);
  expect(said).toMatchObject({ file: "mine.yaml", ...facts });
  const line = Number(said["line"]);
  expect(text.split("\n")[line - 1]).toContain("value" in facts ? facts.value : then.slice(-1));
});

test("one pillar is no index", () => {
  const [head = ""] = shippedText.split("  - id: structures-in-place");
  expect(refusalOf(head).facts).toMatchObject({ path: "pillars", expected: "≥ 2" });
});
