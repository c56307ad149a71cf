import * as v from "valibot";
import { type LocalisedText, levels } from "../domain/area.ts";
import { periodNamed } from "../domain/calendar.ts";
import type {
  Codebook,
  CodebookColumns,
  CodebookItem,
  MissingCode,
  Scale,
} from "../domain/codebook.ts";
import { verbatim } from "../domain/localised-text.ts";
import { firstIssue } from "./support/codebook-issues.ts";
import {
  filled,
  kebabId,
  listOf,
  localised,
  mapOf,
  type OpenDocument,
  openDocument,
  text,
} from "./support/document-issues.ts";
import { decimal, positive } from "./support/document-numbers.ts";
import { foldHeader } from "./support/fold-header.ts";
import { toLevel } from "./support/level-words.ts";
import { surveyWords } from "./support/survey-words.ts";

// An instrument that is used in one language needs one text: it then stands for all three.
const oneText = v.pipe(filled, v.transform(verbatim));
const wording = v.lazy(
  (input): v.GenericSchema<unknown, LocalisedText> =>
    typeof input === "string" ? oneText : localised,
);

const oneWord = v.pipe(
  filled,
  v.transform((one) => [one]),
);
const words = v.lazy(
  (input): v.GenericSchema<unknown, readonly string[]> =>
    typeof input === "string" ? oneWord : listOf(filled),
);

const wholeNumber = v.pipe(text, v.regex(/^-?\d{1,5}$/u, "-30000–30000"), v.transform(Number));
const scale = v.pipe(
  mapOf({
    minimum: wholeNumber,
    maximum: wholeNumber,
    labels: v.optional(
      v.record(v.pipe(text, v.regex(/^(?:0|-?[1-9]\d{0,4})$/u, "1, 2, 3 …")), wording),
      {},
    ),
  }),
  v.transform(({ minimum, maximum, labels }): Scale => {
    const numerals = [minimum, maximum].map((end) => [end, numeral(end)] as const);
    const worded = Object.entries(labels).map(([value, label]) => [Number(value), label] as const);
    const all = [...new Map([...numerals, ...worded])].toSorted(([a], [b]) => a - b);
    return { minimum, maximum, labels: new Map(all) };
  }),
);

/** An end of a scale that has no wording is shown as its number. */
function numeral(end: number): LocalisedText {
  return { fi: String(end), sv: String(end), en: String(end) };
}

const missing = v.pipe(
  mapOf({
    "dont-know": v.optional(words),
    refused: v.optional(words),
    "not-asked": v.optional(words),
  }),
  v.transform((given): readonly MissingCode[] =>
    (["dont-know", "refused", "not-asked"] as const).flatMap((gap) => {
      const values = given[gap];
      return values === undefined ? [] : [{ gap, values }];
    }),
  ),
);

const dimension = v.pipe(
  mapOf({ id: kebabId, label: wording, weight: v.optional(positive, "1") }),
  v.readonly(),
);

const item = mapOf({
  id: kebabId,
  text: wording,
  label: v.optional(wording),
  columns: v.optional(words),
  dimension: kebabId,
  reverse: v.optional(v.picklist(["true", "false"], "true, false"), "false"),
  scale: v.optional(scale),
  missing: v.optional(missing),
});

const band = v.pipe(
  mapOf({ id: kebabId, label: wording, from: v.optional(decimal) }),
  v.transform(({ id, label, from }) => ({ id, label, from })),
);

const areaLevel = v.pipe(
  text,
  v.check((word) => toLevel(word) !== undefined, levels.join(", ")),
  v.transform(toLevel),
);

const fieldwork = v.pipe(
  text,
  v.check((written) => periodNamed(written) !== undefined, "2021, 2021-06"),
  v.transform(periodNamed),
);

