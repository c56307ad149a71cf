import { describe, expect, it } from "vitest";
import { profileFields } from "../../src/decode/registry.ts";
import { type Area, levels } from "../../src/domain/area.ts";
import { aggregations } from "../../src/domain/index-instrument.ts";
import { judgementReasons } from "../../src/domain/judgement.ts";
import { flags } from "../../src/domain/measurement.ts";
import { missingReasons } from "../../src/domain/missing.ts";
import { type NoteFacts, type NoteId, note, noteIds } from "../../src/domain/note-id.ts";
import { type Problem, problemCodes } from "../../src/domain/problem.ts";
import type { TermFamily } from "../../src/domain/report.ts";
import { exclusionRules } from "../../src/domain/row-account.ts";
import { units } from "../../src/domain/unit.ts";
import {
  columnIds,
  filePartIds,
  formatIds,
  sectionIds,
  tableIds,
} from "../../src/domain/word-id.ts";
import { renderers } from "../../src/render/registry.ts";
import { bundledRecords } from "../support/bundled-tables.ts";
import { defaultLocale, localeFor, locales } from "../support/locales.ts";

const pirkanmaa: Area = {
  key: { level: "region", code: "06", year: 2021 } as Area["key"], // a stand-in: only its names are read
  name: { fi: "Pirkanmaa", sv: "Birkaland", en: "Pirkanmaa" },
  shortName: { fi: "Pirkanmaa", sv: "Birkaland", en: "Pirkanmaa" },
  isAdministrative: true,
};

const defined = {
  fi: "Oma rajaus",
  sv: "Egen",
  en: "Own",
  ids: "own, other",
  counted: 2,
  definitions: 3,
};

const facts: NoteFacts = {
  "name-on-several-levels": { name: "Pirkanmaa", level: "region", others: "wellbeing-county" },
  "division-of-level": { level: "erva", year: 2022, wanted: 2025 },
  "country-coverage": { areas: 18, of: 19, level: "region" },
  "population-date": { date: "2025-12-31" },
  "reference-date-inferred": { date: "2025-01-02" },
  "extract-may-be-older": { date: "2024-06-30" },
  "published-only": {},
  "dormancy-years": { years: 10 },
  "series-residents": {},
  "series-of-rows": {},
  "series-begins": { date: "2015-03-02" },
  "series-change": {},
  "dynamics-period": { period: { kind: "span", from: "2023-07-01", to: "2024-06-30" } },
  "opening-stock-incomplete": {},
  "restated-division": { year: 2021 },
  "definition-unmeasured": { definition: "village" },
  "definition-interval": { ...defined, lower: 310, upper: 372 },
  judgements: {},
  "judgements-none": {},
  "sectors-overlap": { sum: 150, any: 140, several: 9 },
  "sectors-apart": {},
  "sectors-overlap-unknown": {},
  "definition-interval-missing": { ...defined, counted: 1 },
  "classified-only": { date: "2022-08-31" },
  "unplaced-associations": { count: 3, level: "region", year: 2015 },
  "survey-fieldwork": { period: { kind: "span", from: "2021-06-01", to: "2021-06-30" } },
  "survey-published": {},
  "survey-wave": { wave: "2022" },
  "group-unknown": { count: 12 },
  "survey-bases": {},
  "survey-conflicting": {},
  "survey-place": { area: pirkanmaa, place: "among-best" },
  "answers-grouped": { area: pirkanmaa, target: pirkanmaa, share: 0.98 },
  "answers-ungrouped": { count: 4, level: "erva" },
  "survey-threshold": { minimum: 5 },
  "finite-population": {},
  "finite-population-unweighted": {},
  "weights-applied": {},
  "negative-item-rest": { items: "involve" },
  "unanimous-answers": { cells: "involve, Kainuu" },
  "more-respondents-than-invited": { areas: "Kainuu" },
  "respondents-unknown": {},
  "respondents-partly-unknown": { count: 3 },
  "waves-matched": { first: "2021", second: "2022", matched: 90, joiners: 12, leavers: 7 },
  "waves-independent": { first: "2021", second: "2022" },
  "two-national-means": {},
  "score-changes": { told: 6, of: 20 },
  "structures-published": {},
  "structures-pooled": { areas: 3, of: 5 },
  "structures-coverage-too-low": { minimum: 50 },
  "structures-not-sampled": {},
  "structures-contradictory": { items: "advisory-board" },
  "published-shares-without-n": {},
  "outcomes-not-summed": { count: 4 },
  "events-from": { date: "2026-12-01" },
  "grants-published": {},
  "grants-not-comparable": {},
  "neighbours-of-municipality": { count: 5, fi: "Akaa", sv: "Ackas", en: "Akaa" },
  "neighbours-of-area": { count: 5, fi: "Kainuu", sv: "Kajanaland", en: "Kainuu" },
  "neighbours-pooled": {},
  "neighbours-unknown": {},
  "benchmark-median": { areas: 19 },
  "benchmark-of-country": {},
  "section-without-content": { section: "practices" },
  "own-grants-not-listed": {},
  "figure-called": { fi: "noin", sv: "cirka", en: "about" },
  "order-of-incomparable": {},
  "grants-flagged": { fi: "arvio", sv: "uppskattning", en: "an estimate" },
  "grants-older-years": { years: "2022" },
  "grants-spellings": { certain: 1, possible: 2, example: "Apu ry / Apu r.y." },
  "grants-modelled": { count: 3 },
  "grants-shared": { count: 3 },
  "grants-wider": { count: 3 },
  "grants-unplaced": { count: 3 },
  "grants-corrections": { count: 3 },
  "grants-unpaired": { count: 3 },
  "production-published": {},
  "production-approximate": {},
  "production-year": { year: 2024 },
  "production-vat": { source: "invoices.csv", vat: "net", header: "Summa (alv 0%)" },
  "production-sector-rules": { column: 1, form: 2, name: 3, none: 4 },
  "production-negative": { count: 2 },
  "production-disclosure": { producers: 3, dominance: 90, percent: 10 },
  "production-coarse": {},
  "production-sizes": {},
  bands: { fi: "heikko < 2,5", sv: "svag < 2,5", en: "weak < 2.5" },
  bootstrap: { seed: 1, draws: 2000 },
  "index-made": { aggregation: "geometric", minimum: 75, spread: 25, draws: 2000, seed: 7 },
  "index-own-data": {},
  "index-lacks": { fi: "FI", sv: "SV", en: "EN", areas: 3, of: 23 },
  "index-country-lacks": { fi: "FI", sv: "SV", en: "EN" },
  "index-beyond": { fi: "FI", sv: "SV", en: "EN" },
};

