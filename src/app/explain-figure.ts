import type { AreaIndex } from "../areas/area-index.ts";
import { didYouMean } from "../areas/did-you-mean.ts";
import type { Area, Level, LocalisedText } from "../domain/area.ts";
import type { BenchmarkId } from "../domain/benchmark.ts";
import { verbatim } from "../domain/localised-text.ts";
import type { Report } from "../domain/report.ts";
import { UserError } from "../domain/user-error.ts";
import { type Explanation, explainReport } from "../report/explain-report.ts";
import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import { chooseArea } from "./support/choose-area.ts";
import { benchmarkSubject } from "./support/explain-benchmarks.ts";
import {
  type FoundFigure,
  findFigure,
  groupsIn,
  isOf,
  isStatement,
  labelIn,
  placesOf,
} from "./support/explain-find.ts";
import { indexName, isOfIndex } from "./support/explain-index.ts";
import { linesOf, type Meanings } from "./support/explain-lines.ts";
import { notesOf } from "./support/explain-notes.ts";
import { lackingInput } from "./support/lacking-input.ts";
import { loadAreas } from "./support/load-areas.ts";
import { populationInput } from "./support/load-population.ts";
import { dayOfResidents } from "./support/population-times.ts";
import { countryOf } from "./support/prepare-run.ts";

/** A use case whose figures can be explained, as the command line would run it. */
export interface Book {
  readonly id: "region" | "survey" | "readiness";
  open(): Promise<Outcome>;
}

/** Which figure, and where it may stand. */
export interface ExplainRequest extends Meanings {
  readonly figure: string;
  /** Undefined for the country. */
  readonly name: string | undefined;
  readonly level?: Level;
  readonly groups: readonly string[];
  /** What the area's figure is held against, in place of the figure itself. */
  readonly benchmark?: BenchmarkId;
  readonly books: readonly Book[];
}

/**
 * Where one figure comes from. The figure is taken from the report of the command that makes it, never made anew.
 * Throws: `UserError` when no such figure is found, with the nearest ids.
 */
export async function explainFigure(
  request: ExplainRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  const known: string[] = [];
  for (const [tried, book] of inOrder(request).entries()) {
    const outcome = await (tried === 0 ? book.open() : openIfGiven(book));
    if (outcome === undefined) continue;
    const places = placesOf(outcome.report);
    known.push(...places.map(({ figure }) => figure.indicator));
    const isThere = known.includes(request.figure);
    if (!isThere && isStatement(outcome.report, request.figure)) {
      throw new UserError("usage", "indicator/no-figure", { facts: { indicator: request.figure } });
    }
    if (!isThere) continue;
    const area = await areaIn(outcome.report, request, files);
    const found = findFigure(places, {
      id: request.figure,
      area: area.key,
      groups: request.groups,
      benchmark: request.benchmark,
    });
    if (found === undefined) throw notOfThat(request, places, area);
    return await explained({ found, places, area, outcome }, request, { files, tool });
  }
  const { figure, definitions } = request;
  throw (await lackingInput(figure, definitions, { files, tool })) ?? unknownFigure(figure, known);
}

/** A book in which the figure is not likely to stand; undefined where its inputs were not given. */
async function openIfGiven(book: Book): Promise<Outcome | undefined> {
  try {
    return await book.open();
  } catch (error) {
    if (error instanceof UserError && error.code === "option/required") return undefined;
    throw error;
  }
}

