import { scaleLinear } from "d3-scale";
import type { RankRangePicture } from "../../domain/picture.ts";
import type { Canvas } from "../chart.ts";

/** From one end of a panel to the other. */
export interface Panel {
  readonly from: number;
  readonly to: number;
}

/** Where names, values and the two panels stand. */
export interface RankLayout {
  readonly label: Panel;
  readonly score: Panel;
  readonly rank: Panel;
  /** Right ends of the score and the rank in figures, and how wide they may be. */
  readonly scoreText: number;
  readonly scoreWidth: number;
  readonly rankText: number;
  readonly rankWidth: number;
}

/** Names, values and panels in columns; where there is no room for that the panels stand below name and values. */
export function rankLayout({ left, right, isNarrow }: Canvas): RankLayout {
  if (isNarrow) {
    const middle = (left + right) / 2;
    return {
      label: { from: left, to: right - 128 },
      score: { from: left + 6, to: middle - 10 },
      rank: { from: middle + 10, to: right - 6 },
      scoreText: right - 76,
      scoreWidth: 48,
      rankText: right,
      rankWidth: 72,
    };
  }
  return {
    label: { from: left, to: left + 148 },
    scoreText: left + 204,
    scoreWidth: 52,
    score: { from: left + 222, to: left + 374 },
    rankText: left + 454,
    rankWidth: 72,
    rank: { from: left + 470, to: right - 6 },
  };
}

/** What the rows of a picture share. */
export interface RankRows {
  readonly picture: RankRangePicture;
  readonly canvas: Canvas;
}

/** Positions of a score and of a rank. The scores' axis is longer than their scale where an interval reaches beyond it. */
export function rankScales({ picture, canvas }: RankRows) {
  const { score, rank } = rankLayout(canvas);
  const { minimum, maximum } = picture.scale;
  const drawn = picture.rows.flatMap(({ figure: { outcome } }) =>
    outcome.kind === "missing"
      ? []
      : [outcome.value, outcome.interval?.lower ?? minimum, outcome.interval?.upper ?? maximum],
  );
  const ends = [Math.min(minimum, ...drawn), Math.max(maximum, ...drawn)];
  return {
    score: scaleLinear(ends, [score.from, score.to]),
    rank: scaleLinear([0.5, rankedIn(picture) + 0.5], [rank.from, rank.to]),
  };
}

/** Number of areas that were ranked; one at least, so that there is an axis. */
export function rankedIn({ rows }: RankRangePicture): number {
  return Math.max(1, ...rows.map(({ rank }) => rank?.of ?? 0));
}
