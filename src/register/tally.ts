import type { AreaIndex } from "../areas/area-index.ts";
import type { AreaKey } from "../domain/area.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { Definition } from "../domain/definition.ts";
import type { Flag, SourceRef } from "../domain/measurement.ts";
import { missing } from "../domain/missing.ts";
import type { OrderStatistics } from "../stats/quantile-type-7.ts";
import { type AreaMembers, areaMembers } from "./area-members.ts";
import { conceptsOf } from "./concepts.ts";
import { type DayCounts, dayCounts, firstPackedDay } from "./day-counts.ts";
import { packDate } from "./packed-date.ts";
import { registrationDays } from "./registration-days.ts";
import { combinationGroup, overlapOfRows } from "./row-overlap.ts";
import { countStock, type StockCounts } from "./stock-counts.ts";
import type { RegisterStore } from "./store.ts";
import type { Count, RegisterTallies } from "./tallies.ts";

/** Columns that an extract may lack, and that counts then cannot be made from. */
export interface RegisterColumns {
  readonly purposeClass: boolean;
  readonly language: boolean;
  readonly lastNotice: boolean;
  readonly industry: boolean;
}

/** What tallies are made from. */
interface TallyOptions {
  readonly store: RegisterStore;
  readonly areas: AreaIndex;
  /** In the order of their bits in the store. */
  readonly definitions: readonly Definition[];
  readonly referenceDate: IsoDate;
  readonly source: SourceRef;
  /** Columns that the header has; where not told, a column of which no row holds anything counts as absent. */
  readonly columns?: Partial<RegisterColumns>;
}

/** What every count is taken from. */
interface Counted {
  readonly stock: StockCounts;
  /** A count of the stock, or the reason why there is no stock. */
  ofStock(value: number): Count;
  /** Marks of the stock: an extract of the living alone lacks those who have ended since an earlier day. */
  readonly marks: readonly Flag[];
  readonly days: DayCounts;
  readonly members: AreaMembers;
  readonly has: RegisterColumns;
  /** Sum over the municipalities of an area. */
  total(area: AreaKey, countIn: (municipality: number) => number): number;
  /** Registration days of an area's stock. */
  registeredOn(area: AreaKey): OrderStatistics;
}

type StockTallies = "inRegister" | "inClass" | "inDefinition" | "inSwedish" | "unplaced";
type DayTallies =
  | "inRegisterOn"
  | "foundedIn"
  | "endedIn"
  | "registrationDays"
  | "lastNoticeBefore";

/** Tallies of an extract's rows: one pass for the stock, one more for each kind of day that is asked for. */
export function tallyRegister(options: TallyOptions): RegisterTallies {
  const { store, areas, definitions, referenceDate, source, columns } = options;
  const municipalities = areas.municipalityCodes.length;
  const day = packDate(referenceDate);
  const concepts = conceptsOf(definitions);
  const groups = concepts.map((concept) => combinationGroup(concept, definitions));
  const stock = countStock(store, { municipalities, day, groups });
  const members = areaMembers(areas);
  const marks: readonly Flag[] = !stock.holds.ended && stock.newest > day ? ["estimated"] : [];
  // Before the first registration of all the extract knows of no register; that is not a register of none.
  const hasBegun = stock.first !== 0 && stock.first <= day;
  const total: Counted["total"] = (area, countIn) => sumOf(members.membersOf(area), countIn);
  const counted: Counted = {
    stock,
    marks,
    days: dayCounts(store, municipalities, day),
    ofStock: (value) => (hasBegun ? known(value, marks) : missing("period-absent")),
    members,
    has: { ...stock.holds, industry: holdsIndustry(definitions, stock), ...columns },
    total,
    registeredOn: registrationDays(
      { store, municipalities, day, first: stock.first, last: Math.min(day, stock.newest) },
      members,
    ),
  };
  return {
    kind: "rows",
    referenceDate,
    source,
    holdsEnded: stock.holds.ended,
    coveredAreas: (area) => [area],
    ...stockTallies(counted, definitions),
    overlap: (area, id) => {
      const group = concepts.findIndex((concept) => concept.id === id);
      const concept = concepts[group];
      if (concept === undefined) return missing("no-source", id);
      const stockOfArea = counted.ofStock(0);
      if (stockOfArea.kind === "missing") return stockOfArea;
      return overlapOfRows(concept, {
        lacking: (definition) => lackingColumn(definition, counted.has),
        countOf: (kind) => counted.total(area, (home) => stock.inKind(home, group, kind)),
        flags: marks,
      });
    },
    ...dayTallies(counted),
  };
}

