import type { IndexRequest } from "../../../app/support/index-beside-scores.ts";
import { type IndexChoice, usualIndex } from "../../../app/support/readiness-index.ts";
import type { OptionValues } from "../../options.ts";
import { confidenceOf, given } from "./shared-options.ts";

/** Which index, and how it is made, from the command line. */
export function toIndexChoice(values: OptionValues): IndexChoice {
  return {
    index: values.index ?? usualIndex.index,
    aggregation: values.aggregation ?? usualIndex.aggregation,
    seed: values.seed ?? usualIndex.seed,
  };
}

/** The index beside scores, where one is asked for or there is a pillar for it; undefined where there is neither. */
export function toIndexRequest(values: OptionValues): IndexRequest | undefined {
  const { structures = [], grants = [], production = [], index, aggregation } = values;
  const hasPillar = structures.length + grants.length + production.length > 0;
  if (!hasPillar && index === undefined && aggregation === undefined) return undefined;
  return {
    ...toIndexChoice(values),
    ...{ structures, grants, production, confidence: confidenceOf(values) },
    ...given({ productionArea: values["production-area"] }),
  };
}
