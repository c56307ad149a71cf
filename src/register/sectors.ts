import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { Definition } from "../domain/definition.ts";
import { missing } from "../domain/missing.ts";
import { addCounts } from "./add-counts.ts";
import { isMadeOfClasses } from "./class-overlap.ts";
import type { BitGroup } from "./stock-counts.ts";
import type { Count, RegisterTallies } from "./tallies.ts";

/** Associations in at least one sector, and in more than one. */
type InSectors = ReturnType<RegisterTallies["inSectors"]>;

/** Kinds of associations by their sectors: 0 of none, 1 of one, 2 of several. */
const severalSectors = 2;

/** The definitions that are sectors. */
export function sectorsOf(definitions: readonly Definition[]): readonly Definition[] {
  return definitions.filter(({ kind }) => kind === "sector");
}

/** The sectors as a group that tells rows of none, of one and of several apart. */
export function sectorGroup(definitions: readonly Definition[]): BitGroup {
  const mask = definitions.reduce(
    (set, { kind }, bit) => (kind === "sector" ? set | (1 << bit) : set),
    0,
  );
  return {
    kinds: severalSectors + 1,
    kindOf: (bits) => {
      const own = bits & mask;
      if (own === 0) return 0;
      return (own & (own - 1)) === 0 ? 1 : severalSectors;
    },
  };
}

/** Missing: `needs-column` when a sector asks of a column that the extract lacks; `no-source` without sectors. */
export function inSectorsOfRows(
  definitions: readonly Definition[],
  rows: {
    readonly lacking: (definition: Definition) => string | undefined;
    /** Associations of one sector (1) or of several (2). */
    readonly countOf: (kind: number) => Count;
  },
): InSectors {
  const sectors = sectorsOf(definitions);
  const lacking = sectors.flatMap((sector) => rows.lacking(sector) ?? []);
  const gone =
    sectors.length === 0 ? missing("no-source", "sector") : missing("needs-column", lacking[0]);
  if (sectors.length === 0 || lacking.length > 0) return { any: gone, several: gone };
  const several = rows.countOf(severalSectors);
  return { any: addCounts([rows.countOf(1), several]), several };
}

/** From counts by class, of which every association has one. Missing: `needs-rows` when a sector is made of more. */
export function inSectorsOfClasses(
  definitions: readonly Definition[],
  countOf: (purposeClass: PurposeClass) => Count,
): InSectors {
  const sectors = sectorsOf(definitions);
  const gone = sectors.length === 0 ? missing("no-source", "sector") : missing("needs-rows");
  if (sectors.length === 0 || !sectors.every(isMadeOfClasses)) return { any: gone, several: gone };
  const holding = (each: PurposeClass) =>
    sectors.filter(({ criteria }) => criteria.purposeClasses?.includes(each)).length;
  const sumOver = (least: number) =>
    addCounts(purposeClasses.filter((each) => holding(each) >= least).map(countOf));
  const any = sumOver(1);
  // Of no class that several sectors hold there are none, unless nothing is known of the area.
  return { any, several: any.kind === "missing" ? any : sumOver(severalSectors) };
}
