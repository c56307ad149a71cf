import type { LocalisedText } from "../../domain/area.ts";
import type { Cell } from "../../domain/cell.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Released } from "../../domain/released.ts";
import type { SentenceId } from "../../domain/sentence-facts.ts";
import type { Formatters } from "./formatters.ts";
import { type Place, parseTemplate, type TemplatePart } from "./sentence-template.ts";
import { toVisible } from "./visible-text.ts";
import { detailWords, type Flag, type Phrases, termWord, type Words } from "./words.ts";

/** The template of the sentence of every finding; see `parseTemplate` for how they are written. */
export type FindingSentences = Readonly<Record<SentenceId, string>>;

/** What findings are written with. */
export interface FindingLanguage {
  readonly tag: keyof LocalisedText;
  readonly words: Words;
  readonly phrases: Phrases;
  readonly format: Formatters;
  readonly sentences: FindingSentences;
}

type Facts = Finding["facts"];

/** The sentence of a finding. An unknown id, which only a defect can bring, is shown as it is. */
export function findingSentence(language: FindingLanguage, { sentence, facts }: Finding): string {
  const templates: Readonly<Record<string, string>> = language.sentences;
  const template = Object.hasOwn(templates, sentence) ? templates[sentence] : undefined;
  if (template === undefined) return toVisible(sentence);
  return toVisible(written(parseTemplate(template), facts, language));
}

function written(parts: readonly TemplatePart[], facts: Facts, language: FindingLanguage): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      if (part.kind === "place") return placeText(part, facts, language);
      const isSaid = part.parts.every(
        (inner) => inner.kind !== "place" || hasText(inner, facts, language),
      );
      return isSaid ? written(part.parts, facts, language) : "";
    })
    .join("");
}

/** Whether the fact of a place is there and, where one aspect of it is to be written, has that. */
function hasText(place: Place, facts: Facts, language: FindingLanguage): boolean {
  if (cellsAt(place, facts).length === 0) return false;
  return place.aspect === undefined || placeText(place, facts, language) !== "";
}

function cellsAt({ name, isList }: Place, facts: Facts): readonly Cell[] {
  if (!isList) return Object.hasOwn(facts, name) ? [facts[name] ?? { kind: "empty" }] : [];
  const listed: Cell[] = [];
  for (let at = 1; ; at += 1) {
    const cell = facts[`${name}-${at}`];
    if (cell === undefined) return listed;
    listed.push(cell);
  }
}

/** What stands in a place; a fact that is not there, which only a defect can bring, reads `…`. */
function placeText(place: Place, facts: Facts, language: FindingLanguage): string {
  const cells = cellsAt(place, facts);
  if (cells.length === 0) return "…";
  return cells.map((cell) => cellText(cell, place, language)).join("; ");
}

function cellText(cell: Cell, place: Place, language: FindingLanguage): string {
  const { aspect, remarks, noun } = place;
  if (remarks.length > 0) {
    const said = remarks.flatMap((remark) => remarksOn(cell, remark, language));
    return said.length === 0 ? "" : ` (${said.join("; ")})`;
  }
  if (aspect !== undefined) return remarksOn(cell, aspect, language).join(", ");
  const text = valueText(cell, language);
  return noun === undefined ? text : `${text} ${text === "1" ? noun[0] : noun[1]}`;
}

function valueText(cell: Cell, { tag, words, format }: FindingLanguage): string {
  switch (cell.kind) {
    case "empty":
    case "bar":
    case "formula":
    case "links":
      return "…";
    case "text":
      return cell.text;
    case "name":
      return cell.area.shortName[tag];
    case "localised":
      return cell.text[tag];
    case "indicator":
      return cell.label[tag];
    case "term":
      return termWord(words, cell.family, cell.id) ?? cell.id;
    case "count":
      return format.count(cell.value);
    case "period":
      return format.period(cell.period);
    case "figure":
      return cell.figure.outcome.kind === "known"
        ? format.figure(cell.figure.outcome.value, cell.figure.unit)
        : words.missing[cell.figure.outcome.reason];
    case "rank":
      return format.rank(cell.rank);
    case "verdict":
      return words.verdicts[cell.verdict];
  }
}

/** One aspect of a fact as texts; none where it has no such aspect or nothing is known of it. */
function remarksOn(cell: Cell, aspect: string, language: FindingLanguage): readonly string[] {
  if (cell.kind === "rank") return aspect === "range" ? [language.format.rankRange(cell.rank)] : [];
  if (cell.kind !== "figure") return [];
  const { figure } = cell;
  if (aspect === "period") return [language.format.period(figure.period)];
  if (figure.outcome.kind === "missing") {
    return aspect === "reason" ? [reasonText(figure.outcome, language)] : [];
  }
  return knownRemarks(figure.outcome, { aspect, unit: figure.unit }, language);
}

type Outcome = Released["outcome"];
type Known = Extract<Outcome, { kind: "known" }>;

function knownRemarks(
  known: Known,
  { aspect, unit }: { readonly aspect: string; readonly unit: Released["unit"] },
  { phrases, format, words }: FindingLanguage,
): readonly string[] {
  const { interval, n, numerator, denominator, coverage, flags } = known;
  switch (aspect) {
    case "interval": {
      if (interval === undefined) return [];
      // A sentence is broken at blanks only.
      const name = phrases.interval(interval.confidence).replaceAll("\u00ad", "");
      return [`${name} ${format.range(interval.lower, interval.upper, unit)}`];
    }
    case "n":
      return n === "not-published" ? [] : [`n = ${format.count(n)}`];
    case "flags":
      return flags.map((flag) => flagWord(flag, words));
    case "numerator":
      return numerator === undefined ? [] : [format.count(numerator)];
    // Of a share of what was counted, and not of euros or of a rate: what it is a share of is small where it matters.
    case "counts":
      return unit === "share" && denominator?.unit !== "euros" ? partsText(known, format) : [];
    case "parts":
      return partsText(known, format);
    case "coverage":
      return coverage === undefined ? [] : [phrases.coverage(coverage)];
    default:
      return [];
  }
}

function partsText(
  { numerator, denominator }: Known,
  format: FindingLanguage["format"],
): readonly string[] {
  return numerator === undefined || denominator === undefined
    ? []
    : [`${format.count(numerator)}/${format.count(denominator.value)}`];
}

/** Marks of official statistics by their word, other flags by their sentence. */
function flagWord(flag: Flag, { marks, flags }: Words): string {
  if (flag === "unreliable") return marks.u;
  return flag === "estimated" ? marks.e : flags[flag];
}

function reasonText(
  { reason, detail }: Extract<Outcome, { kind: "missing" }>,
  { words, phrases }: FindingLanguage,
): string {
  const sentence = words.missing[reason];
  return detail === undefined
    ? sentence
    : phrases.missingDetail(sentence, detailWords(detail, words));
}
