import type { RankedScore } from "../../domain/picture.ts";
import { blue, ink, paper, rule } from "./colours.ts";
import { type Panel, type RankRows, rankScales } from "./rank-layout.ts";
import { element, type Markup } from "./svg.ts";
import { symbolAt } from "./symbols.ts";

/** How a mark is drawn in its row. */
export interface MarkStyle {
  readonly middle: number;
  readonly isSubject: boolean;
}

/** The score as a dot on its interval. */
export function drawScore(
  { figure: { outcome } }: Pick<RankedScore, "figure">,
  shared: RankRows,
  style: MarkStyle,
): readonly Markup[] {
  if (outcome.kind === "missing") return [];
  const { score } = rankScales(shared);
  const { value, interval } = outcome;
  return scoreMarks(
    {
      x: score(value),
      ...(interval && { from: score(interval.lower), to: score(interval.upper) }),
    },
    style,
  );
}

/** A dot and the line of its interval. */
export function scoreMarks(
  { x, from, to }: { readonly x: number; readonly from?: number; readonly to?: number },
  { middle, isSubject }: MarkStyle,
): readonly Markup[] {
  const line = { y1: middle, y2: middle, stroke: ink, "stroke-width": isSubject ? 2 : 1.2 };
  return [
    ...(from === undefined || to === undefined
      ? []
      : [element("line", { x1: from, x2: to, ...line })]),
    symbolAt({ x, y: middle }, { shape: "circle", size: 8, fill: isSubject ? dark : paper }),
  ];
}

const dark = blue(28);
const light = blue(80);

/** The ranks an area may hold as a bar, each rank one step wide. */
export function drawRank(
  { rank }: RankedScore,
  shared: RankRows,
  style: MarkStyle,
): readonly Markup[] {
  if (rank === undefined) return [];
  const { rank: at } = rankScales(shared);
  return [rankMark({ from: at(rank.from - 0.5), to: at(rank.to + 0.5) }, style)];
}

/** A bar of ranks. */
export function rankMark({ from, to }: Panel, { middle, isSubject }: MarkStyle): Markup {
  return element("rect", {
    x: from,
    y: middle - 4.5,
    width: to - from,
    height: 9,
    fill: isSubject ? dark : light,
    stroke: rule,
  });
}
