/** Rules that leave a line in the disclosure record: two hide a cell, `unanimous` only warns of it. */
export const disclosureRules = [
  "below-threshold",
  "hidden-to-protect-another",
  "unanimous",
] as const;

/** One rule of disclosure control. */
export type DisclosureRecordRule = (typeof disclosureRules)[number];

/** What disclosure control did to one cell of one variable, and by which rule. No count and no figure of the cell. */
export interface DisclosureRecord {
  /** Item or score. */
  readonly variable: string;
  readonly cell: string;
  readonly rule: DisclosureRecordRule;
  /** Fewest valid answers that a cell must have to be shown. */
  readonly threshold: number;
}
