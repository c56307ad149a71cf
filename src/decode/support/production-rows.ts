import { foldName } from "../../areas/fold-name.ts";
import { yearOf } from "../../domain/calendar.ts";
import { type Flag, flags as knownFlags } from "../../domain/measurement.ts";
import {
  type ClientWay,
  type Producer,
  type ProductionMeasure,
  type ProductionSector,
  type ServiceProduction,
  unitOfMeasure,
} from "../../domain/service-production.ts";
import type { TextRow } from "../../domain/table-source.ts";
import type { RowOutcome } from "../decoder.ts";
import { amountFields } from "./amount-headers.ts";
import { type Converted, type DecimalMark, foldBlanks, isMissing, toDate, toYear } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { toBusinessId, withoutQuoteMark } from "./identifier.ts";
import { unknownWord } from "./nearest.ts";
import { toCount, toNumber } from "./number.ts";
import { toldSector } from "./producer-form.ts";
import type { ProductionArea } from "./production-area.ts";
import {
  isAllServices,
  offeredMeasures,
  offeredSectors,
  offeredWays,
  powerOfUnit,
  scaledBy,
  toMeasure,
  toPrecision,
  toSector,
  toWay,
  unitsOf,
} from "./production-words.ts";
import { type RowCells, rowCells } from "./row-cells.ts";

/** What reading a row needs and that is the same for all rows. */
export interface OpenedProduction {
  readonly mark: DecimalMark;
  readonly area: (cells: RowCells, year: number) => ProductionArea;
  /** Sectors with a column of their own. */
  readonly sectors: readonly ProductionSector[];
}

type Outcome = RowOutcome<ServiceProduction>;
type Frame = Pick<
  ServiceProduction,
  "area" | "year" | "since" | "service" | "precision" | "flags" | "scope" | "source" | "line"
>;

/** The value of a converted cell; a fault is reported, a missing value is undefined. */
function take<Value>(cells: RowCells, id: string, converted: Converted<Value>): Value | undefined {
  if (converted.kind === "fault") cells.report(id, converted.fault);
  return converted.kind === "value" ? converted.value : undefined;
}

function required<Value>(cells: RowCells, id: string, value: Value | undefined, text: string) {
  if (value === undefined && isMissing(text)) {
    cells.report(id, { code: "cell/missing", facts: { field: id } });
  }
  return value;
}

/** The year, or that of the date; a row that has both must have them agree. */
function yearOfRow(cells: RowCells): number | undefined {
  const year = take(cells, "year", toYear(cells.text("year")));
  const date = take(cells, "voucher_date", toDate(cells.text("voucher_date")));
  if (date === undefined) {
    const id = cells.has("year") ? "year" : "voucher_date";
    return required(cells, id, year, cells.text(id));
  }
  if (year !== undefined && yearOf(date) !== year) {
    const facts = { expected: String(yearOf(date)) };
    cells.report("year", { code: "cell/not-a-year", facts });
  }
  return yearOf(date);
}

function serviceOf(cells: RowCells): string {
  const text = foldBlanks(cells.text("service"));
  return isAllServices(text) || isMissing(text) ? "" : text;
}

function flagsOf(cells: RowCells): readonly Flag[] {
  const words = cells.text("flag").split("|");
  return knownFlags.filter((flag) => words.some((word) => word.replaceAll("_", "-") === flag));
}

/** What every statement of a row has in common; undefined where something of it is wrong or the row is a total. */
function frameOf(cells: RowCells, opened: OpenedProduction): Frame | "total" | undefined {
  const year = yearOfRow(cells);
  if (year === undefined) return undefined;
  const area = opened.area(cells, year);
  if (area.kind === "total") return "total";
  const precision = toPrecision(cells.text("precision"));
  if (precision === undefined) {
    cells.report("precision", unknownWord(cells.text("precision"), ["exact", "about"]));
  }
  const since = take(cells, "since", toYear(cells.text("since")));
  if (area.kind === "none" || precision === undefined) return undefined;
  const scope = cells.text("scope");
  const source = cells.text("source");
  return {
    area: area.area,
    year,
    ...(since === undefined ? {} : { since }),
    service: serviceOf(cells),
    precision,
    flags: flagsOf(cells),
    ...(scope === "" ? {} : { scope }),
    ...(source === "" ? {} : { source }),
    line: cells.line,
  };
}

function measureOf(cells: RowCells): ProductionMeasure | undefined {
  const text = cells.text("measure");
  const measure = toMeasure(text);
  if (measure === undefined) {
    const missing = { code: "cell/missing", facts: { field: "measure" } } as const;
    cells.report("measure", isMissing(text) ? missing : unknownWord(text, offeredMeasures));
  }
  return measure;
}

