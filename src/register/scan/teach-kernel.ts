import type { ScanPlan } from "../../domain/scan-plan.ts";
import type { Cut } from "./cut-record.ts";
import { type Kernel, kernelWords } from "./kernel.ts";
import { mostIndustries, windowAt } from "./kernel-layout.ts";
import { endOfWord } from "./read-name.ts";
import type { RowReader } from "./read-row.ts";
import { rowPlaces } from "./row-places.ts";
import type { ScanTarget } from "./scan-target.ts";

/** A pair of columns and their dictionaries. */
interface Pair {
  readonly table: number;
  readonly places: readonly [number, number];
  readonly dictionaries: readonly [number, number];
  /** Numbers given to the words of each so far. */
  readonly counts: [number, number];
}

/**
 * Teaches the kernel names of municipalities before it scans: in a small extract, a row of each that had to be read
 * first took a tenth of the time of the whole run. Where a column of codes stands beside the names, they wait for it.
 */
export function teachHomes(
  plan: ScanPlan,
  kernel: Kernel,
  {
    municipalityCodes,
    codeByName = new Map(),
  }: Pick<ScanTarget, "municipalityCodes" | "codeByName">,
): void {
  const { home_municipality: home, municipality_code: code } = rowPlaces(plan).of;
  if (home < 0 || code >= 0) return;
  const positions = new Map(municipalityCodes.map((each, at) => [each, at]));
  const utf8 = new TextEncoder();
  for (const [name, its] of codeByName) {
    const position = positions.get(its);
    if (position === undefined || (plan.encoding !== "utf-8" && !isLatin(name))) continue;
    const word =
      plan.encoding === "utf-8"
        ? utf8.encode(name)
        : Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    kernel.window.set(word); // which no block has been put into yet
    kernel.learnWord(kernelWords.homes, windowAt, windowAt + word.length, position);
  }
}

/** Whether each character is its own byte in Windows-1252. */
function isLatin(text: string): boolean {
  return /^[\x20-\x7e\xa0-\xff]*$/.test(text);
}

/**
 * Teaches the kernel the words of rows that it left and the row reader could read: each word once. Their bytes lie
 * in the kernel's window.
 */
export function kernelTeacher(
  plan: ScanPlan,
  kernel: Kernel,
): (cut: Cut, reader: RowReader) => void {
  const { of: places } = rowPlaces(plan);
  const bytes = kernel.window;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isUtf8 = plan.encoding === "utf-8";
  const homes: Pair = {
    table: kernelWords.homePairs,
    places: [places.home_municipality, places.municipality_code],
    dictionaries: [kernelWords.homes, kernelWords.homeCodes],
    counts: [0, 0],
  };
  const industries: Pair = {
    table: kernelWords.industryPairs,
    places: [places.industry, places.industry_edition],
    dictionaries: [kernelWords.industries, kernelWords.editions],
    counts: [0, 0],
  };

  /** Value of the word of a cell in the kernel, -1 when it cannot be taught. */
  const learn = (cut: Cut, dictionary: number, place: number, value: number): number => {
    if (place < 0 || cut.doubled[place] === 1) return -1;
    const [start = 0, end = 0] = [cut.starts[place], cut.ends[place]];
    return kernel.learnWord(dictionary, windowAt + start, windowAt + end, value);
  };

  const learnPair = (cut: Cut, pair: Pair, value: number): void => {
    const {
      table,
      places: [first, second],
      dictionaries,
      counts,
    } = pair;
    if (first < 0 || second < 0) {
      learn(cut, dictionaries[first < 0 ? 1 : 0], first < 0 ? second : first, value);
      return;
    }
    const numbers = ([0, 1] as const).map((each) => {
      const number = learn(cut, dictionaries[each], pair.places[each], counts[each]);
      if (number === counts[each]) counts[each] += 1;
      return number;
    });
    const [one = -1, other = -1] = numbers;
    if (one >= 0 && other >= 0) kernel.learnWords(table, one, other, value);
  };

  const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

  /** The kernel sees letters in UTF-8, whatever the file has. */
  const learnExceptions = ({ starts, ends }: Cut, reader: RowReader): void => {
    const [start = 0, end = 0] = [starts[places.name], ends[places.name]];
    for (let at = start; at < end; ) {
      const wordEnd = endOfWord(bytes, at, end);
      const bits = wordEnd === at ? undefined : reader.exceptionBits(bytes, view, at, wordEnd);
      if (bits !== undefined && (isUtf8 || isAscii(bytes.subarray(at, wordEnd)))) {
        kernel.learnWord(kernelWords.nameWords, windowAt + at, windowAt + wordEnd, bits);
      }
      at = wordEnd + 1;
    }
  };

  return (cut, reader) => {
    const { row } = reader;
    if (places.name >= 0) learnExceptions(cut, reader);
    learnPair(cut, homes, row.municipality);
    learn(cut, kernelWords.classes, places.class, row.purposeClass);
    learn(cut, kernelWords.languages, places.language, row.language);
    if (places.industry < 0) return;
    const industry = reader.industry();
    if (industry.number >= mostIndustries) return;
    kernel.industryBits[industry.number] = industry.bits;
    kernel.industryMarks[industry.number] = industry.mark;
    learnPair(cut, industries, industry.number);
  };
}
