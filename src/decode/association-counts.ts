import type { Area } from "../domain/area.ts";
import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { AssociationCount, CountScope } from "../domain/association-count.ts";
import { type IsoDate, yearOf } from "../domain/calendar.ts";
import { type Flag, flags } from "../domain/measurement.ts";
import type { Problem } from "../domain/problem.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import { areaReader, headerLevel, type RowArea } from "./support/area-cell.ts";
import { type DecimalMark, isMissing, toDate, type ValueMark } from "./support/cell.ts";
import { classColumns, classOfHeader, hasClassColumns } from "./support/class-columns.ts";
import { type Columns, fieldsIn, headerProblem, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { field } from "./support/field.ts";
import { foldHeader } from "./support/fold-header.ts";
import { areaCodeHeaderWords, areaHeaderWords } from "./support/level-words.ts";
import { nearest, unknownWord } from "./support/nearest.ts";
import { toCount } from "./support/number.ts";
import { purposeClassNames, toPublishedClass } from "./support/purpose-class.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";

const area = field("area", [...areaHeaderWords, "alue", "område", "area"], {
  required: true,
  orElse: "area_code",
});
const sharedFields: readonly Field[] = [
  area,
  field("area_code", [...areaCodeHeaderWords, "aluekoodi", "områdeskod", "area code"]),
  field("area_level", ["aluetaso", "taso", "områdesnivå", "area level", "level"]),
  field("flag", ["merkintä", "anmärkning", "flag"]),
  field("source", ["lähde", "källa", "source"]),
];
const dateWords = [
  "Tilastopäivä",
  "päivämäärä",
  "pvm",
  "statistikdatum",
  "datum",
  "snapshot date",
  "date",
];
const classField = field(
  "class",
  [
    "Luokka",
    "tarkoitusluokka",
    "pääluokka",
    "klass",
    "syfteklass",
    "huvudklass",
    "class",
    "purpose class",
  ],
  { required: true },
);
const countField = field(
  "count",
  [
    "Lukumäärä",
    "yhdistyksiä",
    "yhdistysten määrä",
    "yhdistysten lukumäärä",
    "antal",
    "antal föreningar",
    "count",
    "associations",
  ],
  { required: true },
);
const scopeWords = ["Kattavuus", "omfattning", "scope"];
const fields: readonly Field[] = [
  ...sharedFields,
  field("snapshot_date", dateWords, { required: true }),
  classField,
  countField,
  // Without it nobody can tell whether a total counts the unclassified: the two must never be compared.
  field("scope", scopeWords, { required: true }),
];

/** Fields that the table must have: a wide one has its classes in the header, a given date needs no column. */
function fieldsOf(layout: "wide" | "long", { snapshotDate }: DecodeContext): readonly Field[] {
  const date = field("snapshot_date", dateWords, { required: snapshotDate === undefined });
  return layout === "wide"
    ? [...sharedFields, date, field("scope", scopeWords)]
    : [
        ...sharedFields,
        date,
        classField,
        countField,
        field("scope", scopeWords, { required: true }),
      ];
}

function layoutOf(
  header: readonly string[],
  mapping: ReadonlyMap<string, string>,
): "wide" | "long" | undefined {
  const found = fieldsIn(header, fields, mapping);
  if (!found.has("area") && !found.has("area_code")) return undefined;
  if (found.has("class") && found.has("count")) return "long";
  return hasClassColumns(header) ? "wide" : undefined;
}

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: Columns;
  readonly mark: DecimalMark;
  readonly snapshotDate: IsoDate | undefined;
  readonly areaOf: (cells: RowCells, year: number) => RowArea;
  /** Division year by which a row without a date of its own is understood. */
  readonly divisionYear: number;
  /** The years that the classification covers. */
  readonly years: { readonly first: number; readonly last: number };
}

/** What all cells of one row share. */
interface RowHead {
  readonly snapshot: IsoDate;
  readonly area: Area["key"];
  readonly flags: readonly Flag[];
  readonly source?: string;
  readonly line: number;
}

const flagByWord = new Map<string, Flag>(flags.map((flag) => [foldHeader(flag), flag]));

/** Flags of a cell such as `possibly_truncated|scope`; other words of a source are remarks, not flags of a figure. */
function flagsIn(text: string): readonly Flag[] {
  return text.split(/[|,;\s]+/u).flatMap((word) => flagByWord.get(foldHeader(word)) ?? []);
}

/** A footnote narrows or widens what is counted; a preliminary value is an estimate until it is final. */
function flagsOfMarks(marks: readonly ValueMark[]): readonly Flag[] {
  return marks.map((mark) => (mark === "footnote" ? "scope" : "estimated"));
}

