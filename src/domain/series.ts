import type { Area, LocalisedText } from "./area.ts";
import { dayBefore, type IsoDate, type Period } from "./calendar.ts";
import type { IndicatorId } from "./indicator-id.ts";
import type { Released } from "./released.ts";

/** What a count of the register is of, as the calendar of events names it. */
export type RegisterMeasure = "associations_in_register" | "new_associations" | "dissolutions";

/** What a figure rests on besides an area and a time: flows of a period and its opening stock, or the stock of a day. */
export interface SeriesSubject {
  /** None of a figure of one day. */
  readonly flows: readonly RegisterMeasure[];
  /** Purpose classes that are counted; `total` where all are. */
  readonly classes: readonly string[];
}

/** A dated change of the register or of its statistics, across which some series do not compare. */
export interface RegisterEvent {
  readonly id: string;
  readonly name: LocalisedText;
  /** First day on which the new state is known. */
  readonly date: IsoDate;
  /** Last day on which the old state is known: the day before `date` unless stated. */
  readonly oldStateUntil: IsoDate;
  /** It touches figures of published tables only, not what is counted from rows. */
  readonly ofPublished: boolean;
  /** Measures it touches; `*` for all. */
  readonly measures: readonly string[];
  /** Purpose classes, `total` and `unclassified` that it touches; `*` for all. */
  readonly classes: readonly string[];
  /** Areas it touches as `level:code`, `level:*` or `*`. */
  readonly areas: readonly string[];
  /** Ids of the publications that tell of it. */
  readonly sources: readonly string[];
}

/** A stretch within which figures compare, with what changed from its first known figure to its last. */
export interface Segment {
  readonly figures: readonly Released[];
  readonly change: SegmentChange | undefined;
}

/** The ratio of the last known figure of a segment to the first. */
export interface SegmentChange {
  readonly from: Released;
  readonly to: Released;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  /** Counted events behind the two figures together. */
  readonly events: number;
  /** What the interval allows to be said: growth only where the whole of it lies above 1. */
  readonly direction: ChangeDirection;
}

/** Whether figures grew, decreased, or differ by no more than chance allows. */
export type ChangeDirection = "grew" | "decreased" | "unclear";

/** Figures of one indicator and area over time, cut where they do not compare. */
export interface Series {
  readonly area: Area;
  readonly segments: readonly Segment[];
  /** Events between segments: as many lists as there are borders between them, each with one event at least. */
  readonly breaks: readonly (readonly RegisterEvent[])[];
}

/** A segment with its change as a figure that may be shown. */
export interface TracedSegment {
  readonly figures: readonly Released[];
  readonly change: (SegmentChange & { readonly figure: Released }) | undefined;
}

/** The series of an area, as a report shows it. */
export interface TracedSeries extends Pick<Series, "area" | "breaks"> {
  readonly segments: readonly TracedSegment[];
}

/** The series of one indicator for one area. */
export interface IndicatorSeries {
  readonly indicator: IndicatorId;
  readonly label: LocalisedText;
  /** Part of the profile in which it stands. */
  readonly section: string;
  readonly series: TracedSeries;
}

/** Every figure of a series, in order. */
export function figuresOf({ segments }: TracedSeries): readonly Released[] {
  return segments.flatMap(({ figures }) => figures);
}

/** The figures that are known. */
export function knownIn(figures: readonly Released[]): readonly Released[] {
  return figures.filter(({ outcome }) => outcome.kind === "known");
}

/** When an event was: its day, or from the last day of the old state to the first of the new one. */
export function periodOf({ date, oldStateUntil }: RegisterEvent): Period {
  const isOneDay = dayBefore(date) === oldStateUntil;
  return isOneDay ? { kind: "day", on: date } : { kind: "span", from: oldStateUntil, to: date };
}
