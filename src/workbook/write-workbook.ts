import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { dressSheet, dressStyles, textStyleOf } from "./dress-workbook.ts";
import { type NamedBytes, storedZip } from "./stored-zip.ts";
import type { WrittenCell, WrittenSheet, WrittenWorkbook } from "./written-sheet.ts";
import { packedBytes, zipDirectory } from "./zip-directory.ts";

/**
 * The bytes of a workbook (.xlsx): texts are texts, never formulas, and numbers keep full precision.
 * Shape:   the same bytes for the same workbook: no date, and parts that are not packed, since what packing gives
 *          differs from one build of Node to the next.
 */
export function writeWorkbook(workbook: WrittenWorkbook): Uint8Array {
  const parts = partsOf(bytesByLibrary(workbook));
  const styles = dressStyles(textOf(parts, "xl/styles.xml"));
  const dressed = new Map([["xl/styles.xml", styles.xml]]);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const about = { styles: textStylesOf(sheet, styles.firstTextStyle), isTable: sheet.isTable };
    dressed.set(name, dressSheet(textOf(parts, name), about));
  }
  return storedZip(
    parts.map(({ name, bytes }) => {
      const xml = dressed.get(name);
      return { name, bytes: xml === undefined ? bytes : new TextEncoder().encode(xml) };
    }),
  );
}

/** The parts of the file, the list of content types first, as programs that guess a file's kind expect. */
function partsOf(bytes: Uint8Array): readonly NamedBytes[] {
  const entries = zipDirectory(bytes) ?? [];
  const parts = entries.map((entry) => ({
    name: entry.name,
    bytes: packedBytes(bytes, entry) ?? new Uint8Array(),
  }));
  return parts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Throws: when the library no longer writes the part. */
function textOf(parts: readonly NamedBytes[], wanted: string): string {
  const part = parts.find(({ name }) => name === wanted);
  if (part === undefined) throw new Error(`the workbook has no ${wanted}`);
  return new TextDecoder().decode(part.bytes);
}

/** Number of the first format that is not built into spreadsheets. */
const firstFormat = 164;

function bytesByLibrary({ title, language, sheets }: WrittenWorkbook): Uint8Array {
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  const formats = new Set(cells.flatMap((cell) => (cell?.kind === "number" ? cell.format : [])));
  // Without a table of formats of its own a workbook would take over those of the one read or written before.
  const own: WorkBook & { readonly SSF: Readonly<Record<number, string>> } = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, librarySheet(sheet)])),
    Props: { Title: writtenText(title), Language: language },
    SSF: Object.fromEntries([
      [0, "General"],
      ...[...formats].sort(inCodeOrder).map((format, index) => [firstFormat + index, format]),
    ]),
  };
  // Of other texts than shared ones the library makes results of formulas.
  const bytes: unknown = write(own, { type: "array", bookType: "xlsx", bookSST: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("the library wrote no bytes");
  return new Uint8Array(bytes);
}

function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function librarySheet({ rows, widths, isTable }: WrittenSheet): WorkSheet {
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const range = utils.encode_range(
    { r: 0, c: 0 },
    { r: Math.max(0, rows.length - 1), c: columns - 1 },
  );
  return {
    "!ref": range,
    "!data": rows.map((row) => row.map(libraryCell)),
    "!cols": widths.map((width) => ({ width })),
    ...(isTable && rows.length > 1 ? { "!autofilter": { ref: range } } : {}),
  };
}

function libraryCell(cell: WrittenCell): CellObject {
  if (cell === undefined) return { t: "z" };
  return cell.kind === "number"
    ? { t: "n", v: cell.value, z: cell.format }
    : { t: "s", v: writtenText(cell.text) };
}

/** The longest text of a cell. Unit: UTF-16 code units. */
const longestText = 32_767;

/** What would be read as one character: `_x000A_` is how spreadsheets write a line end. */
const looksEscaped = /_(?=x[\da-f]{4}_)/gi;

/** A text as it is put into a file; one that is longer than a cell may hold ends in an ellipsis. */
function writtenText(text: string): string {
  const escaped = text.replace(looksEscaped, "_x005F_");
  if (escaped.length <= longestText) return escaped;
  const cut = escaped.slice(0, longestText - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The numbers of the styles of a sheet's texts by the cell's place, such as `B7`. */
function textStylesOf({ rows }: WrittenSheet, firstTextStyle: number): ReadonlyMap<string, number> {
  const styles = new Map<string, number>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const style = cell?.kind === "text" ? textStyleOf(cell.text, cell.look) : undefined;
      if (style !== undefined) {
        styles.set(utils.encode_cell({ r: row, c: column }), firstTextStyle + style);
      }
    }
  }
  return styles;
}
