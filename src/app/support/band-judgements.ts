import type { Codebook, CodebookItem } from "../../domain/codebook.ts";
import type { Judgement } from "../../domain/judgement.ts";
import type { Interval } from "../../domain/measurement.ts";
import { bandReached } from "../../readiness/band-reached.ts";
import { instrumentOf, scoreScale } from "../../readiness/instrument.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { judged } from "./judgements.ts";

/** The readiness score and the means of items whose whole interval lies in the highest band, or in the lowest. */
export function bandJudgements(
  codebook: Codebook,
  rows: readonly ProfileFigure[],
): readonly Judgement[] {
  const instrument = instrumentOf(codebook);
  if (instrument === undefined) return [];
  const { minimum, maximum } = scoreScale(instrument);
  const isOnScoreScale = ({ scale }: CodebookItem) =>
    scale.minimum === minimum && scale.maximum === maximum;
  const items = codebook.items.filter(isOnScoreScale);
  return rows.flatMap((row) => {
    const { outcome } = row.figure;
    const interval = outcome.kind === "known" ? outcome.interval : undefined;
    if (interval === undefined) return [];
    const item = items.find(({ id }) => row.indicator === `${id}.mean`);
    if (item === undefined && row.indicator !== "readiness-score") return [];
    const reached = bandReached(item?.reverse ? turned(interval, item) : interval, codebook.bands);
    if (reached === undefined) return [];
    return [
      reached === "highest"
        ? judged(row, "strength", "in-highest-band")
        : judged(row, "weakness", "in-lowest-band"),
    ];
  });
}

/** Limits of an item that is worded the other way, as the score counts it. */
function turned(
  { lower, upper }: Interval,
  { scale: { minimum, maximum } }: CodebookItem,
): Pick<Interval, "lower" | "upper"> {
  return { lower: minimum + maximum - upper, upper: minimum + maximum - lower };
}
