import type { Finding } from "../domain/finding.ts";
import { associationAge } from "./association-age.ts";
import { associationProduction } from "./association-production.ts";
import { associations } from "./associations.ts";
import { classDiversity } from "./class-diversity.ts";
import { countryOnly } from "./country-only.ts";
import { coverage } from "./coverage.ts";
import type { FindingRule, ProfileFacts } from "./finding-rule.ts";
import { grantChanges } from "./grant-changes.ts";
import { grants } from "./grants.ts";
import { inputProblems } from "./input-problems.ts";
import { kindsOfAssociations } from "./kinds-of-associations.ts";
import { largestClass } from "./largest-class.ts";
import { marks } from "./marks.ts";
import { municipalCooperation } from "./municipal-cooperation.ts";
import { notKnown } from "./not-known.ts";
import { producers } from "./producers.ts";
import { readiness } from "./readiness.ts";
import { registerChange } from "./register-change.ts";
import { registerFlows } from "./register-flows.ts";
import { registerGrowth } from "./register-growth.ts";
import { responseRate } from "./response-rate.ts";
import { rowAccounts } from "./row-accounts.ts";
import { shareOfCountry } from "./share-of-country.ts";
import { soteAssociations } from "./sote-associations.ts";
import { soteShare } from "./sote-share.ts";
import { structures } from "./structures.ts";
import { surveyAnswers } from "./survey-answers.ts";

/** Every rule, in the order in which findings are told within a part of the profile. */
export const findingRules: readonly FindingRule[] = [
  associations,
  shareOfCountry,
  soteAssociations,
  soteShare,
  registerChange,
  kindsOfAssociations,
  largestClass,
  classDiversity,
  registerFlows,
  registerGrowth,
  associationAge,
  associationProduction,
  producers,
  grants,
  grantChanges,
  structures,
  municipalCooperation,
  responseRate,
  surveyAnswers,
  readiness,
  rowAccounts,
  inputProblems,
  coverage,
  marks,
  countryOnly,
  notKnown,
];

/** What all rules find in a profile: part by part as the profile has them, what concerns the whole last. */
export function findingsOf(facts: ProfileFacts): readonly Finding[] {
  const found = findingRules.flatMap(({ find }) => find(facts));
  const sections = [...new Set(facts.figures.map(({ section }) => section))];
  const order = [...sections, ...found.map(({ section }) => section)];
  return [...new Set(order)].flatMap((section) =>
    found.filter((finding) => finding.section === section),
  );
}
