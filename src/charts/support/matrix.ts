import type { StructureMatrixPicture } from "../../domain/picture.ts";
import type { Canvas } from "../chart.ts";
import {
  type Block,
  heightOf,
  type LineStyle,
  smallSize,
  textLine,
  textLines,
  textSize,
} from "./block.ts";
import { blue, hairline, quiet } from "./colours.ts";
import { drawState } from "./state-marks.ts";
import { element, type Markup } from "./svg.ts";
import { widthOf } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** An item with the number under which the columns and the list below name it. */
export interface NumberedItem {
  readonly id: string;
  readonly number: number;
}

const band = blue(95);

/** Items in as few runs of like length as have room beside the names of areas. */
export function runsOf(
  items: StructureMatrixPicture["items"],
  canvas: Canvas,
): readonly (readonly NumberedItem[])[] {
  const numbered = items.map(({ id }, place): NumberedItem => ({ id, number: place + 1 }));
  const { start, end, number } = columnsOf(canvas);
  const least = Math.max(13, widthOf(String(items.length), number) + 1);
  const most = Math.max(1, Math.floor((end - start) / least));
  const runs = Math.ceil(items.length / most);
  const each = Math.ceil(items.length / Math.max(1, runs));
  return Array.from({ length: runs }, (_, run) => numbered.slice(run * each, (run + 1) * each));
}

/** Where the columns of items lie and how their numbers and the areas' names are written. */
function columnsOf({ left, right, isNarrow }: Canvas) {
  return {
    start: left + (isNarrow ? 102 : 184),
    end: right,
    number: { size: isNarrow ? 10 : smallSize, fill: quiet, anchor: "middle" } satisfies LineStyle,
    name: { size: isNarrow ? 11 : textSize } satisfies LineStyle,
  };
}

const widest = 32;

/** One run of items: a row of numbers, then a row of marks for each area. */
export function matrixRun(
  run: readonly NumberedItem[],
  { rows, subject }: StructureMatrixPicture,
  canvas: Canvas,
): readonly Block[] {
  const { start, end, number } = columnsOf(canvas);
  const step = Math.min(widest, (end - start) / run.length);
  const columns = run.map((item, place) => ({ ...item, x: start + (place + 0.5) * step }));
  const numbers: Block = (top) => ({
    bottom: top + heightOf(1, number) + 2,
    marks: columns.map((column) =>
      textLine(String(column.number), { x: column.x, y: top + number.size }, number),
    ),
  });
  const isSubject = (row: Row) => row.area.key.code === subject?.key.code;
  return [
    numbers,
    ...rows.map((row) =>
      matrixRow(row, columns, {
        canvas,
        isSubject: isSubject(row),
        size: Math.min(12, step * 0.66),
      }),
    ),
  ];
}

type Row = StructureMatrixPicture["rows"][number];

function matrixRow(
  { area, states }: Row,
  columns: readonly (NumberedItem & { readonly x: number })[],
  style: { readonly canvas: Canvas; readonly isSubject: boolean; readonly size: number },
): Block {
  const { canvas, isSubject, size } = style;
  const { left, right, locale } = canvas;
  const { start, name } = columnsOf(canvas);
  const type: LineStyle = isSubject ? { ...name, weight: "bold" } : name;
  const label = wrap(locale.areaName(area), type, { width: start - left - 8, lines: 2 });
  const words = heightOf(label.length, type);
  const height = Math.max(22, words + 5);
  return (top) => {
    const y = top + height / 2;
    const ground: readonly Markup[] = isSubject
      ? [element("rect", { x: left, y: top, width: right - left, height, fill: band })]
      : [];
    return {
      bottom: top + height,
      marks: [
        ...ground,
        element("line", { x1: left, x2: right, y1: top, y2: top, stroke: hairline }),
        ...textLines(label, { x: left + 2, top: y - words / 2 }, type),
        ...columns.map(({ id, x }) => drawState(states[id] ?? "unknown", { x, y }, size)),
      ],
    };
  };
}
