import type { AreaIndex } from "../../areas/area-index.ts";
import { note } from "../../domain/note-id.ts";
import type { PublishedSurvey, PublishedSurveyFigure } from "../../domain/published-survey.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import { noSurveyRows, surveyReport } from "../../report/survey-report.ts";
import type { Files } from "../files.ts";
import type { Tool } from "../input-options.ts";
import type { Outcome } from "../outcome.ts";
import { loadAreas } from "./load-areas.ts";
import {
  loadPublishedFigures,
  periodOfRound,
  publishedArea,
  publishedPlace,
  publishedRecord,
  toPublishedFigure,
} from "./published-survey-figures.ts";

/** What was published of the situation survey of 2021, shown where no answers are given. */
export async function publishedSurvey(files: Files, tool: Tool): Promise<Outcome> {
  const areas = await loadAreas(files);
  const published = await loadPublishedFigures(files);
  const { figures, subject, account } = published;
  const report = surveyReport({
    subject,
    level: "country",
    divisionYear: 2021,
    rows: {
      ...noSurveyRows,
      published: figures.map((figure) => toRow(figure, published, areas)),
    },
    notes: [
      note("survey-published", {}),
      ...(figures.some(({ flags }) => flags.includes("conflicts"))
        ? [note("survey-conflicting", {})]
        : []),
    ],
    accounts: [account],
    problems: { errors: 0, warnings: 0, counts: [], listed: [] },
    provenance: {
      tool: { name: "soste-stats", version: tool.version },
      divisionYear: 2021,
      inputs: [await publishedRecord(files, published)],
    },
  });
  return { report, messages: [], status: "ok" };
}

function toRow(
  figure: PublishedSurveyFigure,
  { labels }: PublishedSurvey,
  areas: AreaIndex,
): FigureRow {
  const area = publishedArea(figure, areas);
  const label = labels[figure.item];
  if (label === undefined) throw new Error(`no item ${figure.item}`);
  const place = publishedPlace(figure);
  return {
    about: {
      item: { kind: "indicator", id: figure.item, label },
      area: { kind: "name", area },
      period: { kind: "period", period: periodOfRound(figure.round) },
      statement:
        place === undefined ? { kind: "empty" } : { kind: "term", family: "place", id: place },
      published: { kind: "text", text: figure.published },
    },
    figures: { "published-value": toPublishedFigure(figure, area.key) },
  };
}
