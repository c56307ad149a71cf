import type { Picture } from "../domain/picture.ts";
import { drawBrokenLine } from "./broken-line.ts";
import type { Drawing, PictureView } from "./chart.ts";
import { drawRankRange } from "./rank-range.ts";
import { drawSpine } from "./spine.ts";
import { drawStackedBars } from "./stacked-bars.ts";
import { drawStructureMatrix } from "./structure-matrix.ts";
import { canvasOf, frame } from "./support/frame.ts";
import { drawTileMap } from "./tile-map.ts";

/**
 * A picture as static SVG: title, description, no script, no style, no reference to anything outside.
 *
 * Throws: an ordinary error when the picture names a source that is no input of the report, which is our mistake.
 */
export function drawPicture(picture: Picture, view: PictureView): string {
  return frame(picture, draw(picture, view), view);
}

/** Every chart by its name. */
function draw(picture: Picture, view: PictureView): Drawing {
  const canvas = canvasOf(view);
  switch (picture.chart) {
    case "spine":
      return drawSpine(picture, canvas);
    case "tile-map":
      return drawTileMap(picture, canvas);
    case "stacked-bars":
      return drawStackedBars(picture, canvas);
    case "broken-line":
      return drawBrokenLine(picture, canvas);
    case "rank-range":
      return drawRankRange(picture, canvas);
    case "structure-matrix":
      return drawStructureMatrix(picture, canvas);
  }
}
