import type { AnswerGap, CodebookItem, Scale } from "../../domain/codebook.ts";
import { type Converted, fault, foldBlanks, isMissing, known, normaliseCell } from "./cell.ts";
import { nearest } from "./nearest.ts";

/** What an answer cell says; a blank one says nothing. */
export type ReadAnswer = number | Exclude<AnswerGap, "no-answer">;

const wholeNumber = /^([-−–]?)(\d{1,6})(?:[.,]0+)?$/u;
const numberFirst =
  /^([-−–]?\d{1,6}(?:[.,]0+)?)(?:\s*[-−–—=:.)/]\s*|\s+)(?:\((.+)\)|(.*[^\d\s].*))$/u;
const numberLast = /^(.*[^\d\s].*?)\s*[([]([-−–]?\d{1,6})[)\]]$/u;

/** An answer text as it is compared: in lower case, with one kind of blank, dash and apostrophe. */
function foldAnswer(text: string): string {
  return foldBlanks(normaliseCell(text))
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, "-")
    .replace(/’/gu, "'");
}

function toWhole(text: string): number | undefined {
  const [, sign, digits] = wholeNumber.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return sign === "" ? Number(digits) : 0 - Number(digits);
}

/** What the words and codes of one item mean. */
interface Words {
  readonly scale: Scale;
  readonly valueByLabel: ReadonlyMap<string, number>;
  readonly gapByText: ReadonlyMap<string, ReadAnswer>;
  readonly gapByCode: ReadonlyMap<number, ReadAnswer>;
  /** Labels and texts as the codebook writes them, for suggestions. */
  readonly written: readonly string[];
}

function wordsOf({ scale, missing }: CodebookItem): Words {
  const valueByLabel = new Map<string, number>();
  const disputed = new Set<string>();
  for (const [value, { fi, sv, en }] of scale.labels) {
    for (const label of [fi, sv, en].map(foldAnswer)) {
      if ((valueByLabel.get(label) ?? value) !== value) disputed.add(label);
      valueByLabel.set(label, value);
    }
  }
  // A label that two values bear in different languages says nothing by itself.
  for (const label of disputed) valueByLabel.delete(label);
  const gaps = missing.flatMap(({ gap, values }) => values.map((text) => ({ gap, text })));
  const codes = gaps.flatMap(({ gap, text }) => {
    const code = toWhole(normaliseCell(text));
    return code === undefined ? [] : [[code, gap] as const];
  });
  const labels = [...scale.labels.values()].flatMap(({ fi, sv, en }) => [fi, sv, en]);
  return {
    scale,
    valueByLabel,
    gapByText: new Map(gaps.map(({ gap, text }) => [foldAnswer(text), gap])),
    gapByCode: new Map(codes),
    written: [...new Set([...labels, ...gaps.map(({ text }) => text)])],
  };
}

/**
 * Reads the answer cells of an item: a number of the scale (`4`, `4,0`), its label in any language, both (`4 - melko
 * vahva`), or a code or text for a missing answer.
 * Missing: blank cells, `-`, `NA` and the like, unless the codebook gives them a meaning.
 */
export function answerReader(item: CodebookItem): (text: string) => Converted<ReadAnswer> {
  const words = wordsOf(item);
  return (cell) => {
    const text = normaliseCell(cell);
    const answer = plainAnswer(words, text) ?? labelledAnswer(words, text);
    if (answer !== undefined) return known(answer);
    return isMissing(text) ? { kind: "missing", symbol: text } : outsideScale(words, text);
  };
}

function plainAnswer(words: Words, text: string): ReadAnswer | undefined {
  const folded = foldAnswer(text);
  const value = toWhole(text);
  const gap =
    words.gapByText.get(folded) ?? (value === undefined ? undefined : words.gapByCode.get(value));
  if (gap !== undefined) return gap;
  if (value === undefined) return words.valueByLabel.get(folded);
  return isOnScale(words.scale, value) ? value : undefined;
}

/** A number with its label beside it. The two must agree; a value without a label in the codebook may have any. */
function labelledAnswer(words: Words, text: string): ReadAnswer | undefined {
  const first = numberFirst.exec(text);
  const last = first === null ? numberLast.exec(text) : null;
  const value = toWhole(first?.[1] ?? last?.[2] ?? "");
  const label = foldAnswer(first?.[2] ?? first?.[3] ?? last?.[1] ?? "");
  if (value === undefined) return undefined;
  const gap = words.gapByText.get(label);
  if (gap !== undefined) {
    const ofCode = words.gapByCode.get(value);
    const contradicts = ofCode === undefined ? isOnScale(words.scale, value) : ofCode !== gap;
    return contradicts ? undefined : gap;
  }
  if (!isOnScale(words.scale, value)) return words.gapByCode.get(value);
  const labels = words.scale.labels.get(value);
  if (labels === undefined) return words.valueByLabel.has(label) ? undefined : value;
  return [labels.fi, labels.sv, labels.en].some((own) => foldAnswer(own) === label)
    ? value
    : undefined;
}

function isOnScale({ minimum, maximum }: Scale, value: number): boolean {
  return value >= minimum && value <= maximum;
}

function outsideScale({ scale, written }: Words, text: string): Converted<never> {
  const suggestions = nearest(text, written);
  const facts = { expected: `${scale.minimum}–${scale.maximum}` };
  return fault("cell/outside-scale", { facts, ...(suggestions.length > 0 && { suggestions }) });
}
