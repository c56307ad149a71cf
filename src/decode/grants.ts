import { isTotalName } from "../areas/total-name.ts";
import { type Grant, type GrantMeasure, grantMeasures } from "../domain/grant.ts";
import type { Problem } from "../domain/problem.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, OpenedTable, RowOutcome } from "./decoder.ts";
import { headerLevel } from "./support/area-cell.ts";
import { type DecimalMark, foldBlanks, isMissing } from "./support/cell.ts";
import { type Columns, headerProblem, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { decisionDay, grantAreaReader, grantYear, recipientOf } from "./support/grant-cells.ts";
import {
  fieldsOfLayout,
  type GrantLayout,
  grantFields,
  grantLayout,
  otherMeasure,
  toGrantMeasure,
} from "./support/grant-fields.ts";
import { unknownWord } from "./support/nearest.ts";
import { toNumber } from "./support/number.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";

type Table = Parameters<Decoder<Grant>["open"]>[0];

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: Columns;
  readonly layout: GrantLayout;
  readonly mark: DecimalMark;
  readonly areasOf: ReturnType<typeof grantAreaReader>;
  /** Division year by which the areas of a row without a year are checked all the same. */
  readonly divisionYear: number;
}

type Amounts = Partial<Record<GrantMeasure, number>>;

/** Euros of a cell; a negative sum corrects an earlier one. Undefined where none is known, which is not zero. */
function eurosIn(cells: RowCells, field: string, mark: DecimalMark): number | undefined {
  const converted = toNumber(cells.text(field), mark);
  if (converted.kind === "fault") cells.report(field, converted.fault);
  return converted.kind === "value" ? converted.value : undefined;
}

function wideAmounts(cells: RowCells, { mark }: Opened): Amounts {
  const amounts: Amounts = {};
  for (const measure of grantMeasures) {
    const euros = eurosIn(cells, measure, mark);
    if (euros !== undefined) amounts[measure] = euros;
  }
  return amounts;
}

const euroWords = ["eur", "euro", "euroa", "€"];

function longAmounts(cells: RowCells, { mark }: Opened): Amounts | typeof otherMeasure {
  const text = cells.text("measure");
  const measure = toGrantMeasure(text);
  if (measure === "cases") return otherMeasure;
  if (measure === undefined) {
    const missing = { code: "cell/missing", facts: { field: "measure" } } as const;
    cells.report("measure", isMissing(text) ? missing : unknownWord(text, grantMeasures));
    return {};
  }
  const unit = cells.text("unit");
  if (!isMissing(unit) && !euroWords.includes(unit.toLowerCase())) {
    cells.report("unit", unknownWord(unit, euroWords));
  }
  if (isMissing(cells.text("scope"))) {
    cells.report("scope", { code: "cell/missing", facts: { field: "scope" } });
  }
  const euros = eurosIn(cells, "value", mark);
  return euros === undefined ? {} : { [measure]: euros };
}

/** A text column of a row, where it says something. */
function remark(cells: RowCells, field: "case" | "purpose"): Partial<Pick<Grant, typeof field>> {
  const text = foldBlanks(cells.text(field));
  return isMissing(text) ? {} : { [field]: text };
}

function wordsIn(cells: RowCells, field: string): string {
  const text = foldBlanks(cells.text(field));
  return isMissing(text) ? "" : text;
}

function grantRow(row: TextRow, opened: Opened): RowOutcome<Grant> {
  const cells = rowCells(opened.columns, row);
  const recipient = recipientOf(cells);
  if (recipient !== undefined && isTotalName(recipient.name)) {
    return { kind: "excluded", rule: "total-row" };
  }
  const decidedOn = decisionDay(cells);
  const year = grantYear(cells, decidedOn);
  const areas = opened.areasOf(cells, year ?? opened.divisionYear);
  if (areas === "total") return { kind: "excluded", rule: "total-row" };
  const amounts = (opened.layout === "wide" ? wideAmounts : longAmounts)(cells, opened);
  if (typeof amounts === "string") return { kind: "excluded", rule: amounts };
  if (recipient === undefined && areas.length === 0) requireSubject(cells);
  if (year === undefined || cells.errors.length > 0) {
    return { kind: "rejected", problems: [...cells.errors, ...cells.warnings] };
  }
  if (Object.keys(amounts).length === 0) {
    return { kind: "excluded", rule: "not-available-in-source" };
  }
  const grant: Grant = {
    table: opened.columns.source,
    line: row.line,
    year,
    funder: wordsIn(cells, "funder"),
    scope: wordsIn(cells, "scope"),
    areas,
    ...(recipient !== undefined && { recipient }),
    ...(decidedOn !== undefined && { decidedOn }),
    ...remark(cells, "case"),
    ...remark(cells, "purpose"),
    amounts,
  };
  return { kind: "used", entries: [grant], warnings: cells.warnings };
}

/** A sum of nobody and nowhere is no statement. */
function requireSubject(cells: RowCells): void {
  if (cells.errors.length > 0) return;
  const field = ["recipient", "applicant", "area"].find((id) => cells.has(id)) ?? "area_code";
  cells.report(field, { code: "cell/missing", facts: { field } });
}

const scale =
  /milj|mrd|\bmn\b|\bm(?:€|eur\b)|tuha|tusen|thousand|\b1[ .\u00A0]?000\b|\bt ?(?:€|eur)|k€/iu;

/** Headers of sums in thousands or millions: their numbers would be wrong by a power of ten. */
function scaledHeaders(columns: Columns): readonly Problem[] {
  const { source, header, index } = columns;
  return [...grantMeasures, "value"].flatMap((id) => {
    const place = index.get(id);
    if (place === undefined || !scale.test(header.cells[place] ?? "")) return [];
    const facts = { field: id, expected: "euroa, 1 234 567" };
    return [headerProblem({ source, header, place }, "cell/not-a-number", { facts })];
  });
}

function openGrants(table: Table, context: DecodeContext): OpenedTable<Grant> {
  const { name: source, header } = table;
  const { areas, mapping, divisionYear } = context;
  const layout = grantLayout(header.cells, mapping) ?? "wide";
  const fields = fieldsOfLayout(layout, header.cells, mapping);
  const matched = matchColumns({ source, header, fields, mapping });
  if (matched.kind === "refused") return matched;
  const { columns } = matched;
  const problems = scaledHeaders(columns);
  if (problems.length > 0) return { kind: "refused", problems };
  const opened: Opened = {
    columns,
    layout,
    mark: decimalMarkOf(table, context),
    areasOf: grantAreaReader({ areas, ofHeader: headerLevel(columns) }),
    divisionYear,
  };
  return {
    kind: "opened",
    warnings: columns.warnings,
    fields: new Set(columns.index.keys()),
    decodeRow: checkedRow(columns, (row) => grantRow(row, opened)),
  };
}

/** Grants: one decision a row, or sums by area, year and scope with their measures as columns or as rows. */
export const grants = {
  id: "grants",
  fields: grantFields,
  recognises: (header, mapping = new Map()) => grantLayout(header, mapping) !== undefined,
  open: openGrants,
} as const satisfies Decoder<Grant>;
