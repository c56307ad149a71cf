import type { Area } from "../domain/area.ts";
import { lastDayOf, toDayNumber } from "../domain/calendar.ts";
import type { Released } from "../domain/released.ts";
import type { RegisterEvent, Segment, SegmentChange, Series } from "../domain/series.ts";
import { ratioInterval } from "../stats/ratio-interval.ts";
import { concerns, type Rest, type Subject, separates } from "./breaks.ts";

/** A figure of a series with the days it rests on. */
export interface Point {
  readonly figure: Released;
  readonly rests: readonly Rest[];
  /** Of what it is a figure; undefined of a missing one, which cuts nothing by itself. */
  readonly basis: Basis | undefined;
}

/** Of what a figure is one. */
export interface Basis {
  /** What it is summed from: two sums of different areas do not compare. */
  readonly areas: string;
  /** Which associations are counted: other ones do not compare, be it said by an event or not. */
  readonly scope: string;
}

/** What a series is made from. */
export interface TrendOptions extends Omit<Subject, "area"> {
  readonly area: Area;
  /** In the order of time. */
  readonly points: readonly Point[];
  readonly events: readonly RegisterEvent[];
  /** Stands between points whose sums are of different areas. */
  readonly otherBasis: RegisterEvent;
  /** Confidence of the ratio's interval as a share; undefined where no change is to be judged. */
  readonly confidence: number | undefined;
}

/**
 * A series cut into segments at every event that keeps neighbouring figures from being compared.
 * Shape: no figure is lost; a change is reckoned inside a segment only, from its first known figure to its last.
 */
export function toSeries(options: TrendOptions): Series {
  const { area, points, classes, otherBasis, confidence } = options;
  const events = options.events.filter((event) => concerns(event, { area: area.key, classes }));
  const segments: Point[][] = [];
  const breaks: (readonly RegisterEvent[])[] = [];
  let known: Point | undefined;
  for (const point of points) {
    const segment = segments.at(-1);
    const before = segment?.at(-1);
    const cuts = before === undefined ? [] : eventsBetween(before, point, events);
    const between = isOtherwiseMade(known, point, events) ? [...cuts, otherBasis] : cuts;
    if (point.basis !== undefined) known = point;
    if (segment !== undefined && between.length === 0) segment.push(point);
    else {
      if (between.length > 0) breaks.push(between);
      segments.push([point]);
    }
  }
  return { area, segments: segments.map((some) => toSegment(some, confidence)), breaks };
}

function eventsBetween(
  before: Point,
  point: Point,
  events: readonly RegisterEvent[],
): readonly RegisterEvent[] {
  return events.filter((event) => separates(event, before.rests, point.rests));
}

/** Whether a figure is made of something else than the last known one before it, which no event tells. */
function isOtherwiseMade(
  known: Point | undefined,
  point: Point,
  events: readonly RegisterEvent[],
): boolean {
  if (known?.basis === undefined || point.basis === undefined) return false;
  if (known.basis.areas !== point.basis.areas) return true;
  return (
    known.basis.scope !== point.basis.scope && eventsBetween(known, point, events).length === 0
  );
}

function toSegment(points: readonly Point[], confidence: number | undefined): Segment {
  const figures = points.map(({ figure }) => figure);
  return { figures, change: confidence === undefined ? undefined : changeOf(figures, confidence) };
}

/**
 * The change from the first known figure to the last one whose denominator is of a time as far from it.
 * Missing: undefined with fewer than two such figures, or where no count of events stands behind one.
 */
function changeOf(figures: readonly Released[], confidence: number): SegmentChange | undefined {
  const known = figures.filter(({ outcome }) => outcome.kind === "known");
  const from = known.at(0);
  const to = from && known.findLast((figure) => isAlikeInTime(from, figure));
  if (from === undefined || to === undefined || from === to) return undefined;
  const [first, last] = [countedRate(from), countedRate(to)];
  if (first === undefined || last === undefined) return undefined;
  const ratio = ratioInterval(first, last, confidence);
  if (ratio === undefined) return undefined;
  const { lower, upper } = ratio;
  const settled = upper < 1 ? "decreased" : "unclear";
  return {
    ...{ from, to, ratio: ratio.ratio, lower, upper, confidence },
    events: first.events + last.events,
    direction: lower > 1 ? "grew" : settled,
  };
}

/** Half a year: with more between them, the growth of the population would be read as a change of the rate. Unit: days. */
const mostApart = 183;

/** Whether the denominators of two figures lie as far from them in time; figures without any are always alike. */
function isAlikeInTime(one: Released, other: Released): boolean {
  const [first, second] = [lagOf(one), lagOf(other)];
  if (first === undefined || second === undefined) return first === second;
  return Math.abs(first - second) <= mostApart;
}

/** Days from a figure to what it is divided by; undefined where it is not divided. */
function lagOf({ period, outcome }: Released): number | undefined {
  const denominator = outcome.kind === "known" ? outcome.denominator : undefined;
  if (denominator === undefined) return undefined;
  return toDayNumber(lastDayOf(denominator.period)) - toDayNumber(lastDayOf(period));
}

/**
 * A figure with the events behind it: a count itself, or the numerator of a rate or share.
 * Missing: undefined also where the source counts others than the label says, since it is not they that changed, or where
 * another source gives a different figure; and of rates and shares that have no interval themselves, whose numerator is a
 * difference or all that there is.
 */
function countedRate({ outcome, unit }: Released) {
  if (outcome.kind === "missing" || outcome.value <= 0) return undefined;
  if (outcome.flags.includes("scope") || outcome.flags.includes("conflicts")) return undefined;
  const isCountItself = unit === "associations";
  if (!isCountItself && outcome.interval === undefined) return undefined;
  const events = isCountItself ? outcome.value : outcome.numerator;
  const isCount = events !== undefined && Number.isSafeInteger(events) && events > 0;
  return isCount ? { rate: outcome.value, events } : undefined;
}
