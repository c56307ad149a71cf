import type { AreaKey } from "../../src/domain/area.ts";
import type { Codebook, CodebookItem } from "../../src/domain/codebook.ts";
import type {
  SurveyAnswer,
  SurveyEntry,
  SurveyResponses,
} from "../../src/domain/survey-responses.ts";
import { createResponses } from "../../src/survey/fill.ts";
import { smallArea } from "../support/small-areas.ts";

const text = (id: string) => ({ fi: id, sv: id, en: id });

/** An item of a 1–5 scale in the dimension "structures", with what the test cares about. */
export function item(id: string, given: Partial<CodebookItem> = {}): CodebookItem {
  return {
    id,
    text: text(id),
    label: text(id),
    columns: [id],
    dimension: "structures",
    scale: { minimum: 1, maximum: 5, labels: new Map() },
    reverse: false,
    missing: [],
    ...given,
  };
}

/** A codebook of items; its dimensions are those that the items name, in their order. */
export function codebook(...items: readonly CodebookItem[]): Codebook {
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))];
  return {
    id: "example",
    label: text("example"),
    description: text("example"),
    source: undefined,
    headerRows: 1,
    columns: { area: [], respondent: [], group: [], weight: [], wave: [], item: [], answer: [] },
    areaLevel: "region",
    dimensions: dimensions.map((id) => ({ id, label: text(id), weight: 1 })),
    items,
    bands: [],
    sides: undefined,
  };
}

/** What a test gives for one answer: a valid value or why there is none. */
export type Given = SurveyAnswer["value"];

/** A row of a wide export: answers to the items in their order, about Pirkanmaa unless told. */
export function wide(
  answers: readonly Given[],
  given: Omit<Partial<SurveyEntry>, "answers"> = {},
): SurveyEntry {
  return {
    area: pirkanmaa,
    line: 2,
    ...given,
    answers: answers.map((value, place) => ({ item: place, value })),
  };
}

/** A row of a long export: one answer of one respondent. */
export function long(
  respondent: string,
  [place, value]: readonly [item: number, value: Given],
  given: Partial<SurveyEntry> = {},
): SurveyEntry {
  return { respondent, area: pirkanmaa, line: 2, ...given, answers: [{ item: place, value }] };
}

/** Regions of the tests. */
export const pirkanmaa: AreaKey = smallArea("region", "06");
export const uusimaa: AreaKey = smallArea("region", "01");

/** Responses of rows, none of which may be refused. */
export function responsesOf(book: Codebook, rows: readonly SurveyEntry[]): SurveyResponses {
  const responses = createResponses(book);
  for (const row of rows) {
    const refused = responses.accept(row);
    if (refused !== undefined) throw new Error(`line ${row.line}: ${refused.rule}`);
  }
  return responses.finish();
}
