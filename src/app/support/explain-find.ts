import type { AreaKey } from "../../domain/area.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell, Report, Row, Table } from "../../domain/report.ts";

/** A figure where it stands in a report. */
export interface FoundFigure {
  readonly table: Table;
  readonly row: Row;
  /** Column in which it stands. */
  readonly column: string;
  readonly figure: Released;
}

/** Which figure is meant. */
export interface FigureWanted {
  readonly id: string;
  readonly area: Pick<AreaKey, "level" | "code">;
  /** Groups of respondents that the row names; none for a row that names none. */
  readonly groups: readonly string[];
  /** The benchmark of the area's figure that is meant, in place of the figure itself. */
  readonly benchmark: BenchmarkId | undefined;
}

/** Every figure of a report with its place, in the order of the tables. */
export function placesOf({ tables }: Report): readonly FoundFigure[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]) =>
        cell.kind === "figure" ? [{ table, row, column, figure: cell.figure }] : [],
      ),
    ),
  );
}

/** Tables whose rows may be about something that has no figure at all, such as a structure that is in place. */
const tablesOfStatements: ReadonlySet<string> = new Set(["strengths", "weaknesses"]);

/** Whether a report names it as a strength or a weakness without a figure of it. */
export function isStatement({ tables }: Report, id: string): boolean {
  return tables
    .filter((table) => tablesOfStatements.has(table.id))
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)))
    .some((cell) => cell.kind === "indicator" && cell.id === id);
}

/** The figure that is meant; undefined where the report has none such. Where no group is asked for, one without goes first. */
export function findFigure(
  places: readonly FoundFigure[],
  { id, area, groups, benchmark }: FigureWanted,
): FoundFigure | undefined {
  if (benchmark !== undefined) {
    return places.find(({ figure, column }) => figure.indicator === id && column === benchmark);
  }
  const own = places.filter((place) => place.figure.indicator === id && isOf(place, area));
  if (groups.length === 0) return own.find(({ row }) => groupsIn(row).length === 0) ?? own[0];
  const wanted = groups.map(folded);
  return own.find(({ row }) => {
    const named = groupsIn(row).map(folded);
    return named.length === wanted.length && wanted.every((group) => named.includes(group));
  });
}

/** Whether the figure is one of the area. */
export function isOf({ figure }: FoundFigure, { level, code }: FigureWanted["area"]): boolean {
  return figure.area.level === level && figure.area.code === code;
}

/** Groups of respondents that a row names: its own, or the two that are compared. */
export function groupsIn({ cells }: Row): readonly string[] {
  return [cells["group"], cells["first"], cells["second"]].flatMap((cell) =>
    cell?.kind === "text" ? [cell.text] : [],
  );
}

/** What a row is about: its label where it has one. */
export function labelIn({ cells }: Row): Extract<Cell, { kind: "indicator" }> | undefined {
  return [cells["indicator"], cells["item"], cells["what"]].find(
    (cell) => cell?.kind === "indicator",
  );
}

function folded(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
