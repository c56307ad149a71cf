import { foldName } from "../../areas/fold-name.ts";
import type { LocalisedText } from "../../domain/area.ts";
import type { Codebook, MissingCode } from "../../domain/codebook.ts";
import { verbatim } from "../../domain/localised-text.ts";
import type { Remark } from "./draft-plan.ts";
import type { ColumnProfile } from "./profile-table.ts";

/** What the shipped codebooks know: labels whose order is certain, and words for a missing answer. */
export interface KnownWords {
  readonly scales: readonly {
    readonly codebook: string;
    readonly minimum: number;
    readonly maximum: number;
    readonly labels: ReadonlyMap<number, LocalisedText>;
  }[];
  readonly gapByWord: ReadonlyMap<string, MissingCode["gap"]>;
}

/** Answers of a column that can be a question's. */
export interface ReadAnswers {
  readonly kind: "answers";
  readonly minimum: number;
  readonly maximum: number;
  readonly labels: ReadonlyMap<number, LocalisedText>;
  readonly labelsFrom: Remark["id"];
  readonly codebook: string;
  readonly missing: readonly MissingCode[];
  readonly codes: readonly string[];
}

/** Why a column is no question that could be read. */
export interface NoAnswers {
  readonly kind: "none";
  readonly why: "left-empty" | "left-many" | "left-words" | "left-yes-no" | "left-numbers";
}

/** Different texts beyond which a column is no question. */
const mostValues = 25;

const numberAlone = /^([-−]?\d{1,3})(?:[.,]0+)?$/u;
const numberFirst = /^([-−]?\d{1,2})(?:\s*[-–=:.)]\s*|\s+)\(?([^\d()]+)\)?$/u;
const labelsInBrackets = /\(([^()]*\d[^()]*)\)\s*$/u;
const labelInBrackets = /(\d{1,2})\s*=?\s*(\p{L}[\p{L} ]*)/gu;

/** Numbers that survey tools use for a missing answer, beside a scale that ends well before. */
const farCodes = new Set([9, 88, 98, 99, 888, 998, 999, -1, -8, -9, -99]);

/** The words that the shipped codebooks know. */
export function knownWords(codebooks: readonly Codebook[]): KnownWords {
  const items = codebooks.flatMap(({ id, items: own }) => own.map((item) => ({ id, item })));
  const scales = items.map(({ id, item: { scale } }) => ({ codebook: id, ...scale }));
  const words = items.flatMap(({ item }) =>
    item.missing.flatMap(({ gap, values }) => values.map((word) => [foldName(word), gap] as const)),
  );
  return { scales, gapByWord: new Map(words) };
}

interface Sorted {
  readonly numbers: Map<number, string>;
  readonly labels: Map<number, string>;
  readonly words: string[];
  readonly gaps: Map<MissingCode["gap"], string[]>;
}

/** The texts of a column by what they can be. */
function sortTexts(texts: Iterable<string>, { gapByWord }: KnownWords): Sorted {
  const sorted: Sorted = { numbers: new Map(), labels: new Map(), words: [], gaps: new Map() };
  for (const text of texts) {
    const gap = gapByWord.get(foldName(text));
    if (gap !== undefined) {
      sorted.gaps.set(gap, [...(sorted.gaps.get(gap) ?? []), text]);
      continue;
    }
    const [, digits, label] = numberAlone.exec(text) ?? numberFirst.exec(text) ?? [];
    if (digits === undefined) sorted.words.push(text);
    else {
      const value = Number(digits.replace("−", "-"));
      sorted.numbers.set(value, text);
      if (label !== undefined) sorted.labels.set(value, label.trim());
    }
  }
  return sorted;
}

/** Numbers of a usual scale, apart from those that are codes for a missing answer. */
function rangeOf(
  numbers: readonly number[],
): readonly [minimum: number, maximum: number] | undefined {
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  const usual = [
    [1, 5],
    [1, 7],
    [0, 5],
    [-2, 2],
    [-3, 3],
    [1, 10],
    [0, 10],
    [0, 100],
  ] as const;
  return usual.find(([minimum, maximum]) => least >= minimum && most <= maximum);
}

