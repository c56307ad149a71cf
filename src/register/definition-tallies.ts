import type { AreaKey } from "../domain/area.ts";
import type { Definition } from "../domain/definition.ts";
import type { Flag } from "../domain/measurement.ts";
import { missing } from "../domain/missing.ts";
import { conceptsOf } from "./concepts.ts";
import { combinationGroup, overlapOfRows } from "./row-overlap.ts";
import { inSectorsOfRows, sectorGroup } from "./sectors.ts";
import type { BitGroup, StockCounts } from "./stock-counts.ts";
import type { Count, RegisterTallies } from "./tallies.ts";

/** Columns that an extract may lack, and that counts then cannot be made from. */
export interface RegisterColumns {
  readonly purposeClass: boolean;
  readonly language: boolean;
  readonly lastNotice: boolean;
  readonly industry: boolean;
}

/** What counts by definition are taken from. */
interface CountedDefinitions {
  readonly stock: Pick<StockCounts, "inDefinition" | "inKind">;
  readonly has: RegisterColumns;
  readonly marks: readonly Flag[];
  /** A count of the stock, or the reason why there is no stock. */
  ofStock(value: number): Count;
  /** Sum over the municipalities of an area. */
  total(area: AreaKey, countIn: (municipality: number) => number): number;
}

/** The groups of definitions that are counted together: each concept, then the sectors. */
export function definitionGroups(definitions: readonly Definition[]): readonly BitGroup[] {
  const concepts = conceptsOf(definitions);
  return [
    ...concepts.map((concept) => combinationGroup(concept, definitions)),
    sectorGroup(definitions),
  ];
}

/** Counts by definition, of a stock in which their groups were counted too. */
export function definitionTallies(
  definitions: readonly Definition[],
  { stock, has, marks, ofStock, total }: CountedDefinitions,
): Pick<RegisterTallies, "inDefinition" | "overlap" | "inSectors"> {
  const bitById = new Map(
    definitions.map((definition, bit) => [definition.id, { definition, bit }]),
  );
  const concepts = conceptsOf(definitions);
  const lacking = (definition: Definition) => lackingColumn(definition, has);
  return {
    inDefinition: (area, id) => {
      const entry = bitById.get(id);
      if (entry === undefined) return missing("no-source", id);
      const column = lacking(entry.definition);
      return column === undefined
        ? ofStock(total(area, (home) => stock.inDefinition(home, entry.bit)))
        : missing("needs-column", column);
    },
    overlap: (area, id) => {
      const group = concepts.findIndex((concept) => concept.id === id);
      const concept = concepts[group];
      if (concept === undefined) return missing("no-source", id);
      const stockOfArea = ofStock(0);
      if (stockOfArea.kind === "missing") return stockOfArea;
      const countOf = (kind: number) => total(area, (home) => stock.inKind(home, group, kind));
      return overlapOfRows(concept, { lacking, countOf, flags: marks });
    },
    inSectors: (area) => {
      const countOf = (kind: number) =>
        ofStock(total(area, (home) => stock.inKind(home, concepts.length, kind)));
      return inSectorsOfRows(definitions, { lacking, countOf });
    },
  };
}

/** The store keeps no industries; one that was read shows in a definition that asks for it. */
export function holdsIndustry(definitions: readonly Definition[], { holds }: StockCounts): boolean {
  return definitions.some(
    ({ criteria }, bit) =>
      criteria.industries !== undefined && ((holds.definitions >>> bit) & 1) === 1,
  );
}

/** A column that the definition asks of and the extract lacks; its associations cannot then all be found. */
function lackingColumn({ criteria }: Definition, has: RegisterColumns): string | undefined {
  if (criteria.all) return undefined;
  if (criteria.purposeClasses !== undefined && !has.purposeClass) return "class";
  if (criteria.industries !== undefined && !has.industry) return "industry";
  return undefined;
}