/** The likeliest first, since each has to read its inputs. */
function inOrder({ figure, books }: ExplainRequest): readonly Book[] {
  // The index stands in the profile too; what becomes of it with other choices does not.
  const isOfSurvey =
    !/^readiness-index(?:$|[.])/u.test(figure) &&
    /[.:]|^score|^readiness-index-|^(?:invited|respondents|response-rate)$/u.test(figure);
  const isOfScores = /^(?:score|dimension|item:|readiness-index-)|[.](?:weight|gap|change)$/u.test(
    figure,
  );
  const placeOf = ({ id }: Book) => {
    if (id === "region") return isOfSurvey ? 2 : 0;
    return (id === "readiness") === isOfScores ? 0.5 : 1;
  };
  return books.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const mostChoices = 12;

function unknownFigure(figure: string, known: readonly string[]): UserError {
  const ids = [...new Set(known)];
  const near = didYouMean(
    figure,
    ids.map((id) => ({ label: id, form: id })),
  );
  // A part that was left out makes an id too long to look near.
  const suggestions =
    near.length > 0 ? near : ids.filter((id) => hasPartsOf(id, figure)).slice(0, 3);
  return new UserError("usage", "option/unknown-value", {
    facts: {
      option: "explain",
      value: figure,
      // Longer ones nobody reads; the message then names the command that lists them.
      ...(suggestions.length === 0 && ids.length <= mostChoices ? { choices: ids.join(", ") } : {}),
    },
    suggestions,
  });
}

function hasPartsOf(id: string, figure: string): boolean {
  const parts = id.split(/[-.:]/u);
  return figure.split(/[-.:]/u).every((part) => parts.includes(part));
}

/** The figure is there, but of no such area or group, or without such a benchmark. */
function notOfThat(
  { figure, groups, name, benchmark }: ExplainRequest,
  places: readonly FoundFigure[],
  area: Area,
): UserError {
  if (benchmark !== undefined) {
    return new UserError("usage", "indicator/no-benchmark", {
      facts: { indicator: figure, benchmark },
    });
  }
  if (groups.length === 0) {
    return new UserError("usage", "option/unknown-value", {
      facts: { option: "--name", value: name ?? "" },
    });
  }
  const own = places.filter((place) => place.figure.indicator === figure);
  const choices = groupsOf(own.filter((place) => isOf(place, area.key)));
  const group = groups.join(", ");
  if (choices.length === 0) {
    return new UserError("usage", "indicator/no-group", { facts: { indicator: figure, group } });
  }
  return new UserError("usage", "option/unknown-value", {
    facts: { option: "--group", value: group, choices: choices.join(", ") },
  });
}

function groupsOf(places: readonly FoundFigure[]): readonly string[] {
  return [...new Set(places.flatMap(({ row }) => groupsIn(row)))];
}

/** The report's own area, else the one that is named at the report's level, else the country. */
async function areaIn(
  { area, level: ofReport, divisionYear }: Report,
  { name, level = ofReport }: ExplainRequest,
  files: Files,
): Promise<Area> {
  if (area !== undefined) return area;
  const areas = await loadAreas(files);
  const year = divisionYear ?? areas.lastYear;
  if (name !== undefined) {
    return chooseArea(areas, { name, year, ...(level === undefined ? {} : { level }) }).area;
  }
  return countryIn(areas, year);
}

function countryIn(areas: AreaIndex, year: number): Area {
  const { code } = countryOf(areas, year);
  const country = areas.area("country", code, year);
  if (country === undefined) throw new Error("the classification has no country");
  return country;
}

/** What an explanation is headed with: an area, or a benchmark of it that is of no single area. */
async function headOf(
  area: Area,
  { benchmark }: ExplainRequest,
  files: Files,
): Promise<Pick<Explanation, "area" | "subject">> {
  if (benchmark === "country") return { area: countryIn(await loadAreas(files), area.key.year) };
  const subject = benchmark && benchmarkSubject(benchmark, area);
  return subject === undefined ? { area } : { area, subject };
}

interface InReport {
  readonly found: FoundFigure;
  readonly places: readonly FoundFigure[];
  readonly area: Area;
  readonly outcome: Outcome;
}

async function explained(
  { found, places, area, outcome }: InReport,
  request: ExplainRequest,
  { files, tool }: { readonly files: Files; readonly tool: Tool },
): Promise<Outcome> {
  const { report, messages, status } = outcome;
  const { figure, row } = found;
  const label = await labelOf(found, request, files);
  const inputs = inputsOf(found, report);
  const names = new Set(inputs.map(({ name }) => name));
  const accounts = report.accounts.filter(({ source }) => names.has(source));
  return {
    report: explainReport({
      ...(await headOf(area, request, files)),
      ...(report.referenceDate === undefined ? {} : { referenceDate: report.referenceDate }),
      ...(report.divisionYear === undefined ? {} : { divisionYear: report.divisionYear }),
      indicator: { kind: "indicator", id: figure.indicator, label },
      groups: groupsIn(row),
      figure,
      lines: await linesOf({ found, places, report, benchmark: request.benchmark }, request, files),
      notes: notesOf(found, report),
      accounts: accounts.length === 0 ? report.accounts : accounts,
      problems: report.problems,
      provenance: {
        ...report.provenance,
        tool: { name: "soste-stats", version: tool.version },
        inputs,
      },
    }),
    messages,
    status,
  };
}

/** The inputs that the figure names; all of the report's where it names none of them. */
function inputsOf({ figure }: FoundFigure, { provenance }: Report) {
  const named = new Set(figure.sources.map(({ input }) => input));
  const own = provenance.inputs.filter(({ id }) => named.has(id));
  if (own.length === 0) return provenance.inputs;
  // The population of other days stands behind other figures.
  const day = dayOfResidents(figure);
  const ofDay = own.filter(({ id, date }) => id !== populationInput || date === day);
  return ofDay.some(({ id }) => id === populationInput) ? ofDay : own;
}

/** What a figure is called: an index by its own name, whatever its row is about; another as its row is. */
async function labelOf(
  { figure: { indicator: id }, row }: FoundFigure,
  { index }: Pick<ExplainRequest, "index">,
  files: Files,
): Promise<LocalisedText> {
  if (isOfIndex(id) && !id.includes(".")) return await indexName(files, index);
  const label = labelIn(row)?.label;
  if (label !== undefined) return label;
  const { scoreLabel } = await import("./support/readiness-rows.ts");
  return /^(?:score|readiness-score)/u.test(id) ? scoreLabel : verbatim(id);
}
