import type { AreaIndex } from "../../areas/area-index.ts";
import { findArea, findAreaOfLevel } from "../../areas/find-area.ts";
import { foldName } from "../../areas/fold-name.ts";
import type { AreaKey, Level } from "../../domain/area.ts";
import { areaReader, headerLevel, type RowArea } from "./area-cell.ts";
import { foldBlanks, isMissing } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { toLevel } from "./level-words.ts";
import type { RowCells } from "./row-cells.ts";

/** Where a row of service production belongs: an area, a total over areas that is left out, or nothing that was found. */
export type ProductionArea =
  | { readonly kind: "area"; readonly area: AreaKey }
  | { readonly kind: "total" }
  | { readonly kind: "none" };

/** What is known of the areas besides the rows. */
export interface ProductionAreas {
  readonly areas: AreaIndex;
  /** Level at which a name that several levels have is taken, where the table does not tell the level. */
  readonly level: Level | undefined;
  /** The area of every row of a table without a column of areas. */
  readonly fixed: AreaKey | undefined;
}

const countryNames = new Set(
  [
    "koko maa",
    "koko suomi",
    "suomi",
    "hela landet",
    "hela finland",
    "whole country",
    "finland",
    "sss",
  ].map(foldName),
);
const searched: readonly Level[] = ["wellbeing-county", "region", "municipality", "yta", "erva"];

/** Reads the area of a row: from its columns, else from the buyer of an invoice, else the one for the whole table. */
export function productionAreaReader(
  columns: Columns,
  about: ProductionAreas,
): (cells: RowCells, year: number) => ProductionArea {
  const { areas, level: preferred, fixed } = about;
  const ofHeader = headerLevel(columns);
  const readers = new Map<Level | undefined, ReturnType<typeof areaReader>>();
  const readerAt = (level: Level | undefined) => {
    const known = readers.get(level) ?? areaReader(areas, level);
    readers.set(level, known);
    return known;
  };
  if (columns.index.has("area") || columns.index.has("area_code")) {
    return (cells, year) => {
      const country = isCountry(cells) ? areas.areasOf("country", year)[0] : undefined;
      if (country !== undefined) return { kind: "area", area: country.key };
      const told = cells.text("area_level") !== "" || ofHeader !== undefined;
      const level = told ? ofHeader : levelOfName(cells.text("area"), year, { areas, preferred });
      return toProductionArea(readerAt(level)(cells, year));
    };
  }
  if (fixed !== undefined) return () => ({ kind: "area", area: fixed });
  return (cells, year) => buyerArea(cells, areas, year);
}

function toProductionArea(found: RowArea): ProductionArea {
  return found.kind === "area" ? { kind: "area", area: found.area.key } : found;
}

function isCountry(cells: RowCells): boolean {
  if (toLevel(cells.text("area_level")) === "country") return true;
  const name = cells.text("area");
  return countryNames.has(foldName(name === "" ? cells.text("area_code") : name));
}

/** The wanted level where it has the name, else the first that does. */
function levelOfName(
  text: string,
  year: number,
  { areas, preferred }: { readonly areas: AreaIndex; readonly preferred: Level | undefined },
): Level | undefined {
  const order = preferred === undefined ? searched : [preferred, ...searched];
  const has = (level: Level) =>
    level !== "country" && findAreaOfLevel(areas, foldBlanks(text), level, year).kind === "found";
  return order.find(has) ?? preferred ?? "wellbeing-county";
}

/** A buyer that is an area itself, such as `Pirkanmaan hyvinvointialue`. */
function buyerArea(cells: RowCells, areas: AreaIndex, year: number): ProductionArea {
  const text = foldBlanks(cells.text("buyer"));
  if (isMissing(text)) {
    cells.report("buyer", { code: "cell/missing", facts: { field: "area" } });
    return { kind: "none" };
  }
  const isCounty = /hyvinvointialue|välfärdsområde|wellbeing services county/iu.test(text);
  const wanted = isCounty ? { level: "wellbeing-county" as const, year } : { year };
  const found = findArea(areas, text, wanted);
  if (found.kind === "found") return { kind: "area", area: found.area.key };
  const suggestions = found.kind === "unknown" ? found.suggestions : [];
  cells.report("buyer", {
    code: "cell/unknown-area",
    suggestions,
    facts: { expected: "wellbeing-county" },
  });
  return { kind: "none" };
}
