import { fingerprintFactors } from "../../domain/row-fingerprint.ts";
import { packDate } from "../packed-date.ts";
import { endedMark, type StoreRow } from "../store.ts";
import type { CellWords, PairWords } from "./cell-words.ts";
import type { Cut } from "./cut-record.ts";
import type { KernelPlan } from "./kernel-memory.ts";
import { businessIdIn, notPlain, packedDateIn, registerNumberIn } from "./plain-cells.ts";
import { createNameReader, type NameReader } from "./read-name.ts";
import { rowPlaces } from "./row-places.ts";
import { createRowWords } from "./row-words.ts";
import { unitsOfWindows1252 } from "./units-of-windows-1252.ts";
import { isUtf8 } from "./utf8.ts";

/** Reads the record that was cut last. */
export interface RowReader {
  /** The row of the last `read` that was true. Reused from row to row. */
  readonly row: StoreRow;
  readonly exceptionBits: NameReader["exceptionBits"];
  /** What that row's industry is to the dictionaries. */
  industry(): { readonly number: number; readonly bits: number; readonly mark: number };
  /** False when a cell is not plain, so that the decoder must judge the row. */
  read(bytes: Uint8Array, view: DataView, line: number): boolean;
}

type MutableRow = { -readonly [Key in keyof StoreRow]: StoreRow[Key] };

/** Days of a row as packed dates, 0 where blank. */
interface Days {
  registered: number;
  dissolved: number;
  removed: number;
  rulesChanged: number;
  lastNotice: number;
}

/** An empty cell, with the bytes after it that a dictionary may look at. */
const nothing = new Uint8Array(16);
const nothingView = new DataView(nothing.buffer);

