import type { StructureMatrixPicture } from "../domain/picture.ts";
import type { Draw } from "./chart.ts";
import { type Block, beside, gap, smallSize, stack, textLine } from "./support/block.ts";
import { quiet } from "./support/colours.ts";
import { type LegendEntry, legend, legendColumn } from "./support/legend.ts";
import { matrixRun, runsOf } from "./support/matrix.ts";
import { drawState } from "./support/state-marks.ts";

/** Areas by items: what is in place, planned or absent, by shape and lightness; items are numbered and listed below. */
export const drawStructureMatrix: Draw<StructureMatrixPicture> = (picture, canvas) => {
  const { locale, left, right, isNarrow } = canvas;
  const entries = picture.items.map(({ label }, place) => toEntry(place + 1, locale.text(label)));
  const half = Math.ceil(entries.length / 2);
  const middle = (left + right) / 2;
  const list: Block = isNarrow
    ? legendColumn(entries, canvas)
    : beside(
        legendColumn(entries.slice(0, half), { left, right: middle - 8 }),
        legendColumn(entries.slice(half), { left: middle + 8, right }),
      );
  return {
    subtitle: picture.subject === undefined ? "" : locale.areaName(picture.subject),
    blocks: [
      legend(
        picture.states.map(({ id, label }) => ({
          sampleWidth: 14,
          sample: (x, y) => [drawState(id, { x: x + 7, y }, 11)],
          text: locale.text(label),
        })),
        canvas,
      ),
      ...runsOf(picture.items, canvas).map((run) =>
        stack([gap(8), ...matrixRun(run, picture, canvas)]),
      ),
      gap(10),
      list,
    ],
    notes: [],
  };
};

/** A number and what it stands for. */
function toEntry(number: number, text: string): LegendEntry {
  return {
    sampleWidth: 20,
    sample: (x, middle) => [
      textLine(
        String(number),
        { x: x + 18, y: middle + 0.35 * smallSize },
        { size: smallSize, fill: quiet, anchor: "end" },
      ),
    ],
    text,
  };
}