function sentenceOf<Id extends NoteId>(tag: "fi" | "sv" | "en", id: Id): string {
  return localeFor(tag).note(note(id, facts[id]));
}

/** A problem with every fact a sentence may ask for, each with a value that shows in the text. */
function problemOf(code: Problem["code"]): Problem {
  return {
    code,
    severity: "error",
    source: "register.csv",
    facts: {
      expected: "EXPECTED",
      found: "FOUND",
      field: "FIELD",
      other: "OTHER",
      count: 4321,
      line: 87,
    },
  };
}

/** What shows that the name of a publisher, or a title, is a description in English. */
const englishWord =
  /\b(?:of|the|not|a|and|City|Municipality|Ministry|University|Statistics|press release|minutes|text)\b/u;
const englishTitle =
  /\b(?:on|of|by|quoted|p\.|data|item|Decree|Decision|Indicator|Regions|Table|and)(?:\b|(?= ))/u;
/** Finnish words that look English. */
const finnishTitle = /\bon (?:myönnetty|selvittänyt|poistettu|rekisteröity)|tavoitteena on\b/u;

/** Titles of the list of sources without the remarks in brackets behind some, and these. */
const titles = distinct("title").map((whole) => {
  const [, title = whole, remark] = /^(.+) \(([^()]+)\)$/u.exec(whole) ?? [];
  return { title, remark };
});

/** What occurs in a column of the list of sources. */
function distinct(column: string): readonly string[] {
  return [...new Set(bundledRecords("sources.csv").map((row) => row.get(column) ?? ""))];
}

const families: Readonly<Record<TermFamily, readonly string[]>> = {
  section: sectionIds,
  level: levels,
  unit: units,
  rule: exclusionRules,
  problem: problemCodes,
  severity: ["error", "warning"],
  format: formatIds,
  table: tableIds,
  basis: ["over-respondents", "over-areas"],
  stability: ["clear", "likely", "too-few-answers-to-say"],
  "left-out": ["item", "dimension", "group"],
  choice: ["pillar", "aggregation"],
  aggregation: aggregations,
  place: ["best", "among-best", "weakest", "among-weakest"],
  missing: missingReasons,
  change: ["grew", "decreased", "unclear"],
  origin: ["flag", "variable", "file", "default"],
  reason: judgementReasons,
  part: [
    "definition",
    "method",
    "authority",
    "formula",
    "interval",
    "interval-method",
    "missing",
    "threshold",
  ],
  side: ["associations", "public"],
  licence: distinct("licence").filter((licence) => !/^(?:CC BY|BSD|MIT)/u.test(licence)),
  publisher: distinct("publisher").filter((publisher) => englishWord.test(publisher)),
  title: titles
    .map(({ title }) => title)
    .filter((title) => englishTitle.test(title) && !finnishTitle.test(title)),
  "title-remark": [...new Set(titles.flatMap(({ remark }) => remark ?? []))].filter((remark) =>
    /[a-z]/u.test(remark),
  ),
};

