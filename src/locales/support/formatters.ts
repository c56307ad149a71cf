import { type IsoDate, type Period, periodNamed } from "../../domain/calendar.ts";
import { toDecimalText } from "../../domain/decimal-text.ts";
import type { Rank } from "../../domain/report.ts";
import { decimalsOf, type Unit } from "../../domain/unit.ts";

/** Signs with which a language writes numbers. */
export interface NumberSigns {
  readonly minus: string;
  /** Between groups of three digits. */
  readonly group: string;
  readonly point: string;
  /** Behind a percentage, its space included. */
  readonly percent: string;
}

/** How a language writes dates and the units that stand behind a figure. */
export interface WritingStyle {
  /** Tag for `Intl`, with the country whose usage counts. */
  readonly intl: "fi-FI" | "sv-FI" | "en-GB";
  readonly signs: NumberSigns;
  readonly date: (year: number, month: number, day: number) => string;
  readonly month: (year: number, month: number) => string;
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
  /** The same, with both ends even where they are one: a rank that draws could move. */
  rankRange(rank: Rank): string;
  /** Alternatives: a, b or c. */
  alternatives(items: readonly string[]): string;
}

/**
 * The formatters of a language. Rounding is done on decimal text, and the signs are few enough to be set by hand:
 * `Intl` writes the same, which a test holds us to, but takes longer for its first number than Node takes to start.
 */
export function makeFormatters(style: WritingStyle): Formatters {
  const { intl } = style;
  const decimal = (value: number, decimals: number) =>
    withSigns(toDecimalText(value, decimals), style.signs);
  const percentage = (share: number, decimals: number) =>
    withSigns(hundredfold(toDecimalText(share, decimals + 2)), style.signs) + style.signs.percent;
  const number = (value: number, unit: Unit) =>
    unit === "share" ? percentage(value, decimalsOf(unit)) : decimal(value, decimalsOf(unit));
  const date = (iso: IsoDate) =>
    style.date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
  return {
    count: (value) => decimal(value, 0),
    decimal,
    percentage,
    date,
    period: (period) => periodText(period, { date, month: style.month }),
    figure: (value, unit) => number(value, unit) + style.unitSuffixes[unit],
    range: (lower, upper, unit) =>
      rangeText(number(lower, unit), number(upper, unit)) + style.unitSuffixes[unit],
    rankRange: ({ from, to, of }) => `${from}–${to}/${of}`,
    rank: ({ from, to, of }) => `${from === to ? decimal(from, 0) : `${from}–${to}`}/${of}`,
    alternatives: (items) => new Intl.ListFormat(intl, { type: "disjunction" }).format(items),
  };
}

/** Decimal text with the signs of the language; thousands are set apart from four digits on. */
function withSigns(text: string, { minus, group, point }: NumberSigns): string {
  const [whole = "", fraction] = text.replace("-", "").split(".");
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, group);
  const sign = text.startsWith("-") ? minus : "";
  return sign + grouped + (fraction === undefined ? "" : point + fraction);
}

/** A hundredfold: the dot of decimal text that has two decimals or more moved two places. */
function hundredfold(text: string): string {
  const [whole = "", fraction = ""] = text.split(".");
  const units = (whole + fraction.slice(0, 2)).replace(/^(-?)0+(?=\d)/u, "$1");
  return fraction.length > 2 ? `${units}.${fraction.slice(2)}` : units;
}

function periodText(
  period: Period,
  { date, month }: Pick<WritingStyle, "month"> & { readonly date: (iso: IsoDate) => string },
): string {
  if (period.kind === "day") return date(period.on);
  const [year = "", first = ""] = period.from.split("-");
  const isNamed = (name: string) => {
    const named = periodNamed(name);
    return named?.from === period.from && named.to === period.to;
  };
  if (isNamed(year)) return year;
  if (isNamed(`${year}-${first}`)) return month(Number(year), Number(first));
  return `${date(period.from)}–${date(period.to)}`;
}

const percentSign = /\s?%$/u;

/** Joins two limits; a per cent sign stands once, and limits below zero get air around the dash. */
function rangeText(lower: string, upper: string): string {
  const dash = /[-−]/u.test(lower + upper) ? " – " : "–";
  return lower.replace(percentSign, "") + dash + upper;
}
