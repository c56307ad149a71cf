import type { LocalisedText } from "../../domain/area.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";
import { markOf } from "../../domain/missing.ts";
import type { Cell, Report } from "../../domain/report.ts";
import type { Indicator } from "../../indicators/indicator.ts";
import { everyIndicator } from "../../indicators/registry.ts";
import type { ExplanationLine } from "../../report/explain-report.ts";
import type { Files } from "../files.ts";
import { benchmarkMethods } from "./explain-benchmarks.ts";
import { type FoundFigure, labelIn } from "./explain-find.ts";
import { intervalFormula, valueFormula } from "./explain-formula.ts";
import { indexMeaning, isOfIndex } from "./explain-index.ts";
import { intervalMethods } from "./explain-methods.ts";
import { figureMethodOf } from "./figure-method.ts";

/** A figure with the report that it stands in. */
export interface Explained {
  readonly found: FoundFigure;
  /** Every figure of the report. */
  readonly places: readonly FoundFigure[];
  readonly report: Report;
  /** What it is to an area's own figure; undefined where it is that figure. */
  readonly benchmark: BenchmarkId | undefined;
}

/** Where it stands what ids mean: definition files, and the codebook of the survey. */
export interface Meanings {
  readonly definitions: readonly string[];
  readonly codebook: string;
  /** What an index is made of; the shipped file where it is not given. */
  readonly index?: string;
}

/** Whether a figure is made from answers, or from who was asked. */
function isOfSurvey({ figure }: FoundFigure): boolean {
  return figure.sources.some(({ input }) => /survey|frame/u.test(input));
}

/** What is told of a figure, line by line; parts that it has not are left out. */
export async function linesOf(
  { found, places, report, benchmark }: Explained,
  meanings: Meanings,
  files: Files,
): Promise<readonly ExplanationLine[]> {
  const { figure } = found;
  const { definition, indicator, authority } = await meaningOf(found, meanings, files);
  return [
    ...line("definition", localised(definition)),
    ...line("method", localised(indicator?.method ?? figureMethodOf(figure.indicator))),
    ...line("benchmark", localised(benchmark && benchmarkMethods[benchmark])),
    ...line("authority", text(authority ?? indicator?.authority)),
    ...line("formula", valueFormula(found, places)),
    ...intervalLines(found),
    ...missingLines(found, report),
  ];
}

function intervalLines(found: FoundFigure): readonly ExplanationLine[] {
  const { outcome } = found.figure;
  if (outcome.kind === "missing" || outcome.interval === undefined) return [];
  return [
    ...line("interval-method", localised(intervalMethods[outcome.interval.method])),
    ...line("interval", intervalFormula(found)),
  ];
}

/** A hidden figure is explained by its rule and threshold, without any of its numbers. */
function missingLines(
  { figure: { outcome } }: FoundFigure,
  { notes }: Report,
): readonly ExplanationLine[] {
  if (outcome.kind === "known") return [];
  const minimum = notes.find(({ id }) => id === "survey-threshold")?.facts["minimum"];
  const threshold: Cell | undefined =
    markOf(outcome.reason) === "c" && typeof minimum === "number"
      ? { kind: "count", value: minimum }
      : undefined;
  return [
    ...line("missing", { kind: "term", family: "missing", id: outcome.reason }),
    ...line("threshold", threshold),
  ];
}

/** What can be said of a figure before it is made. */
interface Meaning {
  readonly definition?: LocalisedText | undefined;
  readonly indicator?: Indicator;
  readonly authority?: string;
}

async function meaningOf(found: FoundFigure, meanings: Meanings, files: Files): Promise<Meaning> {
  const id = found.figure.indicator;
  if (isOfIndex(id)) return await indexMeaning(id, files, meanings.index);
  if (isOfSurvey(found)) return { definition: await textOf(found, meanings, files) };
  return await registerMeaning(id, meanings, files);
}

/** The wording of the item or dimension that a figure of a survey is of. */
async function textOf(
  { figure, row }: FoundFigure,
  { codebook }: Meanings,
  files: Files,
): Promise<LocalisedText | undefined> {
  const { loadCodebook } = await import("./load-codebook.ts");
  const { items, dimensions } = await loadCodebook(files, codebook);
  const id = labelIn(row)?.id ?? figure.indicator.split(".")[0];
  const item = items.find((one) => one.id === id || figure.indicator.includes(`-${one.id}-`));
  return item?.text ?? dimensions.find((one) => one.id === id)?.label;
}

/** The indicator of a figure, and the definition of associations that it counts by. */
async function registerMeaning(
  figure: string,
  { definitions: own }: Meanings,
  files: Files,
): Promise<Meaning> {
  const { loadDefinitions } = await import("./load-definitions.ts");
  const definitions = await loadDefinitions(files, own);
  const indicator = everyIndicator(definitions).find(({ id }) => id === figure);
  const [, counted] = /^definition-(?:count|rate|share)-(.+)$/u.exec(figure) ?? [];
  const definition = definitions.find(
    ({ id }) => figure.startsWith(`${id}-associations`) || id === counted,
  )?.description;
  return { ...(definition && { definition }), ...(indicator && { indicator }) };
}

function line(part: ExplanationLine["part"], content: Cell | undefined): ExplanationLine[] {
  return content === undefined ? [] : [{ part, content }];
}

function localised(content: LocalisedText | undefined): Cell | undefined {
  return content && { kind: "localised", text: content };
}

function text(content: string | undefined): Cell | undefined {
  return content === undefined || content === "" ? undefined : { kind: "text", text: content };
}
