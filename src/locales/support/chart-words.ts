import type { PictureTitle } from "../../domain/picture.ts";

/** Words and expressions that stand in pictures. */
export interface ChartWords {
  readonly titles: Readonly<Record<PictureTitle, string>>;
  /** What stands where a figure is missing. */
  readonly noFigure: string;
  readonly tileMap: {
    /** How areas were put into so many classes. */
    classes(count: number): string;
  };
  readonly stackedBars: {
    /** What the shares are shares of. */
    readonly shares: string;
  };
  readonly brokenLine: {
    /** What a numbered line means. */
    readonly cut: string;
    readonly notFromZero: string;
    /** A ring around a figure to which one of these marks belongs, such as `[!] [e]`. */
    marked(marks: string): string;
  };
  readonly rankRange: {
    /** Areas that are not the report's own. */
    readonly others: string;
    /** A dot with its interval. */
    score(interval: string): string;
    /** A bar of ranks that holds so large a share of the draws. */
    ranks(share: string): string;
  };
  readonly spine: {
    /** The bar from the lowest to the highest of the areas, and its middle part. */
    readonly allAreas: string;
    readonly middleHalf: string;
    /** Stands where the verdict stands, when nothing can be said. */
    readonly notCompared: string;
    /** What the width of a row means: every row has a scale of its own. */
    readonly scale: string;
  };
}
