import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";

/** A cell as it is put into a sheet: a plain value, or one that needs its type or format told. */
export type GivenCell = string | number | boolean | null | CellObject;

/** A sheet of a workbook to be made. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly GivenCell[])[];
  /** Merged cells, such as `B1:D1`. */
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
}

/** The bytes of a workbook as a spreadsheet program would save it. */
export function workbookOf(
  sheets: readonly GivenSheet[],
  about: { readonly date1904?: boolean } = {},
): Uint8Array {
  const named = sheets.map(({ name, rows, merges = [] }): readonly [string, WorkSheet] => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = merges.map((range) => utils.decode_range(range));
    return [name, sheet];
  });
  const bytes: unknown = write(
    {
      SheetNames: sheets.map(({ name }) => name),
      Sheets: Object.fromEntries(named),
      Workbook: {
        WBProps: { date1904: about.date1904 ?? false },
        Sheets: sheets.map(({ name, isHidden }) => ({ name, Hidden: isHidden === true ? 1 : 0 })),
      },
    },
    { type: "buffer", bookType: "xlsx", compression: true, bookSST: true },
  );
  if (!(bytes instanceof Uint8Array)) throw new Error("the library wrote no bytes");
  return bytes;
}
