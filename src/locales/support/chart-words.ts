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
