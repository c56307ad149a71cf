import type { Area, Level, LocalisedText } from "../domain/area.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { Picture } from "../domain/picture.ts";
import type { Cell, Column, Report, Row, Table } from "../domain/report.ts";
import { periodOf, type RegisterEvent, type TracedSeries } from "../domain/series.ts";
import type { Frame } from "./frame.ts";

/** One indicator over time. */
export interface Trend extends Frame {
  readonly label: LocalisedText;
  /** The level of the areas, where they are of one. */
  readonly level: Level | undefined;
  readonly referenceDate: IsoDate;
  readonly divisionYear: number;
  readonly series: readonly TracedSeries[];
  readonly pictures: readonly Picture[];
}

const seriesColumns: readonly Column[] = [
  { id: "area", kind: "name" },
  { id: "period", kind: "period" },
  { id: "figure", kind: "figure" },
  { id: "interval", kind: "interval" },
  { id: "segment", kind: "count" },
  { id: "event", kind: "text" },
];

const changeColumns: readonly Column[] = [
  { id: "area", kind: "name" },
  { id: "segment", kind: "count" },
  { id: "period", kind: "period" },
  { id: "ratio", kind: "figure" },
  { id: "interval", kind: "interval" },
  { id: "change", kind: "text" },
  { id: "first-figure", kind: "figure" },
  { id: "last-figure", kind: "figure" },
];

/** One indicator over time: its figures with the breaks between them, and the change within each segment. */
export function trendReport(trend: Trend): Report {
  const { label, level, referenceDate, divisionYear, series, pictures } = trend;
  const { notes, accounts, problems, provenance } = trend;
  return {
    schema: "soste-stats/trend@1",
    subject: label,
    ...(level === undefined ? {} : { level }),
    referenceDate,
    divisionYear,
    tables: seriesTables(series),
    ...(pictures.length === 0 ? {} : { pictures }),
    notes,
    accounts,
    problems,
    provenance,
  };
}

/** The figures of series with the breaks between them, and the changes where one can be judged. */
export function seriesTables(series: readonly TracedSeries[]): readonly Table[] {
  const changes = series.flatMap(changeRows);
  return [
    { id: "series", columns: seriesColumns, rows: series.flatMap(seriesRows) },
    ...(changes.length === 0
      ? []
      : [{ id: "series-changes", columns: changeColumns, rows: changes }]),
  ];
}

function seriesRows({ area, segments, breaks }: TracedSeries): readonly Row[] {
  return segments.flatMap(({ figures }, at) => [
    ...(at === 0 ? [] : (breaks[at - 1] ?? []).map((event) => breakRow(area, event))),
    ...figures.map((figure) =>
      toRow({
        area: { kind: "name", area },
        period: { kind: "period", period: figure.period },
        figure: { kind: "figure", figure },
        segment: { kind: "count", value: at + 1 },
      }),
    ),
  ]);
}

function breakRow(area: Area, event: RegisterEvent): Row {
  return toRow({
    area: { kind: "name", area },
    period: { kind: "period", period: periodOf(event) },
    event: { kind: "localised", text: event.name },
  });
}

function changeRows({ area, segments }: TracedSeries): readonly Row[] {
  return segments.flatMap(({ change }, at) => {
    if (change === undefined) return [];
    const { figure, from, to, direction } = change;
    return [
      toRow({
        area: { kind: "name", area },
        segment: { kind: "count", value: at + 1 },
        period: { kind: "period", period: figure.period },
        ratio: { kind: "figure", figure },
        change: { kind: "term", family: "change", id: direction },
        "first-figure": { kind: "figure", figure: from },
        "last-figure": { kind: "figure", figure: to },
      }),
    ];
  });
}

function toRow(cells: Readonly<Record<string, Cell>>): Row {
  return { indent: 0, cells };
}
