import type { Released } from "../../domain/released.ts";
import type { Column, Row, Table } from "../../domain/report.ts";

/** A figure that is known and may be shown. */
export type KnownOutcome = Extract<Released["outcome"], { readonly kind: "known" }>;

/** The figure of a row in a column, when there is one. */
export function figureIn(row: Row, column: string): Released | undefined {
  const cell = row.cells[column];
  return cell?.kind === "figure" ? cell.figure : undefined;
}

/** The column of the table's own figures: the first of kind figure. */
export function mainFigureColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ kind }) => kind === "figure");
}

/** The figure whose interval, period and sources a row shows. */
export function mainFigure(columns: readonly Column[], row: Row): Released | undefined {
  const column = mainFigureColumn(columns);
  return column === undefined ? undefined : figureIn(row, column.id);
}

/** Whether each figure column is an indicator of its own, named by its heading: areas × indicators. */
export function isWide({ columns }: Table): boolean {
  const main = mainFigureColumn(columns);
  return main?.heading !== undefined;
}

/** Every figure of a table with the column it stands in, row by row. */
export function figuresOf(
  table: Table,
): readonly { readonly column: Column; readonly row: Row; readonly figure: Released }[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const figure = figureIn(row, column.id);
      return figure === undefined ? [] : [{ column, row, figure }];
    }),
  );
}