/** The value of a cell in the unit of its measure. Counts are whole and not negative; sums of money may be negative. */
function amountOf(
  cells: RowCells,
  id: string,
  { measure, mark }: { readonly measure: ProductionMeasure; readonly mark: DecimalMark },
): number | undefined {
  const unit = unitOfMeasure(measure);
  const unitText = cells.text("unit");
  const power = unitText === "" ? impliedPower(measure) : powerOfUnit(unitText, measure);
  if (power === undefined) {
    const missing = { code: "cell/missing", facts: { field: "unit" } } as const;
    cells.report("unit", unitText === "" ? missing : unknownWord(unitText, unitsOf(measure)));
    return undefined;
  }
  const isBroken = unit === "euros" || unit === "share" || unit === "person-years";
  const converted = isBroken ? toNumber(cells.text(id), mark) : toCount(cells.text(id), mark);
  const number = take(cells, id, converted);
  if (number === undefined) return undefined;
  if (number < 0 && unit === "person-years") cells.report(id, { code: "cell/negative" });
  return scaledBy(number, power);
}

/** 7.1 and 0.071 are both ways to write a share, so that a table of shares must name its unit. */
function impliedPower(measure: ProductionMeasure): number | undefined {
  return unitOfMeasure(measure) === "share" ? undefined : 0;
}

function rejectedOr(cells: RowCells, entries: readonly ServiceProduction[]): Outcome {
  if (cells.errors.length > 0) {
    return { kind: "rejected", problems: [...cells.errors, ...cells.warnings] };
  }
  return entries.length === 0
    ? { kind: "excluded", rule: "not-available-in-source" }
    : { kind: "used", entries, warnings: cells.warnings };
}

/** A statement of a published table that says itself that its time is not known. */
function isUndated(cells: RowCells): boolean {
  return cells.text("flag").split("|").includes("undated") && isMissing(cells.text("year"));
}

/** A row of the long form: one measure of one sector, or of one producer. */
export function longRow(columns: Columns, row: TextRow, opened: OpenedProduction): Outcome {
  const cells = rowCells(columns, row);
  if (isUndated(cells)) return { kind: "excluded", rule: "undated" };
  const frame = frameOf(cells, opened);
  if (frame === "total") return { kind: "excluded", rule: "total-row" };
  const measure = measureOf(cells);
  const value = measure && amountOf(cells, "value", { measure, mark: opened.mark });
  const producer = cells.text("producer") === "" ? undefined : producerOf(cells, opened.mark);
  const sector = sectorOfLongRow(cells, producer);
  if (frame === undefined || measure === undefined || value === undefined || sector === undefined) {
    return rejectedOr(cells, []);
  }
  const published = cells.text("published");
  const own = producer === undefined ? {} : { producer: producer.producer };
  const as = published === "" ? {} : { published };
  return rejectedOr(cells, [{ ...frame, sector, measure, value, ...own, ...as }]);
}

function sectorOfLongRow(cells: RowCells, producer: ToldProducer | undefined) {
  if (producer !== undefined) return producer.sector;
  const text = cells.text("sector");
  if (isMissing(text)) {
    // A table without sectors is about all of them; a blank among sectors is a gap.
    if (!cells.has("sector")) return "total";
    cells.report("sector", { code: "cell/missing", facts: { field: "sector" } });
    return undefined;
  }
  const sector = toSector(text);
  if (sector === undefined) cells.report("sector", unknownWord(text, offeredSectors));
  return sector;
}

/** A row of the wide form: one measure, a column a sector. */
export function wideRow(columns: Columns, row: TextRow, opened: OpenedProduction): Outcome {
  const cells = rowCells(columns, row);
  const frame = frameOf(cells, opened);
  if (frame === "total") return { kind: "excluded", rule: "total-row" };
  const measure = measureOf(cells);
  if (frame === undefined || measure === undefined) return rejectedOr(cells, []);
  const values = new Map(
    opened.sectors.map((sector) => {
      return [sector, amountOf(cells, `sector ${sector}`, { measure, mark: opened.mark })] as const;
    }),
  );
  checkSum(cells, values);
  return rejectedOr(
    cells,
    [...values].flatMap(([sector, value]) =>
      value === undefined ? [] : [{ ...frame, sector, measure, value }],
    ),
  );
}

/** Sectors that share nothing, and together are the total where a row has them all. */
const wholes: readonly (readonly ProductionSector[])[] = [
  ["public", "company", "association", "foundation"],
  ["public", "company", "association-and-foundation"],
  ["public", "private"],
];

/** Reports a total that its parts do not make, by more than rounding each of them may take or add. */
function checkSum(
  cells: RowCells,
  values: ReadonlyMap<ProductionSector, number | undefined>,
): void {
  const total = values.get("total");
  const parts = wholes
    .map((sectors) => sectors.flatMap((sector) => values.get(sector) ?? []))
    .find((known, at) => known.length === wholes[at]?.length);
  if (total === undefined || parts === undefined) return;
  const others = values.get("unknown") ?? 0;
  const sum = parts.reduce((one, other) => one + other, others);
  const step = [total, ...parts].every(Number.isInteger) ? 1 : 0.1;
  if (Math.abs(sum - total) <= (step / 2) * (parts.length + 1)) return;
  const facts = { expected: total, found: sum };
  cells.report("sector total", { code: "row/sum-mismatch", facts });
}

