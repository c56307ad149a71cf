import type { Area } from "../domain/area.ts";
import type { Period } from "../domain/calendar.ts";
import type {
  GoodPractice,
  StructureEntry,
  StructureInstrument,
  StructureState,
  StructureStatement,
} from "../domain/structure.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, OpenedTable, RowOutcome } from "./decoder.ts";
import { areaReader, headerLevel, type RowArea } from "./support/area-cell.ts";
import { type Converted, foldBlanks, isMissing } from "./support/cell.ts";
import { type Columns, matchColumns } from "./support/columns.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";
import { toStatedTime } from "./support/stated-time.ts";
import {
  type FieldedInstrument,
  longFields,
  structureFieldsOf,
  structureLayoutOf,
  withFields,
} from "./support/structure-fields.ts";
import { itemReader, stateReader } from "./support/structure-words.ts";

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly source: string;
  readonly columns: Columns;
  readonly cooperation: string;
  readonly year: number;
  readonly country: Area | undefined;
  readonly item: (text: string) => Converted<string>;
  readonly state: (text: string) => Converted<StructureState>;
  /** Areas of rows about the question to municipalities, and of all others. */
  readonly areaOf: Readonly<Record<"municipality" | "any", ReturnType<typeof areaReader>>>;
}

/** An item and the field in which its state stands. */
interface StateCell {
  readonly item: string;
  readonly field: string;
}

function cellValue<Value>(
  cells: RowCells,
  field: string,
  converted: Converted<Value>,
): Value | undefined {
  if (converted.kind === "fault") cells.report(field, converted.fault);
  return converted.kind === "value" ? converted.value : undefined;
}

/** What a long row is about: its item, reported where it has neither an item nor a practice. */
function longCells(cells: RowCells, { item }: Opened): readonly StateCell[] {
  const converted = item(foldBlanks(cells.text("structure")));
  if (converted.kind === "missing" && isMissing(cells.text("practice"))) {
    cells.report("structure", { code: "cell/missing", facts: { field: "structure" } });
  }
  const id = cellValue(cells, "structure", converted);
  return id === undefined ? [] : [{ item: id, field: "state" }];
}

function areaOfRow(
  cells: RowCells,
  asked: readonly StateCell[],
  { areaOf, cooperation, year }: Opened,
): RowArea {
  const isOfMunicipalities = asked.length > 0 && asked.every(({ item }) => item === cooperation);
  return areaOf[isOfMunicipalities ? "municipality" : "any"](cells, year);
}

/** The states of a row; the question to municipalities is one to no other area. */
function statesOf(
  cells: RowCells,
  asked: readonly StateCell[],
  { area, opened }: { readonly area: RowArea; readonly opened: Opened },
): readonly { readonly item: string; readonly state: StructureState }[] {
  return asked.flatMap(({ item, field }) => {
    const state = cellValue(cells, field, opened.state(foldBlanks(cells.text(field))));
    if (state === undefined) return [];
    if (item === opened.cooperation && area.kind === "area" && !isMunicipality(area.area)) {
      const place = cells.has("area") ? "area" : "area_code";
      cells.report(place, { code: "cell/unknown-area", facts: { expected: "municipality" } });
    }
    return [{ item, state }];
  });
}

function isMunicipality({ key }: Area): boolean {
  return key.level === "municipality";
}

/** The good practice of a row; a name without a description, or the other way round, is half of one. */
function practiceOf(
  cells: RowCells,
  area: RowArea,
  { country }: Opened,
): Omit<GoodPractice, "time"> | undefined {
  const [name, what] = ["practice", "what"].map((id) => foldBlanks(cells.text(id)));
  if (name === undefined || what === undefined || isMissing(name)) return undefined;
  if (isMissing(what)) {
    cells.report(cells.has("what") ? "what" : "practice", {
      code: "cell/missing",
      facts: { field: "what" },
    });
  }
  const of = area.kind === "area" ? area.area : country;
  if (of === undefined || area.kind === "none") return undefined;
  return { area: of.key, name, what, source: sourceOf(cells), line: cells.line };
}

function sourceOf(cells: RowCells): string | undefined {
  const text = foldBlanks(cells.text("source"));
  return isMissing(text) ? undefined : text;
}

