import type { Level } from "../domain/area.ts";
import type { Codebook } from "../domain/codebook.ts";
import type { Problem } from "../domain/problem.ts";
import type { SurveyAnswer, SurveyEntry } from "../domain/survey-responses.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import { answerReader, type ReadAnswer } from "./support/answer-cell.ts";
import { type Converted, fault, foldBlanks, known, normaliseCell } from "./support/cell.ts";
import { codebookFields, itemFieldId, type SurveyFieldId } from "./support/codebook-fields.ts";
import { type Columns, fieldsIn, headerProblem, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { foldHeader } from "./support/fold-header.ts";
import { groupReader } from "./support/group-cell.ts";
import { judgedAreaReader } from "./support/judged-area.ts";
import { toLevel } from "./support/level-words.ts";
import { memoise } from "./support/memoise.ts";
import { nearest } from "./support/nearest.ts";
import { toNumber } from "./support/number.ts";
import { checkedRow, rowCells } from "./support/row-cells.ts";

type Table = Parameters<Decoder<SurveyEntry>["open"]>[0];
type Layout = "wide" | "long";

/** A codebook with the fields that its tables have. */
interface Instrument {
  readonly codebook: Codebook;
  readonly columns: readonly Field[];
  readonly items: readonly Field[];
  readonly fields: readonly Field[];
}

function instrumentOf(codebook: Codebook): Instrument {
  const { columns, items } = codebookFields(codebook);
  return { codebook, columns, items, fields: [...columns, ...items] };
}

/** Long where the header has a column of items and one of answers. Missing: undefined for no table of the survey. */
function layoutOf(
  { fields, items }: Instrument,
  header: readonly string[],
  mapping: ReadonlyMap<string, string>,
): Layout | undefined {
  const found = fieldsIn(header, fields, mapping);
  if (found.has("item") && found.has("answer")) return "long";
  const hasItem = items.some(({ id }) => found.has(id));
  const isSurvey = hasItem ? found.size > 1 : found.has("respondent") && found.has("area");
  return isSurvey ? "wide" : undefined;
}

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: Columns;
  readonly place: (field: SurveyFieldId) => number | undefined;
  readonly area: (cell: string) => Converted<SurveyEntry["area"]>;
  readonly weight: (cell: string) => Converted<number>;
  readonly group: (cell: string) => string;
  readonly text: (cell: string) => string;
}

/** A fault of a row's cell, by the field that the cell belongs to. */
interface Found {
  readonly field: string;
  readonly fault: Extract<Converted<never>, { kind: "fault" }>["fault"];
}

/** What a row says apart from its answers. */
type Head = Omit<SurveyEntry, "answers">;

function rejected({ columns }: Opened, row: TextRow, faults: readonly Found[]): RowOutcome<never> {
  const cells = rowCells(columns, row);
  for (const { field, fault: found } of faults) cells.report(field, found);
  return { kind: "rejected", problems: cells.errors };
}

function headOf(opened: Opened, row: TextRow, faults: Found[]): Head | undefined {
  const cellOf = (field: SurveyFieldId) => row.cells[opened.place(field) ?? -1] ?? "";
  const area = opened.area(cellOf("area"));
  if (area.kind === "missing") faults.push({ field: "area", ...missingCell("area") });
  if (area.kind === "fault") faults.push({ field: "area", fault: area.fault });
  const weight = opened.place("weight") === undefined ? undefined : opened.weight(cellOf("weight"));
  if (weight?.kind === "fault") faults.push({ field: "weight", fault: weight.fault });
  if (area.kind !== "value" || faults.length > 0) return undefined;
  const respondent = opened.text(cellOf("respondent"));
  const group = opened.group(cellOf("group"));
  const wave = opened.text(cellOf("wave"));
  return {
    area: area.value,
    ...(respondent !== "" && { respondent }),
    ...(group !== "" && { group }),
    ...(weight?.kind === "value" && { weight: weight.value }),
    ...(wave !== "" && { wave }),
    line: row.line,
  };
}

