import type { AreaIndex } from "../../areas/area-index.ts";
import { surveyPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { AreaKey } from "../../domain/area.ts";
import { type Period, periodNamed } from "../../domain/calendar.ts";
import type { Known } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { PublishedSurvey, PublishedSurveyFigure } from "../../domain/published-survey.ts";
import type { Released } from "../../domain/released.ts";
import { rowAccount } from "../../domain/row-account.ts";
import type { Files } from "../files.ts";
import { compiledPart } from "./compiled.ts";
import { loadPublications } from "./publications.ts";

/** Id by which figures refer to what was published of a survey. */
export const publishedSurveyInput = "published-survey";

/** What was published, as the build left it or read from `data/`. */
export async function loadPublishedFigures(files: Files): Promise<PublishedSurvey> {
  return (await compiledPart(files, "published-survey")) ?? (await readPublishedFigures(files));
}

/** What was published, read from `data/`. */
export async function readPublishedFigures(files: Files): Promise<PublishedSurvey> {
  const { loadCodebook } = await import("./load-codebook.ts");
  const { bundledSurvey, loadPublishedSurvey } = await import("./load-published-survey.ts");
  const codebook = await loadCodebook(files, "tilannekuva-2021");
  const published = await loadPublishedSurvey(files);
  const labels = Object.fromEntries(codebook.items.map(({ id, label }) => [id, label]));
  const figures = published.filter(({ item }) => Object.hasOwn(labels, item));
  const file = await files.bundled(bundledSurvey);
  for await (const _ of file.bytes());
  return {
    subject: codebook.label,
    figures,
    labels,
    name: file.name,
    sha256: await file.sha256(),
    account: rowAccount({
      source: bundledSurvey,
      read: published.length,
      used: figures.length,
      excluded: new Map([["other-survey", published.length - figures.length]]),
      rejected: 0,
    }),
  };
}

/** The input record of the published figures, with everybody who published one. */
export async function publishedRecord(
  files: Files,
  { figures, name, sha256, account }: PublishedSurvey,
): Promise<InputRecord> {
  const publicationsOf = await loadPublications(files);
  return {
    id: publishedSurveyInput,
    kind: "bundled",
    name,
    sha256,
    table: publishedSurveyInput,
    rows: account.read,
    publications: publicationsOf([...new Set(figures.map(({ source }) => source))]),
  };
}

/**
 * A published figure for an area: its own where it is that area's, else missing, since nothing was published of it.
 * The number of respondents is not known, so there is no interval.
 */
export function toPublishedFigure(figure: PublishedSurveyFigure, area: AreaKey): Released {
  const { item, statistic, flags, n, published, source } = figure;
  const isOwn = area.level === figure.areaLevel && area.code === figure.areaCode;
  const value = isOwn ? figure.value : undefined;
  const known = (own: number): Known => ({
    kind: "known",
    value: own,
    n,
    flags: flags.includes("conflicts") ? ["conflicts"] : [],
  });
  const outcome: Known | Missing = value === undefined ? missing("not-published") : known(value);
  return release(
    {
      indicator: publishedId({ item, published }),
      area,
      period: periodOfRound(figure.round),
      unit: statistic === "share" ? "share" : "scale-points",
      outcome,
      sources: [{ input: publishedSurveyInput, rule: source }],
    },
    surveyPolicy,
  );
}

/** Id of a published mean: of one item there may be two, published at different times. */
export function publishedId({
  item,
  published,
}: Pick<PublishedSurveyFigure, "item" | "published">): string {
  return `published-${item}-${published}`;
}

/** Where a publication puts an area whose figure it does not give; undefined where it says nothing of it. */
export function publishedPlace(figure: PublishedSurveyFigure): string | undefined {
  if (figure.statistic !== "rank-text") return undefined;
  return `${figure.named > 1 ? "among-" : ""}${figure.place}`;
}

/** The area that a figure is published of, in the division of its round. */
export function publishedArea(figure: PublishedSurveyFigure, areas: AreaIndex) {
  const year = Number(figure.round.slice(0, 4));
  const area = areas.area(figure.areaLevel, figure.areaCode, year);
  if (area === undefined) throw new Error(`no ${figure.areaLevel} ${figure.areaCode}`);
  return area;
}

/** A round is called by its year or month. */
export function periodOfRound(round: string): Period {
  const period = periodNamed(round);
  if (period === undefined) throw new Error(`no time: ${round}`);
  return period;
}
