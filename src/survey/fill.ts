import type { Codebook } from "../domain/codebook.ts";
import {
  gapCodes,
  noGroup,
  type SurveyAnswer,
  type SurveyEntry,
  type SurveyResponses,
} from "../domain/survey-responses.ts";
import { finishResponses } from "./finish-responses.ts";
import { type GrowingColumn, growingColumn } from "./growing-column.ts";
import { emptyColumns, type ResponseColumns, unset } from "./response-columns.ts";

/** A row that is not used: it repeats the row at `otherLine`, or contradicts it. The first of them stands. */
export interface Refused {
  readonly rule: "duplicate-row" | "conflicting-duplicate";
  /** Physical line of the row that stands. */
  readonly otherLine: number;
}

/** Survey responses while they are being filled. */
export interface ResponsesInProgress {
  /** Takes in a row; a row that adds nothing to what its respondent said in the wave is refused. */
  accept(entry: SurveyEntry): Refused | undefined;
  /** Rows without an id, each of which counts as a respondent of its own. */
  withoutId(): number;
  finish(): SurveyResponses;
}

/**
 * Responses without rows, to be filled from entries: one per respondent and wave, or one per answer.
 *
 * Shape:   `finish` gives every respondent and wave once, in an order that comes from the content alone: by wave, area,
 *          group, id, answers and weight. A respondent without id among others with one has the id "", without weight
 *          the weight NaN. An item that nobody of a wave was heard on counts there as not asked.
 * Throws:  RangeError at more than 65,535 distinct areas, groups or waves.
 */
export function createResponses(codebook: Codebook): ResponsesInProgress {
  const columns = emptyColumns(codebook.items.length);
  const placesByWave: Map<string, number>[] = [];
  const seen = { withId: 0, withWeight: 0 };

  const append = (entry: SurveyEntry, wave: number): number => {
    const place = columns.ids.length;
    columns.ids.push(entry.respondent ?? "");
    columns.wave.put(place, wave);
    columns.area.put(place, columns.areas.placeOf(entry.area));
    columns.group.put(place, placeOfGroup(columns, entry.group));
    columns.line.put(place, entry.line);
    if (entry.respondent !== undefined) seen.withId += 1;
    if (entry.weight !== undefined) {
      seen.withWeight += 1;
      columns.weight.put(place, entry.weight);
    }
    for (const answer of entry.answers) columnOf(columns, answer.item).put(place, codeOf(answer));
    return place;
  };

  return {
    accept: (entry) => {
      const wave = columns.waves.placeOf(entry.wave ?? "");
      const places = placesByWave[wave] ?? new Map<string, number>();
      placesByWave[wave] = places;
      const held = entry.respondent === undefined ? undefined : places.get(entry.respondent);
      if (held !== undefined) return extend(columns, held, entry);
      const place = append(entry, wave);
      if (entry.respondent !== undefined) places.set(entry.respondent, place);
      return undefined;
    },
    withoutId: () => columns.ids.length - seen.withId,
    finish: () => finishResponses(columns, seen),
  };
}

function codeOf({ value }: SurveyAnswer): number {
  return typeof value === "number" ? value : gapCodes[value];
}

/** The column of an item. The decoder names items of the codebook only, so another one is our mistake. */
function columnOf({ answers }: ResponseColumns, item: number): GrowingColumn {
  const column = answers[item];
  if (column === undefined) throw new Error(`item ${item} is not in the codebook`);
  return column;
}

function placeOfGroup({ groups }: ResponseColumns, group: string | undefined): number {
  return group === undefined ? noGroup : groups.placeOf(group);
}

/** Adds what a further row of a respondent says, unless it contradicts what is held or says nothing new. */
function extend(columns: ResponseColumns, held: number, entry: SurveyEntry): Refused | undefined {
  const respondentLine = columns.line.at(held);
  if (isOtherPerson(columns, held, entry)) {
    return { rule: "conflicting-duplicate", otherLine: respondentLine };
  }
  const heldCode = ({ item }: SurveyAnswer) => columnOf(columns, item).at(held);
  const isNew = (answer: SurveyAnswer) => heldCode(answer) === unset;
  const clash = entry.answers.find(
    (answer) => !isNew(answer) && heldCode(answer) !== codeOf(answer),
  );
  if (clash !== undefined) {
    return { rule: "conflicting-duplicate", otherLine: lineOfAnswer(columns, held, clash.item) };
  }
  const added = entry.answers.filter(isNew);
  if (added.length === 0) {
    const item = entry.answers[0]?.item;
    const otherLine = item === undefined ? respondentLine : lineOfAnswer(columns, held, item);
    return { rule: "duplicate-row", otherLine };
  }
  for (const answer of added) {
    columnOf(columns, answer.item).put(held, codeOf(answer));
    noteLine(columns, held, answer.item, entry.line);
  }
  return undefined;
}

/** Whether the row gives its respondent another area, group or weight than the first one did. */
function isOtherPerson(columns: ResponseColumns, held: number, entry: SurveyEntry): boolean {
  const group = entry.group === undefined ? noGroup : columns.groups.find(entry.group);
  return (
    columns.areas.find(entry.area) !== columns.area.at(held) ||
    group !== columns.group.at(held) ||
    // Object.is, since NaN stands for no weight
    !Object.is(entry.weight ?? Number.NaN, columns.weight.at(held))
  );
}

function noteLine(
  { answerLines }: ResponseColumns,
  place: number,
  item: number,
  line: number,
): void {
  const lines = answerLines.get(item) ?? growingColumn((length) => new Uint32Array(length), 0);
  answerLines.set(item, lines);
  lines.put(place, line);
}

function lineOfAnswer({ answerLines, line }: ResponseColumns, place: number, item: number): number {
  return answerLines.get(item)?.at(place) || line.at(place);
}
