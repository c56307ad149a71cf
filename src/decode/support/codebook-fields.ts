import type { Codebook, CodebookItem } from "../../domain/codebook.ts";
import type { Field } from "../decoder.ts";
import { field } from "./field.ts";

/** Ids of the fields of a survey table that are no questions. */
export const surveyFieldIds = [
  "area",
  "respondent",
  "group",
  "weight",
  "wave",
  "item",
  "answer",
] as const;

/** Id of a field that is no question. */
export type SurveyFieldId = (typeof surveyFieldIds)[number];

/** Fields of a codebook: its columns, then its items in order, each under the id that `--map` takes. */
export interface CodebookFields {
  readonly columns: readonly Field[];
  readonly items: readonly Field[];
}

/**
 * Everything that a codebook says may stand in a header. A word that fits two fields finds neither: one column would
 * be read as both without a word.
 */
export function codebookFields(codebook: Codebook): CodebookFields {
  const columns = surveyFieldIds.map((id) => field(id, codebook.columns[id]));
  const items = codebook.items.map((item) => field(itemFieldId(item.id), itemWords(item)));
  const uses = new Map<string, number>();
  for (const { synonyms } of [...columns, ...items]) {
    for (const word of synonyms) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const unambiguous = (one: Field): Field => ({
    ...one,
    synonyms: one.synonyms.filter((word) => uses.get(word) === 1),
  });
  return { columns: columns.map(unambiguous), items: items.map(unambiguous) };
}

/** Id of an item's field: its own, unless it is that of a column. */
export function itemFieldId(id: string): string {
  return surveyFieldIds.some((other) => other === id) ? `item:${id}` : id;
}

/** Headers under which an item may stand, the usual one first. */
function itemWords({ id, columns, text, label }: CodebookItem): readonly string[] {
  const texts = [text, label].flatMap(({ fi, sv, en }) => [fi, sv, en]);
  return [...new Set([...columns, ...texts, id])];
}
