import fc from "fast-check";
import {
  type IndexInstrument,
  type PillarId,
  pillarIds,
} from "../../src/domain/index-instrument.ts";
import type { KnownPillars } from "../../src/readiness/pillar-index.ts";

const some = { fi: "syy", sv: "skäl", en: "reason" };

/** An instrument over the scores as they are, with these weights in the order of the pillars' ids. */
export function indexOf(weights: readonly number[], minimumKnown = 0.75): IndexInstrument {
  return {
    ...{ id: "sample", label: some, description: some, minimumKnown },
    pillars: pillarIds.slice(0, weights.length).map((id, place) => ({
      ...{ id, label: some, weight: weights[place] ?? 1, reason: some },
      goalposts: { lower: 0, upper: 100 },
    })),
  };
}

/** An area's scores in the order of the pillars' ids; undefined is not known. */
export function known(...scores: readonly (number | undefined)[]): KnownPillars {
  return new Map(
    scores.flatMap((score, place): [PillarId, number][] => {
      const id = pillarIds[place];
      return score === undefined || id === undefined ? [] : [[id, score]];
    }),
  );
}

/** Scores on the scale, the ends among them. */
export const anyScore = fc.oneof(
  fc.constantFrom(0, 100),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
/** Weights that a person would write. */
export const anyWeight = fc.double({ min: 0.05, max: 50, noNaN: true });
/** Four scores or gaps. */
export const anyArea = fc.tuple(
  ...([0, 1, 2, 3] as const).map(() => fc.option(anyScore, { nil: undefined })),
);
/** Four weights. */
export const anyWeights = fc.tuple(anyWeight, anyWeight, anyWeight, anyWeight);
