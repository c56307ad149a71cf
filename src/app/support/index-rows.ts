import type { Workings } from "../../domain/measurement.ts";
import type { Cell } from "../../domain/report.ts";
import type { IndexVariant } from "../../readiness/index-uncertainty.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import {
  indexFigure,
  indexIndicator,
  knownWeightFigure,
  madeOfPillars,
  pillarNumbers,
  used,
} from "./index-figures.ts";
import { indexWorkings } from "./index-workings.ts";
import type { ChangedIndices, IndexedArea } from "./readiness-index.ts";

/** A row for each area: its index, the ranks it may hold, and how much of the weight is known. */
export function indexRows(areas: readonly IndexedArea[]): readonly FigureRow[] {
  return areas.map((each) => ({
    about: { area: { kind: "name", area: each.area }, ...rankCell("rank-range", each.ranks) },
    figures: {
      index: indexFigure(each),
      "known-weight": knownWeightFigure(each),
    },
  }));
}

/** A row for each pillar of each area: its figure, goalposts, score, and the weight it has and the one it counts with. */
export function pillarRows(
  areas: readonly IndexedArea[],
  { withArea }: { readonly withArea: boolean },
): readonly FigureRow[] {
  return areas.flatMap((each) => {
    const total = each.pillars.reduce((sum, { pillar }) => sum + pillar.weight, 0);
    return each.pillars.map((own): FigureRow => {
      const { pillar, figure } = own;
      const share = pillar.weight / total;
      const label = { kind: "indicator", id: pillar.id, label: pillar.label } as const;
      return {
        about: {
          what: label,
          ...(withArea ? { area: { kind: "name", area: each.area } as const } : {}),
          period: { kind: "period", period: figure.period },
        },
        figures: { figure, ...pillarNumbers(each, own, share) },
      };
    });
  });
}

/**
 * A row for each area that has an index, for every choice made otherwise: what its index and ranks become. Of one area
 * alone, by its code, rows do not name it.
 */
export function changedRows(
  areas: readonly IndexedArea[],
  changes: readonly ChangedIndices[],
  { only }: { readonly only?: string } = {},
): readonly FigureRow[] {
  return changes.flatMap(({ variant, indices }) =>
    areas.flatMap((each, place): readonly FigureRow[] => {
      const after = indices[place];
      if (each.index.kind !== "scored" || after === undefined) return [];
      if (only !== undefined && each.area.key.code !== only) return [];
      return [
        {
          about: {
            choice: { kind: "term", family: "choice", id: variant.kind },
            what: whatCell(variant, each),
            ...(only === undefined ? { area: { kind: "name", area: each.area } as const } : {}),
            ...rankCell("rank-range-before", each.ranks),
            ...rankCell("rank-range-after", after.ranks),
          },
          figures: changedFigures(each, each.index.value, { variant, value: after.value }),
        },
      ];
    }),
  );
}

function changedFigures(
  own: IndexedArea,
  before: number,
  { variant, value }: { readonly variant: IndexVariant; readonly value: number | undefined },
): FigureRow["figures"] {
  const isPillar = variant.kind === "pillar";
  const without = isPillar ? variant.id : undefined;
  const indicator = `${indexIndicator}-${isPillar ? "without" : "as"}-${variant.id}`;
  const workings = indexWorkings(used(own, without), isPillar ? own.aggregation : variant.id);
  return {
    "changed-index": madeOfPillars(own, { indicator, value, workings, without }),
    change: madeOfPillars(own, {
      indicator: `${indicator}.change`,
      value: value === undefined ? undefined : value - before,
      workings: value === undefined ? undefined : changeWorkings(before, value),
    }),
  };
}

function changeWorkings(before: number, after: number): Workings {
  return { formula: "{after} − {before}", numbers: { after, before } };
}

function whatCell({ kind, id }: IndexVariant, { pillars }: IndexedArea): Cell {
  if (kind === "aggregation") return { kind: "term", family: "aggregation", id };
  const label = pillars.find(({ pillar }) => pillar.id === id)?.pillar.label;
  if (label === undefined) throw new Error(`no pillar ${id}`);
  return { kind: "indicator", id, label };
}

function rankCell(column: string, rank: IndexedArea["ranks"]): Readonly<Record<string, Cell>> {
  return rank === undefined ? {} : { [column]: { kind: "rank", rank } };
}
