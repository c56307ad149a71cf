import type { Definition } from "../domain/definition.ts";
import { conceptsOf } from "../register/concepts.ts";
import { age } from "./age.ts";
import { associationsPer10000 } from "./associations-per-10000.ts";
import { byDefinition } from "./by-definition.ts";
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

/** How the ids of indicators begin that a run has by its definitions. */
export const definitionPrefix = "definition-";

/** Indicators of the definitions of which several define one thing: for those who ask for them, none of the profile's. */
export function indicatorsOfConcepts(definitions: readonly Definition[]): readonly Indicator[] {
  return conceptsOf(definitions).flatMap((concept) => [
    ...concept.definitions.flatMap(byDefinition),
    ...byOverlap(concept),
  ]);
}
