import type { Cell, Column, Report, Row } from "../domain/report.ts";
import type { Frame } from "./frame.ts";

/** One setting in words of the command line. */
export interface ShownSetting {
  readonly id: string;
  /** Empty where nothing holds. */
  readonly value: string;
  readonly origin: "flag" | "variable" | "file" | "default";
  /** Option, variable, or file and line; empty for a default. */
  readonly place: string;
}

/** Every setting of a run. */
export interface ShownSettings extends Frame {
  readonly settings: readonly ShownSetting[];
}

const columns: readonly Column[] = [
  { id: "setting", kind: "text" },
  { id: "value", kind: "text" },
  { id: "origin", kind: "term" },
  { id: "place", kind: "text" },
];

/** The settings of a run, each with its value and where that comes from. */
export function configReport(shown: ShownSettings): Report {
  const { settings, notes, accounts, problems, provenance } = shown;
  return {
    schema: "soste-stats/config@1",
    tables: [{ id: "settings", columns, rows: settings.map(toRow) }],
    notes,
    accounts,
    problems,
    provenance,
  };
}

function toRow({ id, value, origin, place }: ShownSetting): Row {
  return {
    indent: 0,
    cells: {
      setting: { kind: "text", text: id },
      value: text(value),
      origin: { kind: "term", family: "origin", id: origin },
      place: text(place),
    },
  };
}

function text(content: string): Cell {
  return content === "" ? { kind: "empty" } : { kind: "text", text: content };
}
