import { type Level, levels } from "../domain/area.ts";
import { type BenchmarkId, benchmarkIds } from "../domain/benchmark.ts";
import { aggregations } from "../domain/index-instrument.ts";
import { UserError } from "../domain/user-error.ts";
import { documentSections } from "../domain/word-id.ts";
import type { Locale } from "../locales/locale.ts";
import { localeTags } from "../locales/registry.ts";
import { readers } from "../read/registry.ts";
import { renderers } from "../render/registry.ts";
import { levelWords } from "./level-words.ts";
import {
  type ToValue,
  toAge,
  toConfidence,
  toDay,
  toInteger,
  toMapping,
  toNamed,
  toOneOf,
  toPeriod,
  toText,
  toWeight,
  toYear,
} from "./option-value.ts";

/** One option: how it is written, where help lists it, and how its texts become a value. */
export interface OptionKind<Value> {
  readonly short?: string;
  /** Absent for a switch. */
  readonly placeholder?: keyof Locale["help"]["placeholders"];
  readonly group: keyof Locale["help"]["groups"];
  readonly repeatable?: true;
  /** Words that help lists. */
  readonly choices?: readonly string[];
  /** What holds without the option, for help. */
  readonly otherwise?: string;
  /** Environment variable that sets it where the command line does not. */
  readonly variable?: string;
  /** The value of everything that was written after the option, in order; a promise where judging it takes more code. */
  parse(texts: readonly string[], option: string): Value | Promise<Value>;
}

function once<Value>(toValue: ToValue<Value>): (texts: readonly string[], option: string) => Value {
  return ([text = "", ...more], option) => {
    if (more.length > 0) {
      throw new UserError("usage", "usage/command-line", {
        facts: { reason: "repeated-option", option },
      });
    }
    return toValue(text, option);
  };
}

const each =
  <Value>(
    toValue: ToValue<Value>,
  ): ((texts: readonly string[], option: string) => readonly Value[]) =>
  (texts, option) =>
    texts.map((text) => toValue(text, option));

const listed = (texts: readonly string[], option: string): readonly string[] =>
  texts.flatMap((text) => {
    const words = text.split(",").map((word) => word.trim());
    // A comma at the end names nothing; an option without any name is a mistake.
    return words.some((word) => word !== "")
      ? words.filter((word) => word !== "")
      : [toText("", option)];
  });

/** Known words with commas between them, in the order given, each once. */
const listedOf =
  <const Word extends string>(words: readonly Word[]): OptionKind<readonly Word[]>["parse"] =>
  async (texts, option) => [
    ...new Set((await listed(texts, option)).map((text) => toOneOf(words)(text, option))),
  ];

const switched = (): true => true;

const mapped: OptionKind<ReadonlyMap<string, string>>["parse"] = (texts, option) => {
  const mapping = new Map<string, string>();
  for (const [field, header] of each(toMapping)(texts, option)) {
    if (mapping.has(field)) {
      throw new UserError("usage", "usage/command-line", {
        facts: { reason: "repeated-option", option: `${option} ${field}` },
      });
    }
    mapping.set(field, header);
  }
  return mapping;
};

const toLevel = toOneOf<Level>(
  levels,
  new Map(levels.flatMap((level) => levelWords[level].map((word) => [word, level] as const))),
);

const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
const toEncoding = toOneOf(
  encodings,
  new Map([
    ["utf8", "utf-8"],
    ["cp1252", "windows-1252"],
    ["windows1252", "windows-1252"],
  ] as const),
);

/** Marks by their names, which need no quotes in a shell; the mark itself is accepted too. */
const delimiters = { semicolon: ";", comma: ",", tab: "\t" } as const;
const decimalMarks = { comma: ",", dot: "." } as const;

const idsOf = (members: readonly { readonly id: string }[]): readonly string[] =>
  members.map(({ id }) => id);

/** A shorthand that keeps the value's type while the record is checked. */
const kind = <Value>(record: OptionKind<Value>): OptionKind<Value> => record;

const toHeaderRows: ToValue<1 | 2 | 3> = (text, option) => {
  const rows = toInteger(1, 3)(text, option);
  return rows === 1 || rows === 2 ? rows : 3;
};