interface ToldProducer {
  readonly producer: Producer;
  readonly sector: ProductionSector;
}

function producerOf(cells: RowCells, mark: DecimalMark): ToldProducer | undefined {
  const name = foldBlanks(cells.text("producer"));
  const id = take(cells, "business_id", toBusinessId(withoutQuoteMark(cells.text("business_id"))));
  if (isMissing(name) && id === undefined) {
    cells.report("producer", { code: "cell/missing", facts: { field: "producer" } });
    return undefined;
  }
  const sectorText = cells.text("sector");
  const stated = isMissing(sectorText) ? undefined : toSector(sectorText);
  if (!isMissing(sectorText) && stated === undefined) {
    cells.report("sector", unknownWord(sectorText, offeredSectors));
  }
  const told =
    stated === undefined
      ? toldSector(name, cells.text("company_form"))
      : { sector: stated, sectorBy: "sector-column" as const };
  return {
    producer: {
      id: id ?? foldName(name),
      name: isMissing(name) ? (id ?? "") : name,
      sectorBy: told.sectorBy,
      ...sizeOf(cells, mark),
    },
    sector: told.sector,
  };
}

function sizeOf(cells: RowCells, mark: DecimalMark) {
  const employees = take(cells, "employees", toNumber(cells.text("employees"), mark));
  const turnover = take(cells, "turnover", toNumber(cells.text("turnover"), mark));
  const balance = take(cells, "balance", toNumber(cells.text("balance"), mark));
  if (employees !== undefined && employees < 0)
    cells.report("employees", { code: "cell/negative" });
  return {
    ...(employees === undefined ? {} : { employees }),
    ...(turnover === undefined ? {} : { turnover }),
    ...(balance === undefined ? {} : { balance }),
  };
}

/** Account numbers are no quantities: `4300.0` is 4300 that a spreadsheet took for a number, `4300.5` is no account. */
function checkAccount(cells: RowCells): void {
  const text = withoutQuoteMark(cells.text("account"));
  if (isMissing(text) || /^\d{1,10}(?:[.,]0+)?(?=$|\s)/u.test(text)) return;
  if (/^\d+[.,]\d+$/u.test(text)) cells.report("account", { code: "cell/not-an-integer" });
}

/** Column of what was bought from a producer: one of these, told by the header. */
const sumFields = [...amountFields, "purchases"];

/** A row about one producer: what was bought from it, and what it does. */
export function byProducerRow(columns: Columns, row: TextRow, opened: OpenedProduction): Outcome {
  const cells = rowCells(columns, row);
  const frame = frameOf(cells, opened);
  if (frame === "total") return { kind: "excluded", rule: "total-row" };
  checkAccount(cells);
  const told = producerOf(cells, opened.mark);
  const values = volumesOf(cells, opened.mark);
  if (frame === undefined || told === undefined) return rejectedOr(cells, []);
  const { producer, sector } = told;
  const ways = { waysUntold: waysUntold(cells) };
  return rejectedOr(
    cells,
    values.map(([measure, value]) => {
      const entry = { ...frame, sector, measure, value, producer };
      return measure === "purchases" ? { ...entry, ...ways } : entry;
    }),
  );
}

/** Ways of buying of which no column tells: one for each, or one that names the way of a row. */
function waysUntold(cells: RowCells): readonly ClientWay[] {
  if (cells.has("way")) return [];
  return [
    ...(cells.has("voucher") ? [] : (["voucher-purchases"] as const)),
    ...(cells.has("personal_budget") ? [] : (["personal-budget-purchases"] as const)),
  ];
}

function volumesOf(
  cells: RowCells,
  mark: DecimalMark,
): readonly (readonly [ProductionMeasure, number])[] {
  const sumField = sumFields.find((id) => cells.has(id)) ?? "purchases";
  const bought = take(cells, sumField, toNumber(cells.text(sumField), mark));
  const way = wayOf(cells);
  const amounts: readonly (readonly [ProductionMeasure, number | undefined])[] = [
    ["purchases", bought],
    ["voucher-purchases", way === "voucher" ? bought : amountIn(cells, "voucher", mark)],
    [
      "personal-budget-purchases",
      way === "personal-budget" ? bought : amountIn(cells, "personal_budget", mark),
    ],
    ["personnel", take(cells, "personnel", toCount(cells.text("personnel"), mark))],
    ["clients", take(cells, "clients", toCount(cells.text("clients"), mark))],
  ];
  const known = amounts.flatMap(([measure, value]) =>
    value === undefined ? [] : [[measure, value] as const],
  );
  // A list of producers without volumes still tells that they are there.
  return known.length > 0 || cells.has(sumField) ? known : [["producers", 1]];
}

function amountIn(cells: RowCells, id: string, mark: DecimalMark): number | undefined {
  return take(cells, id, toNumber(cells.text(id), mark));
}

function wayOf(cells: RowCells) {
  const text = cells.text("way");
  if (isMissing(text)) return undefined;
  const way = toWay(text);
  if (way === undefined) cells.report("way", unknownWord(text, offeredWays));
  return way;
}