function snapshotOf(cells: RowCells, given: IsoDate | undefined): IsoDate | undefined {
  const converted = toDate(cells.text("snapshot_date"));
  if (converted.kind === "value") return converted.value;
  if (converted.kind === "fault") {
    cells.report("snapshot_date", converted.fault);
    return undefined;
  }
  if (given === undefined) {
    cells.report("snapshot_date", { code: "cell/missing", facts: { field: "snapshot_date" } });
  }
  return given;
}

/** What precedes the counts of a row, or why the row has none. */
function headOf(cells: RowCells, opened: Opened): RowHead | "total" | undefined {
  const date = toDate(cells.text("snapshot_date"));
  const year = date.kind === "value" ? yearOf(date.value) : opened.divisionYear;
  const found = opened.areaOf(cells, inside(year, opened.years));
  if (found.kind === "total") return "total";
  const snapshot = snapshotOf(cells, opened.snapshotDate);
  if (found.kind === "none" || snapshot === undefined) return undefined;
  const source = cells.text("source");
  return {
    snapshot,
    area: found.area.key,
    flags: flagsIn(cells.text("flag")),
    ...(source === "" ? {} : { source }),
    line: cells.line,
  };
}

function inside(year: number, { first, last }: Opened["years"]): number {
  return Math.min(Math.max(year, first), last);
}

/** A published count: undefined where a symbol stands in its place, which is never read as zero. */
function countOf(
  cells: RowCells,
  id: string,
  mark: DecimalMark,
): { readonly count: number | undefined; readonly flags: readonly Flag[] } {
  const converted = toCount(cells.text(id), mark);
  if (converted.kind === "fault") cells.report(id, converted.fault);
  if (converted.kind !== "value") return { count: undefined, flags: [] };
  return { count: converted.value, flags: flagsOfMarks(converted.marks) };
}

const scopeByWord = new Map<string, CountScope>(
  (
    [
      [
        "all_associations",
        ["all_associations", "kaikki yhdistykset", "kaikki", "alla föreningar", "alla", "all"],
      ],
      ["classified_only", ["classified_only", "luokitellut", "klassificerade", "classified"]],
    ] as const
  ).flatMap(([scope, words]) => words.map((word) => [foldHeader(word), scope] as const)),
);

/** Scope of a row, from its column or else from the layout. */
function scopeOf(cells: RowCells, ofLayout: CountScope | undefined): CountScope | undefined {
  const text = cells.text("scope");
  if (text === "" && ofLayout !== undefined) return ofLayout;
  const scope = scopeByWord.get(foldHeader(text));
  if (scope === undefined) {
    const scopes = ["all_associations", "classified_only"];
    const missing = {
      code: "cell/missing",
      suggestions: scopes,
      facts: { field: "scope" },
    } as const;
    cells.report("scope", isMissing(text) ? missing : unknownWord(text, scopes));
  }
  return scope;
}

function finished(
  cells: RowCells,
  entries: () => readonly AssociationCount[],
): RowOutcome<AssociationCount> {
  return cells.errors.length > 0
    ? { kind: "rejected", problems: [...cells.errors, ...cells.warnings] }
    : { kind: "used", entries: entries(), warnings: cells.warnings };
}

function longRow(row: TextRow, opened: Opened): RowOutcome<AssociationCount> {
  const cells = rowCells(opened.columns, row);
  const head = headOf(cells, opened);
  if (head === "total") return { kind: "excluded", rule: "total-row" };
  const purposeClass = toPublishedClass(cells.text("class"));
  if (purposeClass === undefined) {
    const code = cells.text("class") === "" ? "cell/missing" : "cell/not-a-class";
    const suggestions = nearest(cells.text("class"), purposeClassNames);
    cells.report("class", { code, suggestions, facts: { field: "class" } });
  }
  const scope = scopeOf(cells, undefined);
  const { count, flags: ofCount } = countOf(cells, "count", opened.mark);
  return finished(cells, () =>
    head === undefined || purposeClass === undefined || scope === undefined
      ? []
      : [{ ...head, purposeClass, count, scope, flags: unique([...head.flags, ...ofCount]) }],
  );
}

function unique(list: readonly Flag[]): readonly Flag[] {
  return [...new Set(list)];
}

/** A wide row's cells: the count of each class that has a column. */
type Counts = ReadonlyMap<PurposeClass | "total", ReturnType<typeof countOf>>;

