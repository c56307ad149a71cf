import type { Released } from "../../domain/released.ts";
import type { Table } from "../../domain/report.ts";
import { figureIn, type KnownOutcome } from "./figure-of.ts";

/** How many areas of a level a figure covers. */
export type Coverage = NonNullable<KnownOutcome["coverage"]>;

/** The coverage of a figure that covers fewer areas than there are. */
export function incompleteCoverage({ outcome }: Released): Coverage | undefined {
  if (outcome.kind === "missing" || outcome.coverage === undefined) return undefined;
  return outcome.coverage.areas < outcome.coverage.of ? outcome.coverage : undefined;
}

/** Whether every known figure of a column covers fewer areas than there are: then its heading carries the star. */
export function isStarred(table: Table, column: string): boolean {
  const figures = table.rows.flatMap((row) => figureIn(row, column) ?? []);
  const known = figures.filter(({ outcome }) => outcome.kind === "known");
  return known.length > 0 && known.every((figure) => incompleteCoverage(figure) !== undefined);
}

/** The different incomplete coverages in a column, in row order. */
export function coveragesOf(table: Table, column: string): readonly Coverage[] {
  const found = new Map<string, Coverage>();
  for (const row of table.rows) {
    const figure = figureIn(row, column);
    const coverage = figure === undefined ? undefined : incompleteCoverage(figure);
    if (coverage === undefined) continue;
    found.set(`${coverage.areas} ${coverage.of} ${coverage.level}`, coverage);
  }
  return [...found.values()];
}
