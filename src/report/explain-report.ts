import type { Area } from "../domain/area.ts";
import type { Released } from "../domain/released.ts";
import type { Cell, Column, Report, Row } from "../domain/report.ts";
import type { Frame } from "./frame.ts";

/** One line of an explanation: what it tells, and that. */
export interface ExplanationLine {
  readonly part:
    | "definition"
    | "method"
    | "benchmark"
    | "authority"
    | "formula"
    | "interval"
    | "interval-method"
    | "missing"
    | "threshold";
  readonly content: Cell;
}

/** Everything that explains one figure. */
export interface Explanation
  extends Frame,
    Pick<Report, "subject" | "referenceDate" | "divisionYear"> {
  readonly area: Area;
  readonly indicator: Extract<Cell, { readonly kind: "indicator" }>;
  /** Groups of respondents that the figure is of. */
  readonly groups: readonly string[];
  readonly figure: Released;
  readonly lines: readonly ExplanationLine[];
}

const columns: readonly Column[] = [
  { id: "indicator", kind: "label" },
  { id: "group", kind: "text" },
  { id: "period", kind: "period" },
  { id: "figure", kind: "figure" },
  { id: "interval", kind: "interval" },
];

/** One figure and what it is made of, down to rows and hashes. */
export function explainReport(explained: Explanation): Report {
  const { subject, area, indicator, groups, figure, lines } = explained;
  const { referenceDate, divisionYear } = explained;
  const { notes, accounts, problems, provenance } = explained;
  const row: Row = {
    indent: 0,
    cells: {
      indicator,
      ...(groups.length === 0 ? {} : { group: { kind: "text", text: groups.join(" – ") } }),
      period: { kind: "period", period: figure.period },
      figure: { kind: "figure", figure },
    },
  };
  const shown = columns.filter(({ id }) => id !== "group" || groups.length > 0);
  return {
    schema: "soste-stats/explain@1",
    ...(subject === undefined ? {} : { subject }),
    area,
    level: area.key.level,
    ...(referenceDate === undefined ? {} : { referenceDate }),
    ...(divisionYear === undefined ? {} : { divisionYear }),
    tables: [
      { id: "figure", columns: shown, rows: [row] },
      {
        id: "explanation",
        columns: [
          { id: "part", kind: "term" },
          { id: "explanation", kind: "label" },
        ],
        rows: lines.map(
          ({ part, content }): Row => ({
            indent: 0,
            cells: { part: { kind: "term", family: "part", id: part }, explanation: content },
          }),
        ),
      },
      inputTable(figure, provenance),
    ],
    notes,
    accounts,
    problems,
    provenance,
  };
}

/** The inputs with their whole checksums and dates, and the rule by which each one's rows were picked. */
function inputTable(
  { sources }: Released,
  { inputs }: Explanation["provenance"],
): Report["tables"][number] {
  return {
    id: "inputs",
    columns: [
      { id: "source", kind: "text" },
      { id: "rule", kind: "text" },
      { id: "date", kind: "text" },
      { id: "rows", kind: "count" },
      { id: "sha256", kind: "text" },
    ],
    rows: inputs.map(({ id, name, date, rows, sha256 }): Row => {
      const rules = sources.flatMap(({ input, rule }) => (input === id && rule ? [rule] : []));
      return {
        indent: 0,
        cells: {
          source: { kind: "text", text: name },
          rule: text([...new Set(rules)].join(", ")),
          date: text(date ?? ""),
          rows: { kind: "count", value: rows },
          sha256: { kind: "text", text: sha256 },
        },
      };
    }),
  };
}

function text(content: string): Cell {
  return content === "" ? { kind: "empty" } : { kind: "text", text: content };
}
