import { type IsoDate, type Period, toDayNumber } from "../../domain/calendar.ts";
import { markOf } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Report } from "../../domain/report.ts";
import type { Message, Outcome, UnmetGate } from "../outcome.ts";

/** Limits that the user sets for the data; one that is absent is not looked at. */
export interface Gates {
  /** Errors that are put up with. */
  readonly maxProblems?: number;
  readonly maxWarnings?: number;
  /** Greatest age of the data. Unit: days. */
  readonly maxAge?: number;
  readonly failOn?: "missing";
}

/** The days by which the age of data is judged. */
export interface Days {
  readonly today: IsoDate;
  /** What the user says of the date of inputs, where nothing else tells it. */
  readonly given: IsoDate | undefined;
}

/**
 * Holds what a use case found against the limits set for the data.
 * Shape: `data-errors` stays unless the user set how many errors are put up with; each unmet gate adds a message.
 */
export function withGates(outcome: Outcome, gates: Gates, days: Days): Outcome {
  const unmet = unmetGates(outcome.report, gates, days);
  const hasErrors = outcome.status === "data-errors" && gates.maxProblems === undefined;
  const judged = unmet.length > 0 ? "gate" : "ok";
  return {
    report: outcome.report,
    messages: [...outcome.messages, ...unmet.map((gate): Message => ({ kind: "gate", gate }))],
    status: hasErrors ? "data-errors" : judged,
  };
}

function unmetGates(
  report: Report,
  { maxProblems, maxWarnings, maxAge, failOn }: Gates,
  days: Days,
): readonly UnmetGate[] {
  const { errors, warnings } = report.problems;
  return [
    ...(maxProblems === undefined ? [] : above("max-problems", errors, maxProblems)),
    ...(maxWarnings === undefined ? [] : above("max-warnings", warnings, maxWarnings)),
    ...(maxAge === undefined ? [] : tooOld(report, maxAge, days)),
    ...(failOn === undefined ? [] : withoutData(report)),
  ];
}

function above(gate: UnmetGate["gate"], found: number, limit: number): readonly UnmetGate[] {
  return found <= limit ? [] : [{ gate, limit: String(limit), found: String(found) }];
}

/** The message names the day of the data, not their age: that would differ from one day to the next. */
function tooOld(report: Report, maxAge: number, { today, given }: Days): readonly UnmetGate[] {
  const newest = dateOf(report) ?? given;
  const age = newest === undefined ? Number.POSITIVE_INFINITY : daysBetween(newest, today);
  return age <= maxAge ? [] : [{ gate: "max-age", limit: `${maxAge}d`, found: newest ?? "" }];
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The time the data speak of: the register's reference date, else the fieldwork's end, else the newest input's date. */
function dateOf(report: Report): IsoDate | undefined {
  if (report.referenceDate !== undefined) return report.referenceDate;
  const fieldwork = report.notes.flatMap(({ id, facts: { period } }) =>
    id === "survey-fieldwork" && typeof period === "object" && "kind" in period
      ? [endOf(period)]
      : [],
  );
  const periods = figuresOf(report).map(({ period }) => endOf(period));
  const dates = report.provenance.inputs.flatMap(({ date }) => date ?? []);
  return newestOf(fieldwork) ?? newestOf(periods) ?? newestOf(dates);
}

function endOf(period: Period): IsoDate {
  return period.kind === "day" ? period.on : period.to;
}

function newestOf(dates: readonly IsoDate[]): IsoDate | undefined {
  return dates.toSorted((a, b) => (a < b ? 1 : -1))[0];
}

function withoutData(report: Report): readonly UnmetGate[] {
  const missing = figuresOf(report).filter(
    ({ outcome }) => outcome.kind === "missing" && markOf(outcome.reason) === "x",
  );
  const ids = [...new Set(missing.map(({ indicator }) => indicator))];
  return ids.length === 0 ? [] : [{ gate: "fail-on", limit: "missing", found: ids.join(", ") }];
}

function figuresOf({ tables }: Report): readonly Released[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => (cell.kind === "figure" ? [cell.figure] : [])),
    ),
  );
}