/** Sum over the nine classes, and the unclassified where they have a column; undefined when a part is not known. */
function sumOfClasses(counts: Counts): number | undefined {
  let sum = 0;
  for (const purposeClass of purposeClasses) {
    if (purposeClass === 0 && !counts.has(0)) continue;
    const count = counts.get(purposeClass)?.count;
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

/** The total as published, else the sum of a whole row: the same figure by the same definition. */
function withTotal(cells: RowCells, counts: Counts): Counts {
  const sum = sumOfClasses(counts);
  const total = counts.get("total");
  if (total === undefined) {
    if (sum === undefined) return counts;
    const flags = unique([...counts.values()].flatMap((one) => one.flags));
    return new Map([...counts, ["total", { count: sum, flags }]]);
  }
  // Either the total or one of the classes is wrong, and the row does not tell which.
  if (sum !== undefined && total.count !== undefined && sum !== total.count) {
    const facts = { expected: total.count, found: sum };
    cells.report(classId("total"), { code: "row/sum-mismatch", facts });
  }
  return counts;
}

function classId(purposeClass: PurposeClass | "total"): string {
  return `class ${purposeClass}`;
}

function wideRow(
  row: TextRow,
  opened: Opened,
  classes: readonly (PurposeClass | "total")[],
): RowOutcome<AssociationCount> {
  const cells = rowCells(opened.columns, row);
  const head = headOf(cells, opened);
  if (head === "total") return { kind: "excluded", rule: "total-row" };
  const read: Counts = new Map(
    classes.map((one) => [one, countOf(cells, classId(one), opened.mark)] as const),
  );
  const scope = scopeOf(cells, classes.includes(0) ? "all_associations" : "classified_only");
  const counts = withTotal(cells, read);
  return finished(cells, () =>
    head === undefined || scope === undefined
      ? []
      : [...counts].map(([purposeClass, { count, flags: ofCount }]) => ({
          ...head,
          purposeClass,
          count,
          scope,
          flags: unique([...head.flags, ...ofCount]),
        })),
  );
}

type Table = Parameters<Decoder<AssociationCount>["open"]>[0];

/** A published table must say of which level its areas are: `Pirkanmaa` is a region and a county. */
function refusedWithoutLevel(columns: Columns): OpenedTable<AssociationCount> | undefined {
  if (columns.index.has("area_level") || headerLevel(columns) !== undefined) return undefined;
  const place = columns.index.get("area") ?? columns.index.get("area_code") ?? 0;
  const { source, header } = columns;
  const facts = { field: "area_level", expected: "maakunta, hyvinvointialue, kunta" };
  return {
    kind: "refused",
    problems: [headerProblem({ source, header, place }, "header/area-level", { facts })],
  };
}

function openedWith(columns: Columns, table: Table, context: DecodeContext): Opened {
  return {
    columns,
    mark: decimalMarkOf(table, context),
    snapshotDate: context.snapshotDate,
    areaOf: areaReader(context.areas, headerLevel(columns)),
    divisionYear: context.divisionYear,
    years: { first: context.areas.firstYear, last: context.areas.lastYear },
  };
}

/** PRH's pages state the day in a sentence and not in a column: the option serves where the column is missing. */
function withDayOption(problem: Problem): Problem {
  const isDay =
    problem.code === "header/missing-field" && problem.facts?.["field"] === "snapshot_date";
  return isDay ? { ...problem, facts: { ...problem.facts, other: "--extract-date" } } : problem;
}

function openTable(
  table: Table,
  context: DecodeContext,
  layout: "wide" | "long",
): OpenedTable<AssociationCount> {
  const { name: source, header } = table;
  const matched = matchColumns({
    source,
    header,
    fields: fieldsOf(layout, context),
    mapping: context.mapping,
    isValueHeader: (text) => layout === "wide" && classOfHeader(text) !== undefined,
  });
  if (matched.kind === "refused")
    return { ...matched, problems: matched.problems.map(withDayOption) };
  const { columns } = matched;
  const { placeByClass, problems } =
    layout === "wide"
      ? classColumns(source, header, new Set(columns.index.values()))
      : { placeByClass: new Map<PurposeClass | "total", number>(), problems: [] };
  if (problems.length > 0) return { kind: "refused", problems };
  const classIndex = [...placeByClass].map(([one, place]) => [classId(one), place] as const);
  const index = new Map([...columns.index, ...classIndex]);
  const opened = openedWith({ ...columns, index }, table, context);
  const classes = [...placeByClass.keys()];
  return (
    refusedWithoutLevel(columns) ?? {
      kind: "opened",
      warnings: columns.warnings,
      fields: new Set(columns.index.keys()),
      decodeRow: checkedRow(columns, (row) =>
        layout === "wide" ? wideRow(row, opened, classes) : longRow(row, opened),
      ),
    }
  );
}

/** Published table of associations by area and purpose class, with the classes as columns or as rows. */
export const associationCounts = {
  id: "association-counts",
  fields,
  recognises: (header, mapping = new Map()) => layoutOf(header, mapping) !== undefined,
  open(table, context) {
    const layout = layoutOf(table.header.cells, context.mapping) ?? "long";
    return openTable(table, context, layout);
  },
} as const satisfies Decoder<AssociationCount>;
