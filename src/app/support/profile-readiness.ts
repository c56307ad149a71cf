import type { Area } from "../../domain/area.ts";
import type { ReadinessBand } from "../../findings/finding-rule.ts";
import { instrumentOf } from "../../readiness/instrument.ts";
import { respondentScores } from "../../readiness/respondent-scores.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import { bandOf, rankedAreas } from "./readiness-bands.ts";
import { bandCells, scoreCell } from "./readiness-rows.ts";

/** Seed of the draws where nobody chooses one, as of the command that shows the scores. */
const usualSeed = 1;

/**
 * The bands of the areas of a survey's level and of the country, as the command on readiness gives them. Nothing is
 * drawn until the first is asked for.
 */
export function readinessBands(
  run: SurveyRun,
  { minimum }: { readonly minimum: number },
): (area: Area) => ReadinessBand | undefined {
  let bands: ReadonlyMap<string, ReadinessBand> | undefined;
  return ({ key }) => {
    bands ??= allBands(run, minimum);
    return bands.get(key.level === "country" ? "country" : key.code);
  };
}

function allBands(run: SurveyRun, minimum: number): ReadonlyMap<string, ReadinessBand> {
  const instrument = instrumentOf(run.codebook);
  if (instrument === undefined) return new Map();
  const { score } = respondentScores(run.responses, instrument);
  const style = { confidence: undefined };
  const scoreOf = (cell: Parameters<typeof scoreCell>[2]["cell"]) =>
    scoreCell(run, score, { cell, variable: "score" }, style);
  const scored = run.level === "country" ? [] : run.cells.areasOf(run.level, run.wave).map(scoreOf);
  const ranks = rankedAreas(scored, usualSeed);
  const all = [...scored, scoreOf(run.cells.country(run.wave))];
  const bands = all.flatMap((each, at) => {
    const stable = bandOf(run, each, instrument, { seed: usualSeed, minimum });
    if (stable === undefined) return [];
    const { level, code } = each.cell.area.key;
    const band: ReadinessBand = {
      band: stable.band.label,
      stability: stable.verdict,
      kept: bandCells(run, each, stable).figures["band-share"],
      rank: ranks.get(at),
    };
    return [[level === "country" ? "country" : code, band] as const];
  });
  return new Map(bands);
}
