import type { AreaKey } from "../../src/domain/area.ts";
import type { Band, Codebook, CodebookItem, Dimension } from "../../src/domain/codebook.ts";
import { gapCodes, noGroup, type SurveyResponses } from "../../src/domain/survey-responses.ts";
import type { AreaCell, AreaScore, ScoreOptions } from "../../src/readiness/area-score.ts";
import { areaScore } from "../../src/readiness/area-score.ts";
import { type Instrument, instrumentOf } from "../../src/readiness/instrument.ts";

const text = (id: string) => ({ fi: id, sv: id, en: id });

/** The bands that are shipped: weak < 2.5 ≤ developing < 3.5 ≤ strong. */
export const shippedBands: readonly Band[] = [
  { id: "weak", label: text("weak"), from: undefined },
  { id: "developing", label: text("developing"), from: 2.5 },
  { id: "strong", label: text("strong"), from: 3.5 },
];

/** A dimension of the small codebook: weight and items, of which those that end in `-reversed` are. */
export interface DimensionSpec {
  readonly weight: number;
  readonly items: readonly string[];
}

/** A codebook of 1–5 items by dimension. */
export function codebookOf(specs: Readonly<Record<string, DimensionSpec>>): Codebook {
  const dimensions = Object.entries(specs).map(
    ([id, { weight }]): Dimension => ({ id, label: text(id), weight }),
  );
  const items = Object.entries(specs).flatMap(([dimension, { items: ids }]) =>
    ids.map(
      (id): CodebookItem => ({
        ...{ id, text: text(id), label: text(id), columns: [id], dimension, missing: [] },
        scale: { minimum: 1, maximum: 5, labels: new Map() },
        reverse: id.endsWith("-reversed"),
      }),
    ),
  );
  const none = { area: [], respondent: [], group: [], weight: [], wave: [], item: [], answer: [] };
  return {
    ...{ id: "small", label: text("small"), description: text("small"), source: undefined },
    ...{ headerRows: 1, columns: none, areaLevel: undefined, dimensions, items },
    ...{ bands: shippedBands, sides: { associations: ["association"], public: ["public"] } },
  };
}

/** The instrument of such a codebook. */
export function instrumentWith(specs: Readonly<Record<string, DimensionSpec>>): Instrument {
  const instrument = instrumentOf(codebookOf(specs));
  if (instrument === undefined) throw new Error("no dimension has an item");
  return instrument;
}

/** One respondent: answers in codebook order, undefined where there is none. */
export interface Row {
  readonly area?: string;
  readonly group?: string;
  readonly weight?: number;
  readonly answers: readonly (number | undefined)[];
}

/** A county as answers judge it. */
export function county(code: string): AreaKey {
  // A brand only: these tests need codes that sort and differ, not a classification.
  return { level: "wellbeing-county", code, year: 2025 } as AreaKey;
}

const sortedDistinct = (values: readonly string[]) =>
  [...new Set(values)].sort((one, other) => (one < other ? -1 : 1));

/** Rows as columns, in the order given. */
export function responsesOf(rows: readonly Row[]): SurveyResponses {
  const areas = sortedDistinct(rows.map(({ area = "01" }) => area));
  const groups = sortedDistinct(rows.flatMap(({ group }) => group ?? []));
  const items = rows[0]?.answers.length ?? 0;
  return {
    count: rows.length,
    areas: areas.map(county),
    area: Uint16Array.from(rows, ({ area = "01" }) => areas.indexOf(area)),
    groups,
    group: Uint16Array.from(rows, ({ group }) =>
      group === undefined ? noGroup : groups.indexOf(group),
    ),
    waves: [""],
    wave: new Uint16Array(rows.length),
    weights: rows.some(({ weight }) => weight !== undefined)
      ? Float64Array.from(rows, ({ weight = 1 }) => weight)
      : undefined,
    respondents: undefined,
    answers: Array.from({ length: items }, (_, item) =>
      Int16Array.from(rows, ({ answers }) => answers[item] ?? gapCodes["dont-know"]),
    ),
  };
}

/** A cell per area, in code order. */
export function cellsOf({ areas, area }: SurveyResponses): readonly AreaCell[] {
  return areas.map((key, place) => ({
    area: key,
    respondents: Uint32Array.from(
      [...area.entries()].flatMap(([who, at]) => (at === place ? [who] : [])),
    ),
  }));
}

/** Score of an area in which these scores, and no others, were given. */
export function scoreOf(
  code: string,
  values: readonly number[],
  options: Partial<ScoreOptions> & { readonly invited?: number } = {},
): AreaScore {
  const { invited, ...rest } = options;
  const cell = {
    area: county(code),
    respondents: Uint32Array.from(values.keys()),
    ...(invited === undefined ? {} : { invited }),
  };
  return areaScore(Float64Array.from(values), cell, { confidence: 0.95, ...rest });
}
