import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";
import { type Answer, assertEqualAnswers, comparablePart, ourAnswer } from "./answers.ts";
import { benchFile, municipalitiesOf2025 } from "./bench-file.ts";
import { ourComparison } from "./commands.ts";
import { fileBlocks, headerOf, type Shape } from "./generate-register.ts";
import { regionByName } from "./region-map.ts";

const rows = 2_000;
const shapes: readonly Shape[] = ["register", "wide"];
const folder = mkdtempSync(join(tmpdir(), "soste-stats-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (shape: Shape) => [...fileBlocks(shape, municipalitiesOf2025(), rows)].join("");

/** Rows of a shape as csv-parse reads them, by the names of the header. */
function recordsOf(shape: Shape): readonly Readonly<Record<string, string>>[] {
  return parse(textOf(shape), { delimiter: ";", columns: true });
}

/** The peers' job, counted here once more from what csv-parse has read. */
function countedFrom(records: ReturnType<typeof recordsOf>): Answer {
  const regions = regionByName();
  const answer = new Map<string, number>();
  const count = (key: string) => answer.set(key, (answer.get(key) ?? 0) + 1);
  for (const row of records) {
    const region = regions.get(row["Kotipaikka"] ?? "");
    count(`registered;${region};${row["Rekisteröintipäivä"]?.slice(-4)}`);
    if (row["Purkautumispäivä"] === "" && row["Poistettu"] === "")
      count(`stock;${region};${row["Luokka"] || "0"}`);
  }
  return answer;
}

describe("generated bench files", () => {
  // Hashes of the files as they were when the published results were measured; a new generator means new results.
  it.each([
    ["register", "765b6c8c2db0fa38bdd951509f55a0564ff3b35f720e0585661e3b19ee35e3ac"],
    ["wide", "8ce16a66d92bbad5d1d8a2c72805705d581e4b902373d7fddb2177e67bf083b3"],
  ] as const)("the %s shape has the same bytes on every machine", (shape, sha256) => {
    expect(createHash("sha256").update(textOf(shape)).digest("hex")).toBe(sha256);
  });

  it.each(shapes)("the %s shape has its header and as many rows as were asked for", (shape) => {
    const cells: readonly (readonly string[])[] = parse(textOf(shape), { delimiter: ";" });
    expect(cells[0]).toEqual(headerOf(shape));
    expect(headerOf(shape)).toHaveLength(shape === "register" ? 11 : 39);
    expect(cells).toHaveLength(rows + 1);
  });

  it("says the same in both shapes", () => {
    const wanted = headerOf("register");
    const only = recordsOf("wide").map((row) => wanted.map((name) => row[name]));
    expect(only).toEqual(recordsOf("register").map((row) => Object.values(row)));
  });

  it("gives every register number once, and none that has been given in earnest", () => {
    const numbers = recordsOf("register").map((row) => row["Rekisterinumero"] ?? "");
    expect(new Set(numbers).size).toBe(rows);
    for (const number of numbers) expect(number).toMatch(/^60\d\.\d{3}$/u);
  });

  it("quotes about five names in a hundred, for a separator or for quotes inside", () => {
    const names = recordsOf("register").map((row) => row["Nimi"] ?? "");
    const share = (mark: string) => names.filter((name) => name.includes(mark)).length / rows;
    expect(share(";") + share('"')).toBeCloseTo(0.05, 2);
    expect(Math.min(share(";"), share('"'))).toBeGreaterThan(0.015);
  });

  it.each(shapes)(
    "our program uses every row of the %s shape and counts as csv-parse does",
    async (shape) => {
      const file = benchFile({ folder, shape, rows });
      const [, ...words] = ourComparison(file).args;
      const { stdout, exitCode } = await runProgram(words);
      expect(exitCode).toBe(0);
      const { accounts, problems } = JSON.parse(stdout);
      expect(accounts[0]).toMatchObject({ read: rows, used: rows, excluded: [], rejected: 0 });
      expect(problems.errors).toBe(0);
      // Of the wide shape it warns of the 28 columns that it does not know.
      expect(problems.warnings).toBe(shape === "wide" ? 28 : 0);
      const counted = comparablePart(countedFrom(recordsOf(shape)));
      expect(ourAnswer(stdout)).toEqual(counted);
    },
  );

  it("are kept while they are whole, and made anew when a byte differs", () => {
    const wanted = { folder, shape: "register", rows: 500 } as const;
    const { path, ...first } = benchFile(wanted);
    const old = new Date(0);
    utimesSync(path, old, old);
    expect(benchFile(wanted)).toEqual({ path, ...first });
    expect(statSync(path).mtime).toEqual(old);
    const bytes = readFileSync(path);
    bytes[bytes.length - 2] = 0x58;
    writeFileSync(path, bytes);
    expect(benchFile(wanted)).toEqual({ path, ...first });
    expect(readFileSync(path).equals(bytes)).toBe(false);
  });
});

describe("assertEqualAnswers", () => {
  it("names the first figure on which two programs differ, also one that only one has", () => {
    const one = { label: "one", answer: new Map([["stock;06;3", 5]]) };
    const other = {
      label: "other",
      answer: new Map([
        ["stock;06;3", 5],
        ["stock;06;4", 1],
      ]),
    };
    expect(() => assertEqualAnswers(one, one)).not.toThrow();
    expect(() => assertEqualAnswers(one, other)).toThrow(
      "stock;06;4: one says undefined, other says 1",
    );
  });
});
