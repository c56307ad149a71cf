import type { AreaKey } from "../domain/area.ts";
import { type GrowingColumn, growingColumn } from "./growing-column.ts";
import { createPlaceList, type PlaceList } from "./place-list.ts";

/** Stands where no row has said anything; a row may say that there is no answer. */
export const unset = -32_768;

/** What is known of respondents, by place in the order of their first row. */
export interface ResponseColumns {
  readonly wave: GrowingColumn;
  readonly area: GrowingColumn;
  readonly group: GrowingColumn;
  readonly weight: GrowingColumn;
  readonly line: GrowingColumn;
  readonly ids: string[];
  readonly answers: readonly GrowingColumn[];
  /** Lines of answers that came with a later row than the respondent's first; 0 elsewhere. */
  readonly answerLines: Map<number, GrowingColumn>;
  readonly waves: PlaceList<string>;
  readonly areas: PlaceList<AreaKey>;
  readonly groups: PlaceList<string>;
}

/** Columns without respondents, for that many items. */
export function emptyColumns(items: number): ResponseColumns {
  const of16 = () => growingColumn((length) => new Uint16Array(length), 0);
  return {
    wave: of16(),
    area: of16(),
    group: of16(),
    weight: growingColumn((length) => new Float64Array(length), Number.NaN),
    line: growingColumn((length) => new Uint32Array(length), 0),
    ids: [],
    answers: Array.from({ length: items }, () =>
      growingColumn((length) => new Int16Array(length), unset),
    ),
    answerLines: new Map(),
    waves: createPlaceList((wave) => wave),
    areas: createPlaceList(({ level, code, year }) => `${level} ${code} ${year}`),
    groups: createPlaceList((group) => group),
  };
}
