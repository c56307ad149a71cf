import type { AreaKey } from "../domain/area.ts";
import type { Known } from "../domain/measurement.ts";
import type { Missing } from "../domain/missing.ts";
import type { RankRange } from "../stats/rank-range.ts";
import type { AreaScore } from "./area-score.ts";
import { defaultRankConfidence, drawnRanks } from "./drawn-ranks.ts";
import { type DrawOptions, drawScores } from "./score-draws.ts";

/** An area's score and the ranks it may hold among the areas scored with it. */
export interface RankedScore {
  readonly score: AreaScore;
  readonly ranks: RankRange | undefined;
}

/** What an area's score and rank range become when something is left out or weighted otherwise. */
export interface ScoreChange {
  readonly area: AreaKey;
  readonly before: Known | Missing;
  readonly after: Known | Missing;
  /** After − before, in scale points; undefined where either is missing. */
  readonly change: number | undefined;
  readonly ranksBefore: RankRange | undefined;
  readonly ranksAfter: RankRange | undefined;
}

/** How scores are ranked; the confidence of the range is 0.9 unless given. */
export interface RankOptions extends DrawOptions {
  readonly rankConfidence?: number;
}

/**
 * Scores with their rank ranges, drawn and ranked together.
 *
 * Shape:   in the order given; the caller gives only areas whose score may be shown.
 */
export function rankScores(
  scores: readonly AreaScore[],
  options: RankOptions,
): readonly RankedScore[] {
  const ranges = drawnRanks(
    drawScores(scores, options),
    options.rankConfidence ?? defaultRankConfidence,
  );
  return scores.map((score, place) => ({ score, ranks: ranges[place] }));
}

/**
 * Change of every area's score and rank range, in the order before.
 *
 * Shape:   drawn with one seed, an area's draws take the same places of its sorted scores before and after wherever
 *          their number is the same, so that a change of ranks is hardly the chance of the draws. An area that is not in `after`, as its
 *          figure may not be shown there, is left out: its row would have to be hidden as well.
 * Unit:    scale points, ranks.
 */
export function scoreChanges(
  before: readonly RankedScore[],
  after: readonly RankedScore[],
): readonly ScoreChange[] {
  const key = ({ level, code }: AreaKey) => `${level}/${code}`;
  const afterByArea = new Map(after.map((ranked) => [key(ranked.score.area), ranked]));
  return before.flatMap(({ score, ranks }) => {
    const changed = afterByArea.get(key(score.area));
    if (changed === undefined) return [];
    const [one, other] = [score.outcome, changed.score.outcome];
    const change =
      one.kind === "known" && other.kind === "known" ? other.value - one.value : undefined;
    return [
      {
        ...{ area: score.area, before: one, after: other, change },
        ...{ ranksBefore: ranks, ranksAfter: changed.ranks },
      },
    ];
  });
}
