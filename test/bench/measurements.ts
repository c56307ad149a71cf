import type { BenchFile } from "./bench-file.ts";
import type { Peer } from "./commands.ts";
import { median, type Pairs } from "./pairs.ts";
import type { Run } from "./run-command.ts";
import type { SurveyRuns } from "./survey.ts";

/** Our program against one peer on one file. */
export interface Contest {
  readonly peer: Pick<Peer, "id" | "label"> | { readonly id: "bare-node"; readonly label: string };
  readonly pairs: Pairs;
}

/** All contests on one file. */
export interface FileContests {
  readonly file: Pick<BenchFile, "shape" | "rows" | "bytes">;
  readonly contests: readonly Contest[];
}

/** One command that needs no input against bare Node. */
export interface StartUp {
  readonly id: "version" | "help" | "bundled-region";
  readonly label: string;
  readonly pairs: Pairs;
}

/** One round over the sizes: a run of our program at each, one right after the other. */
export type GrowthRound = readonly { readonly rows: number; readonly run: Run }[];

/** Everything that one run of the bench has measured. */
export interface Measurements {
  readonly files: readonly FileContests[];
  readonly startUps: readonly StartUp[];
  readonly growth: readonly GrowthRound[];
  readonly surveys: readonly SurveyRuns[];
  /** Runs of `report` for all counties in all languages; none when it was left out. */
  readonly reports: readonly Run[];
  readonly skipped: readonly string[];
}

/** Median of what is known of several runs, or undefined where nothing is. */
export function medianOf(
  runs: readonly Run[],
  field: Exclude<keyof Run, "stdout">,
): number | undefined {
  const known = runs.flatMap((run) => run[field] ?? []);
  return known.length === 0 ? undefined : median(known);
}

/** Largest resident set of our program in any run on a file, in bytes. */
export function largestPeak({ contests }: FileContests): number | undefined {
  const known = contests.flatMap(({ pairs }) =>
    pairs.subject.flatMap((run) => run.peakBytes ?? []),
  );
  return known.length === 0 ? undefined : Math.max(...known);
}

/** Cost of one more row between two sizes of a round, so that the cost of starting drops out. */
export function costPerRow(
  round: GrowthRound,
  from: number,
  to: number,
): { readonly seconds: number; readonly bytes: number } | undefined {
  const low = round.find(({ rows }) => rows === from);
  const high = round.find(({ rows }) => rows === to);
  if (low === undefined || high === undefined) return undefined;
  const bytes = (high.run.peakBytes ?? Number.NaN) - (low.run.peakBytes ?? Number.NaN);
  return {
    seconds: (high.run.wallSeconds - low.run.wallSeconds) / (to - from),
    bytes: bytes / (to - from),
  };
}
