import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { toMunicipalities } from "./extract/municipality.ts";
import { extractHeader } from "./generate-register-extract.ts";
import { generatedFixtures } from "./generated-fixtures.ts";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const municipalitiesCsv = readFileSync(new URL("municipalities-2025.csv", import.meta.url), "utf8");
const generated = generatedFixtures(municipalitiesCsv);

/** Rows of a fixture as csv-parse reads them, as a second opinion beside our own reader. */
function rowsOf(name: string): readonly (readonly string[])[] {
  return parse(Buffer.from(fixture(name)), {
    delimiter: ";",
    record_delimiter: ["\r\n", "\n"],
    relax_quotes: true,
    relax_column_count: true,
  });
}

/** Rows of one of our own comma-separated lists. */
function listOf(name: string): readonly (readonly string[])[] {
  return parse(Buffer.from(fixture(name)));
}

/** Every date of a row as a number whose order is time order. */
function daysOf(cells: readonly string[]): readonly number[] {
  return cells.slice(7).flatMap((text) => {
    const [day, month, year] = text.split(".").map(Number);
    return day && month && year ? [year * 10_000 + month * 100 + day] : [];
  });
}

describe("generated fixtures", () => {
  it.each([...generated.keys()])("%s is what the generator makes, byte for byte", (name) => {
    const made = generated.get(name) ?? new Uint8Array();
    // A gzip stream may differ between versions of zlib; what it holds may not.
    const [kept, wanted] = name.endsWith(".gz")
      ? [gunzipSync(fixture(name)), gunzipSync(made)]
      : [fixture(name), made];
    expect(Buffer.compare(kept, wanted)).toBe(0);
  });
});

describe("synthetic register extract", () => {
  const rows = rowsOf("synthetic-register-extract.csv");
  const municipalities = toMunicipalities(municipalitiesCsv);
  const records = rows.filter(
    (cells) => cells[0] !== "" && cells[0] !== undefined && cells[0] !== extractHeader[0],
  );

  it("has one header above and one among the rows, two blank rows and a row twice", () => {
    expect(rows.filter(([first]) => first === extractHeader[0])).toHaveLength(2);
    expect(rows.filter((cells) => cells.every((cell) => cell === ""))).toHaveLength(2);
    const numbers = records.map(([number]) => number);
    expect(numbers.length - new Set(numbers).size).toBe(1);
    const texts = records.map((cells) => cells.join(";"));
    expect(texts.length - new Set(texts).size).toBe(1);
  });

  it("has eleven cells in every row", () => {
    expect([...new Set(rows.map((cells) => cells.length))]).toEqual([extractHeader.length]);
  });

  it("knows every municipality of 2025, and residents decide how often", () => {
    const count = (name: string) => records.filter(([, , , home]) => home === name).length;
    expect(municipalities).toHaveLength(308);
    for (const { finnish, swedish } of municipalities) {
      expect(count(finnish) + count(swedish)).toBeGreaterThan(0);
    }
    expect(count("Helsinki")).toBeGreaterThan(count("Tampere"));
    expect(count("Tampere")).toBeGreaterThan(count("Akaa"));
  });

  it("holds no day after 2 January 2025, and that day itself", () => {
    expect(Math.max(...records.flatMap(daysOf))).toBe(20250102);
  });

  it("lets no association end, or give notice, before it was registered", () => {
    for (const cells of records) {
      const [registered = Number.NaN, ...later] = daysOf(cells);
      for (const day of later) expect(day).toBeGreaterThanOrEqual(registered);
    }
  });

  it("removes associations only in the weeks before 24 February 2017", () => {
    const removed = records.flatMap((cells) =>
      daysOf(["", "", "", "", "", "", "", cells[9] ?? ""]),
    );
    expect(removed.length).toBeGreaterThan(100);
    expect(Math.min(...removed)).toBeGreaterThanOrEqual(20170113);
    expect(Math.max(...removed)).toBeLessThanOrEqual(20170224);
  });

  it("leaves about a fifth without a class and has some of every class", () => {
    const byClass = (wanted: string) => records.filter((cells) => cells[4] === wanted).length;
    expect(byClass("") / records.length).toBeGreaterThan(0.18);
    expect(byClass("") / records.length).toBeLessThan(0.25);
    for (const digit of "123456789") expect(byClass(digit)).toBeGreaterThan(40);
  });

  it("uses register numbers and business ids that none has been given", () => {
    for (const [number = "", businessId = ""] of records) {
      expect(number).toMatch(/^[67]\d\d\.\d{3}$/u);
      expect(businessId).toMatch(/^(?:9\d{6}-\d)?$/u);
    }
  });
});

describe("oddities", () => {
  const lines = readFileSync(new URL("../../fixtures/oddities.csv", import.meta.url), "utf8");
  const [head = [], ...planted] = listOf("oddities-expected.csv");

  it("lists every planted problem at the line and column where its text stands", () => {
    expect(head).toEqual(["line", "column", "header", "value", "code", "severity"]);
    const physical = lines.split("\n");
    const header = physical[0]?.split(";") ?? [];
    for (const [line, column, name, value] of planted) {
      if (column === "") continue;
      const cells = physical[Number(line) - 1]?.split(";") ?? [];
      expect(cells[Number(column) - 1]).toBe(value);
      expect(header[Number(column) - 1]).toBe(name);
    }
  });

  it("accounts for every row: read = used + excluded by rule + rejected", () => {
    const [, [, read] = [], ...parts] = listOf("oddities-account.csv");
    expect(parts.reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(Number(read));
    // One name holds a line break, and the last line end makes an empty piece after it.
    expect(lines.split("\n")).toHaveLength(Number(read) + 1 + 1 + 1);
  });

  it("rejects as many rows as have an error of their own", () => {
    const [, ...fates] = listOf("oddities-account.csv");
    const rejected = fates.find(([fate]) => fate === "rejected")?.[1];
    const erring = planted
      .filter(([, , , , code, severity]) => severity === "error" && !code?.endsWith("duplicate"))
      .map(([line]) => line);
    expect(new Set(erring).size).toBe(Number(rejected));
  });
});
