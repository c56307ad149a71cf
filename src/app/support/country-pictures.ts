import type { AreaIndex } from "../../areas/area-index.ts";
import type { Area, LocalisedText } from "../../domain/area.ts";
import type { Cell } from "../../domain/cell.ts";
import type { Picture, RankedScore, Tile } from "../../domain/picture.ts";
import type { Released } from "../../domain/released.ts";
import type { Row, Table } from "../../domain/report.ts";
import type { StructureInstrument, StructureState } from "../../domain/structure.ts";
import {
  describeAreas,
  describeStructures,
  type OfArea,
} from "../../findings/support/describe-picture.ts";
import { scoreLabel } from "./readiness-rows.ts";
import { sourcesOf } from "./report-pictures.ts";

/** Figures of one indicator for areas of one level. */
export interface MappedFigures {
  readonly id: string;
  readonly label: LocalisedText;
  readonly figures: readonly OfArea[];
}

/** A tile map and the table that holds its figures; none where no area has the figure or the level has no map. */
export function mapOf(
  { id, label, figures }: MappedFigures,
  areas: AreaIndex,
): { readonly tables: readonly Table[]; readonly pictures: readonly Picture[] } {
  const description = describeAreas("register", label, figures);
  const tiles = figures.flatMap(({ area, figure }): readonly Tile[] => {
    const tile = areas.tileOf(area.key);
    return tile === undefined ? [] : [{ area, ...tile, figure }];
  });
  if (description === undefined || tiles.length < figures.length)
    return { tables: [], pictures: [] };
  const table: Table = {
    id: "comparison",
    section: "register",
    columns: [
      { id: "area", kind: "name" },
      { id, kind: "figure", heading: label },
      { id: "interval", kind: "interval" },
    ],
    rows: figures.map(({ area, figure }) => ({
      indent: 0,
      cells: { area: { kind: "name", area }, [id]: { kind: "figure", figure } },
    })),
  };
  const picture: Picture = {
    chart: "tile-map",
    id: `map-${id}`,
    section: "register",
    title: label,
    description,
    sources: sourcesOf(figures.map(({ figure }) => figure)),
    table: table.id,
    subject: undefined,
    tiles,
  };
  return { tables: [table], pictures: [picture] };
}

/** Scores of areas with their rank ranges, from the table of readiness. */
export function ranksPicture(
  tables: readonly Table[],
  scale: { readonly minimum: number; readonly maximum: number },
  rankConfidence: number,
): readonly Picture[] {
  const table = tables.find(({ id }) => id === "readiness");
  const rows = table?.rows.flatMap(({ cells }) => scoreIn(cells)) ?? [];
  const description = describeAreas("readiness", scoreLabel, rows);
  if (table === undefined || description === undefined) return [];
  const order = (one: RankedScore, other: RankedScore) =>
    (one.rank?.from ?? rows.length) - (other.rank?.from ?? rows.length) ||
    (one.rank?.to ?? rows.length) - (other.rank?.to ?? rows.length);
  return [
    {
      chart: "rank-range",
      id: "readiness-ranks",
      section: "readiness",
      title: "readiness-ranks",
      description,
      sources: sourcesOf(rows.map(({ figure }) => figure)),
      table: table.id,
      subject: undefined,
      scale,
      rankConfidence,
      rows: rows.toSorted(order),
    },
  ];
}

function scoreIn(cells: Row["cells"]): readonly RankedScore[] {
  const { area, score, "rank-range": rank } = cells;
  return area?.kind === "name" && score?.kind === "figure"
    ? [
        {
          area: area.area,
          figure: score.figure,
          rank: rank?.kind === "rank" ? rank.rank : undefined,
        },
      ]
    : [];
}

/** What each area has put in place, from the table that holds it. */
export function matrixPicture(
  tables: readonly Table[],
  { items, states }: StructureInstrument,
  sources: readonly string[],
): readonly Picture[] {
  const table = tables.find(({ id }) => id === "structure-matrix");
  if (table === undefined || table.rows.length === 0) return [];
  const shown = items.filter(({ id }) => table.columns.some((column) => column.id === id));
  const stateIn = (cell: Cell | undefined): StructureState =>
    states.find(({ label }) => cell?.kind === "localised" && cell.text.fi === label.fi)?.id ??
    "unknown";
  const rows = table.rows.flatMap(({ cells }) => {
    const { area } = cells;
    if (area?.kind !== "name") return [];
    const own = Object.fromEntries(shown.map(({ id }) => [id, stateIn(cells[id])]));
    return [{ area: area.area, states: own }];
  });
  const occurring = new Set(rows.flatMap((row) => Object.values(row.states)));
  return [
    {
      chart: "structure-matrix",
      id: "structures-by-area",
      section: "structures",
      title: "structures-by-area",
      description: describeStructures(
        shown.length,
        rows.map((row) => row.states),
      ),
      sources,
      table: table.id,
      subject: undefined,
      items: shown.map(({ id, label }) => ({ id, label })),
      states: states.filter(({ id }) => occurring.has(id)).map(({ id, label }) => ({ id, label })),
      rows,
    },
  ];
}

/** Figures of areas, from what was measured of each. */
export function ofAreas(areas: readonly Area[], figures: readonly Released[]): readonly OfArea[] {
  const byCode = new Map(figures.map((figure) => [figure.area.code, figure]));
  return areas.flatMap((area) => {
    const figure = byCode.get(area.key.code);
    return figure === undefined ? [] : [{ area, figure }];
  });
}
