import type { IsoDate, Period } from "../../domain/calendar.ts";
import { toDecimalText } from "../../domain/decimal-text.ts";
import type { Rank } from "../../domain/report.ts";
import { decimalsOf, type Unit } from "../../domain/unit.ts";

/** How a language writes dates and the units that stand behind a figure. */
export interface WritingStyle {
  /** Tag for `Intl`, with the country whose usage counts. */
  readonly intl: "fi-FI" | "sv-FI" | "en-GB";
  readonly date: (year: number, month: number, day: number) => string;
  /** Short unit behind a figure, its space included; empty where the label or the number says it. */
  readonly unitSuffixes: Readonly<Record<Unit, string>>;
}

/** Numbers, dates and lists as people read them in one language. */
export interface Formatters {
  /** A whole number with separated thousands. */
  count(value: number): string;
  /** A number rounded half away from zero to so many decimals. */
  decimal(value: number, decimals: number): string;
  /** A share of 0–1 as a percentage. */
  percentage(share: number, decimals: number): string;
  date(date: IsoDate): string;
  /** A day, a whole calendar year as its number, or first and last day. */
  period(period: Period): string;
  /** A figure with as many decimals as its unit has, and its short unit. */
  figure(value: number, unit: Unit): string;
  /** Lower and upper limit, the unit once. */
  range(lower: number, upper: number, unit: Unit): string;
  /** Place among so many: `2/18`, `16–17/18`. */
  rank(rank: Rank): string;
  /** Alternatives: a, b or c. */
  alternatives(items: readonly string[]): string;
}

type DecimalText = `${number}`;

/** The formatters of a language. Rounding is done on decimal text; `Intl` only places the separators. */
export function makeFormatters(style: WritingStyle): Formatters {
  const { intl } = style;
  const decimal = (value: number, decimals: number) =>
    new Intl.NumberFormat(intl, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    }).format(toDecimalText(value, decimals) as DecimalText); // Intl takes decimal text; the type wants its shape
  const percentage = (share: number, decimals: number) =>
    new Intl.NumberFormat(intl, {
      style: "percent",
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    }).format(toDecimalText(share, decimals + 2) as DecimalText); // as above
  const number = (value: number, unit: Unit) =>
    unit === "share" ? percentage(value, decimalsOf(unit)) : decimal(value, decimalsOf(unit));
  const date = (iso: IsoDate) =>
    style.date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
  const alternatives = new Intl.ListFormat(intl, { type: "disjunction" });
  return {
    count: (value) => decimal(value, 0),
    decimal,
    percentage,
    date,
    period: (period) => periodText(period, date),
    figure: (value, unit) => number(value, unit) + style.unitSuffixes[unit],
    range: (lower, upper, unit) =>
      rangeText(number(lower, unit), number(upper, unit)) + style.unitSuffixes[unit],
    rank: ({ from, to, of }) => `${from === to ? decimal(from, 0) : `${from}–${to}`}/${of}`,
    alternatives: (items) => alternatives.format(items),
  };
}

function periodText(period: Period, date: (iso: IsoDate) => string): string {
  if (period.kind === "day") return date(period.on);
  const year = period.from.slice(0, 4);
  const isWholeYear = period.from === `${year}-01-01` && period.to === `${year}-12-31`;
  return isWholeYear ? year : `${date(period.from)}–${date(period.to)}`;
}

const percentSign = /\s?%$/u;

/** Joins two limits; a per cent sign stands once, and limits below zero get air around the dash. */
function rangeText(lower: string, upper: string): string {
  const dash = /[-−]/u.test(lower + upper) ? " – " : "–";
  return lower.replace(percentSign, "") + dash + upper;
}
