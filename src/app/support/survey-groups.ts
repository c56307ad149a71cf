import type { FigureRow } from "../../report/figure-table.ts";
import { compareGroups } from "../../survey/group-comparison.ts";
import { itemAnswers } from "../../survey/scale-scores.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { toReleased } from "./survey-figures.ts";
import { type FigureStyle, itemCell } from "./survey-items.ts";

/** Differences of means between every two groups over the whole country, item by item, as the items were asked. */
export function groupDifferences(run: SurveyRun, style: FigureStyle): readonly FigureRow[] {
  const { codebook, cells, wave, responses } = run;
  const groups = cells.groups(wave).filter(({ who }) => who.length > 0);
  const pairs = groups.flatMap((first, at) =>
    groups.slice(at + 1).map((second) => [first, second] as const),
  );
  return codebook.items.flatMap((_, item) => {
    const values = itemAnswers(responses, item);
    return pairs.map(([first, second]) => rowOf(run, { item, values, first, second }, style));
  });
}

function rowOf(
  run: SurveyRun,
  compared: {
    readonly item: number;
    readonly values: Float64Array;
    readonly first: SurveyCell;
    readonly second: SurveyCell;
  },
  { confidence }: FigureStyle,
): FigureRow {
  const { codebook, protection, period } = run;
  const { item, values, first, second } = compared;
  const id = codebook.items[item]?.id ?? "";
  const { difference } = compareGroups(
    values,
    { first: first.who, second: second.who },
    confidence ?? 0.95,
  );
  return {
    about: {
      item: itemCell(run, item),
      first: { kind: "text", text: first.group ?? "" },
      second: { kind: "text", text: second.group ?? "" },
    },
    figures: {
      difference: toReleased(
        {
          indicator: `${id}.group-difference`,
          area: first.area.key,
          period,
          unit: "scale-distance",
          outcome: difference,
          decisions: [first, second].map((cell) => protection.decisionOn(`item:${id}`, cell.id)),
        },
        confidence,
      ),
    },
  };
}
