import type { Area, Level, LocalisedText } from "../domain/area.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { IndicatorId } from "../domain/indicator-id.ts";
import type { Released } from "../domain/released.ts";
import type { Cell, Column, Report, Row } from "../domain/report.ts";
import type { Frame } from "./frame.ts";

/** An area with its figures by indicator. */
export interface ComparedArea {
  readonly area: Area;
  readonly figures: ReadonlyMap<IndicatorId, Released>;
}

/** Areas of one level side by side. */
export interface Comparison extends Frame {
  readonly level: Level;
  readonly divisionYear: number;
  readonly referenceDate: IsoDate;
  readonly indicators: readonly { readonly id: IndicatorId; readonly label: LocalisedText }[];
  /** In the order in which they are to be shown. */
  readonly areas: readonly ComparedArea[];
  /** The country, which stands apart so that no column sums to twice its total. */
  readonly country: ComparedArea;
}

/** Areas × indicators, and the country in a table of its own. */
export function compareReport(comparison: Comparison): Report {
  const { level, divisionYear, referenceDate, notes, accounts, problems, provenance } = comparison;
  const columns: readonly Column[] = [
    { id: "area", kind: "name" },
    ...comparison.indicators.map(
      ({ id, label }): Column => ({ id, kind: "figure", heading: label }),
    ),
  ];
  return {
    schema: "soste-stats/compare@1",
    level,
    referenceDate,
    divisionYear,
    tables: [
      { id: "comparison", columns, rows: comparison.areas.map(toRow) },
      { id: "country", columns, rows: [toRow(comparison.country)] },
    ],
    notes,
    accounts,
    problems,
    provenance,
  };
}

function toRow({ area, figures }: ComparedArea): Row {
  const cells = new Map<string, Cell>([["area", { kind: "name", area }]]);
  for (const [id, figure] of figures) cells.set(id, { kind: "figure", figure });
  return { indent: 0, cells: Object.fromEntries(cells) };
}
