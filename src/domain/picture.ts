import type { Area, LocalisedText } from "./area.ts";
import type { BenchmarkId } from "./benchmark.ts";
import type { Period } from "./calendar.ts";
import type { Rank, Verdict } from "./cell.ts";
import type { Finding } from "./finding.ts";
import type { Released } from "./released.ts";
import type { StructureState } from "./structure.ts";

/** Titles that pictures may have where the title is no data; every language has the words. */
export const pictureTitles = [
  "area-profile",
  "area-profile-neighbours",
  "area-profile-median",
  "answers",
  "readiness-ranks",
  "structures-by-area",
] as const;

/** Id of a title that the languages know. */
export type PictureTitle = (typeof pictureTitles)[number];

/** What every picture has, whatever its chart. */
interface PictureFrame {
  /** Unique in its report: the name of its file and the start of the ids inside it. */
  readonly id: string;
  /** Id of the section of the document in which it stands. */
  readonly section: string;
  /** A title that languages know, or data such as an indicator's label. */
  readonly title: PictureTitle | LocalisedText;
  /** The sentence that tells somebody who cannot see the picture what it shows. */
  readonly description: Finding;
  /** Ids of the inputs behind its figures, as the provenance lists them. */
  readonly sources: readonly string[];
  /** Id of the report's table that holds the picture's figures. */
  readonly table: string;
}

/** Where the areas of a level lie, reckoned from released figures only. Unit: that of the figures. */
export interface Spread {
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly highest: number;
  /** Number of areas that have the figure. */
  readonly areas: number;
}

/** One indicator of a spine chart: the area's figure against the benchmark's and the level's spread. */
export interface SpineRow {
  /** Id of the part of the profile; a heading stands above the first row of each. */
  readonly part?: string;
  readonly label: LocalisedText;
  readonly figure: Released;
  /** Of the same unit as the figure. */
  readonly beside: Released;
  readonly spread: Spread | undefined;
  /** Undefined where nothing can be said, such as without an interval. */
  readonly verdict: Verdict | undefined;
}

/** The profile of an area against a benchmark: a row per indicator, the benchmark's value in the middle of each. */
export interface SpinePicture extends PictureFrame {
  readonly chart: "spine";
  readonly area: Area;
  readonly benchmark: BenchmarkId;
  readonly rows: readonly SpineRow[];
}

/** One area of a tile map. Unit: row and column from 1, rows from the north, columns from the west. */
export interface Tile {
  readonly area: Area;
  readonly row: number;
  readonly column: number;
  readonly figure: Released;
}

/** A map in which every area of a level is a square of one size. Each place is taken at most once. */
export interface TileMapPicture extends PictureFrame {
  readonly chart: "tile-map";
  /** Area the report is about; its tile is outlined. */
  readonly subject: Area | undefined;
  /** Figures of one indicator, unit and period. */
  readonly tiles: readonly Tile[];
}

/** One item: how its answers are distributed, and how many did not know. */
export interface StackedRow {
  readonly label: LocalisedText;
  /** Share of each value of the scale among valid answers, in the order of the scale: all known or all missing. */
  readonly shares: readonly Released[];
  /** Share of those who did not know among all who answered. */
  readonly dontKnow: Released;
}

/** Answers on one scale as bars of 100 %, those who did not know apart. */
export interface StackedBarsPicture extends PictureFrame {
  readonly chart: "stacked-bars";
  /** Area whose answers these are. */
  readonly area: Area;
  /** Values of the scale, ascending, with their wording where the codebook has one. */
  readonly scale: readonly { readonly value: number; readonly label?: LocalisedText }[];
  readonly rows: readonly StackedRow[];
}

/** A series of figures of one area, cut where it does not compare. */
export interface BrokenSeries {
  readonly area: Area;
  /** Stretches within which figures compare, in the order of time; a line never joins two of them. */
  readonly segments: readonly (readonly Released[])[];
}

/** An event across which a series does not compare. */
export interface SeriesBreak {
  /** The day of the change, or from the last day of the old state to the first of the new one. */
  readonly period: Period;
  readonly label: LocalisedText;
}

/** Figures of one indicator over time for at most four areas, with the events at which the lines are cut. */
export interface BrokenLinePicture extends PictureFrame {
  readonly chart: "broken-line";
  /** The subject first; all of one unit. */
  readonly series: readonly BrokenSeries[];
  /** In the order of time. */
  readonly breaks: readonly SeriesBreak[];
}

/** The score of an area and the places its uncertainty allows; without a rank where there is no score. */
export interface RankedScore {
  readonly area: Area;
  readonly figure: Released;
  readonly rank: Rank | undefined;
}

/** Scores of areas with their rank ranges, in the order in which they are to stand. */
export interface RankRangePicture extends PictureFrame {
  readonly chart: "rank-range";
  /** Area the report is about; its row is emphasised. */
  readonly subject: Area | undefined;
  /** Ends of the axis of scores, such as 1 and 5. */
  readonly scale: { readonly minimum: number; readonly maximum: number };
  /** Share of draws within a rank range, such as 0.9. */
  readonly rankConfidence: number;
  readonly rows: readonly RankedScore[];
}

/** What each area has put in place. */
export interface StructureMatrixPicture extends PictureFrame {
  readonly chart: "structure-matrix";
  /** Area the report is about; its row is emphasised. */
  readonly subject: Area | undefined;
  readonly items: readonly { readonly id: string; readonly label: LocalisedText }[];
  /** Wording of the states that occur, in the order of the legend. */
  readonly states: readonly { readonly id: StructureState; readonly label: LocalisedText }[];
  /** States by id of the item; what is not there is `unknown`. */
  readonly rows: readonly {
    readonly area: Area;
    readonly states: Readonly<Record<string, StructureState>>;
  }[];
}

/** A picture of a report as data: a chart draws it. */
export type Picture =
  | SpinePicture
  | TileMapPicture
  | StackedBarsPicture
  | BrokenLinePicture
  | RankRangePicture
  | StructureMatrixPicture;