/** A reader of rows. */
export function createRowReader(
  cut: Cut,
  { plan, parts, automaton, municipalityCodes }: KernelPlan,
): RowReader {
  const { starts, ends, doubled } = cut;
  const { of: places, texts, unread } = rowPlaces(plan);
  const words = createRowWords(plan, parts, municipalityCodes);
  const isUtf = plan.encoding === "utf-8";
  const names = createNameReader(automaton, isUtf ? undefined : unitsOfWindows1252(), (name) =>
    parts.bitsOfName(name),
  );
  const { reading } = names;
  const latest = plan.extractDate === undefined ? 0x7f_ffff : packDate(plan.extractDate);
  const municipalityMarks = Int32Array.from(municipalityCodes, (code) => Number(code) + 1);
  const classBits = Int32Array.of(
    ...([0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((each) => parts.bitsOfClass(each)),
  );
  const days: Days = { registered: 0, dissolved: 0, removed: 0, rulesChanged: 0, lastNotice: 0 };
  const row: MutableRow = {
    municipality: 0,
    purposeClass: 0,
    language: 0,
    registered: 0,
    ended: 0,
    lastNotice: 0,
    definitions: 0,
    id: 0,
    line: 0,
    fingerprint: 0,
  };
  let industry = 0;
  let businessId = 0;

  // Places are those of columns that the cut has just filled, so the look-ups below always have a value.
  const startOf = (place: number) => starts[place] as number;
  const endOf = (place: number) => ends[place] as number;

  /** Value of a cell of a column of words. A doubled quote makes it another text than its bytes. */
  const wordAt = (column: CellWords, bytes: Uint8Array, view: DataView, place: number): number =>
    (doubled[place] as number) === 0
      ? column.valueOf(bytes, view, startOf(place), endOf(place))
      : notPlain;

  /** The same, of a blank cell where there is no such column. */
  const halfAt = (column: CellWords, bytes: Uint8Array, view: DataView, place: number): number =>
    place < 0 ? column.valueOf(nothing, nothingView, 0, 0) : wordAt(column, bytes, view, place);

  /** Value of two cells together; either of the columns may be missing. */
  const pairAt = (
    columns: PairWords,
    bytes: Uint8Array,
    view: DataView,
    first: number,
    second: number,
  ): number => {
    const one = halfAt(columns.first, bytes, view, first);
    const other = halfAt(columns.second, bytes, view, second);
    return (one | other) < 0 ? notPlain : columns.valueOf(one, other);
  };

  /** Packed date of a column, 0 where it is blank or there is no such column; later than the extract is not plain. */
  const dateAt = (bytes: Uint8Array, view: DataView, place: number): number => {
    if (place < 0) return 0;
    const plain = packedDateIn(bytes, startOf(place), endOf(place));
    const date = plain === notPlain ? wordAt(words.dates, bytes, view, place) : plain;
    return date > latest ? notPlain : date;
  };

  const businessIdAt = (bytes: Uint8Array, view: DataView, place: number): number => {
    if (place < 0) return 0;
    const plain = businessIdIn(bytes, startOf(place), endOf(place));
    return plain === notPlain ? wordAt(words.businessIds, bytes, view, place) : plain;
  };

  /** Cells from closed lists and identifiers. One test serves for all: `notPlain` is negative. */
  const readWords = (bytes: Uint8Array, view: DataView): boolean => {
    row.id = registerNumberIn(
      bytes,
      startOf(places.register_number),
      endOf(places.register_number),
    );
    const { home_municipality: home, municipality_code: code } = places;
    row.municipality = pairAt(words.municipalities, bytes, view, home, code);
    row.purposeClass = places.class < 0 ? 0 : wordAt(words.classes, bytes, view, places.class);
    row.language = places.language < 0 ? 0 : wordAt(words.languages, bytes, view, places.language);
    const { industry: coded, industry_edition: edition } = places;
    industry = coded < 0 ? 0 : pairAt(words.industries, bytes, view, coded, edition);
    businessId = businessIdAt(bytes, view, places.business_id);
    const { id, municipality, purposeClass, language } = row;
    return (id | municipality | purposeClass | language | industry | businessId) >= 0;
  };

  const readDays = (bytes: Uint8Array, view: DataView): boolean => {
    days.registered = dateAt(bytes, view, places.registered_on);
    days.dissolved = dateAt(bytes, view, places.dissolved_on);
    days.removed = dateAt(bytes, view, places.removed_on);
    days.rulesChanged = dateAt(bytes, view, places.rules_changed_on);
    days.lastNotice = dateAt(bytes, view, places.last_notice_on);
    const { registered, dissolved, removed, rulesChanged, lastNotice } = days;
    if ((registered | dissolved | removed | rulesChanged | lastNotice) < 0) return false;
    return (
      registered !== 0 && isNotBefore(dissolved, registered) && isNotBefore(removed, registered)
    );
  };

  const unreadAreText = (bytes: Uint8Array): boolean => {
    for (const place of unread) {
      if (!isUtf8(bytes, startOf(place), endOf(place))) return false;
    }
    return true;
  };

  const readText = (bytes: Uint8Array, view: DataView, place: number): boolean =>
    names.read(bytes, view, startOf(place), endOf(place));

  /** Bits of the name that was read last. */
  const nameBits = (bytes: Uint8Array): number => {
    if (reading.excepted === 0) return reading.bits;
    const cell = bytes.subarray(startOf(places.name), endOf(places.name));
    return parts.bitsOfName(plan.toText(cell) ?? "");
  };

  /** Texts, definitions and fingerprint, which all come from the same cells. */
  const readTexts = (bytes: Uint8Array, view: DataView): boolean => {
    let definitions = classBits[row.purposeClass] as number; // classes are 0–9
    let sum = valuesMark();
    if (places.industry >= 0) {
      definitions |= words.industryFacts.bits[industry] as number; // the dictionary gave the place
      const mark = words.industryFacts.marks[industry] as number; // as above
      sum += Math.imul(mark, fingerprintFactors.industry);
    }
    for (const { place, factor } of texts) {
      if (!readText(bytes, view, place)) return false;
      sum += Math.imul(reading.mark, factor);
    }
    if (places.name >= 0) {
      if (!readText(bytes, view, places.name)) return false;
      sum += Math.imul(reading.mark, fingerprintFactors.name);
      definitions |= nameBits(bytes);
    }
    row.definitions = definitions >>> 0;
    row.fingerprint = sum >>> 0;
    return true;
  };

  /** What the cells that are no text add to the fingerprint. */
  const valuesMark = (): number =>
    Math.imul(municipalityMarks[row.municipality] as number, fingerprintFactors.municipality) + // has all positions
    Math.imul(row.purposeClass + 1, fingerprintFactors.class) +
    Math.imul(businessId, fingerprintFactors.business_id) +
    Math.imul(days.dissolved, fingerprintFactors.dissolved_on) +
    Math.imul(days.removed, fingerprintFactors.removed_on) +
    Math.imul(days.rulesChanged, fingerprintFactors.rules_changed_on) +
    Math.imul(days.lastNotice, fingerprintFactors.last_notice_on);

  const read = (bytes: Uint8Array, view: DataView, line: number): boolean => {
    if (!readWords(bytes, view) || !readDays(bytes, view)) return false;
    if (isUtf && !unreadAreText(bytes)) return false;
    if (!readTexts(bytes, view)) return false;
    const { registered, dissolved, removed, rulesChanged, lastNotice } = days;
    const isRemovedFirst = removed !== 0 && (dissolved === 0 || removed < dissolved);
    row.registered = registered;
    row.ended = isRemovedFirst
      ? endedMark(removed, "authority")
      : endedMark(dissolved, "association");
    row.lastNotice = lastNotice === 0 ? rulesChanged : lastNotice;
    row.line = line;
    return true;
  };
  return {
    row,
    read,
    exceptionBits: names.exceptionBits,
    industry: () => {
      const { bits, marks } = words.industryFacts;
      return { number: industry, bits: bits[industry] ?? 0, mark: marks[industry] ?? 0 };
    },
  };
}

/** Whether a day, if there is one, is the other or later. */
function isNotBefore(day: number, other: number): boolean {
  return day === 0 || day >= other;
}
