import type { AreaIndex } from "../areas/area-index.ts";
import type { AreaKey } from "../domain/area.ts";
import { type IsoDate, toDayNumber } from "../domain/calendar.ts";
import type { Definition } from "../domain/definition.ts";
import type { Flag, SourceRef } from "../domain/measurement.ts";
import { missing } from "../domain/missing.ts";
import { type AreaMembers, areaMembers } from "./area-members.ts";
import { type DayCounts, dayCounts } from "./day-counts.ts";
import { packDate } from "./packed-date.ts";
import { countUpTo, type GroupedDays, mergeDays } from "./sorted-days.ts";
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
  /** Day number of the reference date. */
  readonly today: number;
  /** A count of the stock, or the reason why there is no stock. */
  ofStock(value: number): Count;
  /** Marks of the stock: an extract of the living alone lacks those who have ended since an earlier day. */
  readonly marks: readonly Flag[];
  readonly days: DayCounts;
  readonly members: AreaMembers;
  readonly has: RegisterColumns;
  /** Sum over the municipalities of an area. */
  total(area: AreaKey, countIn: (municipality: number) => number): number;
  /** Days of an area that are not later than a day number. */
  upTo(area: AreaKey, grouped: GroupedDays, day: number): number;
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
  const stock = countStock(store, municipalities, day);
  const members = areaMembers(areas);
  const marks: readonly Flag[] = !stock.holds.ended && stock.newest > day ? ["estimated"] : [];
  // Before the first registration of all the extract knows of no register; that is not a register of none.
  const hasBegun = stock.first !== 0 && stock.first <= day;
  const total: Counted["total"] = (area, countIn) => sumOf(members.membersOf(area), countIn);
  const counted: Counted = {
    stock,
    today: toDayNumber(referenceDate),
    marks,
    ofStock: (value) => (hasBegun ? known(value, marks) : missing("period-absent")),
    days: dayCounts(store, municipalities, day),
    members,
    has: { ...stock.holds, industry: holdsIndustry(definitions, stock), ...columns },
    total,
    upTo: (area, grouped, last) =>
      total(area, (municipality) => countUpTo(grouped.of(municipality), last)),
  };
  return {
    kind: "rows",
    referenceDate,
    source,
    holdsEnded: stock.holds.ended,
    coveredAreas: (area) => [area],
    ...stockTallies(counted, definitions),
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
  const { stock, today, ofStock, marks, days, members, has, total, upTo } = counted;
  const between = (area: AreaKey, grouped: GroupedDays, from: IsoDate, to: IsoDate): number =>
    upTo(area, grouped, toDayNumber(to)) - upTo(area, grouped, toDayNumber(from) - 1);
  // Without the ended ones every earlier stock, and every founding of one that ended since, is too small.
  const past: readonly Flag[] = stock.holds.ended ? [] : ["estimated"];
  return {
    inRegisterOn: (area, date) => {
      const day = toDayNumber(date);
      return known(upTo(area, days.registered(), day) - upTo(area, days.ended(), day), past);
    },
    foundedIn: (area, from, to) => known(between(area, days.registered(), from, to), past),
    endedIn: (area, from, to) =>
      stock.holds.ended
        ? known(between(area, days.ended(), from, to))
        : missing("needs-column", "dissolved_on"),
    registrationDays: (area) => {
      const stockOfArea = ofStock(0);
      if (stockOfArea.kind === "missing") return stockOfArea;
      const grouped = days.registeredOfStock();
      const merged = mergeDays(members.membersOf(area).map(grouped.of));
      return { kind: "known", days: merged, flags: marks };
    },
    lastNoticeBefore: (area, date) => {
      const lacking = missing("needs-column", "last_notice_on");
      if (!has.lastNotice) return { older: lacking, known: lacking, later: lacking };
      const grouped = days.lastNoticeOfStock();
      const older = upTo(area, grouped, toDayNumber(date) - 1);
      const byToday = upTo(area, grouped, today);
      const all = total(area, (municipality) => grouped.of(municipality).length);
      return {
        older: ofStock(older),
        known: ofStock(byToday),
        later: ofStock(all - byToday),
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
