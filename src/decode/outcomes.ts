import { findArea } from "../areas/find-area.ts";
import { isTotalName } from "../areas/total-name.ts";
import { type AreaKey, levels } from "../domain/area.ts";
import type { CostEffect, OutcomeExample } from "../domain/outcome-example.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import {
  type Converted,
  type DecimalMark,
  fault,
  foldBlanks,
  isMissing,
  known,
  toYear,
} from "./support/cell.ts";
import { type Columns, fieldsIn, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { field } from "./support/field.ts";
import { judgedAreaReader } from "./support/judged-area.ts";
import { areaHeaderWords, toLevel } from "./support/level-words.ts";
import { memoise } from "./support/memoise.ts";
import { unknownWord } from "./support/nearest.ts";
import { toNumber } from "./support/number.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";

const required = { required: true } as const;
const fields: readonly Field[] = [
  field(
    "title",
    ["otsikko", "esimerkki", "nimi", "rubrik", "exempel", "namn", "title", "example", "name"],
    required,
  ),
  field("area", [...areaHeaderWords, "alue", "område", "area"], required),
  field("area_level", ["aluetaso", "taso", "områdesnivå", "area level", "level"]),
  field("target_group", ["kohderyhmä", "målgrupp", "target group"]),
  field(
    "result",
    ["tulos", "tulokset", "vaikutus", "resultat", "effekt", "result", "outcome"],
    required,
  ),
  field("cost_effect", [
    ...["kustannusvaikutus", "kustannusvaikutus euroa", "kustannusvaikutus €"],
    ...["kostnadseffekt", "kostnadseffekt euro", "cost effect", "cost effect eur"],
  ]),
  field("cost_year", [
    ...[
      "kustannusvuosi",
      "kustannusvaikutuksen vuosi",
      "vuosi",
      "kostnadsår",
      "år",
      "cost year",
      "year",
    ],
  ]),
  field("cost_basis", [
    ...[
      "laskentaperuste",
      "kustannusvaikutuksen peruste",
      "peruste",
      "beräkningsgrund",
      "grund",
      "cost basis",
      "basis",
    ],
  ]),
  field("source", ["lähde", "källa", "source"], required),
];

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: Columns;
  readonly mark: DecimalMark;
  readonly area: (cells: RowCells) => Converted<AreaKey>;
}

/** Looks an area up on any level; a name of several means what it means in options. */
function anyAreaReader({
  areas,
  divisionYear: year,
}: DecodeContext): (text: string) => Converted<AreaKey> {
  const country = areas.area("country", "SSS", year);
  return memoise((text) => {
    if (isMissing(text)) return { kind: "missing", symbol: text };
    if (isTotalName(text) && country !== undefined) return known(country.key);
    const found = findArea(areas, text, { year });
    switch (found.kind) {
      case "found":
        return known(found.area.key);
      case "divided":
        return fault("cell/divided-municipality", { suggestions: found.successors });
      case "unknown":
        return fault("cell/unknown-area", {
          suggestions: found.suggestions,
          facts: { expected: "region" },
        });
      case "not-at-level":
        return fault("cell/unknown-area", { facts: { expected: "region" } });
    }
  });
}

/** Areas on the level of the row or of the header, else on any. */
function areaReaderFor(columns: Columns, context: DecodeContext): Opened["area"] {
  const { areas, divisionYear: year } = context;
  const any = anyAreaReader(context);
  const byLevel = new Map(
    levels.map((level) => [level, judgedAreaReader({ areas, level, year })] as const),
  );
  const ofHeader = toLevel(columns.header.cells[columns.index.get("area") ?? -1] ?? "");
  return (cells) => {
    const written = cells.text("area_level");
    const level = isMissing(written) ? ofHeader : toLevel(written);
    if (!isMissing(written) && level === undefined) {
      cells.report("area_level", unknownWord(written, levels));
    }
    const text = foldBlanks(cells.text("area"));
    const reader = level === undefined || isTotalName(text) ? any : (byLevel.get(level) ?? any);
    return reader(text);
  };
}

function requiredText(cells: RowCells, id: string): string {
  const text = foldBlanks(cells.text(id));
  if (isMissing(text)) cells.report(id, { code: "cell/missing", facts: { field: id } });
  return text;
}

/** A sum in euros counts only with its year and its basis: without them nobody can say what it means. */
function costEffectOf(cells: RowCells, mark: DecimalMark): CostEffect | undefined {
  const euros = toNumber(cells.text("cost_effect"), mark);
  const year = toYear(cells.text("cost_year"));
  if (euros.kind === "fault") cells.report("cost_effect", euros.fault);
  if (year.kind === "fault") cells.report("cost_year", year.fault);
  if (euros.kind !== "value") return undefined;
  const missingPart = (id: string) =>
    cells.report(cells.has(id) ? id : "cost_effect", {
      code: "cell/missing",
      facts: { field: id },
    });
  if (year.kind === "missing") missingPart("cost_year");
  const basis = foldBlanks(cells.text("cost_basis"));
  if (isMissing(basis)) missingPart("cost_basis");
  return year.kind === "value" ? { euros: euros.value, year: year.value, basis } : undefined;
}

function outcomeRow(row: TextRow, { columns, mark, area }: Opened): RowOutcome<OutcomeExample> {
  const cells = rowCells(columns, row);
  const title = requiredText(cells, "title");
  const where = area(cells);
  if (where.kind === "fault") cells.report("area", where.fault);
  if (where.kind === "missing") {
    cells.report("area", { code: "cell/missing", facts: { field: "area" } });
  }
  const result = requiredText(cells, "result");
  const costEffect = costEffectOf(cells, mark);
  const source = requiredText(cells, "source");
  if (where.kind !== "value" || cells.errors.length > 0) {
    return { kind: "rejected", problems: [...cells.errors, ...cells.warnings] };
  }
  const group = foldBlanks(cells.text("target_group"));
  const example: OutcomeExample = {
    title,
    area: where.value,
    targetGroup: isMissing(group) ? undefined : group,
    result,
    costEffect,
    source,
    line: row.line,
  };
  return { kind: "used", entries: [example], warnings: cells.warnings };
}

/** Examples of what came of associations' work: title, area, target group, result, cost effect and source. */
export const outcomes = {
  id: "outcomes",
  fields,
  recognises(header, mapping = new Map()) {
    const found = fieldsIn(header, fields, mapping);
    return found.has("title") && found.has("area") && found.has("result");
  },
  open(table, context): OpenedTable<OutcomeExample> {
    const { name: source, header } = table;
    const matched = matchColumns({ source, header, fields, mapping: context.mapping });
    if (matched.kind === "refused") return matched;
    const { columns } = matched;
    const opened: Opened = {
      columns,
      mark: decimalMarkOf(table, context),
      area: areaReaderFor(columns, context),
    };
    return {
      kind: "opened",
      warnings: columns.warnings,
      fields: new Set(columns.index.keys()),
      decodeRow: checkedRow(columns, (row) => outcomeRow(row, opened)),
    };
  },
} as const satisfies Decoder<OutcomeExample>;