function missingCell(field: string): Pick<Found, "fault"> {
  return { fault: { code: "cell/missing", facts: { field } } };
}

/** A cell whose fault or answer belongs to an item. */
type ItemReader = (cell: string) => Converted<ReadAnswer>;

function readersOf({ items }: Codebook): readonly ItemReader[] {
  return items.map((item) => memoise(answerReader(item)));
}

/** Reads a row of all items. Blank cells give no answer; a row of nothing but those is no response. */
function wideRow(
  { codebook }: Instrument,
  opened: Opened,
): (row: TextRow) => RowOutcome<SurveyEntry> {
  const readers = readersOf(codebook);
  const items = codebook.items.flatMap(({ id }, item) => {
    const field = itemFieldId(id);
    const place = opened.columns.index.get(field);
    const read = readers[item];
    return place === undefined || read === undefined ? [] : [{ item, field, place, read }];
  });
  return (row) => {
    const answers: SurveyAnswer[] = [];
    const faults: Found[] = [];
    for (const { item, field, place, read } of items) {
      const answer = read(row.cells[place] ?? "");
      if (answer.kind === "value") answers.push({ item, value: answer.value });
      if (answer.kind === "fault") faults.push({ field, fault: answer.fault });
    }
    if (answers.length === 0 && faults.length === 0) {
      return { kind: "excluded", rule: "no-answers" };
    }
    return outcomeOf(opened, row, { answers, faults });
  };
}

/** Reads a row of one item and its answer. */
function longRow(
  instrument: Instrument,
  opened: Opened,
): (row: TextRow) => RowOutcome<SurveyEntry> {
  const readers = readersOf(instrument.codebook);
  const itemOf = itemFinder(instrument);
  return (row) => {
    const item = itemOf(row.cells[opened.place("item") ?? -1] ?? "");
    const cell = row.cells[opened.place("answer") ?? -1] ?? "";
    const faults: Found[] = [];
    if (item.kind !== "value") {
      faults.push({ field: "item", ...(item.kind === "fault" ? item : missingCell("item")) });
      return withHead(opened, row, { answers: [], faults });
    }
    const answer = readers[item.value]?.(cell);
    if (answer?.kind === "fault") faults.push({ field: "answer", fault: answer.fault });
    if (answer?.kind === "missing") return { kind: "excluded", rule: "no-answers" };
    const answers = answer?.kind === "value" ? [{ item: item.value, value: answer.value }] : [];
    return withHead(opened, row, { answers, faults });
  };
}

/** Answers of a row and what is wrong with them. */
interface RowAnswers {
  readonly answers: readonly SurveyAnswer[];
  readonly faults: Found[];
}

/** Rows of one respondent are put together by the id, so that each of them needs it. */
function withHead(opened: Opened, row: TextRow, found: RowAnswers): RowOutcome<SurveyEntry> {
  if (opened.text(row.cells[opened.place("respondent") ?? -1] ?? "") === "") {
    found.faults.unshift({ field: "respondent", ...missingCell("respondent") });
  }
  return outcomeOf(opened, row, found);
}

function outcomeOf(
  opened: Opened,
  row: TextRow,
  { answers, faults }: RowAnswers,
): RowOutcome<SurveyEntry> {
  const ofHead: Found[] = [];
  const head = headOf(opened, row, ofHead);
  if (head === undefined || faults.length > 0) return rejected(opened, row, [...ofHead, ...faults]);
  return { kind: "used", entries: [{ ...head, answers }], warnings: [] };
}

