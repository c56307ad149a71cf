import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** What one run of the bench is to measure. */
export interface BenchOptions {
  readonly rows: readonly number[];
  /** Rows of the wide file; 0 leaves it out. */
  readonly wide: number;
  /** Numbers of survey answers; none leaves the survey out. */
  readonly answers: readonly number[];
  /** Whether the reports of all counties are written. */
  readonly reports: boolean;
  /** Ids of the only peers to ask; all of them when empty. */
  readonly peers: readonly string[];
  /** Most pairs against one peer; slow ones are run less often. */
  readonly runs: number;
  readonly folder: string;
  readonly output: string;
}

function toCount(text: string): number {
  if (!/^\d+$/u.test(text)) throw new Error(`"${text}": expected a whole number`);
  return Number(text);
}

/**
 * Reads the options of the bench. Throws on any other word.
 *
 * `--rows 107000,3000000 --wide 1000000 --no-reports --peers duckdb,csv-parse --runs 7 --output RESULTS.md`
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      rows: { type: "string", default: "107000,3000000" },
      wide: { type: "string", default: "1000000" },
      answers: { type: "string", default: "200000,2000000" },
      reports: { type: "boolean", default: true },
      peers: { type: "string", default: "" },
      runs: { type: "string", default: "7" },
      folder: { type: "string", default: join(tmpdir(), "soste-stats-bench") },
      output: { type: "string", default: "test/bench/RESULTS.md" },
    },
  });
  return {
    rows: values.rows
      .split(",")
      .map(toCount)
      .toSorted((a, b) => a - b),
    wide: toCount(values.wide),
    answers: values.answers
      .split(",")
      .filter((count) => count !== "")
      .map(toCount),
    reports: values.reports,
    peers: values.peers.split(",").filter((id) => id !== ""),
    runs: Math.max(1, toCount(values.runs)),
    folder: values.folder,
    output: values.output,
  };
}
