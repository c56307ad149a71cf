import type { Definition } from "../domain/definition.ts";
import { conceptsOf } from "../register/concepts.ts";
import { sectorsOf } from "../register/sectors.ts";
import { acrossSectors } from "./across-sectors.ts";
import { age } from "./age.ts";
import { associationsPer10000 } from "./associations-per-10000.ts";
import { byDefinition, bySector } from "./by-definition.ts";
import { byOverlap } from "./by-overlap.ts";
import { classDiversity } from "./class-diversity.ts";
import { dissolutionRate } from "./dissolution-rate.ts";
import { dormancyShare } from "./dormancy-share.ts";
import { foundingRate } from "./founding-rate.ts";
import type { Indicator } from "./indicator.ts";
import { netGrowthRate } from "./net-growth-rate.ts";
import { registeredAssociations } from "./registered-associations.ts";
import { registeredAssociationsByClass } from "./registered-associations-by-class.ts";
import { shareOfCountry } from "./share-of-country.ts";
import { soteAssociations } from "./sote-associations.ts";
import { soteAssociationsPer10000 } from "./sote-associations-per-10000.ts";
import { soteShareOfClassified } from "./sote-share-of-classified.ts";
import { swedishShare } from "./swedish-share.ts";
import { unclassifiedShare } from "./unclassified-share.ts";
import { villageAssociations } from "./village-associations.ts";

/** Every indicator in the order of reports; one that has a parent stands below it. */
export const indicators: readonly Indicator[] = [
  registeredAssociations,
  associationsPer10000,
  shareOfCountry,
  soteAssociations,
  soteAssociationsPer10000,
  soteShareOfClassified,
  unclassifiedShare,
  villageAssociations,
  swedishShare,
  ...registeredAssociationsByClass,
  ...classDiversity,
  foundingRate,
  dissolutionRate,
  netGrowthRate,
  ...age,
  dormancyShare,
];

/** The indicators of a run: the fixed ones, and where its definitions have sectors those by sector. */
export function indicatorsWith(definitions: readonly Definition[]): readonly Indicator[] {
  const sectors = sectorsOf(definitions);
  if (sectors.length === 0) return indicators;
  return [...indicators, ...sectors.flatMap(bySector), ...acrossSectors];
}

/** How the ids of indicators begin that only definitions have. */
export const definitionPrefix = "definition-";

/** Every indicator that can be asked for by its id: also those of the definitions of which several define one thing. */
export function everyIndicator(definitions: readonly Definition[]): readonly Indicator[] {
  const usual = indicatorsWith(definitions);
  const ofConcepts = conceptsOf(definitions).flatMap((concept) => [
    ...concept.definitions.flatMap(byDefinition),
    ...byOverlap(concept),
  ]);
  const ids = new Set(usual.map(({ id }) => id));
  return [...usual, ...ofConcepts.filter(({ id }) => !ids.has(id))];
}