function stockTallies(
  { stock, ofStock, members, has, total }: Counted,
  definitions: readonly Definition[],
): Pick<RegisterTallies, StockTallies> {
  const bitById = new Map(
    definitions.map((definition, bit) => [definition.id, { definition, bit }]),
  );
  return {
    inRegister: (area) => ofStock(total(area, stock.inRegister)),
    inClass: (area, purposeClass) =>
      has.purposeClass
        ? ofStock(total(area, (municipality) => stock.inClass(municipality, purposeClass)))
        : missing("needs-column", "class"),
    inDefinition: (area, id) => {
      const entry = bitById.get(id);
      if (entry === undefined) return missing("no-source", id);
      const lacking = lackingColumn(entry.definition, has);
      return lacking === undefined
        ? ofStock(total(area, (municipality) => stock.inDefinition(municipality, entry.bit)))
        : missing("needs-column", lacking);
    },
    inSwedish: (area) => {
      const lacking = missing("needs-column", "language");
      if (!has.language) return { swedish: lacking, known: lacking };
      const inLanguage = (tag: "fi" | "sv" | "other"): number =>
        total(area, (municipality) => stock.inLanguage(municipality, tag));
      const swedish = inLanguage("sv");
      const all = swedish + inLanguage("fi") + inLanguage("other");
      return { swedish: ofStock(swedish), known: ofStock(all) };
    },
    unplaced: (level, year) => sumOf(members.homeless(level, year), stock.inRegister),
  };
}

function dayTallies(counted: Counted): Pick<RegisterTallies, DayTallies> {
  const { stock, ofStock, marks, days, has, total, registeredOn } = counted;
  const spanOf = (from: IsoDate, to: IsoDate) => ({ first: packDate(from), last: packDate(to) });
  // Without the ended ones every earlier stock, and every founding of one that ended since, is too small.
  const past: readonly Flag[] = stock.holds.ended ? [] : ["estimated"];
  return {
    inRegisterOn: (area, date) => {
      const upToDate = { first: firstPackedDay, last: packDate(date) };
      const registered = total(area, days.registeredWithin(upToDate));
      return known(registered - total(area, days.endedWithin(upToDate)), past);
    },
    foundedIn: (area, from, to) =>
      known(total(area, days.registeredWithin(spanOf(from, to))), past),
    endedIn: (area, from, to) =>
      stock.holds.ended
        ? known(total(area, days.endedWithin(spanOf(from, to))))
        : missing("needs-column", "dissolved_on"),
    registrationDays: (area) => {
      const stockOfArea = ofStock(0);
      if (stockOfArea.kind === "missing") return stockOfArea;
      return { kind: "known", days: registeredOn(area), flags: marks };
    },
    lastNoticeBefore: (area, date) => {
      const lacking = missing("needs-column", "last_notice_on");
      if (!has.lastNotice) return { older: lacking, known: lacking, later: lacking };
      const { older, byToday, later } = days.noticesBefore(packDate(date));
      return {
        older: ofStock(total(area, older)),
        known: ofStock(total(area, byToday)),
        later: ofStock(total(area, later)),
      };
    },
  };
}

function known(value: number, flags: readonly Flag[] = []): Count {
  return { kind: "known", value, flags };
}

function sumOf(
  municipalities: readonly number[],
  countIn: (municipality: number) => number,
): number {
  return municipalities.reduce((sum, municipality) => sum + countIn(municipality), 0);
}

/** The store keeps no industries; one that was read shows in a definition that asks for it. */
function holdsIndustry(definitions: readonly Definition[], { holds }: StockCounts): boolean {
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
