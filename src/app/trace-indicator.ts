import { didYouMean } from "../areas/did-you-mean.ts";
import type { Level } from "../domain/area.ts";
import { lastDayOf, yearOf } from "../domain/calendar.ts";
import { UserError } from "../domain/user-error.ts";
import { everyIndicator } from "../indicators/registry.ts";
import { trendReport } from "../report/trend-report.ts";
import type { Files } from "./files.ts";
import type { FigureOptions, InputOptions, Tool } from "./input-options.ts";
import type { Message, Outcome } from "./outcome.ts";
import { type ChosenArea, chooseArea, levelNotes } from "./support/choose-area.ts";
import { distinct } from "./support/distinct.ts";
import { prepareRun, type Run } from "./support/prepare-run.ts";
import { loadRegisterCalendar, seriesRecords } from "./support/register-calendar.ts";
import { seriesNotes } from "./support/series-notes.ts";
import type { SeriesYears } from "./support/series-periods.ts";
import { seriesPicture } from "./support/series-picture.ts";
import { statusOf } from "./support/status.ts";
import {
  isTraced,
  lastDaysOf,
  seriesTracer,
  type TracedIndicator,
} from "./support/trace-series.ts";

/** Which figure of which areas, and over which years. */
export interface TraceRequest extends InputOptions, FigureOptions, SeriesYears {
  readonly indicator: string;
  /** Names of areas; none for all of `level`, or the country where no level is given. */
  readonly areas: readonly string[];
  readonly level?: Level;
}

/**
 * One indicator over time for one or more areas, cut where figures do not compare.
 * Throws: `UserError` when an area is unknown, the indicator has no series, or no figure is of the years asked for.
 */
export async function traceIndicator(
  request: TraceRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  const run = await prepareRun(request, files, tool);
  const indicator = indicatorOf(request.indicator, run);
  if (isBeforeAll(request, indicator, run)) throw noneInYears(request, indicator, run);
  const chosen = placesOf(request, run);
  const calendar = await loadRegisterCalendar(files);
  const { events } = calendar;
  const { confidence } = request;
  const tracer = seriesTracer(run, { ...yearsOf(request), indicator, events, confidence });
  const series = chosen.map(({ area }) => tracer.trace(area));
  if (tracer.periods.length === 0) throw noneInYears(request, indicator, run);
  const { timeline } = run;
  const years = new Set(chosen.map(({ area }) => area.key.year));
  const [year = run.divisionYear] = years;
  const levels = new Set(chosen.map(({ area }) => area.key.level));
  const [level] = levels;
  const choice = chosen.flatMap(({ notes }) => notes);
  const told = choice.filter(({ id }) => id === "name-on-several-levels");
  const report = trendReport({
    label: indicator.label,
    level: levels.size === 1 ? level : undefined,
    referenceDate: run.referenceDate,
    divisionYear: years.size === 1 ? year : run.divisionYear,
    series,
    pictures: seriesPicture(indicator.label, series, indicator.section),
    notes: [
      ...distinct(choice.filter((each) => !told.includes(each))),
      ...run.notes,
      ...seriesNotes(series, run, request),
    ],
    accounts: run.accounts,
    problems: run.problems,
    provenance: {
      ...run.provenance,
      inputs: seriesRecords(series, await timeline.inputsOn(lastDaysOf(tracer.periods)), {
        ...calendar,
        publicationsOf: timeline.publicationsOf,
      }),
    },
  });
  const messages = told.map((each): Message => ({ kind: "note", note: each }));
  return { report, messages: [...run.messages, ...messages], status: statusOf(run.problems) };
}

/** The years as fields, absent where the user set none. */
function yearsOf({ since, until }: SeriesYears): SeriesYears {
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** The indicator. Throws: `UserError` with those that have a series, where this one has none. */
function indicatorOf(id: string, { definitions }: Run): TracedIndicator {
  const all = everyIndicator(definitions);
  const found = all.find((each) => each.id === id);
  if (found === undefined) {
    const candidates = all.filter(isTraced).map((each) => ({ label: each.id, form: each.id }));
    throw new UserError("usage", "option/unknown-value", {
      facts: { option: "--indicator", value: id },
      suggestions: didYouMean(id, candidates),
    });
  }
  if (isTraced(found)) return found;
  throw new UserError("usage", "indicator/no-series", { facts: { indicator: id } });
}

/** The areas asked for, each once: those named, else all of the level, else the country. */
function placesOf({ areas: names, level }: TraceRequest, run: Run): readonly ChosenArea[] {
  const { areas, divisionYear: year } = run;
  const ofLevel = level === undefined ? {} : { level };
  if (names.length > 0) {
    const chosen = names.map((name) => chooseArea(areas, { name, year, ...ofLevel }));
    const keyOf = ({ area: { key } }: ChosenArea) => `${key.level} ${key.code}`;
    return [...new Map(chosen.map((each) => [keyOf(each), each])).values()];
  }
  const wanted = level ?? "country";
  const there = areas.yearOfLevel(wanted, year);
  const notes = levelNotes(wanted, there, year);
  return areas.areasOf(wanted, there).map((area) => ({ area, notes }));
}

/** What to say of years that there are none of. */
function noneInYears(
  { since, until }: TraceRequest,
  indicator: TracedIndicator,
  run: Run,
): UserError {
  const about = {
    option: since === undefined ? "--until" : "--since",
    value: since ?? until ?? "",
  };
  return new UserError("usage", "option/not-a-year", {
    facts: { ...about, ...yearsThereAre(indicator, run) },
  });
}

/** First and last year that there can be figures of: those published by then, or those that rows can tell of. */
function yearsThereAre(
  { series }: TracedIndicator,
  { areas, dataset, referenceDate, timeline }: Run,
): { readonly from: number; readonly to: number } {
  const { publishedOn, wholeFrom } = timeline;
  if (publishedOn === undefined) {
    const told = Math.min(areas.firstYear, yearOf(wholeFrom ?? referenceDate));
    return { from: Math.min(told, yearOf(referenceDate)), to: yearOf(referenceDate) };
  }
  const days = series.flows.length > 0 ? [lastDayOf(dataset.dynamicsPeriod)] : publishedOn;
  const years = days.filter((day) => day <= referenceDate).map(yearOf);
  return { from: Math.min(...years), to: Math.max(...years) };
}

/** Years before the rows tell anything would be a column of missing figures, as long as one likes. */
function isBeforeAll({ since }: TraceRequest, indicator: TracedIndicator, run: Run): boolean {
  return (
    since !== undefined &&
    run.timeline.publishedOn === undefined &&
    since < yearsThereAre(indicator, run).from
  );
}
