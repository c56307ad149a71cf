import { isOfMost } from "../../domain/coverage.ts";
import { type Finding, finding } from "../../domain/finding.ts";
import type { ProfiledFigure } from "../../domain/profile-figure.ts";
import type { Released } from "../../domain/released.ts";
import type { Unit } from "../../domain/unit.ts";
import type { ProfileFacts } from "../finding-rule.ts";
import { benchmarkCells, isCompared } from "./benchmark-cells.ts";
import { areaCell, figureCell, labelCell } from "./cells.ts";

/** Units of amounts, which are larger in the country than in any area of it: they are not held against it. */
const amounts: ReadonlySet<Unit> = new Set([
  "associations",
  "respondents",
  "answers",
  "euros",
  "producers",
  "effective-producers",
  "persons",
  "person-years",
  "clients",
  "outputs",
  "structures",
  "municipalities",
  "cases",
  "organisations",
  "service-units",
  "services",
  "villages",
]);

/** The sentences of one figure: with a verdict or without anything beside it, and where no interval allows one. */
type Sentences = readonly [
  "measured" | "survey-mean",
  "measured-unjudged" | "survey-mean-unjudged",
];

const usual: Sentences = ["measured", "measured-unjudged"];

/** Whether a benchmark may stand beside a figure: not by its size alone larger, nor of fewer than half of the areas. */
function mayStand({ unit, outcome }: Released): boolean {
  return !amounts.has(unit) && outcome.kind === "known" && isOfMost(outcome);
}

/**
 * What one known figure comes to: its value, those of the benchmarks that may stand beside it, and the verdicts where
 * the interval allows them.
 */
export function measuredFinding(
  rule: string,
  facts: ProfileFacts,
  profiled: ProfiledFigure,
  [plain, unjudged]: Sentences = usual,
): Finding {
  const { figure, section } = profiled;
  const origin = { rule, section };
  const about = {
    area: areaCell(facts),
    indicator: labelCell(facts, profiled),
    figure: figureCell(figure),
  };
  const beside = benchmarkCells(profiled, mayStand);
  if (!isCompared(beside)) return finding(origin, plain, about);
  const hasInterval = figure.outcome.kind === "known" && figure.outcome.interval !== undefined;
  return finding(origin, hasInterval ? plain : unjudged, { ...about, ...beside });
}
