import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeDefinitions } from "../../../src/decode/definitions.ts";
import { textMark } from "../../../src/domain/row-fingerprint.ts";
import { definitionParts } from "../../../src/register/definitions.ts";
import { buildNameAutomaton } from "../../../src/register/scan/name-automaton.ts";
import { createNameReader } from "../../../src/register/scan/read-name.ts";

const folder = new URL("../../../data/definitions/", import.meta.url);
const shipped = readdirSync(folder).flatMap((name) =>
  decodeDefinitions(readFileSync(new URL(name, folder), "utf8"), name),
);
const label = { fi: "", sv: "", en: "" };
const own = {
  id: "own",
  label,
  description: label,
  criteria: {
    nameStems: ["sydän-", "-seura", "-kylä-", "a-kilta", "ä", "oma kylä-", "-lä kil-"],
    nameExceptions: ["sydänmaa-", "oma kylä", "kilta seura"],
  },
};
const parts = definitionParts([...shipped, own]);
const automaton = buildNameAutomaton(parts.nameRules);
if (automaton === undefined) throw new Error("the rules make no automaton");
const reader = createNameReader(automaton, undefined, (text) => parts.bitsOfName(text));

const pieces = [
  ...[
    "sydän",
    "seura",
    "kylä",
    "a",
    "kilta",
    "ä",
    "oma",
    "lä",
    "kil",
    "sydänmaa",
    "ms",
    "yhdisty",
    "liit",
  ],
  ...[
    "hjärt",
    "invalid",
    "potilas",
    "potilaat",
    "Martta",
    "İ",
    "ß",
    "ŉ",
    "é",
    "e\u0301",
    "\u00a0",
    "–",
    "’",
  ],
  ...[
    " ",
    " ",
    " ",
    " ",
    "-",
    "-",
    ".",
    "24",
    "h",
    "ry",
    "Σ",
    "Σ",
    "Ж",
    "²",
    "=\u0338",
    "SYDÄN",
    "Ä",
    "\u00ad",
  ],
];
const name = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((each) => each.join(""));

test("a name that is read says what the rules say of it, and its mark is that of its text", () => {
  let read = 0;
  fc.assert(
    fc.property(name, (text) => {
      const bytes = new TextEncoder().encode(`;${text};${"\0".repeat(16)}`);
      const end = bytes.length - 17;
      const isPlain = reader.read(bytes, new DataView(bytes.buffer), 1, end);
      if (!isPlain) return;
      read += 1;
      const { bits, excepted, mark } = reader.reading;
      if (excepted === 0) expect(bits >>> 0).toBe(parts.bitsOfName(text));
      expect(mark >>> 0).toBe(textMark(text));
      // Only what the decoder leaves as it is may be read.
      expect(
        text
          .normalize("NFC")
          .trim()
          .replace(/[\s\uFEFF]+/gu, " "),
      ).toBe(text);
    }),
    { seed: 20210831, numRuns: 30_000 },
  );
  expect(read).toBeGreaterThan(5000);
});
