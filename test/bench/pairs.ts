import { type Command, type Run, runCommand } from "./run-command.ts";

/** Runs of two commands in turn, after one warm-up of each. */
export interface Pairs {
  readonly subject: readonly Run[];
  readonly peer: readonly Run[];
  /** Wall time of the subject divided by that of the peer that ran right after it. */
  readonly ratios: readonly number[];
  /** The same of CPU time, which other work moves less; empty where it is not known. */
  readonly cpuRatios: readonly number[];
}

/** How often a pair is run: less often when it is slow, but three times if so many are wanted. */
export interface PairLimits {
  readonly most: number;
  readonly seconds: number;
}

const fewest = 3;

/** Median; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Runs subject and peer in turn. A machine drifts by tens of per cent, and a pair of neighbours drifts together. */
export function runPairs(subject: Command, peer: Command, { most, seconds }: PairLimits): Pairs {
  const onePair = runCommand(subject).wallSeconds + runCommand(peer).wallSeconds;
  const times = Math.min(most, Math.max(fewest, Math.floor(seconds / onePair)));
  const runs = Array.from({ length: times }, () => ({
    subject: runCommand(subject),
    peer: runCommand(peer),
  }));
  return {
    subject: runs.map((pair) => pair.subject),
    peer: runs.map((pair) => pair.peer),
    ratios: runs.map((pair) => pair.subject.wallSeconds / pair.peer.wallSeconds),
    cpuRatios: runs.flatMap((pair) =>
      pair.subject.cpuSeconds && pair.peer.cpuSeconds
        ? pair.subject.cpuSeconds / pair.peer.cpuSeconds
        : [],
    ),
  };
}
