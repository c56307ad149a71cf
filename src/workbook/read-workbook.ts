import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { type WorkbookLimits, workbookLimits } from "./limits.ts";
import { noSavedValue } from "./mark-formulas.ts";
import { toMoment } from "./serial-date.ts";
import type { OpenedWorkbook, Sheet, SheetCell, SheetRow } from "./sheet.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";

/** The largest sheet that a spreadsheet has. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

type DateSystem = "1900" | "1904";

/**
 * Reads a workbook (.xlsx, .xlsm): its sheets as rows of typed cells.
 * Shape:   numbers stay numbers, a number in a date format is a moment, a formula gives its saved value.
 * Missing: refused with the reason when it is none, encrypted or too large; nothing in it makes this throw.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
): Promise<OpenedWorkbook> {
  const unpacked = await unpackWorkbook(bytes, limits);
  if (unpacked.kind === "refused") return unpacked;
  const sheets = sheetsIn(unpacked.bytes);
  return sheets === undefined
    ? { kind: "refused", flaw: { kind: "not-a-workbook" } }
    : { kind: "workbook", sheets };
}

function sheetsIn(bytes: Uint8Array): readonly Sheet[] | undefined {
  const workbook = parsed(bytes);
  if (workbook === undefined) return undefined;
  // Of two sheets of one name the library would give the second twice.
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length) return undefined;
  const system: DateSystem = workbook.Workbook?.WBProps?.date1904 === true ? "1904" : "1900";
  const sheets = workbook.SheetNames.flatMap((name, place) => {
    const rows = rowsIn(workbook.Sheets[name]);
    const isHidden = (workbook.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0;
    return rows === undefined ? [] : [sheetOf({ name, isHidden, rows, system }, workbook)];
  });
  // The library leaves a sheet that it cannot read out without a word; sheets of charts alone may be missing.
  return sheets.length < worksheetCount(workbook) ? undefined : sheets;
}

function parsed(bytes: Uint8Array): WorkBook | undefined {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    });
  } catch {
    // The library throws whatever it stumbles over; for us each of them means that this is no workbook.
    return undefined;
  }
}

/** How many sheets of cells the workbook announces. */
function worksheetCount(workbook: WorkBook): number {
  // Not in the library's types: the parts by kind, as the list of content types names them.
  const { Directory } = workbook as {
    readonly Directory?: { readonly sheets?: readonly string[] };
  };
  return Math.min(Directory?.sheets?.length ?? 0, workbook.SheetNames.length);
}

type Rows = readonly (readonly (CellObject | undefined)[] | undefined)[];

function rowsIn(sheet: WorkSheet | undefined): Rows | undefined {
  const rows = sheet?.["!data"];
  if (rows === undefined || rows.length > mostRows) return undefined;
  return rows.some((row) => row !== undefined && row.length > mostColumns) ? undefined : rows;
}

interface RawSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: Rows;
  readonly system: DateSystem;
}

function sheetOf({ name, isHidden, rows, system }: RawSheet, workbook: WorkBook): Sheet {
  const isDate = dateFormats();
  return {
    name,
    isHidden,
    merges: (workbook.Sheets[name]?.["!merges"] ?? []).map(({ s, e }) => ({
      firstRow: s.r,
      lastRow: e.r,
      firstColumn: s.c,
      lastColumn: e.c,
    })),
    *rows(): Generator<SheetRow, void, undefined> {
      for (const [place, row] of rows.entries()) {
        if (row === undefined) continue;
        const cells = Array.from(row, (cell) => cell && cellOf(cell, { system, isDate }));
        if (cells.some((cell) => cell !== undefined)) yield { line: place + 1, cells };
      }
    },
  };
}

/** Tells formats that show a number as a date or a time; asked once for each of the few that a workbook has. */
function dateFormats(): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const before = known.get(format);
    if (before !== undefined) return before;
    // The library's types leave its formatter open; `is_date` takes a format and answers yes or no.
    const isDate = (SSF as { is_date(format: string): boolean }).is_date(format);
    known.set(format, isDate);
    return isDate;
  };
}

/** The number by which the library knows `noSavedValue`. */
const noSavedValueCode = 0xff;

const errorTexts: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** Stands for an error value that is newer than the library. */
const unknownError = "#ERROR!";

function cellOf(
  { t, v, z, f }: CellObject,
  { system, isDate }: { readonly system: DateSystem; readonly isDate: (format: string) => boolean },
): SheetCell | undefined {
  if (t === "e") {
    return v === noSavedValueCode
      ? { kind: "formula", formula: f ?? noSavedValue }
      : { kind: "error", text: errorTexts.get(v) ?? unknownError };
  }
  switch (typeof v) {
    case "number":
      return numberOf(v, typeof z === "string" && isDate(z) ? system : undefined);
    case "boolean":
      return { kind: "boolean", value: v };
    case "string":
      return v === "" ? undefined : { kind: "text", text: v };
    default:
      return undefined;
  }
}

function numberOf(value: number, system: DateSystem | undefined): SheetCell {
  if (!Number.isFinite(value)) return { kind: "error", text: unknownError };
  const moment = system === undefined ? undefined : toMoment(value, system);
  return moment === undefined ? { kind: "number", value } : { kind: "date", moment };
}
