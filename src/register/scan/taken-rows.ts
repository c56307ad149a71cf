import type { RowCounts } from "../../domain/row-account.ts";
import type { Acceptance } from "../fill.ts";
import type { ScanTarget } from "./scan-target.ts";

/** What becomes of the rows that were taken without the decoder. */
export interface TakenRows {
  /** Counts rows that are used. */
  use(rows: number): void;
  add(acceptance: Acceptance): void;
  counts(): Omit<RowCounts, "source">;
}

/** Counts what becomes of rows. */
export function takenRows({ report }: Pick<ScanTarget, "report">): TakenRows {
  const excluded: Map<NonNullable<Acceptance["rule"]>, number> = new Map();
  let used = 0;
  let left = 0;
  return {
    use: (rows) => {
      used += rows;
    },
    add: ({ rule, problem }) => {
      if (rule === undefined) {
        used += 1;
        return;
      }
      left += 1;
      excluded.set(rule, (excluded.get(rule) ?? 0) + 1);
      if (problem !== undefined) report(problem);
    },
    counts: () => ({ read: used + left, used, excluded, rejected: 0 }),
  };
}
