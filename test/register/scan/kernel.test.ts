import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeDefinitions } from "../../../src/decode/definitions.ts";
import { type ScanPlan, scanSlack } from "../../../src/domain/scan-plan.ts";
import { compileDefinitions, definitionParts } from "../../../src/register/definitions.ts";
import { createRegister } from "../../../src/register/fill.ts";
import { createScanner } from "../../../src/register/scan/scanner.ts";
import { createStemSieve } from "../../../src/register/scan/stem-sieve.ts";
import { bundledAreas } from "../../support/bundled-tables.ts";
import { kernelBytes } from "../../support/kernel.ts";

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
    nameStems: ["a-kilta", "oma kylä-", "-lähde kil-", "ab"],
    nameExceptions: ["kilta seura", "omat"],
  },
};
const matcher = compileDefinitions([...shipped, own]);

/** Pieces of names: stems, exceptions and what is nearly one, in ASCII, in U+00C0–00FF and beyond. */
const pieces = [
  ...["sydän", "SYDÄN", "Sydänhoitaja", "omaisuudenhoito", "omais", "kuulo", "kuulokuva", "ms"],
  ...["yhdistys", "liitto", "kylä", "kyläseura", "metsäkyläyhdistys", "byaförening", "potilaat"],
  ...[
    "vertaispotilaiden",
    "a",
    "kilta",
    "seura",
    "oma",
    "omat",
    "lähde",
    "kilat",
    "ab",
    "abc",
    "ry",
  ],
  ...["×", "÷", "ß", "É", "ÿ", "Ŋ", "Ж", "–", "’", "\u00a0", "x".repeat(30), "24", "hjärt"],
  ...[" ", " ", " ", " ", " ", "-", ".", "&", '"', "\t"],
];
const name = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join(""));

const encodings = {
  "utf-8": (text: string) => new TextEncoder().encode(text),
  "windows-1252": (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0) & 0xff),
};

/**
 * Rows of names with all else plain, scanned with the kernel or without; how many of them were read in TypeScript, and
 * how many were left to the decoder.
 */
function scan(names: readonly string[], encoding: ScanPlan["encoding"], kernel?: Uint8Array) {
  const areas = bundledAreas();
  const { municipalityCodes } = areas;
  const plan: ScanPlan = {
    delimiter: 0x3b,
    encoding,
    width: 4,
    places: new Map(
      ["register_number", "name", "home_municipality", "registered_on"].map((each, at) => [
        each,
        at,
      ]),
    ),
    toText: (bytes) => new TextDecoder(encoding).decode(bytes),
    toMunicipality: () => municipalityCodes[7],
    toPurposeClass: () => undefined,
    toLanguage: () => undefined,
    toIndustry: () => "none",
    toDate: () => undefined,
    toBusinessId: () => undefined,
  };
  const register = createRegister({ source: "", areas, matcher });
  let readHere = 0;
  const watched: typeof register = {
    ...register,
    acceptRow: (row) => {
      readHere += 1;
      return register.acceptRow(row);
    },
  };
  const target = { register: watched, report: () => {}, municipalityCodes, kernel };
  const scanner = createScanner(plan, target);
  if (scanner === undefined) throw new Error("no scanner");
  const lines = names.map(
    (each, at) => `${at + 1};"${each.replaceAll('"', '""')}";Akaa;1.2.1990\n`,
  );
  const text = encodings[encoding](lines.join(""));
  const bytes = scanner.scan.window ?? new Uint8Array(text.length + scanSlack);
  bytes.set(text);
  let left = 0;
  for (let [from, line] = [0, 1]; from < text.length; left += 1) {
    const stop = scanner.scan({ bytes, from, to: text.length, line });
    if (stop.kind !== "row") break;
    [from, line] = [stop.at, stop.line];
  }
  const rows = Array.from({ length: register.store.rowCount() }, (_, at) =>
    register.store.read(at),
  );
  return { rows, left, readHere };
}

describe("the kernel", () => {
  test.each(["utf-8", "windows-1252"] as const)(
    "reads names in %s as the row reader does",
    (encoding) => {
      let read = 0;
      fc.assert(
        fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (names) => {
          const { rows, left } = scan(names, encoding, kernelBytes());
          const asReader = scan(names, encoding);
          expect({ rows, left }).toEqual({ rows: asReader.rows, left: asReader.left });
          read += rows.length;
        }),
        { seed: 20210831, numRuns: 600 },
      );
      expect(read).toBeGreaterThan(1500);
    },
  );

  test.each(["", "x".repeat(80)])(
    "reads a row in TypeScript once for each exception from a rule, in names that end in %j too",
    (ending) => {
      const names = Array.from({ length: 40 }, (_, at) => `Omaisuudenhoito ${at} ${ending}`.trim());
      expect(scan(names, "utf-8", kernelBytes())).toMatchObject({ left: 0, readHere: 1 });
    },
  );

  test("finds in a name what the rules find in it", () => {
    const names = [
      "Sydänhoitajat ry",
      "Kuuran omaisyhdistys",
      "Metsäkyläyhdistys ry",
      "MS-liitto",
      "Loimun seura",
    ];
    const bits = scan(names, "utf-8", kernelBytes()).rows.map(({ definitions }) => definitions);
    const association = { purposeClass: 0 } as const;
    expect(bits).toEqual(names.map((each) => matcher.bitsOf({ ...association, name: each })));
    expect(new Set(bits).size).toBeGreaterThan(1);
  });
});

test("the shipped stems can be sifted, and one that is too short to look for cannot", () => {
  const { nameRules } = definitionParts(shipped);
  expect(createStemSieve(nameRules)).toBeDefined();
  expect(createStemSieve([{ bit: 0, stems: ["-ab-"], exceptions: [] }])).toBeUndefined();
  expect(createStemSieve([{ bit: 0, stems: ["abc-"], exceptions: [] }])).toBeUndefined();
  expect(createStemSieve([{ bit: 0, stems: ["abc"], exceptions: [] }])).toBeDefined();
});