/** The item that a cell of a long table names, by any header under which a wide table may have it. */
function itemFinder({ items }: Instrument): (cell: string) => Converted<number> {
  const byWord = new Map<string, number>();
  for (const [item, { synonyms }] of items.entries()) {
    for (const word of synonyms) byWord.set(word, item);
  }
  const written = items.flatMap(({ words }) => words);
  return memoise((cell) => {
    const text = normaliseCell(cell);
    if (text === "") return { kind: "missing", symbol: text };
    const item = byWord.get(foldHeader(text));
    if (item !== undefined) return known(item);
    const suggestions = nearest(text, written);
    return fault("cell/unknown-item", suggestions.length > 0 ? { suggestions } : {});
  });
}

function weightReader(table: Table, context: DecodeContext): (cell: string) => Converted<number> {
  const mark = decimalMarkOf(table, context);
  return memoise((cell) => {
    const weight = toNumber(normaliseCell(cell), mark);
    return weight.kind === "value" && weight.value > 0 ? weight : fault("cell/not-a-weight");
  });
}

/** Columns that the codebook names and the header lacks: without them figures would be short without a word. */
function absentColumns(
  { columns, items }: Instrument,
  { source, header, index }: Columns,
  layout: Layout,
): readonly Problem[] {
  const ofLayout: readonly SurveyFieldId[] = layout === "wide" ? ["area"] : ["respondent", "area"];
  const required = columns.filter(({ id }) => ofLayout.some((wanted) => wanted === id));
  const wanted = layout === "wide" ? [...required, ...items] : required;
  const taken = new Set(index.values());
  const unclaimed = header.cells.map(normaliseCell).filter((_, place) => !taken.has(place));
  return wanted
    .filter(({ id }) => !index.has(id))
    .map(({ id, words }) => {
      const suggestions = [...new Set(words.flatMap((word) => nearest(word, unclaimed)))];
      const facts = { field: id, expected: words[0] ?? id };
      return headerProblem({ source, header }, "header/codebook-column", {
        facts,
        ...(suggestions.length > 0 && { suggestions }),
      });
    });
}

/** The level of the areas: as the codebook tells, else the word that heads them, else the region. */
function levelOf({ areaLevel }: Codebook, { header, index }: Columns): Level {
  return areaLevel ?? toLevel(header.cells[index.get("area") ?? -1] ?? "") ?? "region";
}

function openTable(
  instrument: Instrument,
  table: Table,
  context: DecodeContext,
): OpenedTable<SurveyEntry> {
  const { codebook, columns: columnFields, fields } = instrument;
  const { name: source, header } = table;
  const layout = layoutOf(instrument, header.cells, context.mapping) ?? "wide";
  const matched = matchColumns({
    source,
    header,
    fields: layout === "wide" ? fields : columnFields,
    mapping: context.mapping,
  });
  if (matched.kind === "refused") return matched;
  const { columns } = matched;
  const problems = absentColumns(instrument, columns, layout);
  if (problems.length > 0) return { kind: "refused", problems };
  const level = levelOf(codebook, columns);
  const opened: Opened = {
    columns,
    place: (field) => columns.index.get(field),
    area: judgedAreaReader({ areas: context.areas, level, year: context.divisionYear }),
    weight: weightReader(table, context),
    group: groupReader(codebook),
    text: (cell) => foldBlanks(normaliseCell(cell)),
  };
  const decode = layout === "wide" ? wideRow(instrument, opened) : longRow(instrument, opened);
  return {
    kind: "opened",
    warnings: columns.warnings,
    fields: new Set(columns.index.keys()),
    decodeRow: checkedRow(columns, decode),
  };
}

/**
 * The decoder of a survey's answers, wide (a row per respondent) or long (a row per answer), as its codebook tells.
 * A table without one of the codebook's items is refused: figures would lack it without a word.
 */
export function surveyResponses(codebook: Codebook) {
  const instrument = instrumentOf(codebook);
  return {
    id: "survey-responses",
    fields: instrument.fields,
    recognises: (header, mapping = new Map()) =>
      layoutOf(instrument, header, mapping) !== undefined,
    open: (table, context) => openTable(instrument, table, context),
  } as const satisfies Decoder<SurveyEntry>;
}
