import { didYouMean } from "../../areas/did-you-mean.ts";
import type { Area } from "../../domain/area.ts";
import { UserError } from "../../domain/user-error.ts";
import type { Dataset } from "../../indicators/dataset.ts";
import type { Indicator } from "../../indicators/indicator.ts";
import {
  definitionPrefix,
  everyIndicator,
  indicators,
  indicatorsWith,
} from "../../indicators/registry.ts";
import { type ComparedIndicator, columnsOf, isEmptyColumn } from "./compared-columns.ts";
import { measure } from "./measure.ts";
import type { Run } from "./prepare-run.ts";
import type { RememberedPart } from "./remembered-part.ts";

/** The areas of a comparison, and the country beside them. */
export interface ComparedPlaces {
  readonly compared: readonly Area[];
  readonly country: Area;
  /** Every area of the level. */
  readonly all: readonly Area[];
}

/** What columns are picked from. */
export interface ColumnSource {
  readonly run: Pick<Run, "dataset" | "definitions">;
  /** The parts beside the register; none where only figures of the register are wanted. */
  readonly parts: readonly RememberedPart[];
  readonly places: ComparedPlaces;
}

/** Which columns are wanted. */
export interface WantedColumns {
  /** None means every indicator of the areas compared. */
  readonly indicators: readonly string[];
  readonly sortBy?: string;
}

/** The columns shown, and the one by which areas are ordered. */
export interface PickedColumns {
  readonly shown: readonly ComparedIndicator[];
  readonly sortedBy: ComparedIndicator | undefined;
}

/** Whether every column that is asked for is one of the register. */
export function isOfRegister({ indicators: ids, sortBy }: WantedColumns): boolean {
  const wanted = sortBy === undefined ? ids : [...ids, sortBy];
  const isKnown = (id: string) =>
    id.startsWith(definitionPrefix) || indicators.some((each) => each.id === id);
  return ids.length > 0 && wanted.every(isKnown);
}

/**
 * The columns of a comparison.
 * Throws: `UserError` for an indicator that no area of the level has, nor the country.
 */
export function pickColumns(
  { indicators: ids, sortBy }: WantedColumns,
  source: ColumnSource,
): PickedColumns {
  const { run, parts, places } = source;
  const { dataset } = run;
  const ofDefinitions = everyIndicator(run.definitions).map((each) =>
    registerColumn(each, dataset),
  );
  const usual = [
    ...indicatorsWith(run.definitions).map((indicator) => registerColumn(indicator, dataset)),
    ...parts.flatMap((part) => columnsOf(part, places.compared)),
  ];
  const pick = (id: string, option: string) =>
    [...usual, ...ofDefinitions].find((column) => column.id === id) ??
    pickElsewhere(id, option, { known: [...usual, ...ofDefinitions], source });
  // One that is asked for twice is shown once: two equal columns could not be told apart.
  const shown = [...new Set(ids)].map((id) => pick(id, "--indicator"));
  return {
    shown: ids.length === 0 ? usual.filter((column) => isWorthwhile(column, usual, places)) : shown,
    sortedBy: sortBy === undefined ? undefined : pick(sortBy, "--sort"),
  };
}

/** A column of reasons alone says nothing beside others of its part; the last of a part tells that it has no figure. */
function isWorthwhile(
  column: ComparedIndicator,
  usual: readonly ComparedIndicator[],
  places: ComparedPlaces,
): boolean {
  const isAlone = usual.every(({ id, part }) => id === column.id || part !== column.part);
  return isAlone || !isEmptyColumn(column, places);
}

function registerColumn(indicator: Indicator, dataset: Dataset): ComparedIndicator {
  const { id, label } = indicator;
  return {
    ...{ id, label, part: undefined },
    ownLabelOf: () => undefined,
    figureOf: ({ key }) => measure(indicator, dataset, key),
  };
}

/** An indicator that no area compared has, but the country or another area of the level. */
function pickElsewhere(
  id: string,
  option: string,
  {
    known,
    source: { parts, places },
  }: { readonly known: readonly ComparedIndicator[]; readonly source: ColumnSource },
): ComparedIndicator {
  const others = parts.flatMap((part) => columnsOf(part, [...places.all, places.country]));
  const found = others.find((column) => column.id === id);
  if (found !== undefined) return found;
  const ids = new Set([...known, ...others].map((column) => column.id));
  throw new UserError("usage", "option/unknown-value", {
    facts: { option, value: id },
    suggestions: didYouMean(
      id,
      [...ids].map((each) => ({ label: each, form: each })),
    ),
  });
}
