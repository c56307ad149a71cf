import type { AreaIndex } from "../areas/area-index.ts";
import type { AreaKey } from "../domain/area.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { Definition } from "../domain/definition.ts";
import type { Flag, SourceRef } from "../domain/measurement.ts";
import { missing } from "../domain/missing.ts";
import type { OrderStatistics } from "../stats/quantile-type-7.ts";
import { type AreaMembers, areaMembers } from "./area-members.ts";
import { type DayCounts, dayCounts, firstPackedDay } from "./day-counts.ts";
import {
  definitionGroups,
  definitionTallies,
  holdsIndustry,
  type RegisterColumns,
} from "./definition-tallies.ts";
import { packDate } from "./packed-date.ts";
import type { Passes } from "./passes.ts";
import { plainPasses } from "./plain-passes.ts";
import { registrationDays } from "./registration-days.ts";
import { countStock, type StockCounts } from "./stock-counts.ts";
import type { RegisterStore } from "./store.ts";
import type { Count, RegisterTallies } from "./tallies.ts";

/** What tallies are made from. */
interface TallyOptions {
  readonly store: RegisterStore;
  readonly areas: AreaIndex;
  /** In the order of their bits in the store. */
  readonly definitions: readonly Definition[];
  readonly referenceDate: IsoDate;
  readonly source: SourceRef;
  /**
   * Whether the extract was made late enough to tell what had happened by a day; by default it always was. A stock of
   * another day lacks what happened since and is estimated; flows of a period that ends on such a day are missing.
   */
  readonly isToldOn?: (day: IsoDate) => boolean;
  /** Columns that the header has; where not told, a column of which no row holds anything counts as absent. */
  readonly columns?: Partial<RegisterColumns>;
  readonly passes?: Passes;
}

/** What every count is taken from. */
interface Counted {
  readonly stock: StockCounts;
  /** A count of the stock, or the reason why there is no stock. */
  ofStock(value: number): Count;
  /**
   * Marks of the stock: an extract of the living alone lacks those who have ended since an earlier day, and any extract
   * what has happened since it was made.
   */
  readonly marks: readonly Flag[];
  readonly days: DayCounts;
  readonly members: AreaMembers;
  readonly has: RegisterColumns;
  readonly isToldOn: (day: IsoDate) => boolean;
  /** Sum over the municipalities of an area. */
  total(area: AreaKey, countIn: (municipality: number) => number): number;
  /** Registration days of an area's stock. */
  registeredOn(area: AreaKey): OrderStatistics;
}

type StockTallies = "inRegister" | "inClass" | "inSwedish" | "unplaced";
type DayTallies =
  | "inRegisterOn"
  | "foundedIn"
  | "endedIn"
  | "registrationDays"
  | "lastNoticeBefore";

/** Tallies of an extract's rows: one pass for the stock, one more for each kind of day that is asked for. */
export function tallyRegister(options: TallyOptions): RegisterTallies {
  const {
    store,
    areas,
    definitions,
    referenceDate,
    source,
    isToldOn = () => true,
    columns,
    passes = plainPasses,
  } = options;
  const municipalities = areas.municipalityCodes.length;
  const day = packDate(referenceDate);
  const groups = definitionGroups(definitions);
  const stock = countStock(store, { municipalities, day, groups, passes });
  const members = areaMembers(areas);
  const isIncomplete = !stock.holds.ended && stock.newest > day;
  const marks: readonly Flag[] = isIncomplete || !isToldOn(referenceDate) ? ["estimated"] : [];
  // Before the first registration of all the extract knows of no register; that is not a register of none.
  const hasBegun = stock.first !== 0 && stock.first <= day;
  const total: Counted["total"] = (area, countIn) => sumOf(members.membersOf(area), countIn);
  const counted: Counted = {
    stock,
    marks,
    days: dayCounts(store, { municipalities, day, passes }),
    ofStock: (value) => (hasBegun ? known(value, marks) : missing("period-absent")),
    members,
    has: { ...stock.holds, industry: holdsIndustry(definitions, stock), ...columns },
    isToldOn,
    total,
    registeredOn: registrationDays(
      {
        ...{ store, municipalities, day, passes },
        ...{ first: stock.first, last: Math.min(day, stock.newest) },
      },
      members,
    ),
  };
  return {
    kind: "rows",
    referenceDate,
    source,
    holdsEnded: stock.holds.ended,
    coveredAreas: (area) => [area],
    ...stockTallies(counted),
    ...definitionTallies(definitions, counted),
    ...dayTallies(counted),
  };
}

function stockTallies({
  stock,
  ofStock,
  members,
  has,
  total,
}: Counted): Pick<RegisterTallies, StockTallies> {
  return {
    inRegister: (area) => ofStock(total(area, stock.inRegister)),
    inClass: (area, purposeClass) =>
      has.purposeClass
        ? ofStock(total(area, (municipality) => stock.inClass(municipality, purposeClass)))
        : missing("needs-column", "class"),
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
  const { stock, ofStock, marks, days, has, total, registeredOn, isToldOn } = counted;
  const spanOf = (from: IsoDate, to: IsoDate) => ({ first: packDate(from), last: packDate(to) });
  // Without the ended ones every earlier stock, and every founding of one that ended since, is too small.
  const past: readonly Flag[] = stock.holds.ended ? [] : ["estimated"];
  return {
    inRegisterOn: (area, date) => {
      const upToDate = { first: firstPackedDay, last: packDate(date) };
      const registered = total(area, days.registeredWithin(upToDate));
      const flags: readonly Flag[] = isToldOn(date) ? past : ["estimated"];
      return known(registered - total(area, days.endedWithin(upToDate)), flags);
    },
    foundedIn: (area, from, to) =>
      isToldOn(to)
        ? known(total(area, days.registeredWithin(spanOf(from, to))), past)
        : missing("period-absent"),
    endedIn: (area, from, to) => {
      if (!stock.holds.ended) return missing("needs-column", "dissolved_on");
      return isToldOn(to)
        ? known(total(area, days.endedWithin(spanOf(from, to))))
        : missing("period-absent");
    },
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
