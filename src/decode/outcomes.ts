import type { CostEffect, OutcomeExample } from "../domain/outcome-example.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import { type DecimalMark, foldBlanks, isMissing, toYear } from "./support/cell.ts";
import { type Columns, fieldsIn, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { field } from "./support/field.ts";
import { areaHeaderWords } from "./support/level-words.ts";
import { toNumber } from "./support/number.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";
import { type StatedAreas, statedAreas } from "./support/stated-area.ts";

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
  readonly areas: StatedAreas;
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

function outcomeRow(row: TextRow, { columns, mark, areas }: Opened): RowOutcome<OutcomeExample> {
  const cells = rowCells(columns, row);
  const title = requiredText(cells, "title");
  const where = areas.read(cells.text("area"), areas.levelOf(cells));
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
      areas: statedAreas(columns, context),
    };
    return {
      kind: "opened",
      warnings: columns.warnings,
      fields: new Set(columns.index.keys()),
      decodeRow: checkedRow(columns, (row) => outcomeRow(row, opened)),
    };
  },
} as const satisfies Decoder<OutcomeExample>;
