import { type Finding, finding } from "../domain/finding.ts";
import type { Released } from "../domain/released.ts";
import {
  type IndicatorSeries,
  knownIn,
  type RegisterEvent,
  type TracedSegment,
} from "../domain/series.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, eventCells, figureCell, verdictCell } from "./support/cells.ts";

/**
 * How an indicator changed: within each stretch in which its figures compare, growth and decrease only where the interval
 * of the ratio excludes 1; between two stretches what keeps them from being compared.
 */
export const registerChange: FindingRule = {
  id: "register-change",
  parts: ["register"],
  find: ({ series }) => {
    if (series === undefined) return [];
    const { segments, breaks } = series.series;
    return segments.flatMap((segment, at) => [
      ...(at === 0 ? [] : cutFinding(series, at, breaks[at - 1] ?? [])),
      ...changeFinding(series, segment),
    ]);
  },
};

function changeFinding(of: IndicatorSeries, { change }: TracedSegment): readonly Finding[] {
  if (change === undefined) return [];
  const origin = originOf(of);
  const facts = {
    ...aboutOf(of),
    first: figureCell(change.from),
    last: figureCell(change.to),
    ratio: figureCell(change.figure),
  };
  switch (change.direction) {
    case "grew":
      return [finding(origin, "series-grew", { ...facts, verdict: verdictCell("higher") })];
    case "decreased":
      return [finding(origin, "series-shrank", { ...facts, verdict: verdictCell("lower") })];
    case "unclear":
      return [finding(origin, "series-within-chance", facts)];
  }
}

/** Nothing is said of a border on one side of which no figure is known. */
function cutFinding(
  of: IndicatorSeries,
  at: number,
  events: readonly RegisterEvent[],
): readonly Finding[] {
  const { segments } = of.series;
  const before = lastKnown(segments.slice(0, at));
  const [after] = knownIn(segments[at]?.figures ?? []);
  if (before === undefined || after === undefined) return [];
  return [
    finding(originOf(of), "series-cut", {
      ...aboutOf(of),
      before: figureCell(before),
      after: figureCell(after),
      ...eventCells(events),
    }),
  ];
}

function lastKnown(segments: readonly TracedSegment[]): Released | undefined {
  return knownIn(segments.flatMap(({ figures }) => figures)).at(-1);
}

function originOf({ section }: IndicatorSeries): Pick<Finding, "rule" | "section"> {
  return { rule: "register-change", section };
}

function aboutOf({ indicator, label, series }: IndicatorSeries) {
  return {
    area: areaCell(series),
    indicator: { kind: "indicator", id: indicator, label },
  } as const;
}
