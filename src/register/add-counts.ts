import type { Coverage } from "../domain/coverage.ts";
import { type Flag, flags } from "../domain/measurement.ts";
import { missing } from "../domain/missing.ts";
import type { Count } from "./tallies.ts";

/** The sum of counts that are all known; one that is missing takes the sum with it. */
export function addCounts(counts: readonly Count[]): Count {
  let value = 0;
  const seen: Flag[] = [];
  let coverage: Coverage | undefined;
  for (const count of counts) {
    if (count.kind === "missing") {
      return counts.length > 1 && count.reason === "not-published" ? missing("incomplete") : count;
    }
    value += count.value;
    seen.push(...count.flags);
    coverage ??= count.coverage;
  }
  const sum: Count = { kind: "known", value, flags: inOrder(seen) };
  return coverage === undefined ? sum : { ...sum, coverage };
}

/** Flags, each once, in the order of `flags`. */
export function inOrder(seen: readonly Flag[]): readonly Flag[] {
  return flags.filter((flag) => seen.includes(flag));
}
