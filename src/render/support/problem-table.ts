import type { Problem } from "../../domain/problem.ts";
import type { Cell, Column, ProblemSummary, Row, Table } from "../../domain/report.ts";

const columns: readonly Column[] = [
  { id: "source", kind: "text" },
  { id: "line", kind: "count" },
  { id: "column", kind: "count" },
  { id: "column-heading", kind: "text" },
  { id: "severity", kind: "term" },
  { id: "problem", kind: "term" },
  { id: "found", kind: "text" },
  { id: "suggestion", kind: "text" },
];

/** The listed problems as a table, for files in which each row is one problem. */
export function problemTable({ listed }: ProblemSummary): Table {
  return { id: "problems", columns, rows: listed.map(toRow) };
}

function toRow({ code, severity, source, line, column, value, suggestions }: Problem): Row {
  const text = (content: string | undefined): Cell =>
    content === undefined ? { kind: "empty" } : { kind: "text", text: content };
  const count = (number: number | undefined): Cell =>
    number === undefined ? { kind: "empty" } : { kind: "count", value: number };
  return {
    indent: 0,
    cells: {
      source: text(source),
      line: count(line),
      column: count(column?.number),
      "column-heading": text(column?.header),
      severity: { kind: "term", family: "severity", id: severity },
      problem: { kind: "term", family: "problem", id: code },
      found: text(value),
      suggestion: text(suggestions?.join(" | ")),
    },
  };
}
