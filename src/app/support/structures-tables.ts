import type { Cell, Column, Table } from "../../domain/report.ts";
import type { StructureInstrument, StructureItem, StructureState } from "../../domain/structure.ts";
import type { Scorecard } from "../../structures/scorecard.ts";
import type { SettledItem } from "../../structures/settle-statements.ts";
import { tableOf, toLocalised, toPeriod, toText } from "./structures-cells.ts";
import type { StructureFacts, StructureView } from "./structures-view.ts";
import { structureTables } from "./structures-words.ts";

const columnOf = {
  area: { id: "area", kind: "name" },
  structure: { id: "structure", kind: "label" },
  state: { id: "state", kind: "text" },
  period: { id: "period", kind: "period" },
  source: { id: "source", kind: "text" },
} as const satisfies Readonly<Record<string, Column>>;

/** The checklist of the area, or those of its counties together and one by one, and what its municipalities answered. */
export function structureTablesOf(
  { instrument }: StructureFacts,
  { area, scorecards, municipalities }: StructureView,
): readonly Table[] {
  const isMunicipality = area.key.level === "municipality";
  const answer = isMunicipality ? municipalities[0]?.answer : undefined;
  const { cooperation: item } = instrument;
  const answered = answer === undefined ? [] : [{ item, ...answer }];
  const [only, ...others] = scorecards;
  return [
    ...(others.length === 0
      ? scorecardTable(instrument, [...(only?.scorecard ?? []), ...answered])
      : [...countTable(instrument, scorecards), ...matrixTable(instrument, scorecards)]),
    ...(isMunicipality || area.key.level === "country"
      ? []
      : municipalityTable(instrument, municipalities)),
  ];
}

function nameOfItem({ id, label }: StructureItem): Cell {
  return { kind: "indicator", id, label };
}

function scorecardTable(instrument: StructureInstrument, scorecard: Scorecard): readonly Table[] {
  const { structure, state, period, source } = columnOf;
  return tableOf(
    structureTables.scorecard,
    [structure, state, period, source],
    scorecard.map(({ item, ...settled }) => ({
      structure: nameOfItem(item),
      ...settledCells(instrument, settled),
    })),
  );
}

/** In how many of the counties each item is in which state. */
function countTable(
  { items, states }: StructureInstrument,
  scorecards: StructureView["scorecards"],
): readonly Table[] {
  const columns = states.map(({ id, label }): Column => ({ id, kind: "count", heading: label }));
  const rows = scorecards.flatMap(({ scorecard }) => scorecard);
  return tableOf(
    structureTables.scorecard,
    [columnOf.structure, ...columns],
    items.map((item) => {
      const ofItem = rows.filter((row) => row.item.id === item.id);
      const counts = states.map(({ id }): readonly [string, Cell] => [
        id,
        { kind: "count", value: ofItem.filter(({ state }) => state === id).length },
      ]);
      return { structure: nameOfItem(item), ...Object.fromEntries(counts) };
    }),
  );
}

function settledCells(
  instrument: StructureInstrument,
  { state, statements }: SettledItem,
): Readonly<Record<"state" | "period" | "source", Cell>> {
  const sources = [...new Set(statements.flatMap(({ source }) => source ?? []))];
  return {
    state: toLocalised(labelOfState(instrument, state)),
    period: toPeriod(statements[0]?.time),
    source: toText(sources.join("; ")),
  };
}

function labelOfState({ states }: StructureInstrument, state: StructureState) {
  return states.find(({ id }) => id === state)?.label;
}

/** Areas × items, as far as anything is known: the counts beside it tell in how many areas an item is unknown. */
function matrixTable(
  instrument: StructureInstrument,
  scorecards: StructureView["scorecards"],
): readonly Table[] {
  const isKnown = ({ state }: SettledItem) => state !== "unknown";
  const spokenOf = scorecards.filter(({ scorecard }) => scorecard.some(isKnown));
  const items = instrument.items.filter(({ id }) =>
    spokenOf.some(({ scorecard }) => scorecard.some((row) => row.item.id === id && isKnown(row))),
  );
  const columns = items.map(({ id, label }): Column => ({ id, kind: "text", heading: label }));
  return tableOf(
    structureTables.matrix,
    [columnOf.area, ...columns],
    spokenOf.map(({ area, scorecard }) => ({
      area: { kind: "name", area },
      ...Object.fromEntries(
        scorecard
          .filter(({ item }) => items.includes(item))
          .map(({ item, state }) => [item.id, toLocalised(labelOfState(instrument, state))]),
      ),
    })),
  );
}

function municipalityTable(
  instrument: StructureInstrument,
  municipalities: StructureView["municipalities"],
): readonly Table[] {
  const { area, state, period, source } = columnOf;
  return tableOf(
    structureTables.municipalities,
    [area, state, period, source],
    municipalities.map(({ area: municipality, answer }) => ({
      area: { kind: "name", area: municipality },
      ...settledCells(instrument, answer),
    })),
  );
}
