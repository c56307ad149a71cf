import type { Rank } from "../../domain/report.ts";
import { type StableBand, stableBand } from "../../readiness/band-stability.ts";
import { drawnRanks } from "../../readiness/drawn-ranks.ts";
import { type Instrument, scoreScale } from "../../readiness/instrument.ts";
import { drawScores } from "../../readiness/score-draws.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { ScoredCell } from "./readiness-rows.ts";

/** Rank ranges by the place of the area, among those whose score may be shown. */
export function rankedAreas(
  scored: readonly ScoredCell[],
  seed: number,
): ReadonlyMap<number, Rank | undefined> {
  const shown = scored.flatMap((each, at) => (isShown(each) ? [{ each, at }] : []));
  const ranges = drawnRanks(
    drawScores(
      shown.map(({ each }) => each.score),
      { seed },
    ),
  );
  return new Map(shown.map(({ at }, place) => [at, ranges[place]]));
}

/** Whether a score is known and may be shown. */
export function isShown({ decision, score }: ScoredCell): boolean {
  return decision.status === "shown" && score.outcome.kind === "known";
}

/** The band of a score and how well it stands. Missing: undefined where the score is not shown or has no band. */
export function bandOf(
  { codebook }: SurveyRun,
  each: ScoredCell,
  instrument: Instrument,
  { seed, minimum }: { readonly seed: number; readonly minimum: number },
): StableBand | undefined {
  if (!isShown(each)) return undefined;
  const [drawn] = drawScores([each.score], { seed });
  if (drawn === undefined) return undefined;
  return stableBand(drawn, { bands: codebook.bands, scale: scoreScale(instrument), minimum });
}