function isCode(number: number, others: readonly number[]): boolean {
  const rest = others.filter((other) => !farCodes.has(other));
  if (rest.length === 0 || !farCodes.has(number)) return false;
  return number > 0 ? number >= Math.max(...rest) + 3 : Math.min(...rest) >= 0;
}

/** What a column says as answers to a question, or why it says nothing of the kind. */
export function readAnswers(profile: ColumnProfile, known: KnownWords): ReadAnswers | NoAnswers {
  if (profile.filled === 0) return { kind: "none", why: "left-empty" };
  const sorted = sortTexts(profile.counts.keys(), known);
  const { numbers, words, gaps } = sorted;
  if (profile.isCut || numbers.size + words.length > mostValues)
    return { kind: "none", why: "left-many" };
  const missing = [...gaps].map(([gap, values]): MissingCode => ({ gap, values }));
  if (words.length > 0) return labelledAnswers(sorted, missing, known);
  const all = [...numbers.keys()];
  const codes = all.filter((number) => isCode(number, all));
  const values = all.filter((number) => !codes.includes(number));
  if (values.length === 0) return { kind: "none", why: "left-empty" };
  if (values.every((value) => value === 0 || value === 1))
    return { kind: "none", why: "left-yes-no" };
  const range = rangeOf(values);
  if (range === undefined) return { kind: "none", why: "left-numbers" };
  const [minimum, maximum] = range;
  const texts = codes.map((code) => numbers.get(code) ?? "");
  return {
    kind: "answers",
    minimum,
    maximum,
    ...numberLabels(profile.header, sorted, range),
    codebook: "",
    missing: texts.length === 0 ? missing : withDontKnows(missing, texts),
    codes: texts,
  };
}

function withDontKnows(
  missing: readonly MissingCode[],
  texts: readonly string[],
): readonly MissingCode[] {
  const own = missing.find(({ gap }) => gap === "dont-know")?.values ?? [];
  const rest = missing.filter(({ gap }) => gap !== "dont-know");
  return [{ gap: "dont-know", values: [...own, ...texts] }, ...rest];
}

/** Answers in words are a question's only where a shipped codebook tells their order. */
function labelledAnswers(
  { words, numbers }: Sorted,
  missing: readonly MissingCode[],
  { scales }: KnownWords,
): ReadAnswers | NoAnswers {
  const scale = scales.find(({ minimum, maximum, labels }) => {
    const known = new Set(
      [...labels.values()].flatMap((label) => Object.values(label)).map(foldName),
    );
    const isInside = (value: number) => value >= minimum && value <= maximum;
    return words.every((word) => known.has(foldName(word))) && [...numbers.keys()].every(isInside);
  });
  if (scale === undefined) return { kind: "none", why: "left-words" };
  return { kind: "answers", ...scale, labelsFrom: "labels-from-codebook", missing, codes: [] };
}

/** Wording of values that stands beside the numbers, in the answers or at the end of the header. */
function numberLabels(
  header: string,
  { labels }: Sorted,
  [minimum, maximum]: readonly [number, number],
): Pick<ReadAnswers, "labels" | "labelsFrom"> {
  const inBrackets = labelsInBrackets.exec(header)?.[1] ?? "";
  const ofHeader = [...inBrackets.matchAll(labelInBrackets)].map(
    ([, value, label = ""]) => [Number(value), label.trim()] as const,
  );
  const [found, labelsFrom] =
    labels.size > 0 ? [[...labels], "labels-from-values"] : [ofHeader, "labels-from-header"];
  const inside = found.filter(([value]) => value >= minimum && value <= maximum);
  const isClear = new Set(inside.map(([, label]) => foldName(label))).size === inside.length;
  const used = isClear ? inside : [];
  return {
    labels: new Map(used.map(([value, label]) => [value, verbatim(label)])),
    labelsFrom: used.length === 0 ? "labels-none" : labelsFrom,
  };
}
