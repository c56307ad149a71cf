import type { Cell, Column, Report, Row } from "../domain/report.ts";
import type { RowAccount } from "../domain/row-account.ts";
import type { Dialect } from "../domain/table-source.ts";
import type { Frame } from "./frame.ts";

/** One file that was looked over; what could not be found out is absent. */
export interface CheckedInput {
  readonly name: string;
  /** Id of the kind of table. */
  readonly table?: string;
  readonly dialect?: Dialect;
  /** Physical line of the header. */
  readonly headerLine?: number;
  readonly account?: RowAccount;
}

/** Everything that checking found out. */
export interface Check extends Frame {
  readonly inputs: readonly CheckedInput[];
}

const columns: readonly Column[] = [
  { id: "input", kind: "text" },
  { id: "table", kind: "term" },
  { id: "encoding", kind: "text" },
  { id: "delimiter", kind: "text" },
  { id: "header", kind: "count" },
  { id: "read", kind: "count" },
  { id: "used", kind: "count" },
  { id: "excluded", kind: "count" },
  { id: "rejected", kind: "count" },
];

/** What the inputs are, and what became of their rows; the problems stand in the report's own summary. */
export function checkReport(check: Check): Report {
  const { inputs, notes, accounts, problems, provenance } = check;
  return {
    schema: "soste-stats/check@1",
    tables: [{ id: "inputs", columns, rows: inputs.map(toRow) }],
    notes,
    accounts,
    problems,
    provenance,
  };
}

const empty: Cell = { kind: "empty" };

function toRow({ name, table, dialect, headerLine, account }: CheckedInput): Row {
  const excluded = account?.excluded.reduce((sum, { rows }) => sum + rows, 0);
  return {
    indent: 0,
    cells: {
      input: { kind: "text", text: name },
      table: table === undefined ? empty : { kind: "term", family: "table", id: table },
      encoding: dialect?.encoding === undefined ? empty : { kind: "text", text: dialect.encoding },
      delimiter:
        dialect?.delimiter === undefined
          ? empty
          : { kind: "text", text: dialect.delimiter === "\t" ? "TAB" : dialect.delimiter },
      header: count(headerLine),
      read: count(account?.read),
      used: count(account?.used),
      excluded: count(excluded),
      rejected: count(account?.rejected),
    },
  };
}

function count(value: number | undefined): Cell {
  return value === undefined ? empty : { kind: "count", value };
}
