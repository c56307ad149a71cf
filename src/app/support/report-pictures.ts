import type { Area } from "../../domain/area.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";
import type { Cell } from "../../domain/cell.ts";
import type { Picture, PictureTitle, SpineRow, Spread, StackedRow } from "../../domain/picture.ts";
import { besideAs } from "../../domain/profile-figure.ts";
import type { Released } from "../../domain/released.ts";
import type { Row, Table } from "../../domain/report.ts";
import { describeAnswers, describeProfile } from "../../findings/support/describe-picture.ts";
import type { ProfileFigure } from "../../report/region-report.ts";

/** Units of figures that areas can be held against each other in: neither counts nor euros. */
const comparableUnits: ReadonlySet<Released["unit"]> = new Set([
  "per-10000-residents",
  "per-1000-associations",
  "share",
  "scale-points",
]);

/** Parts of the profile whose figures do not compare between areas. */
const incomparable: ReadonlySet<string> = new Set(["funding"]);

/** Figures of a profile that a spine chart shows: those that compare, and are known of the area and the benchmark. */
export function comparedFigures(
  figures: readonly ProfileFigure[],
  benchmark: BenchmarkId,
): readonly ProfileFigure[] {
  return figures.filter((row) => {
    const beside = besideAs(benchmark, row);
    return (
      !incomparable.has(row.section) &&
      comparableUnits.has(row.figure.unit) &&
      isKnown(row.figure) &&
      beside?.figure.outcome.kind === "known" &&
      beside.verdict !== undefined
    );
  });
}

const titles = {
  country: "area-profile",
  neighbours: "area-profile-neighbours",
  median: "area-profile-median",
} as const satisfies Record<BenchmarkId, PictureTitle>;

/** The profile against a benchmark, with the spread of the level; none in the country's own report. */
export function spinePicture(
  area: Area,
  {
    figures,
    benchmark,
  }: { readonly figures: readonly ProfileFigure[]; readonly benchmark: BenchmarkId },
  spreadOf: (indicator: string) => Spread | undefined,
): readonly Picture[] {
  const rows = spineRows(comparedFigures(figures, benchmark), benchmark, spreadOf);
  if (rows.length === 0) return [];
  return [
    {
      chart: "spine",
      id: "area-profile",
      section: "profile",
      title: titles[benchmark],
      description: describeProfile({ area, benchmark, rows }),
      sources: sourcesOf(rows.flatMap(({ figure, beside }) => [figure, beside])),
      table: "overview",
      area,
      benchmark,
      rows,
    },
  ];
}

function spineRows(
  figures: readonly ProfileFigure[],
  benchmark: BenchmarkId,
  spreadOf: (indicator: string) => Spread | undefined,
): readonly SpineRow[] {
  return figures.flatMap((row, at): SpineRow[] => {
    const { section, label, figure, indicator } = row;
    const found = besideAs(benchmark, row);
    if (found === undefined) return [];
    return [
      {
        ...(section === figures[at - 1]?.section ? {} : { part: section }),
        label,
        figure,
        beside: found.figure,
        spread: spreadOf(indicator),
        verdict: found.verdict,
      },
    ];
  });
}

/** The answers of an area as bars, from the table that holds them; none where every item is hidden. */
export function answersPicture(area: Area, tables: readonly Table[]): readonly Picture[] {
  const table = tables.find(({ id }) => id === "distributions");
  if (table === undefined) return [];
  const shares = table.columns.filter(({ id }) => id.startsWith("share-"));
  const rows = table.rows.flatMap((row) =>
    stackedRow(
      row,
      shares.map(({ id }) => id),
    ),
  );
  if (rows.length === 0) return [];
  const scale = shares.map(({ id }) => Number(id.slice("share-".length)));
  return [
    {
      chart: "stacked-bars",
      id: "answers",
      section: "survey",
      title: "answers",
      description: describeAnswers(area, rows, scale),
      sources: sourcesOf(rows.flatMap(({ shares: own, dontKnow }) => [...own, dontKnow])),
      table: table.id,
      area,
      scale: scale.map((value) => ({ value })),
      rows,
    },
  ];
}

function stackedRow({ cells }: Row, shares: readonly string[]): readonly StackedRow[] {
  const { item, "dont-know": apart } = cells;
  const own = shares.flatMap((id) => figureIn(cells[id]) ?? []);
  const dontKnow = figureIn(apart);
  const isShown = own.length === shares.length && own.every(isKnown) && dontKnow !== undefined;
  return item?.kind === "indicator" && isShown
    ? [{ label: item.label, shares: own, dontKnow }]
    : [];
}

function isKnown({ outcome }: Released): boolean {
  return outcome.kind === "known";
}

function figureIn(cell: Cell | undefined): Released | undefined {
  return cell?.kind === "figure" ? cell.figure : undefined;
}

/** Ids of the inputs behind figures, each once. */
export function sourcesOf(figures: readonly Released[]): readonly string[] {
  return [...new Set(figures.flatMap(({ sources }) => sources.map(({ input }) => input)))];
}
