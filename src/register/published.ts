import type { AreaIndex } from "../areas/area-index.ts";
import { unionOfAreas } from "../areas/roll-up.ts";
import type { AreaKey, Level } from "../domain/area.ts";
import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { AssociationCount } from "../domain/association-count.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { Coverage } from "../domain/coverage.ts";
import type { Definition } from "../domain/definition.ts";
import type { SourceRef } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import { addCounts, inOrder } from "./add-counts.ts";
import { overlapOfClasses } from "./class-overlap.ts";
import { conceptsOf } from "./concepts.ts";
import { inSectorsOfClasses } from "./sectors.ts";
import type { Count, RegisterTallies } from "./tallies.ts";

/** What tallies of a published table are made from. */
interface PublishedOptions {
  /** Cells of one table or of several snapshots of it. */
  readonly counts: readonly AssociationCount[];
  readonly areas: AreaIndex;
  readonly definitions: readonly Definition[];
  /** The newest snapshot not later than this day is taken; without it the newest of all. */
  readonly wanted: IsoDate | undefined;
  readonly source: SourceRef;
}

type Column = AssociationCount["purposeClass"];

/** Level and division year of the areas of a published table. */
interface TableDivision {
  readonly level: Level;
  readonly year: number;
}

/** One snapshot: its cells by area and column, and the division its areas belong to. */
interface Snapshot {
  readonly date: IsoDate;
  readonly division: TableDivision;
  readonly columns: ReadonlySet<Column>;
  readonly cellsByArea: ReadonlyMap<string, ReadonlyMap<Column, AssociationCount>>;
}

/** Which rows an area's figures are the sum of. */
interface Span {
  readonly parts: readonly AreaKey[];
  readonly coverage?: Coverage;
}

/**
 * Tallies of a published table: one snapshot, never mixed with another.
 *
 * Shape:   the country is the sum of the areas whose row is complete, with the coverage when some are not.
 * Missing: undefined when there is no snapshot on the wanted day or before.
 */
export function tallyPublished(options: PublishedOptions): RegisterTallies | undefined {
  const { areas, definitions, source } = options;
  const snapshot = pickSnapshot(options);
  if (snapshot === undefined) return undefined;
  const spanOf = memoByArea((area) => toSpan(snapshot, areas, area));
  const sum = (area: AreaKey, column: Column): Count => sumCells(snapshot, spanOf(area), column);
  const needsRows = missing("needs-rows");
  const inRegister = (area: AreaKey): Count => sum(area, "total");
  const concepts = conceptsOf(definitions);
  return {
    kind: "published",
    referenceDate: snapshot.date,
    source,
    holdsEnded: false,
    inRegister,
    inClass: sum,
    inDefinition: (area, id) => {
      const columns = columnsOf(definitions, id);
      return "kind" in columns ? columns : addCounts(columns.map((column) => sum(area, column)));
    },
    overlap: (area, id) => {
      const concept = concepts.find((one) => one.id === id);
      return concept === undefined
        ? missing("no-source", id)
        : overlapOfClasses(concept, (purposeClass) => sum(area, purposeClass));
    },
    inSectors: (area) => inSectorsOfClasses(definitions, (purposeClass) => sum(area, purposeClass)),
    inRegisterOn: (area, date) => (date === snapshot.date ? inRegister(area) : needsRows),
    foundedIn: () => needsRows,
    endedIn: () => needsRows,
    registrationDays: () => needsRows,
    lastNoticeBefore: () => ({ older: needsRows, known: needsRows, later: needsRows }),
    inSwedish: () => ({ swedish: needsRows, known: needsRows }),
    coveredAreas: (area) => spanOf(area)?.parts ?? [],
    unplaced: () => 0,
  };
}

function pickSnapshot({ counts, wanted }: PublishedOptions): Snapshot | undefined {
  let date: IsoDate | undefined;
  for (const { snapshot } of counts) {
    const isEarlyEnough = wanted === undefined || snapshot <= wanted;
    if (isEarlyEnough && (date === undefined || snapshot > date)) date = snapshot;
  }
  if (date === undefined) return undefined;
  const cellsByArea = new Map<string, Map<Column, AssociationCount>>();
  const cells = counts.filter(({ snapshot }) => snapshot === date);
  for (const cell of cells) {
    const row = cellsByArea.get(keyOf(cell.area)) ?? new Map<Column, AssociationCount>();
    row.set(cell.purposeClass, cell);
    cellsByArea.set(keyOf(cell.area), row);
  }
  // A row of the country beside those of its parts tells nothing of the level of the table.
  const division = (cells.find(({ area }) => area.level !== "country") ?? cells[0])?.area;
  if (division === undefined) return undefined;
  const columns = new Set(cells.map(({ purposeClass }) => purposeClass));
  return { date, division, columns, cellsByArea };
}

function toSpan(snapshot: Snapshot, areas: AreaIndex, area: AreaKey): Span | undefined {
  if (snapshot.cellsByArea.has(keyOf(area))) return { parts: [area] };
  if (area.level !== "country") {
    const parts = unionOfAreas(areas, area, snapshot.division.level, snapshot.division.year);
    return parts && { parts };
  }
  const { level, year } = snapshot.division;
  const all = areas.areasOf(level, year).map(({ key }) => key);
  const parts = all.filter((key) => isComplete(snapshot, key));
  if (parts.length === all.length) return { parts };
  return { parts, coverage: { areas: parts.length, of: all.length, level } };
}

/** Whether every column that the snapshot has anywhere is known in the area's row. */
function isComplete({ columns, cellsByArea }: Snapshot, area: AreaKey): boolean {
  const row = cellsByArea.get(keyOf(area));
  return [...columns].every((column) => row?.get(column)?.count !== undefined);
}

function sumCells(snapshot: Snapshot, span: Span | undefined, column: Column): Count {
  if (span === undefined) return missing("not-derivable");
  if (!snapshot.columns.has(column)) return missing("not-published");
  const { parts, coverage } = span;
  if (parts.length === 0) return missing("incomplete");
  const counts = parts.map((area) =>
    cellCount(snapshot.cellsByArea.get(keyOf(area))?.get(column), column),
  );
  const sum = addCounts(counts);
  return sum.kind === "known" && coverage !== undefined ? { ...sum, coverage } : sum;
}

function cellCount(cell: AssociationCount | undefined, column: Column): Count {
  if (cell?.count === undefined) return missing("not-published");
  const isNarrower = column === "total" && cell.scope === "classified_only";
  return {
    kind: "known",
    value: cell.count,
    flags: isNarrower ? inOrder([...cell.flags, "scope"]) : cell.flags,
  };
}

/** The columns whose sum a definition is, when it asks for nothing but purpose classes. */
function columnsOf(definitions: readonly Definition[], id: string): readonly Column[] | Missing {
  const criteria = definitions.find((definition) => definition.id === id)?.criteria;
  if (criteria === undefined) return missing("no-source", id);
  if (criteria.all) return ["total"];
  const classes: readonly PurposeClass[] = criteria.purposeClasses ?? [];
  const asksForMore = criteria.industries !== undefined || criteria.nameStems !== undefined;
  if (asksForMore || classes.length === 0) return missing("needs-rows");
  return purposeClasses.filter((each) => classes.includes(each));
}

function keyOf({ level, code, year }: AreaKey): string {
  return `${level} ${code} ${year}`;
}

function memoByArea<Value>(make: (area: AreaKey) => Value): (area: AreaKey) => Value {
  const byKey = new Map<string, Value>();
  return (area) => {
    const key = keyOf(area);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const made = make(area);
    byKey.set(key, made);
    return made;
  };
}