/** Every option, by its name without dashes. */
export const options = {
  name: kind({ placeholder: "area", group: "selection", parse: once(toText) }),
  level: kind({
    placeholder: "level",
    group: "selection",
    choices: levels,
    parse: once(toLevel),
  }),
  group: kind({ placeholder: "group", group: "selection", repeatable: true, parse: each(toText) }),
  all: kind({ group: "selection", parse: switched }),
  areas: kind({ placeholder: "areas", group: "selection", repeatable: true, parse: listed }),
  indicator: kind({ placeholder: "ids", group: "selection", repeatable: true, parse: listed }),
  since: kind({ placeholder: "year", group: "selection", parse: once(toYear) }),
  until: kind({ placeholder: "year", group: "selection", parse: once(toYear) }),
  sort: kind({ placeholder: "column", group: "selection", parse: once(toText) }),
  descending: kind({ group: "selection", parse: switched }),
  findings: kind({ group: "selection", parse: switched }),
  associations: kind({
    placeholder: "file",
    group: "inputs",
    repeatable: true,
    parse: each(toText),
  }),
  population: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  definitions: kind({
    placeholder: "file",
    group: "inputs",
    repeatable: true,
    parse: each(toText),
  }),
  survey: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  codebook: kind({
    placeholder: "codebook",
    group: "inputs",
    otherwise: "tilannekuva-2021",
    parse: once(toText),
  }),
  frame: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  production: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  "production-area": kind({ placeholder: "area", group: "inputs", parse: once(toText) }),
  grants: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  structures: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  outcomes: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  events: kind({ placeholder: "file", group: "inputs", repeatable: true, parse: each(toText) }),
  index: kind({
    placeholder: "index",
    group: "inputs",
    otherwise: "readiness-index",
    parse: once(toText),
  }),
  wave: kind({ placeholder: "wave", group: "selection", repeatable: true, parse: each(toText) }),
  from: kind({
    placeholder: "format",
    group: "reading",
    choices: idsOf(readers),
    parse: once(toOneOf(idsOf(readers))),
  }),
  encoding: kind({
    placeholder: "encoding",
    group: "reading",
    choices: encodings,
    parse: once(toEncoding),
  }),
  delimiter: kind({
    placeholder: "character",
    group: "reading",
    choices: Object.keys(delimiters),
    parse: once(toNamed(delimiters)),
  }),
  sheet: kind({ placeholder: "sheet", group: "reading", parse: once(toText) }),
  "header-rows": kind({
    placeholder: "number",
    group: "reading",
    otherwise: "1",
    parse: once(toHeaderRows),
  }),
  map: kind({ placeholder: "mapping", group: "reading", repeatable: true, parse: mapped }),
  "decimal-mark": kind({
    placeholder: "character",
    group: "reading",
    choices: Object.keys(decimalMarks),
    parse: once(toNamed(decimalMarks)),
  }),
  threads: kind({
    placeholder: "number",
    group: "reading",
    variable: "SOSTE_STATS_THREADS",
    parse: once(toInteger(1, 64)),
  }),
  "as-of": kind({ placeholder: "date", group: "reckoning", parse: once(toDay) }),
  "extract-date": kind({ placeholder: "date", group: "reckoning", parse: once(toDay) }),
  division: kind({
    placeholder: "year",
    group: "reckoning",
    variable: "SOSTE_STATS_DIVISION",
    parse: once(toYear),
  }),
  confidence: kind({
    placeholder: "share",
    group: "reckoning",
    otherwise: "0.95",
    variable: "SOSTE_STATS_CONFIDENCE",
    parse: once(toConfidence),
  }),
  "no-ci": kind({ group: "reckoning", parse: switched }),
  "dormancy-years": kind({
    placeholder: "years",
    group: "reckoning",
    otherwise: "10",
    variable: "SOSTE_STATS_DORMANCY_YEARS",
    parse: once(toInteger(1, 100)),
  }),
  period: kind({ placeholder: "period", group: "reckoning", parse: once(toPeriod) }),
  benchmark: kind({
    placeholder: "benchmark",
    group: "reckoning",
    repeatable: true,
    choices: benchmarkIds,
    otherwise: "country",
    parse: (texts, option): readonly BenchmarkId[] =>
      listed(texts, option).map((text) => toOneOf(benchmarkIds)(text, option)),
  }),
  "min-n": kind({
    placeholder: "number",
    group: "reckoning",
    otherwise: "5",
    parse: once(toInteger(3, 1000)),
  }),
  unweighted: kind({ group: "reckoning", parse: switched }),
  "what-if": kind({
    placeholder: "weight",
    group: "reckoning",
    repeatable: true,
    parse: each(toWeight),
  }),
  aggregation: kind({
    placeholder: "aggregation",
    group: "reckoning",
    choices: aggregations,
    otherwise: "arithmetic",
    parse: once(toOneOf(aggregations)),
  }),
  seed: kind({
    placeholder: "number",
    group: "reckoning",
    otherwise: "1",
    parse: once(toInteger(0, 999_999_999)),
  }),
  "max-problems": kind({
    placeholder: "number",
    group: "gates",
    parse: once(toInteger(0, 999_999_999)),
  }),
  "max-warnings": kind({
    placeholder: "number",
    group: "gates",
    parse: once(toInteger(0, 999_999_999)),
  }),
  "max-age": kind({ placeholder: "age", group: "gates", parse: once(toAge) }),
  "fail-on": kind({
    placeholder: "what",
    group: "gates",
    parse: once(toOneOf(["missing"])),
  }),
  charts: kind({ placeholder: "folder", group: "output", parse: once(toText) }),
  pdf: kind({ group: "output", parse: switched }),
  browser: kind({ placeholder: "file", group: "output", parse: once(toText) }),
  sections: kind({
    placeholder: "ids",
    group: "output",
    repeatable: true,
    choices: documentSections,
    parse: listedOf(documentSections),
  }),
  format: kind({
    placeholder: "format",
    group: "output",
    choices: idsOf(renderers),
    otherwise: "table",
    parse: listedOf(idsOf(renderers)),
  }),
  output: kind({ short: "-o", placeholder: "file", group: "output", parse: once(toText) }),
  excel: kind({
    placeholder: "dialect",
    group: "output",
    choices: ["fi"],
    parse: once(toOneOf(["fi"])),
  }),
  vertical: kind({ group: "output", parse: switched }),
  lang: kind({
    placeholder: "language",
    group: "general",
    choices: localeTags,
    otherwise: "fi",
    variable: "SOSTE_STATS_LANG",
    parse: listedOf(localeTags),
  }),
  quiet: kind({ short: "-q", group: "general", parse: switched }),
  "no-color": kind({ group: "general", parse: switched }),
  debug: kind({ group: "general", parse: switched }),
} as const;

/** Name of an option, without dashes. */
export type OptionId = keyof typeof options;

/** Values of the options that were given, by name. */
export type OptionValues = {
  readonly [Id in OptionId]?: Awaited<ReturnType<(typeof options)[Id]["parse"]>>;
};
