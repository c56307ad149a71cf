import type { Area, Level } from "../../domain/area.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Report, Row, Table } from "../../domain/report.ts";
import type { DocumentSection } from "../../domain/word-id.ts";
import type { SectionNotes } from "../../report/situation-report.ts";
import type { Outcome } from "../outcome.ts";
import { distinct } from "./distinct.ts";

/** Another use case whose tables a report takes over, as the command line would run it for the areas of a level. */
export interface ReportBook {
  readonly section: DocumentSection;
  open(level: Level): Promise<Outcome>;
}

/** What a book says of one area. */
interface Chapter extends SectionNotes {
  readonly tables: readonly Table[];
  readonly inputs: readonly InputRecord[];
}

/** Tables that speak of the whole country, by which an area's own rows are measured. */
const countryTables: ReadonlySet<string> = new Set(["national", "reliability", "waves", "weights"]);

/**
 * What a book's report says of an area: its own rows and the country's, never another area's. The country's own report
 * takes everything over, since it compares the areas.
 */
export function chapterOn(
  area: Area,
  { report, section }: { readonly report: Report; readonly section: DocumentSection },
): Chapter {
  const isCountry = area.key.level === "country";
  const tables = isCountry ? report.tables : report.tables.flatMap((table) => ownRows(table, area));
  return {
    tables: tables.map((table): Table => ({ ...table, section })),
    sections: [section],
    notes: report.notes,
    inputs: report.provenance.inputs,
  };
}

function ownRows(table: Table, area: Area): readonly Table[] {
  if (countryTables.has(table.id)) return [table];
  if (!table.columns.some(({ kind }) => kind === "name")) return [];
  const rows = table.rows.filter((row) => namesOnly(row, area));
  const hasOwn = rows.some((row) => areasIn(row).some((key) => key === keyOf(area)));
  return hasOwn ? [{ ...table, rows }] : [];
}

/** Whether every area that a row names is the area itself or the country. */
function namesOnly(row: Row, area: Area): boolean {
  const named = areasIn(row);
  return (
    named.length > 0 && named.every((key) => key === keyOf(area) || key.startsWith("country "))
  );
}

function areasIn({ cells }: Row): readonly string[] {
  return Object.values(cells).flatMap((cell) => (cell.kind === "name" ? [keyOf(cell.area)] : []));
}

function keyOf({ key: { level, code } }: Area): string {
  return `${level} ${code}`;
}

/** Tables that several books bring become one: what each of them hid from print belongs to the quality of the data. */
export function mergedTables(tables: readonly Table[]): readonly Table[] {
  const byId = new Map<string, Table>();
  for (const table of tables) {
    const known = byId.get(table.id);
    byId.set(
      table.id,
      known === undefined
        ? { ...table, ...(table.id === "disclosure" ? { section: "data-quality" } : {}) }
        : { ...known, rows: distinct([...known.rows, ...table.rows]) },
    );
  }
  return [...byId.values()];
}
