import type { AreaKey } from "./area.ts";
import type { Period } from "./calendar.ts";

/** Times of a day by the clock of the place, as `HH:MM`; `24:00` is the end of the day. */
export interface ClockTimes {
  readonly from: string;
  /** Undefined where the end is not told. */
  readonly to: string | undefined;
}

/** Something to which people are invited: when, where and in which areas it concerns them. */
export interface AnnouncedEvent {
  /** A day, or first and last day. */
  readonly period: Period;
  readonly time: ClockTimes | undefined;
  /** At least one; the country where it concerns everybody. */
  readonly areas: readonly AreaKey[];
  readonly title: string;
  readonly place: string | undefined;
  readonly line: number;
}
