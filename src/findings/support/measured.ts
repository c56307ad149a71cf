import { isOfMost } from "../../domain/coverage.ts";
import { type Finding, finding } from "../../domain/finding.ts";
import type { ProfiledFigure } from "../../domain/profile-figure.ts";
import type { Released } from "../../domain/released.ts";
import type { Unit } from "../../domain/unit.ts";
import type { ProfileFacts } from "../finding-rule.ts";
import { areaCell, figureCell, labelCell, verdictCell } from "./cells.ts";
import { knownCountry } from "./profiled.ts";

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

/** The country's figure, unless it is larger by its size alone or stands for fewer than half of the areas. */
function countryBeside(profiled: ProfiledFigure): Released | undefined {
  const country = amounts.has(profiled.figure.unit) ? undefined : knownCountry(profiled);
  const isWhole = country?.outcome.kind === "known" && isOfMost(country.outcome);
  return isWhole ? country : undefined;
}

/**
 * What one known figure comes to: its value, the country's where that may stand beside it, and the verdict where the
 * interval allows one.
 */
export function measuredFinding(
  rule: string,
  facts: ProfileFacts,
  profiled: ProfiledFigure,
  [plain, unjudged]: Sentences = usual,
): Finding {
  const { figure, verdict, section } = profiled;
  const origin = { rule, section };
  const about = {
    area: areaCell(facts),
    indicator: labelCell(facts, profiled),
    figure: figureCell(figure),
  };
  const country = countryBeside(profiled);
  if (country === undefined) return finding(origin, plain, about);
  const beside = { ...about, country: figureCell(country) };
  const hasInterval = figure.outcome.kind === "known" && figure.outcome.interval !== undefined;
  return hasInterval
    ? finding(origin, plain, { ...beside, verdict: verdictCell(verdict) })
    : finding(origin, unjudged, beside);
}
