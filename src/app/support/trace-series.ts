import { registerPolicy } from "../../disclosure/policy.ts";
import { release, releaseDerived } from "../../disclosure/release.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import {
  dayBefore,
  firstDayOf,
  type IsoDate,
  lastDayOf,
  type Period,
} from "../../domain/calendar.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type {
  RegisterEvent,
  SegmentChange,
  Series,
  SeriesSubject,
  TracedSeries,
} from "../../domain/series.ts";
import type { Dataset } from "../../indicators/dataset.ts";
import type { Indicator } from "../../indicators/indicator.ts";
import type { Rest } from "../../series/breaks.ts";
import { type Basis, type Point, toSeries } from "../../series/trend.ts";
import type { Run } from "./prepare-run.ts";
import type { RunTimeline } from "./run-timeline.ts";
import { type SeriesYears, seriesPeriods } from "./series-periods.ts";

/** An indicator of which there is a series. */
export type TracedIndicator = Indicator & { readonly series: SeriesSubject };

/** What a series is made of. */
export interface TraceOptions extends SeriesYears {
  readonly indicator: TracedIndicator;
  readonly events: readonly RegisterEvent[];
  /** Confidence of the interval of a change as a share; undefined where no change is to be judged. */
  readonly confidence: number | undefined;
}

/** Parts figures whose sums are of different areas or associations; it is told of the time from one to the other. */
const otherBasis: RegisterEvent = {
  id: "other-basis",
  name: {
    fi: "summa kattaa eri alueet tai eri yhdistykset",
    sv: "summan omfattar andra områden eller andra föreningar",
    en: "the sum covers other areas or other associations",
  },
  date: "0001-01-01",
  oldStateUntil: "0001-01-01",
  ofPublished: false,
  measures: ["*"],
  classes: ["*"],
  areas: ["*"],
  sources: [],
};

/** The times of a series, and what makes it for an area. */
export interface SeriesTracer {
  readonly periods: readonly Period[];
  readonly trace: (area: Area) => TracedSeries;
}

/** Whether there is a series of an indicator. */
export function isTraced(indicator: Indicator): indicator is TracedIndicator {
  return indicator.series !== undefined;
}

/** The days on which periods end, each once: what was published of them is the source of a series. */
export function lastDaysOf(periods: readonly Period[]): readonly IsoDate[] {
  return [...new Set(periods.map(lastDayOf))];
}

/**
 * Makes the series of any area: every figure of the indicator that the sources tell, cut where figures do not compare.
 * Shape: the dataset of each time is made once for all areas.
 */
export function seriesTracer(run: Run, options: TraceOptions): SeriesTracer {
  const { timeline, dataset } = run;
  const { indicator, confidence } = options;
  const periods = seriesPeriods(run, indicator.series, options);
  const times = periods.map((period) => ({
    period,
    dataset:
      period.kind === "day"
        ? timeline.datasetOn(period.on)
        : { ...dataset, dynamicsPeriod: period },
  }));
  const isPublished = timeline.publishedOn !== undefined;
  const events = options.events.filter(({ ofPublished }) => isPublished || !ofPublished);
  const trace = (area: Area): TracedSeries => {
    return traced(
      toSeries({
        area,
        points: times.map((time) => toPoint(run, indicator, area.key, time)),
        classes: indicator.series.classes,
        events,
        otherBasis,
        confidence,
      }),
    );
  };
  return { periods, trace };
}

interface Time {
  readonly period: Period;
  readonly dataset: Dataset;
}

function toPoint(
  { timeline }: Run,
  indicator: TracedIndicator,
  area: AreaKey,
  { period, dataset }: Time,
): Point {
  const rests = restsOf(indicator.series, period);
  const measurement = indicator.compute(dataset, area);
  const gap = gapBefore(timeline.wholeFrom, rests, dataset) ?? gapAfter(timeline, rests);
  const figure = release(gap ? { ...measurement, outcome: gap } : measurement, registerPolicy);
  return { figure, rests, basis: basisOf(figure, dataset) };
}

/** A figure of a day rests on the stock of the day, one of a period on its flows and the stock before it. */
function restsOf({ flows }: SeriesSubject, period: Period): readonly Rest[] {
  const stockOn = (on: IsoDate): Rest => ({
    measure: "associations_in_register",
    from: on,
    to: on,
  });
  if (period.kind === "day") return [stockOn(period.on)];
  const { from, to } = period;
  const opening = dayBefore(from);
  return [
    ...(opening === undefined ? [] : [stockOn(opening)]),
    ...flows.map((measure): Rest => ({ measure, from, to })),
  ];
}

/** Why there is no figure that rests on days at which those who have left since are not known. */
function gapBefore(
  wholeFrom: IsoDate | undefined,
  rests: readonly Rest[],
  { register }: Dataset,
): Missing | undefined {
  if (wholeFrom === undefined || rests.every(({ from }) => from >= wholeFrom)) return undefined;
  return register.holdsEnded ? missing("period-absent") : missing("needs-column", "dissolved_on");
}

/** Why there is no figure that rests on days after the last that an extract tells of. */
function gapAfter({ isToldOn }: RunTimeline, rests: readonly Rest[]): Missing | undefined {
  return rests.every(({ to }) => isToldOn(to)) ? undefined : missing("period-absent");
}

/** The areas that a figure, and the country's that it is taken of, are summed from, and which associations count. */
function basisOf({ area, outcome }: Released, { register, country }: Dataset): Basis | undefined {
  if (outcome.kind === "missing") return undefined;
  const codesOf = (key: AreaKey) => register.coveredAreas(key).map(({ code }) => code);
  const ofCountry = outcome.coverage === undefined ? [] : codesOf(country(area));
  return {
    areas: [...codesOf(area), "/", ...ofCountry].join(" "),
    scope: outcome.flags.includes("scope") ? "narrower" : "all",
  };
}

function traced({ area, segments, breaks }: Series): TracedSeries {
  return {
    area,
    segments: segments.map(({ figures, change }) => ({
      figures,
      change: change && { ...change, figure: changeFigure(change) },
    })),
    breaks: breaks.map((events, at) => {
      const before = segments[at]?.figures.at(-1)?.period;
      const after = segments[at + 1]?.figures[0]?.period;
      return events.map((event) => {
        if (event.id !== otherBasis.id || before === undefined || after === undefined) return event;
        return { ...event, date: firstDayOf(after), oldStateUntil: lastDayOf(before) };
      });
    }),
  };
}

/** The ratio of the last figure to the first as a figure of the time from one to the other. */
function changeFigure(change: SegmentChange): Released {
  const { from, to, ratio, lower, upper, confidence, events } = change;
  const { indicator, area, sources } = to;
  return releaseDerived(
    {
      indicator: `${indicator}.change`,
      area,
      period: { kind: "span", from: firstDayOf(from.period), to: lastDayOf(to.period) },
      unit: "ratio",
      outcome: {
        kind: "known",
        value: ratio,
        n: events,
        interval: { lower, upper, confidence, method: "log-ratio" },
        flags: [],
      },
      sources,
    },
    [from, to],
  );
}
