import type { AreaIndex } from "../../areas/area-index.ts";
import { findArea } from "../../areas/find-area.ts";
import { foldHeader } from "../../decode/support/fold-header.ts";
import { toLevel } from "../../decode/support/level-words.ts";
import { surveyWords } from "../../decode/support/survey-words.ts";
import type { Level } from "../../domain/area.ts";
import type { CodebookColumns } from "../../domain/codebook.ts";
import { type DraftPlan, type GuessedColumn, type Remark, shownValues } from "./draft-plan.ts";
import type { ColumnProfile, TableProfile } from "./profile-table.ts";

/** A column of an export that is no question. */
export type Field = keyof CodebookColumns;

const fields: readonly Field[] = [
  "area",
  "respondent",
  "group",
  "weight",
  "wave",
  "item",
  "answer",
];

const byWord: Remark = { id: "by-word", facts: {} };

/** Places of the columns whose header is a usual word, the first for each field. */
export function placesByWord(header: readonly string[]): ReadonlyMap<Field, number> {
  const folded = header.map(foldHeader);
  const found = fields.flatMap((field) => {
    const words = new Set(surveyWords[field].map(foldHeader));
    const place = folded.findIndex((word) => words.has(word));
    return place < 0 ? [] : [[field, place] as const];
  });
  return new Map(found);
}

/** What was guessed of the columns that are no questions. */
export interface GuessedFields {
  readonly columns: DraftPlan["columns"];
  readonly level: DraftPlan["level"];
  /** Places that are taken. */
  readonly taken: ReadonlySet<number>;
}

/** Guesses the columns of area, respondent, group, weight and wave: by header first, then by what they hold. */
export function guessColumns(
  { rows, columns }: TableProfile,
  areas: AreaIndex,
  isQuestion: (profile: ColumnProfile) => boolean,
): GuessedFields {
  const places = new Map(placesByWord(columns.map(({ header }) => header)));
  const why = new Map<Field, Remark>([...places.keys()].map((field) => [field, byWord]));
  const guess = (field: Field, matches: (profile: ColumnProfile) => Remark | undefined) => {
    if (places.has(field)) return;
    // Of two columns with one header neither can be told from the other.
    const taken = new Set([...places.values()].map((place) => headerAt(columns, place)));
    for (const [place, profile] of columns.entries()) {
      const folded = headerAt(columns, place);
      if (taken.has(folded) || profile.filled === 0 || folded === "") continue;
      const remark = matches(profile);
      if (remark === undefined) continue;
      places.set(field, place);
      why.set(field, remark);
      return;
    }
  };
  guess("area", (profile) => areaRemark(profile, areas));
  guess("respondent", (profile) => respondentRemark(profile, rows));
  guess("weight", weightRemark);
  guess("group", (profile) => (isQuestion(profile) ? undefined : groupRemark(profile, rows)));
  const area = columns[places.get("area") ?? -1];
  const named = [...places].flatMap(([field, place]): readonly [Field, GuessedColumn][] => {
    const [profile, remark] = [columns[place], why.get(field)];
    return profile && remark ? [[field, { header: profile.header, why: remark }]] : [];
  });
  return {
    columns: Object.fromEntries(named),
    level: area === undefined ? undefined : levelOf(area, areas),
    taken: new Set(places.values()),
  };
}

function headerAt(columns: TableProfile["columns"], place: number): string {
  return foldHeader(columns[place]?.header ?? "");
}

/** Levels on which respondents are asked to judge an area, the usual first. */
const askedLevels: readonly Level[] = ["wellbeing-county", "region", "municipality", "yta", "erva"];

/** A share of texts above which a column is what they say it is; the rest are slips of the pen. */
const most = 0.8;

function namedAt(texts: readonly string[], level: Level, areas: AreaIndex): readonly string[] {
  const wanted = { level, year: areas.lastYear };
  return texts.filter((text) => findArea(areas, text, wanted).kind === "found");
}

/** The level on which most texts name an area; of equals the one of the header, then the usual one. */
function bestLevel({ header, counts }: ColumnProfile, areas: AreaIndex) {
  const texts = [...counts.keys()];
  const ofHeader = toLevel(header);
  const levels = [...(ofHeader === undefined ? [] : [ofHeader]), ...askedLevels];
  const [best] = levels
    .map((level) => ({ level, known: namedAt(texts, level, areas) }))
    .toSorted((a, b) => b.known.length - a.known.length);
  return { level: best?.level ?? "region", known: best?.known ?? [], texts };
}

function areaRemark(profile: ColumnProfile, areas: AreaIndex): Remark | undefined {
  // A number of one or two digits is the code of some area, and an answer as well.
  const hasNames = [...profile.counts.keys()].some((text) => /\p{L}{3}/u.test(text));
  const { known, texts } = bestLevel(profile, areas);
  if (!hasNames || profile.isCut || known.length < most * texts.length) return undefined;
  return { id: "area-by-content", facts: { found: known.length, distinct: texts.length } };
}

function levelOf(profile: ColumnProfile, areas: AreaIndex): DraftPlan["level"] {
  const { level, known, texts } = bestLevel(profile, areas);
  if (known.length === 0) return undefined;
  const unknown = texts.filter((text) => !known.includes(text));
  const values = shownValues(new Map(unknown.map((text) => [text, profile.counts.get(text) ?? 0])));
  return {
    level,
    why: [
      { id: "area-level", facts: { found: known.length, distinct: texts.length } },
      ...(unknown.length === 0 ? [] : [{ id: "area-unknown", facts: { values } }]),
    ],
  };
}

function respondentRemark(
  { counts, filled, isCut }: ColumnProfile,
  rows: number,
): Remark | undefined {
  const texts = [...counts.keys()];
  const isAllDifferent = [...counts.values()].every((times) => times === 1);
  const looksLikeIds = texts.every((text) => /^[\p{L}\d_-]{1,36}$/u.test(text));
  if (rows < 5 || filled < rows || !isAllDifferent || !looksLikeIds) return undefined;
  return { id: "respondent-by-content", facts: { distinct: isCut ? filled : texts.length } };
}

function weightRemark({ counts }: ColumnProfile): Remark | undefined {
  const texts = [...counts.keys()];
  const numbers = texts
    .filter((text) => /^\d{1,3}(?:[.,]\d+)?$/u.test(text))
    .map((text) => Number(text.replace(",", ".")));
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const hasDecimals = texts.filter((text) => /[.,]\d*[1-9]/u.test(text)).length * 2 > texts.length;
  const isWeight = numbers.length === texts.length && numbers.every((number) => number > 0);
  return isWeight && hasDecimals && mean > 0.2 && mean < 5
    ? { id: "weight-by-content", facts: {} }
    : undefined;
}

function groupRemark({ counts, filled, isCut }: ColumnProfile, rows: number): Remark | undefined {
  const texts = [...counts.keys()];
  const areFew = !isCut && texts.length >= 2 && texts.length <= 12 && filled >= texts.length * 3;
  const areWords = texts.every((text) => /\p{L}{3}/u.test(text) && text.length <= 60);
  if (!areFew || !areWords || filled < most * rows) return undefined;
  return { id: "group-by-content", facts: { distinct: texts.length, values: shownValues(counts) } };
}
