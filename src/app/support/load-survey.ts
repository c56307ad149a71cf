import type { AreaIndex } from "../../areas/area-index.ts";
import type { Refusal } from "../../decode/decode-table.ts";
import { surveyFrameFor } from "../../decode/survey-frame.ts";
import { surveyResponses } from "../../decode/survey-responses.ts";
import type { Codebook } from "../../domain/codebook.ts";
import type { Problem } from "../../domain/problem.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { FrameEntry, SurveyEntry, SurveyResponses } from "../../domain/survey-responses.ts";
import { UserError } from "../../domain/user-error.ts";
import { createResponses, type ResponsesInProgress } from "../../survey/fill.ts";
import type { Files } from "../files.ts";
import type { ReadingOptions } from "../input-options.ts";
import { createOnce } from "./accept-once.ts";
import { contextOf, decodeInto, type OpenTableOf, openTableAs } from "./load-table.ts";
import { type LoadedInput, loadTablesAs } from "./load-tables.ts";

/** Ids by which figures refer to the answers and to the numbers invited. */
export const surveyInput = "survey";
export const frameInput = "frame";

/** What reading a survey needs. */
export interface SurveySource extends ReadingOptions {
  readonly survey: readonly string[];
  readonly frame: readonly string[];
  /** Waves that were asked for; of as many files without a wave column each is one, in their order. */
  readonly waves: readonly string[];
  /** Header rows of the answers, where they are not those of the codebook. */
  readonly headerRows?: 1 | 2 | 3;
}

/** Answers or numbers invited, with the inputs they came from. */
export interface LoadedSurvey {
  readonly responses: SurveyResponses;
  /** Rows without a respondent id, each a respondent of its own. */
  readonly withoutId: number;
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/** The numbers invited, with the inputs they came from. */
export interface LoadedFrame {
  readonly entries: readonly FrameEntry[];
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/** Where names and codes of areas are looked up. */
export interface SurveySurroundings {
  readonly files: Files;
  readonly areas: AreaIndex;
  readonly codebook: Codebook;
  readonly divisionYear: number;
}

/** Reads all answers. Throws: `UserError` when a file cannot be used. */
export async function loadSurvey(
  source: SurveySource,
  { files, areas, codebook, divisionYear }: SurveySurroundings,
): Promise<LoadedSurvey> {
  const decoder = surveyResponses(codebook);
  const fields = decoder.fields.map(({ id }) => id);
  const unknown = [...source.mapping.keys()].find((field) => !fields.includes(field));
  if (unknown !== undefined) {
    throw new UserError("usage", "option/unknown-value", {
      facts: { option: "--map", value: unknown, choices: fields.join(", ") },
    });
  }
  const context = contextOf(source, areas, divisionYear);
  const waveOf = waveByFile(source);
  const loaded = await loadTablesAs<ResponsesInProgress, OpenTableOf<SurveyEntry>>(
    {
      open: source.survey.map((path) => () => files.open(path)),
      options: source,
      start: () => createResponses(codebook),
      load: (table, responses, log) => {
        const wave = waveOf(table.file.name);
        const accept = answersInto(responses, table.file.name);
        return decodeInto(table, context, log, (entry) =>
          accept(wave === undefined || entry.wave !== undefined ? entry : { ...entry, wave }),
        );
      },
    },
    (file, options) =>
      openTableAs(file, options, decoder, source.headerRows ?? codebook.headerRows),
  );
  const { collected, inputs, problems } = loaded;
  return {
    responses: collected.finish(),
    withoutId: collected.withoutId(),
    inputs,
    problems,
  };
}

function waveByFile({ survey, waves }: SurveySource): (file: string) => string | undefined {
  if (survey.length !== waves.length) return () => undefined;
  return (file) => waves[survey.indexOf(file)];
}

/** Takes answers into responses, or says why a row adds nothing. */
export function answersInto(
  responses: ResponsesInProgress,
  source: string,
): (entry: SurveyEntry) => Refusal | undefined {
  return (entry) => {
    const refused = responses.accept(entry);
    if (refused === undefined) return undefined;
    if (refused.rule === "duplicate-row") return { rule: refused.rule };
    const problem: Problem = {
      code: "row/conflicting-duplicate",
      severity: "error",
      source,
      line: entry.line,
      value: entry.respondent ?? "",
      facts: { line: refused.otherLine },
    };
    return { rule: refused.rule, problem };
  };
}

/** Reads the numbers invited; a second statement on one area, group and wave is left out. */
export async function loadFrame(
  source: SurveySource,
  { files, areas, codebook, divisionYear }: SurveySurroundings,
): Promise<LoadedFrame> {
  const context = contextOf({ ...source, mapping: new Map() }, areas, divisionYear);
  const loaded = await loadTablesAs<FrameCollection, OpenTableOf<FrameEntry>>(
    {
      open: source.frame.map((path) => () => files.open(path)),
      options: { ...source, mapping: new Map() },
      start: collectFrame,
      load: (table, { take }, log) =>
        decodeInto(table, context, log, (entry) => take(entry, table.file.name)),
    },
    (file, options) => openTableAs(file, options, surveyFrameFor(codebook)),
  );
  const { collected, inputs, problems } = loaded;
  return { entries: collected.entries, inputs, problems };
}

/** Numbers invited while they are collected. */
export interface FrameCollection {
  readonly entries: readonly FrameEntry[];
  /** Takes a number in; a second one on the same area, group and wave is left out. */
  take(entry: FrameEntry, source: string): Refusal | undefined;
}

/** An empty collection of numbers invited. */
export function collectFrame(): FrameCollection {
  const entries: FrameEntry[] = [];
  const once = createOnce();
  return {
    entries,
    take(entry, source) {
      const { area, group = "", wave = "", invited, line } = entry;
      const about = [area.level, area.code, group, wave].filter((part) => part !== "").join(" ");
      const refusal = once({ about, says: String(invited), line }, source);
      if (refusal === undefined) entries.push(entry);
      return refusal;
    },
  };
}
