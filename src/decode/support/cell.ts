import { type IsoDate, toIsoDate } from "../../domain/calendar.ts";
import type { ProblemCode } from "../../domain/problem.ts";

/** What is wrong with a cell, before its place is known. */
export interface Fault {
  readonly code: ProblemCode;
  readonly suggestions?: readonly string[];
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** What must be known of a value: `2019*` is preliminary, `5 1)` has a footnote, `Jyvaskyla` was recognised all the same. */
export type ValueMark = "preliminary" | "footnote" | "without-diacritics";

/** What a cell turned out to hold. A missing value keeps the symbol that stood in its place. */
export type Converted<Value> =
  | { readonly kind: "value"; readonly value: Value; readonly marks: readonly ValueMark[] }
  | { readonly kind: "missing"; readonly symbol: string }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Decimal mark of a declared number column. */
export type DecimalMark = "." | ",";

const noMarks: readonly ValueMark[] = [];
// Printable ASCII without a blank at its ends is normal already; most cells are.
const plain = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
const missingSymbols = new Set([
  "",
  "-",
  "–",
  "—",
  "−",
  ".",
  "..",
  "...",
  "…",
  "x",
  "*",
  "tieto puuttuu",
  "na",
]);

/** A cell's text in NFC without blanks of any kind around it. */
export function normaliseCell(text: string): string {
  return plain.test(text) ? text : text.normalize("NFC").trim();
}

/** A normalised text whose inner runs of blanks are single spaces, as names are kept. */
export function foldBlanks(text: string): string {
  return text.replace(/[\s\uFEFF]+/gu, " ");
}

/** Whether a normalised cell says that there is no value: empty, `-`, `..`, `Tieto puuttuu` and the like. */
export function isMissing(text: string): boolean {
  return text.length < 14 && missingSymbols.has(text.toLowerCase());
}

/** A converted value without marks. */
export function known<Value>(value: Value): Converted<Value> {
  return { kind: "value", value, marks: noMarks };
}

/** A cell that could not be converted. */
export function fault(code: ProblemCode, about: Omit<Fault, "code"> = {}): Converted<never> {
  return { kind: "fault", fault: { code, ...about } };
}

const finnishDate =
  /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(?:klo\s+)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[.:][0-5]\d)?)?$/iu;
const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;
const ambiguousDate =
  /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}\.\d{1,2}\.\d{2}|\d{4}\/\d{1,2}\/\d{1,2})$/u;

/**
 * The day that a normalised cell names; a time of day is read over.
 * Serial numbers of spreadsheets are no dates in text: `46000` could be anything.
 */
export function toDate(text: string): Converted<IsoDate> {
  const finnish = finnishDate.exec(text);
  if (finnish !== null) return calendarDay(finnish[3], finnish[2], finnish[1]);
  const iso = isoDate.exec(text);
  if (iso !== null) return calendarDay(iso[1], iso[2], iso[3]);
  if (isMissing(text)) return { kind: "missing", symbol: text };
  return fault(ambiguousDate.test(text) ? "cell/ambiguous-date" : "cell/not-a-date");
}

function calendarDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Converted<IsoDate> {
  const date = toIsoDate(Number(year), Number(month), Number(day));
  return date === undefined ? fault("cell/impossible-date") : known(date);
}

/** A calendar year of four digits between 1800 and 2199, `2019*` included. */
export function toYear(text: string): Converted<number> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const year = /^(1[89]\d\d|2[01]\d\d)(\s?\*)?$/u.exec(text);
  if (year === null) return fault("cell/not-a-year");
  const marks: readonly ValueMark[] = year[2] === undefined ? noMarks : ["preliminary"];
  return { kind: "value", value: Number(year[1]), marks };
}
