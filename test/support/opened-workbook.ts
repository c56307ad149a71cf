import { type CellObject, read, type WorkBook } from "@e965/xlsx";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import type { SheetCell } from "../../src/workbook/sheet.ts";
import { packedBytes, zipDirectory } from "../../src/workbook/zip-directory.ts";

/** What a cell says: a text, a number, or nothing. */
export type CellValue = string | number | undefined;

/** A sheet as the project's own reader gives it, its first row apart. */
export interface OpenedSheet {
  readonly name: string;
  readonly headings: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: number;
}

function plainValue(cell: SheetCell | undefined): CellValue {
  if (cell === undefined) return undefined;
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "number") return cell.value;
  throw new Error(`neither text nor number: ${JSON.stringify(cell)}`);
}

/** The sheets of a workbook, read by the program's own reader; throws for a cell that is neither text nor number. */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly OpenedSheet[]> {
  const opened = await readWorkbook(bytes);
  if (opened.kind === "refused") throw new Error(opened.flaw.kind);
  return opened.sheets.map((sheet) => {
    const rows: (readonly CellValue[])[] = [];
    for (const { line, cells } of sheet.rows()) {
      while (rows.length < line - 1) rows.push([]);
      rows.push(cells.map(plainValue));
    }
    const [headings = [], ...others] = rows;
    return { name: sheet.name, headings, rows: others, merges: sheet.merges.length };
  });
}

/** A row as values by heading. */
export function byHeading(sheet: OpenedSheet, row: number): Readonly<Record<string, CellValue>> {
  const cells = sheet.rows[row] ?? [];
  return Object.fromEntries(sheet.headings.map((heading, at) => [String(heading), cells[at]]));
}

/** The workbook as the library reads it, with number formats. */
export function byLibrary(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: "array", dense: true, cellFormula: true, cellNF: true });
}

/** Every cell of a workbook as the library reads it. */
export function libraryCells(bytes: Uint8Array): readonly CellObject[] {
  return Object.values(byLibrary(bytes).Sheets).flatMap((sheet) =>
    (sheet["!data"] ?? []).flatMap((row) => (row ?? []).filter((cell) => cell !== undefined)),
  );
}

/** The text of a part of a workbook that is not packed. */
export function partOf(bytes: Uint8Array, name: string): string {
  const entry = (zipDirectory(bytes) ?? []).find((known) => known.name === name);
  const part = entry && packedBytes(bytes, entry);
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}
