import { isTotalName } from "../areas/total-name.ts";
import type { Level } from "../domain/area.ts";
import type { Codebook } from "../domain/codebook.ts";
import type { FrameEntry } from "../domain/survey-responses.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import { type DecimalMark, foldBlanks } from "./support/cell.ts";
import { type Columns, fieldsIn, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { field } from "./support/field.ts";
import { groupReader } from "./support/group-cell.ts";
import { judgedAreaReader } from "./support/judged-area.ts";
import { areaHeaderWords, toLevel } from "./support/level-words.ts";
import { toCount } from "./support/number.ts";
import { checkedRow, rowCells } from "./support/row-cells.ts";

const invitedWords = [
  "Kutsutut",
  "kutsuttuja",
  "kutsuttu",
  "kutsuttujen määrä",
  "kutsut",
  "otos",
  "otoskoko",
  "perusjoukko",
  "vastaanottajat",
  "inbjudna",
  "antal inbjudna",
  "inbjudningar",
  "urval",
  "mottagare",
  "invited",
  "number invited",
  "invitations",
  "sample",
  "sample size",
  "frame",
  "recipients",
];

/** Columns of a frame: usual words, and what the codebook calls them in the answers. */
function frameFields(codebook: Codebook | undefined): readonly Field[] {
  const { area = [], group = [], wave = [] } = codebook?.columns ?? {};
  return [
    field("area", [...area, "alue", ...areaHeaderWords, "område", "area"], {
      required: true,
    }),
    field("group", [...group, "vastaajaryhmä", "ryhmä", "tausta", "grupp", "bakgrund"]),
    field("wave", [...wave, "kierros", "kyselykierros", "omgång", "enkätomgång"]),
    field("invited", invitedWords, { required: true }),
  ];
}

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: Columns;
  readonly mark: DecimalMark;
  readonly area: ReturnType<typeof judgedAreaReader>;
  readonly group: (cell: string) => string;
}

/** A blank number is not known, which is not zero; a total is a sum of other rows. */
function frameRow(row: TextRow, { columns, mark, area, group }: Opened): RowOutcome<FrameEntry> {
  const cells = rowCells(columns, row);
  const areaText = cells.text("area");
  const ofGroup = group(cells.text("group"));
  if (isTotalName(areaText) || isTotalName(ofGroup)) {
    return { kind: "excluded", rule: "total-row" };
  }
  const judged = area(areaText);
  if (judged.kind === "fault") cells.report("area", judged.fault);
  if (judged.kind === "missing") {
    cells.report("area", { code: "cell/missing", facts: { field: "area" } });
  }
  const invited = toCount(cells.text("invited"), mark);
  if (invited.kind === "fault") cells.report("invited", invited.fault);
  if (judged.kind !== "value" || cells.errors.length > 0) {
    return { kind: "rejected", problems: cells.errors };
  }
  if (invited.kind !== "value") return { kind: "excluded", rule: "not-available-in-source" };
  const wave = foldBlanks(cells.text("wave"));
  const entry: FrameEntry = {
    area: judged.value,
    ...(ofGroup !== "" && { group: ofGroup }),
    ...(wave !== "" && { wave }),
    invited: invited.value,
    line: row.line,
  };
  return { kind: "used", entries: [entry], warnings: [] };
}

function openFrame(
  codebook: Codebook | undefined,
  fields: readonly Field[],
  table: Parameters<Decoder<FrameEntry>["open"]>[0],
  context: DecodeContext,
): OpenedTable<FrameEntry> {
  const { name: source, header } = table;
  const matched = matchColumns({ source, header, fields, mapping: context.mapping });
  if (matched.kind === "refused") return matched;
  const { columns } = matched;
  const ofHeader = toLevel(header.cells[columns.index.get("area") ?? -1] ?? "");
  const level: Level = codebook?.areaLevel ?? ofHeader ?? "region";
  const opened: Opened = {
    columns,
    mark: decimalMarkOf(table, context),
    area: judgedAreaReader({ areas: context.areas, level, year: context.divisionYear }),
    group: groupReader(codebook),
  };
  return {
    kind: "opened",
    warnings: columns.warnings,
    fields: new Set(columns.index.keys()),
    decodeRow: checkedRow(columns, (row) => frameRow(row, opened)),
  };
}

/**
 * The decoder of a survey's frame: how many were invited, by area, and by group and wave where the table has them. With
 * a codebook areas are of its level and columns may bear its headers; without one the header tells the level.
 */
export function surveyFrameFor(codebook?: Codebook) {
  const fields = frameFields(codebook);
  return {
    id: "survey-frame",
    fields,
    recognises(header, mapping = new Map()) {
      const found = fieldsIn(header, fields, mapping);
      return found.has("area") && found.has("invited");
    },
    open: (table, context) => openFrame(codebook, fields, table, context),
  } as const satisfies Decoder<FrameEntry>;
}
