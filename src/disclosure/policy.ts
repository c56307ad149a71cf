/**
 * What may be shown of a source's figures. `open`: everything, as for public registers and published statistics.
 * `threshold`: only cells that disclosure control decided to show, each figure with the decisions on its cells.
 */
export type DisclosureRule = "open" | "threshold";

/** Rules by source: the id of an input, as measurements name it. */
export interface DisclosurePolicy {
  readonly ruleByInput: Readonly<Record<string, DisclosureRule>>;
}

/** The association register and the population statistics are public, whoever brings the file. */
export const registerPolicy: DisclosurePolicy = {
  ruleByInput: { associations: "open", population: "open" },
};

/** Answers are confidential; the number invited and figures that somebody else has published already are not. */
export const surveyPolicy: DisclosurePolicy = {
  ruleByInput: {
    survey: "threshold",
    // Who answered is no answer.
    "survey who-answered": "open",
    frame: "open",
    codebook: "open",
    "published-survey": "open",
    population: "open",
  },
};

/** What areas have put in place, published statements and examples of outcomes are public. */
export const structuresPolicy: DisclosurePolicy = {
  ruleByInput: {
    structures: "open",
    "published-structures": "open",
    "published-perceptions": "open",
    outcomes: "open",
  },
};

/** Grants are decisions of public bodies, published or open to everybody. */
export const fundingPolicy: DisclosurePolicy = {
  ruleByInput: { grants: "open", "published-grants": "open", population: "open" },
};

/**
 * What was bought from each producer is confidential, and sums over producers follow the rules of `production-risk`. Sums
 * that a table states by sector, without producers, are somebody's statistics and open, as published ones are.
 */
export const productionPolicy: DisclosurePolicy = {
  ruleByInput: {
    production: "open",
    "production-by-producer": "threshold",
    "published-production": "open",
    population: "open",
  },
};

/** That a producer is there, and whose it is, is no secret: numbers of producers and of services are open. */
export const producerCountPolicy: DisclosurePolicy = {
  ruleByInput: { production: "open", "production-by-producer": "open" },
};

/** What an index is made of, its weights and goalposts, is no secret; the figures in it come released. */
export const indexPolicy: DisclosurePolicy = { ruleByInput: { index: "open" } };
