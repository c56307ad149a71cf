import type { AreaIndex } from "../../areas/area-index.ts";
import type { Area, Level } from "../../domain/area.ts";
import type { Aggregation } from "../../domain/index-instrument.ts";
import {
  type IndexOptions,
  type IndexVariant,
  indexVariants,
  type RankedIndex,
  rankIndices,
  rankVariant,
} from "../../readiness/index-uncertainty.ts";
import { type PillarIndex, pillarIndex } from "../../readiness/pillar-index.ts";
import { shippedIndex } from "./load-index-instrument.ts";
import { type AreaPillars, type PillarInputs, pillarsOf } from "./pillar-figures.ts";

/** Which index, and how it is made. */
export interface IndexChoice {
  /** Id of the shipped index, or a file. */
  readonly index: string;
  readonly aggregation: Aggregation;
  /** Seed of the draws behind rank ranges. */
  readonly seed: number;
}

/** The index where nobody asks for another. */
export const usualIndex: IndexChoice = { index: shippedIndex, aggregation: "arithmetic", seed: 1 };

/** An area with its pillars, its index, and the ranks that it may hold on its level. */
export interface IndexedArea extends AreaPillars {
  readonly index: PillarIndex;
  readonly aggregation: Aggregation;
  readonly ranks: RankedIndex["ranks"];
}

/** What indices become with one choice made otherwise, in the order of the areas. */
export interface ChangedIndices {
  readonly variant: IndexVariant;
  readonly indices: readonly RankedIndex[];
}

/** Makes indices: of one area, or of all on a level, which are made once. */
export interface ReadinessIndex {
  readonly inputs: PillarInputs;
  readonly choice: Pick<IndexOptions, "aggregation" | "seed">;
  /** The index of an area, ranked among those of its level; the country is ranked among none. */
  of(area: Area): IndexedArea;
  ofLevel(level: Level, year: number): readonly IndexedArea[];
  /** The indices of a level with every choice made otherwise in turn, made once. */
  changesOf(level: Level, year: number): readonly ChangedIndices[];
}

/** Indices over the areas of a classification. */
export function readinessIndex(
  inputs: PillarInputs,
  { aggregation, seed }: Pick<IndexChoice, "aggregation" | "seed">,
  areas: AreaIndex,
): ReadinessIndex {
  const options: IndexOptions = { instrument: inputs.instrument, aggregation, seed };
  const levels = new Map<string, readonly IndexedArea[]>();
  const changes = new Map<string, readonly ChangedIndices[]>();
  const alone = (area: Area): IndexedArea => {
    const own = pillarsOf(area, inputs);
    const index = pillarIndex(own.known, inputs.instrument, aggregation);
    return { ...own, index, aggregation, ranks: undefined };
  };
  const ofLevel = (level: Level, year: number) => {
    const id = `${level} ${year}`;
    const made = levels.get(id) ?? ranked(areas.areasOf(level, year).map(alone), options);
    levels.set(id, made);
    return made;
  };
  return {
    inputs,
    choice: { aggregation, seed },
    ofLevel,
    of(area) {
      const { level, code, year } = area.key;
      const own = alone(area);
      if (level === "country" || own.index.kind === "too-little-known") return own;
      return ofLevel(level, year).find((each) => each.area.key.code === code) ?? own;
    },
    changesOf(level, year) {
      const id = `${level} ${year}`;
      const made = changes.get(id) ?? changed(ofLevel(level, year), options);
      changes.set(id, made);
      return made;
    },
  };
}

function ranked(areas: readonly IndexedArea[], options: IndexOptions): readonly IndexedArea[] {
  const indices = rankIndices(
    areas.map(({ known }) => known),
    options,
  );
  return areas.map((area, place) => ({ ...area, ranks: indices[place]?.ranks }));
}

function changed(areas: readonly IndexedArea[], options: IndexOptions): readonly ChangedIndices[] {
  const known = areas.map((each) => each.known);
  return indexVariants(options).map((variant) => ({
    variant,
    indices: rankVariant(variant, known, options),
  }));
}