/**
 * The keys of a codebook file, English and in kebab-case:
 *   id, label, description, source   what the instrument is and where its wording comes from
 *   fieldwork                        when the answers were collected: a year (2021) or a month (2021-06)
 *   header-rows                      1 (usual), 2 or 3 rows of header in the export
 *   area-level                       level of the areas that are judged, as `--level` takes it
 *   columns                          headers of area, respondent, group, weight, wave; item and answer of long tables;
 *                                    a column not given is found by the usual words
 *   scale                            minimum, maximum, labels by value
 *   missing                          texts and codes of dont-know, refused, not-asked
 *   dimensions                       list of id, label, weight (1)
 *   bands                            list of id, label, from (the first without)
 *   items                            list of id, text, label (the text), columns (the Finnish text), dimension,
 *                                    reverse (false), and a scale or missing of its own
 *   sides                            groups of associations and of the public side
 * `scale` and `missing` at the top serve every item without its own, which replaces them as a whole. Short forms: a
 * text in place of `{fi, sv, en}` stands for every language, one word in place of a list is that list.
 */
const codebook = mapOf({
  id: kebabId,
  label: wording,
  description: v.optional(wording),
  source: v.optional(filled),
  fieldwork: v.optional(fieldwork),
  "header-rows": v.optional(v.picklist(["1", "2", "3"], "1, 2, 3"), "1"),
  "area-level": v.optional(areaLevel),
  columns: v.optional(
    mapOf({
      area: v.optional(words),
      respondent: v.optional(words),
      group: v.optional(words),
      weight: v.optional(words),
      wave: v.optional(words),
      item: v.optional(words),
      answer: v.optional(words),
    }),
    {},
  ),
  scale: v.optional(scale),
  missing: v.optional(missing),
  dimensions: listOf(dimension),
  bands: v.optional(listOf(band)),
  items: listOf(item),
  sides: v.optional(mapOf({ associations: words, public: words })),
});

type Written = v.InferOutput<typeof codebook>;

const headerRows = { "1": 1, "2": 2, "3": 3 } as const;

/**
 * Decodes a codebook: what a survey asked and how its export is written.
 * Shape: items, dimensions and bands in the order of the file; no bands where the file has none, and what then applies
 * is the caller's choice.
 * Throws: UserError `codebook/invalid` with file, line, path, the bad value and what was expected; an unknown key or
 * dimension comes with the nearest known ones.
 */
export function decodeCodebook(source: string, file: string): Codebook {
  const document = openDocument(source, file, "codebook");
  const written = document.shapedAs(codebook);
  const items = written.items.map((_, place) => itemAt(written, place, document));
  const decoded: Codebook = {
    id: written.id,
    label: written.label,
    description: written.description ?? written.label,
    source: written.source,
    ...(written.fieldwork === undefined ? {} : { fieldwork: written.fieldwork }),
    headerRows: headerRows[written["header-rows"]],
    columns: columnsOf(written.columns, items),
    areaLevel: written["area-level"],
    dimensions: written.dimensions,
    items,
    bands: written.bands ?? [],
    sides: written.sides,
  };
  const issue = firstIssue(decoded, {
    columns: written.columns,
    hasOwnScale: written.items.map((one) => one.scale !== undefined),
    hasOwnMissing: written.items.map((one) => one.missing !== undefined),
  });
  return issue === undefined ? decoded : document.refuse(issue);
}

function itemAt(written: Written, place: number, document: OpenDocument): CodebookItem {
  const one = written.items[place];
  const scaleOfItem = one?.scale ?? written.scale;
  if (one === undefined || scaleOfItem === undefined) {
    return document.refuse({
      path: ["scale"],
      value: "",
      expected: "scale",
      reason: "missing-key",
    });
  }
  return {
    id: one.id,
    text: one.text,
    label: one.label ?? one.text,
    columns: one.columns ?? [one.text.fi],
    dimension: one.dimension,
    scale: scaleOfItem,
    reverse: one.reverse === "true",
    missing: one.missing ?? written.missing ?? [],
  };
}

/** A usual word that names an item is no word for a column of its own: the codebook knows better. */
function columnsOf(given: Written["columns"], items: readonly CodebookItem[]): CodebookColumns {
  const taken = new Set(
    items.flatMap(({ id, text: said, label, columns }) =>
      [id, ...Object.values(said), ...Object.values(label), ...columns].map(foldHeader),
    ),
  );
  const usual = (field: keyof CodebookColumns) =>
    given[field] ?? surveyWords[field].filter((word) => !taken.has(foldHeader(word)));
  return {
    area: usual("area"),
    respondent: usual("respondent"),
    group: usual("group"),
    weight: usual("weight"),
    wave: usual("wave"),
    item: usual("item"),
    answer: usual("answer"),
  };
}
