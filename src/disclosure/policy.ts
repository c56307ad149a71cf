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
