/** What may be shown of a source's figures. `open`: everything, as for public registers and published statistics. */
export type DisclosureRule = "open";

/** Rules by source: the id of an input, as measurements name it. */
export interface DisclosurePolicy {
  readonly ruleByInput: Readonly<Record<string, DisclosureRule>>;
}

/** The association register and the population statistics are public, whoever brings the file. */
export const registerPolicy: DisclosurePolicy = {
  ruleByInput: { associations: "open", population: "open" },
};
