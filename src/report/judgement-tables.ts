import type { Judgement } from "../domain/judgement.ts";
import type { Cell, Column, Row, Table } from "../domain/report.ts";

const columns: readonly Column[] = [
  { id: "indicator", kind: "label" },
  { id: "reason", kind: "term" },
  { id: "figure", kind: "figure" },
  { id: "interval", kind: "interval" },
  { id: "n", kind: "count" },
  { id: "benchmark", kind: "figure" },
  { id: "date", kind: "text" },
  { id: "source", kind: "text" },
];

/** Strengths and weaknesses as two tables, each with its reason and numbers; none of one that has no row. */
export function judgementTables(judgements: readonly Judgement[]): readonly Table[] {
  return [
    ...tableOf("strengths", "strength", judgements),
    ...tableOf("weaknesses", "weakness", judgements),
  ];
}

function tableOf(
  id: "strengths" | "weaknesses",
  side: Judgement["side"],
  judgements: readonly Judgement[],
): readonly Table[] {
  const rows = judgements.filter((one) => one.side === side).map(toRow);
  if (rows.length === 0) return [];
  const isFilled = ({ id: column, kind }: Column) =>
    kind === "interval" || rows.some(({ cells }) => cells[column] !== undefined);
  return [{ id, columns: columns.filter(isFilled), rows }];
}

function toRow({ about, reason, figure, benchmark, period, source }: Judgement): Row {
  const { outcome } = figure ?? {};
  const n = outcome?.kind === "known" ? outcome.n : "not-published";
  const when = figure?.period ?? period;
  const cells: Readonly<Record<string, Cell | undefined>> = {
    indicator: { kind: "indicator", ...about },
    reason: { kind: "term", family: "reason", id: reason },
    figure: figure && { kind: "figure", figure },
    n: n === "not-published" ? undefined : { kind: "count", value: n },
    benchmark: benchmark && { kind: "figure", figure: benchmark },
    date: when && { kind: "period", period: when },
    source: source === undefined || source === "" ? undefined : { kind: "text", text: source },
  };
  const filled = Object.entries(cells).flatMap(([id, cell]) =>
    cell === undefined ? [] : [[id, cell] as const],
  );
  return { indent: 0, cells: Object.fromEntries(filled) };
}
