import type { AreaKey, Level } from "./area.ts";
import type { IsoDate } from "./calendar.ts";

/** What a sum of money stands for on its way to a recipient, in that order. No two are ever added to one another. */
export const grantMeasures = [
  "budget",
  "applied",
  "proposed",
  "reserved",
  "granted",
  "paid",
] as const;

/** One measure of grants in euros. */
export type GrantMeasure = (typeof grantMeasures)[number];

/** Who receives a grant, as the row names it. */
export interface Recipient {
  /** As written, without the Business ID that some exports put inside it. */
  readonly name: string;
  /** `NNNNNNN-C`; absent where the row has none or none that is right. */
  readonly businessId?: string;
}

/** One grant to one recipient (a decision), or a sum over recipients where it names none (a statement). */
export interface Grant {
  /** Name of the table it stands in. */
  readonly table: string;
  readonly line: number;
  readonly year: number;
  /** Who decides, as written; empty where the table has no such column. */
  readonly funder: string;
  /** Which grants of the funder it belongs to (avustuslaji), as written; empty where the table does not part them. */
  readonly scope: string;
  /** Areas it is given for; none where the row does not tell. */
  readonly areas: readonly AreaKey[];
  readonly recipient?: Recipient;
  readonly decidedOn?: IsoDate;
  readonly case?: string;
  readonly purpose?: string;
  /** Euros by measure; absent = not known, which is not zero. Negative: a correction of an earlier sum. */
  readonly amounts: Readonly<Partial<Record<GrantMeasure, number>>>;
}

/** How exactly a publication states a figure; `derived-by-source`: the source reckoned it from others. */
export const publishedPrecisions = [
  "exact",
  "about",
  "over",
  "almost",
  "derived-by-source",
] as const;

/** One degree of exactness. */
export type PublishedPrecision = (typeof publishedPrecisions)[number];

/** What a reader must know of a published grant figure. */
export const publishedGrantFlags = [
  "conflicts",
  "duplicate-entity",
  "label-matched-by-order",
  "not-comparable",
  "rounding",
  "scope",
  "sum-mismatch",
  "translation-error",
  "year-inferred",
] as const;

/** One flag of a published grant figure. */
export type PublishedGrantFlag = (typeof publishedGrantFlags)[number];

/** Everything that publications state of grants: sums of money, numbers of cases, shares of those who answered. */
export const publishedGrantMeasures = [
  ...grantMeasures,
  "ungranted",
  "cut",
  "cut-decided",
  "cut-proposed",
  "new-project-grants",
  "applications",
  "applications-accepted",
  "applicants",
  "recipients",
  "positive-decisions",
  "new-projects",
  "new-recipients",
  "mean-share-of-association-budget",
  "share-of-associations-grown",
  "share-of-associations-unchanged",
  "share-of-associations-decreased",
  "share-of-associations-ended",
  "share-of-municipal-directors-expected-to-grow",
  "share-of-municipal-directors-expected-unchanged",
  "share-of-municipal-directors-expected-to-shrink",
] as const;

/** One measure of published grant figures. */
export type PublishedGrantMeasure = (typeof publishedGrantMeasures)[number];

/** One figure that was published of grants. */
export interface PublishedGrant {
  readonly funder: "wellbeing-county" | "municipality" | "stea";
  readonly areaLevel: Level;
  readonly areaCode: string;
  /** First and last year it speaks of. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Which grants it counts, in the source's Finnish words; `kaikki` = all of the funder's. */
  readonly scope: string;
  /** Whose answers it is, for shares from surveys; empty for all and for sums. */
  readonly group: string;
  readonly measure: PublishedGrantMeasure;
  readonly unit: "euros" | "count" | "share";
  /** Euros, a number of cases, or a share 0–1. */
  readonly value: number;
  readonly n: number | "not-published";
  readonly precision: PublishedPrecision;
  readonly flags: readonly PublishedGrantFlag[];
  /** Id in `data/sources.csv`. */
  readonly source: string;
}
