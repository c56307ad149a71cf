import { type Level, levels } from "../../domain/area.ts";
import {
  type PublishedSurveyFigure,
  type PublishedSurveyFlag,
  publishedSurveyFlags,
} from "../../domain/published-survey.ts";
import type { Files } from "../files.ts";
import { readBundledTable } from "./bundled-table.ts";
import { loadPublications } from "./publications.ts";

/** The table of published survey figures that the package carries. */
export const bundledSurvey = "survey-published.csv";

/** Looks up a cell of one row by its column. */
type Cell = (column: string) => string;

/**
 * What was published of surveys whose answers were not, in the order of the table.
 * Throws: an ordinary error when a row is not as agreed, since a broken table of ours is a defect of ours.
 */
export async function loadPublishedSurvey(files: Files): Promise<readonly PublishedSurveyFigure[]> {
  const { name, header, rows } = await readBundledTable(files, bundledSurvey);
  const publicationsOf = await loadPublications(files);
  const datedOf = (source: string) => publicationsOf([source])[0]?.dated;
  return rows.map(({ cells, line }) => {
    const cell: Cell = (column) => {
      const text = cells[header.indexOf(column)];
      if (text === undefined) throw new Error(`${name}:${line}: no ${column}`);
      return text;
    };
    const figure = toFigure(cell, datedOf);
    if (figure === undefined) throw new Error(`${name}:${line}: not a published survey figure`);
    return figure;
  });
}

function toFigure(
  cell: Cell,
  datedOf: (source: string) => string | undefined,
): PublishedSurveyFigure | undefined {
  const areaLevel = levels.find((level) => level === cell("area_level"));
  const flags = toFlags(cell("flag"));
  const n = toNumber(cell("n_respondents")) ?? "not-published";
  if (areaLevel === undefined || flags === undefined) return undefined;
  return withStatistic(cell, {
    ...textsOf(cell),
    areaLevel,
    flags,
    n,
    dated: datedOf(cell("source")),
  });
}

function textsOf(cell: Cell) {
  return {
    round: cell("survey_round"),
    published: cell("published"),
    item: cell("item"),
    question: cell("question_fi"),
    areaCode: cell("area_code"),
    source: cell("source"),
  };
}

type Stated = ReturnType<typeof textsOf> & {
  readonly areaLevel: Level;
  readonly flags: readonly PublishedSurveyFlag[];
  readonly n: number | "not-published";
  readonly dated: string | undefined;
};

function withStatistic(cell: Cell, stated: Stated): PublishedSurveyFigure | undefined {
  const value = toNumber(cell("value"));
  const scale = toScale(cell);
  switch (cell("statistic")) {
    case "mean":
      return value === undefined || scale === undefined
        ? undefined
        : { ...stated, statistic: "mean", value, scale };
    case "share_percent":
      return value === undefined
        ? undefined
        : { ...stated, statistic: "share", value: value / 100 };
    case "rank": {
      const place = cell("place");
      const named = toNumber(cell("places_named"));
      if (place !== "best" && place !== "weakest") return undefined;
      if (named === undefined || scale === undefined) return undefined;
      return { ...stated, statistic: "rank-text", value: undefined, place, named, scale };
    }
    default:
      return undefined;
  }
}

/** A number of the table, which has a decimal point and no thousands mark; undefined for an empty cell. */
function toNumber(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;
}

function toScale(cell: Cell): { readonly minimum: number; readonly maximum: number } | undefined {
  const minimum = toNumber(cell("scale_min"));
  const maximum = toNumber(cell("scale_max"));
  return minimum === undefined || maximum === undefined ? undefined : { minimum, maximum };
}

/** Flags of a cell; undefined when one is unknown. */
function toFlags(text: string): readonly PublishedSurveyFlag[] | undefined {
  const words = text === "" ? [] : text.split("|").map((word) => word.replaceAll("_", "-"));
  const flags = words.flatMap((word) => publishedSurveyFlags.filter((flag) => flag === word));
  return flags.length === words.length ? flags : undefined;
}
