import type { LocalisedText } from "../../domain/area.ts";
import { type IsoDate, toIsoDate } from "../../domain/calendar.ts";
import type { TextRow } from "../../domain/table-source.ts";

/** A table of the package as text. */
export interface BundledRows {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
}

/** One row with its cells by column; every failure names file and line. */
export interface BundledRow {
  text(column: string): string;
  fail(column: string): never;
}

/**
 * The rows of a table of the package, by the names of its columns.
 * Throws: an ordinary error naming file and line, since a mistake in our own data is a defect of the program.
 */
export function bundledRows(file: string, { header, rows }: BundledRows): readonly BundledRow[] {
  const numberOf = new Map(header.map((column, number) => [column, number]));
  return rows.map(({ line, cells }) => {
    const place = `${file}:${line}`;
    if (cells.length !== header.length) throw new Error(`${place}: ${cells.length} cells`);
    const text = (column: string) => {
      const cell = cells[numberOf.get(column) ?? -1];
      if (cell === undefined) throw new Error(`${file}: no column ${column}`);
      return cell;
    };
    const fail = (column: string): never => {
      throw new Error(`${place}: ${column} "${text(column)}" is not valid`);
    };
    return { text, fail };
  });
}

/** A name in the three languages; the Finnish one stands in for others. */
export function toLocalised(row: BundledRow): LocalisedText {
  const fi = row.text("name_fi") || row.fail("name_fi");
  return { fi, sv: row.text("name_sv") || fi, en: row.text("name_en") || fi };
}

/** Values between `|`; none of an empty cell. */
export function toList(row: BundledRow, column: string): readonly string[] {
  const text = row.text(column);
  return text === "" ? [] : text.split("|");
}

/** An ISO day; undefined of an empty cell. */
export function toDate(row: BundledRow, column: string): IsoDate | undefined {
  const text = row.text(column);
  if (text === "") return undefined;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (parts === null) return row.fail(column);
  return toIsoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? row.fail(column);
}

/** 0 or 1. */
export function toBoolean(row: BundledRow, column: string): boolean {
  const text = row.text(column);
  if (text !== "0" && text !== "1") return row.fail(column);
  return text === "1";
}
