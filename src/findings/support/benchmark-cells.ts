import type { BenchmarkId } from "../../domain/benchmark.ts";
import { besideAs, type ProfiledFigure } from "../../domain/profile-figure.ts";
import type { Released } from "../../domain/released.ts";
import type { BenchmarkFacts } from "../../domain/sentence-facts.ts";
import { knownCell, verdictCell } from "./cells.ts";

/**
 * What a figure is held against, as facts: every benchmark that was asked for and has a figure, with the verdict where
 * there is one.
 */
export function benchmarkCells(
  profiled: ProfiledFigure | undefined,
  mayStand: (benchmark: Released) => boolean = isKnown,
): BenchmarkFacts {
  const beside = (id: BenchmarkId) => {
    const found = profiled && besideAs(id, profiled);
    return found !== undefined && mayStand(found.figure) ? found : undefined;
  };
  const [country, neighbours, median] = [beside("country"), beside("neighbours"), beside("median")];
  return {
    country: knownCell(country?.figure),
    verdict: verdictCell(country?.verdict),
    "against-neighbours": knownCell(neighbours?.figure),
    "against-neighbours-verdict": verdictCell(neighbours?.verdict),
    "against-median": knownCell(median?.figure),
    "against-median-verdict": verdictCell(median?.verdict),
  };
}

function isKnown({ outcome }: Released): boolean {
  return outcome.kind === "known";
}

/** Whether any benchmark is among the facts. */
export function isCompared(facts: BenchmarkFacts): boolean {
  return Object.values(facts).some((cell) => cell?.kind === "figure");
}