function structureRow(
  row: TextRow,
  opened: Opened,
  askedIn: (cells: RowCells) => readonly StateCell[],
): RowOutcome<StructureEntry> {
  const cells = rowCells(opened.columns, row);
  const asked = askedIn(cells);
  const area = areaOfRow(cells, asked, opened);
  const states = statesOf(cells, asked, { area, opened });
  const practice = practiceOf(cells, area, opened);
  const time = cellValue(cells, "date", toStatedTime(cells.text("date")));
  if (cells.errors.length > 0) {
    return { kind: "rejected", problems: [...cells.errors, ...cells.warnings] };
  }
  const entries: readonly StructureEntry[] = [
    ...(area.kind === "area" ? statementsOf(cells, area.area, { states, time, opened }) : []),
    ...(practice === undefined
      ? []
      : [{ kind: "practice" as const, practice: { ...practice, time } }]),
  ];
  if (entries.length > 0) return { kind: "used", entries, warnings: cells.warnings };
  const rule = area.kind === "total" ? "total-row" : "not-available-in-source";
  return { kind: "excluded", rule };
}

function statementsOf(
  cells: RowCells,
  area: Area,
  about: {
    readonly states: readonly { readonly item: string; readonly state: StructureState }[];
    readonly time: Period | undefined;
    readonly opened: Opened;
  },
): readonly StructureEntry[] {
  const { states, time, opened } = about;
  const shared = { area: area.key, time, source: sourceOf(cells), input: opened.source };
  return states.map(({ item, state }) => {
    const statement: StructureStatement = { ...shared, item, state, line: cells.line };
    return { kind: "statement", statement };
  });
}

function openTable(
  instrument: FieldedInstrument,
  table: Parameters<Decoder<StructureEntry>["open"]>[0],
  context: DecodeContext,
): OpenedTable<StructureEntry> {
  const { name: source, header } = table;
  const layout = structureLayoutOf(instrument, header.cells, context.mapping) ?? "long";
  const fields = structureFieldsOf(instrument, layout);
  const matched = matchColumns({ source, header, fields, mapping: context.mapping });
  if (matched.kind === "refused") return matched;
  const { columns } = matched;
  const opened = openedWith(instrument, columns, context);
  const wide = instrument.itemFields
    .filter(({ id }) => columns.index.has(id))
    .map(({ id }) => ({ item: id, field: id }));
  const askedIn = {
    long: (cells: RowCells) => longCells(cells, opened),
    wide: () => wide,
    practices: (cells: RowCells) => practiceOnly(cells),
  }[layout];
  return {
    kind: "opened",
    warnings: columns.warnings,
    fields: new Set(columns.index.keys()),
    decodeRow: checkedRow(columns, (row) => structureRow(row, opened, askedIn)),
  };
}

/** A row of a table of practices has no item; without a name it has nothing. */
function practiceOnly(cells: RowCells): readonly StateCell[] {
  if (isMissing(cells.text("practice"))) {
    cells.report("practice", { code: "cell/missing", facts: { field: "practice" } });
  }
  return [];
}

function openedWith(
  instrument: FieldedInstrument,
  columns: Columns,
  { areas, divisionYear: year }: DecodeContext,
): Opened {
  const ofHeader = headerLevel(columns);
  return {
    source: columns.source,
    columns,
    cooperation: instrument.cooperation.id,
    year,
    country: areas.area("country", "SSS", year),
    item: itemReader(instrument),
    state: stateReader(instrument),
    // A column that does not tell its level: the checklist is asked of counties, the other question of municipalities.
    areaOf: {
      municipality: areaReader(areas, ofHeader ?? "municipality"),
      any: areaReader(areas, ofHeader ?? "wellbeing-county"),
    },
  };
}

/** Columns of tables of structures beside the items of the checklist. */
export const structureFields = longFields;

/**
 * The decoder of what areas have put in place: a row for each statement (structure, state), or a column for each item
 * of the checklist; good practices (name, what) among them or in a table of their own. A row that says nothing of any
 * state is left out, not taken for an absent structure.
 */
export function structuresFor(given: StructureInstrument) {
  const instrument = withFields(given);
  return {
    id: "structures",
    fields: [...longFields, ...instrument.itemFields],
    recognises: (header, mapping = new Map()) =>
      structureLayoutOf(instrument, header, mapping) !== undefined,
    open: (table, context) => openTable(instrument, table, context),
  } as const satisfies Decoder<StructureEntry>;
}
