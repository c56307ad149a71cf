import type { Level, LocalisedText } from "./area.ts";
import type { RowAccount } from "./row-account.ts";

/** What a reader must know of a published survey figure; `conflicts`: another publication has another figure. */
export const publishedSurveyFlags = [
  "conflicts",
  "rank-only",
  "related-survey",
  "source-not-seen",
  "year-inferred",
] as const;

/** One flag of a published survey figure. */
export type PublishedSurveyFlag = (typeof publishedSurveyFlags)[number];

/** What was published of one item for one area, whatever the statistic. */
interface Statement {
  /** When people were asked, as exactly as known: `2021-06`, `2017`. */
  readonly round: string;
  /** When the figure came out, as exactly as known: `2021-08-31`, `2021`. */
  readonly published: string;
  /** Id of an item of a codebook, such as `involve` of `tilannekuva-2021`. */
  readonly item: string;
  /** The question in Finnish, as the publication words it. */
  readonly question: string;
  readonly areaLevel: Level;
  readonly areaCode: string;
  readonly n: number | "not-published";
  readonly flags: readonly PublishedSurveyFlag[];
  /** Id in `data/sources.csv`. */
  readonly source: string;
  /** The date that the source gives itself; undefined where it gives none. */
  readonly dated: string | undefined;
}

/** A published mean, in points of its scale. */
export interface PublishedMean extends Statement {
  readonly statistic: "mean";
  readonly value: number;
  readonly scale: { readonly minimum: number; readonly maximum: number };
}

/** A published share, 0–1. */
export interface PublishedShare extends Statement {
  readonly statistic: "share";
  readonly value: number;
}

/** An area that was named best or weakest without its figure. */
export interface PublishedRank extends Statement {
  readonly statistic: "rank-text";
  readonly value: undefined;
  readonly place: "best" | "weakest";
  /** How many areas were named for the place. */
  readonly named: number;
  readonly scale: { readonly minimum: number; readonly maximum: number };
}

/** One published survey figure or statement, with its source. */
export type PublishedSurveyFigure = PublishedMean | PublishedShare | PublishedRank;

/** What was published of the situation survey, as far as it is of an item of its codebook. */
export interface PublishedSurvey {
  readonly subject: LocalisedText;
  readonly figures: readonly PublishedSurveyFigure[];
  /** Names of the items by their ids. */
  readonly labels: Readonly<Record<string, LocalisedText>>;
  readonly name: string;
  readonly sha256: string;
  readonly account: RowAccount;
}