/** Words that are rightly the same in all languages. */
const international = new Set(["SHA-256", "Markdown", "n"]);

describe("every locale", () => {
  it("is there once, Finnish first and by default", () => {
    expect(locales.map(({ tag }) => tag)).toEqual(["fi", "sv", "en"]);
    expect(defaultLocale.tag).toBe("fi");
    for (const locale of locales) expect(localeFor(locale.tag)).toBe(locale);
  });

  it.each(locales)("has a word of its own for every id of every family: $tag", (locale) => {
    const words = Object.entries(families).flatMap(([family, ids]) =>
      // the keys of a Record<TermFamily, …> are term families
      ids.map((id) => ({ family, id, word: locale.term(family as TermFamily, id) })),
    );
    for (const { family, id, word } of words) expect(word, `${family} ${id}`).toMatch(/\S/u);
    const untranslated = words.filter(({ id, word }) => id === word && locale.tag !== "en");
    expect(untranslated).toEqual([]);
    for (const id of columnIds) expect(locale.column(id)).toMatch(/\S/u);
    for (const id of filePartIds) expect(locale.words.fileParts[id]).toMatch(/\S/u);
    for (const flag of flags) expect(locale.words.flags[flag]).toMatch(/\S/u);
    for (const reason of missingReasons) expect(locale.words.missing[reason]).toMatch(/\S/u);
    for (const mark of ["x", "c", "u", "e", "z"] as const) {
      expect(locale.words.marks[mark]).toMatch(/\S/u);
    }
  });

  it("has a word for every output format that can be chosen", () => {
    expect(renderers.map(({ id }) => id)).toEqual([...formatIds]);
  });

  it("says nothing in the words of the other two", () => {
    const [fi, sv, en] = locales.map(({ words, column, note: _note, ...rest }) => [
      ...columnIds.map(column),
      ...Object.values(words.missing),
      ...Object.values(words.flags),
      ...Object.values(words.marks),
      ...Object.values(words.problemKinds),
      ...Object.values(words.headings),
      ...problemCodes.map((code) => rest.problemSentence(problemOf(code))),
    ]);
    const same = (fi ?? []).filter(
      (word, index) => word === sv?.[index] && word === en?.[index] && !international.has(word),
    );
    expect(same).toEqual([]);
  });

  it.each(noteIds)(
    "tells each note as a sentence with all its facts in every language: %s",
    (id) => {
      const numbers = locales.map(({ tag }) => {
        const sentence = sentenceOf(tag, id);
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/u);
        return (sentence.match(/\d+/gu) ?? []).map(Number).toSorted((a, b) => a - b);
      });
      expect(numbers[1]).toEqual(numbers[0]);
      expect(numbers[2]).toEqual(numbers[0]);
    },
  );

  it.each(problemCodes)("uses the same facts for a problem in every language: %s", (code) => {
    const used = locales.map((locale) => {
      const sentence = locale.problemSentence(problemOf(code));
      expect(sentence).toMatch(/^[^\p{Lu}\s]/u);
      expect(sentence).not.toMatch(/[.!]$|undefined|…/u);
      return ["EXPECTED", "FOUND", "FIELD", "OTHER", "4", "87"].filter((fact) =>
        sentence.includes(fact),
      );
    });
    expect(used[1]).toEqual(used[0]);
    expect(used[2]).toEqual(used[0]);
  });

  it.each(problemCodes)("has a sentence without gaps when no fact was given: %s", (code) => {
    for (const locale of locales) {
      const sentence = locale.problemSentence({ code, severity: "error", source: "a.csv" });
      expect(sentence).not.toMatch(/undefined|NaN/u);
    }
  });

  it.each(locales)("names every field of messages as the others do: $tag", ({ words }) => {
    expect(Object.keys(words.fields)).toEqual(Object.keys(defaultLocale.words.fields));
  });

  it("names every field of every table in words, and not by the id that --map takes", async () => {
    for (const id of await profileFields()) expect(defaultLocale.words.fields).toHaveProperty(id);
  });
});
