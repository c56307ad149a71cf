import type { Shape } from "./generate-register.ts";
import {
  type Contest,
  costPerRow,
  type FileContests,
  largestPeak,
  type Measurements,
  medianOf,
  type StartUp,
} from "./measurements.ts";
import { median } from "./pairs.ts";

/** What the program must show: a ratio of paired processes, or memory; seconds only where there is no peer to pair with. */
export interface Gate {
  readonly text: string;
  readonly limit: number;
  readonly unit: "ratio" | "MB" | "s";
  /** Measured value, or undefined when this run did not measure it. */
  readonly measured: (measurements: Measurements) => number | undefined;
}

const finland = 107_000;
const france = 3_000_000;
const large = 20_000_000;
const wideRows = 1_000_000;
const million = 1e6;

function fileOf({ files }: Measurements, shape: Shape, rows: number): FileContests | undefined {
  return files.find(({ file }) => file.shape === shape && file.rows === rows);
}

function ratioOf(shape: Shape, rows: number, peer: Contest["peer"]["id"]): Gate["measured"] {
  return (measurements) => {
    const contests = fileOf(measurements, shape, rows)?.contests ?? [];
    const contest = contests.find((one) => one.peer.id === peer);
    return contest && median(contest.pairs.ratios);
  };
}

function peakAt(rows: number): Gate["measured"] {
  return (measurements) => {
    const file = fileOf(measurements, "register", rows);
    const bytes = file && largestPeak(file);
    return bytes === undefined ? undefined : bytes / million;
  };
}

function startUpOf(wanted: StartUp["id"]): Gate["measured"] {
  return ({ startUps }) => {
    const startUp = startUps.find(({ id }) => id === wanted);
    return startUp && median(startUp.pairs.ratios);
  };
}

/** Cost of one more row between 3 and 20 million, divided by that between 107 thousand and 3 million. */
function growthRatio({ growth }: Measurements): number | undefined {
  const ratios = growth.flatMap((round) => {
    const low = costPerRow(round, finland, france);
    const high = costPerRow(round, france, large);
    return low && high ? high.seconds / low.seconds : [];
  });
  return ratios.length === 0 ? undefined : median(ratios);
}

/** The gates, by size. */
export const gates: readonly Gate[] = [
  {
    text: "107,000 rows: ours ÷ DuckDB",
    limit: 0.7,
    unit: "ratio",
    measured: ratioOf("register", finland, "duckdb"),
  },
  {
    text: "107,000 rows: ours ÷ csv-parse",
    limit: 0.35,
    unit: "ratio",
    measured: ratioOf("register", finland, "csv-parse"),
  },
  {
    text: "107,000 rows: ours ÷ `node -e 0`",
    limit: 2.2,
    unit: "ratio",
    measured: ratioOf("register", finland, "bare-node"),
  },
  {
    text: "3 million rows: ours ÷ DuckDB",
    limit: 0.5,
    unit: "ratio",
    measured: ratioOf("register", france, "duckdb"),
  },
  {
    text: "3 million rows: ours ÷ csv-parse",
    limit: 0.06,
    unit: "ratio",
    measured: ratioOf("register", france, "csv-parse"),
  },
  { text: "3 million rows: largest peak memory", limit: 300, unit: "MB", measured: peakAt(france) },
  {
    text: "1 million rows of 39 quoted columns: ours ÷ DuckDB",
    limit: 0.6,
    unit: "ratio",
    measured: ratioOf("wide", wideRows, "duckdb"),
  },
  {
    text: "20 million rows: ours ÷ DuckDB",
    limit: 0.4,
    unit: "ratio",
    measured: ratioOf("register", large, "duckdb"),
  },
  {
    text: "20 million rows: time of a further row ÷ the same at 3 million",
    limit: 1.1,
    unit: "ratio",
    measured: growthRatio,
  },
  {
    text: "20 million rows: largest peak memory",
    limit: 1000,
    unit: "MB",
    measured: peakAt(large),
  },
  {
    text: "2 million survey answers: largest peak memory",
    limit: 400,
    unit: "MB",
    measured: ({ surveys }) => {
      const runs = surveys.find(({ answers }) => answers === 2 * million)?.runs ?? [];
      const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
      return peaks.length === 0 ? undefined : Math.max(...peaks) / million;
    },
  },
  {
    text: "69 reports as HTML and XLSX: time",
    limit: 15,
    unit: "s",
    measured: ({ reports }) => medianOf(reports, "wallSeconds"),
  },
  {
    text: "69 reports as HTML and XLSX: largest peak memory",
    limit: 300,
    unit: "MB",
    measured: ({ reports }) => {
      const peaks = reports.flatMap(({ peakBytes }) => peakBytes ?? []);
      return peaks.length === 0 ? undefined : Math.max(...peaks) / million;
    },
  },
  { text: "`--version` ÷ `node -e 0`", limit: 1.4, unit: "ratio", measured: startUpOf("version") },
  {
    text: "`region --name Pirkanmaa` on bundled data ÷ `node -e 0`",
    limit: 2,
    unit: "ratio",
    measured: startUpOf("bundled-region"),
  },
];
