import type { AreaIndex } from "../../areas/area-index.ts";
import { structuresPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import { periodNamed } from "../../domain/calendar.ts";
import type { OutcomeExample } from "../../domain/outcome-example.ts";
import type { Cell, Column, Table } from "../../domain/report.ts";
import type { GoodPractice, PublishedStatement } from "../../domain/structure.ts";
import type { PublishedStructures } from "./published-tables.ts";
import { isSameArea, liesIn } from "./structures-areas.ts";
import { tableOf, toLocalised, toPeriod, toText } from "./structures-cells.ts";
import type { StructureView } from "./structures-view.ts";
import { structureInputs, structureTables } from "./structures-words.ts";

const columnOf = {
  area: { id: "area", kind: "name" },
  state: { id: "state", kind: "text" },
  period: { id: "period", kind: "period" },
  source: { id: "source", kind: "text" },
  statement: { id: "statement", kind: "text" },
  detail: { id: "detail", kind: "text" },
  practice: { id: "practice", kind: "text" },
  description: { id: "description", kind: "text" },
  title: { id: "title", kind: "text" },
  targetGroup: { id: "target-group", kind: "text" },
  result: { id: "result", kind: "text" },
  costEffect: { id: "cost-effect", kind: "figure" },
  costBasis: { id: "cost-basis", kind: "text" },
} as const satisfies Readonly<Record<string, Column>>;

/** Published statements on the area, or on the counties that its figures are of, that say nothing of any item. */
export function statementTable(
  published: PublishedStructures,
  { area, scorecards }: StructureView,
  index: AreaIndex,
  sourceText: (id: string) => string,
): readonly Table[] {
  const about = [area, ...scorecards.map((each) => each.area)];
  const { area: place, statement, state, detail, period, source } = columnOf;
  const cellsOf = (one: PublishedStatement): readonly Readonly<Record<string, Cell>>[] => {
    const of = index.area(one.areaLevel, one.areaCode, area.key.year);
    if (one.meaning !== undefined || of === undefined) return [];
    if (!about.some(({ key }) => isSameArea(key, of.key))) return [];
    const number = one.value === undefined ? [] : [String(one.value)];
    return [
      {
        area: { kind: "name", area: of },
        statement: toText(one.statement.replaceAll("|", ", ")),
        state: toLocalised(published.statuses.find(({ id }) => id === one.status)?.label),
        detail: toText(
          [...new Set([...number, ...(one.detail === undefined ? [] : [one.detail])])].join("; "),
        ),
        period: toPeriod(one.time),
        source: toText(sourceText(one.source)),
      },
    ];
  };
  return tableOf(
    structureTables.statements,
    [place, statement, state, detail, period, source],
    published.statements.flatMap(cellsOf),
  );
}

/** Good practices of places that lie in the area. */
export function practiceTable(
  practices: readonly GoodPractice[],
  index: AreaIndex,
  area: Area,
): readonly Table[] {
  const { area: place, practice, description, period, source } = columnOf;
  return tableOf(
    structureTables.practices,
    [practice, place, description, period, source],
    practices
      .filter((one) => liesIn(index, one.area, area.key))
      .map((one) => ({
        practice: toText(one.name),
        area: nameOf(index, one.area),
        description: toText(one.what),
        period: toPeriod(one.time),
        source: toText(one.source),
      })),
  );
}

/** Examples of outcomes from places that lie in the area, in the order of their tables; costs are listed, not summed. */
export function outcomeTable(
  examples: readonly OutcomeExample[],
  index: AreaIndex,
  area: Area,
): readonly Table[] {
  const {
    title,
    area: place,
    targetGroup,
    result,
    costEffect,
    period,
    costBasis,
    source,
  } = columnOf;
  return tableOf(
    structureTables.outcomes,
    [title, place, targetGroup, result, costEffect, period, costBasis, source],
    examples
      .filter((one) => liesIn(index, one.area, area.key))
      .map((one) => ({
        title: toText(one.title),
        area: nameOf(index, one.area),
        "target-group": toText(one.targetGroup),
        result: toText(one.result),
        ...costCells(one),
        source: toText(one.source),
      })),
  );
}

function costCells({ area, costEffect }: OutcomeExample): Readonly<Record<string, Cell>> {
  const period = costEffect && periodNamed(String(costEffect.year));
  if (costEffect === undefined || period === undefined) return {};
  const figure = release(
    {
      indicator: "outcome-cost-effect",
      area,
      period,
      unit: "euros",
      outcome: { kind: "known", value: costEffect.euros, n: "not-published", flags: [] },
      sources: [{ input: structureInputs.outcomes }],
    },
    structuresPolicy,
  );
  return {
    "cost-effect": { kind: "figure", figure },
    period: toPeriod(period),
    "cost-basis": toText(costEffect.basis),
  };
}

function nameOf(index: AreaIndex, key: AreaKey): Cell {
  const area = index.area(key.level, key.code, key.year);
  return area === undefined ? { kind: "empty" } : { kind: "name", area };
}
