import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type AreaIndex, buildAreaIndex } from "../../src/areas/area-index.ts";
import { decodeAreaClassification } from "../../src/decode/area-classification.ts";
import type { TextRow } from "../../src/domain/table-source.ts";

/** Path of a file of the project's `data/` folder. */
export function bundledUrl(name: string): URL {
  return new URL(`../../data/${name}`, import.meta.url);
}

/** A bundled table as text; its tables have no line break inside a cell, so that records are lines. */
export function bundledTable(name: string): {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
} {
  const records: string[][] = parse(readFileSync(bundledUrl(name), "utf8"));
  const [header = [], ...cells] = records;
  return { header, rows: cells.map((row, position) => ({ line: position + 2, cells: row })) };
}

/** The rows of a bundled table as records by column. */
export function bundledRecords(name: string): readonly ReadonlyMap<string, string>[] {
  const { header, rows } = bundledTable(name);
  return rows.map(({ cells }) => new Map(header.map((column, i) => [column, cells[i] ?? ""])));
}

/** The four tables of the area classification. */
export function classificationTables() {
  return {
    areas: bundledTable("areas.csv"),
    municipalities: bundledTable("municipalities.csv"),
    memberships: bundledTable("memberships.csv"),
    changes: bundledTable("municipality-changes.csv"),
  };
}

let index: AreaIndex | undefined;

/** The index of the bundled classification, built once per test file. */
export function bundledAreas(): AreaIndex {
  index ??= buildAreaIndex(decodeAreaClassification(classificationTables()));
  return index;
}
