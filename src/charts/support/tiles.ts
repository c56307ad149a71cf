import type { Tile } from "../../domain/picture.ts";
import type { Locale } from "../../locales/locale.ts";
import { figureText } from "../../locales/support/figure-text.ts";
import { type Block, fitted, heightOf, type LineStyle, textLines } from "./block.ts";
import { ink, paper, quiet, rule } from "./colours.ts";
import type { Tone } from "./sequence.ts";
import { element, type Markup } from "./svg.ts";
import { type Type, widthOf } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** A rectangle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How tiles are filled and which of them is the report's own. */
export interface TileStyle {
  readonly locale: Locale;
  /** Tone of a figure; undefined where there is none. */
  readonly toneOf: (tile: Tile) => Tone | undefined;
  readonly isSubject: (tile: Tile) => boolean;
}

const padding = 3;

/** Tiles in their rows and columns, `left` being the left side of the westernmost. */
export function drawTiles(
  tiles: readonly Tile[],
  { left, width }: { readonly left: number; readonly width: number },
  style: TileStyle,
): Block {
  const columns = extentOf(tiles.map(({ column }) => column));
  const rows = extentOf(tiles.map(({ row }) => row));
  const between = width < 400 ? 3 : 5;
  const tileWidth = (width - between * (columns.count - 1)) / columns.count;
  const inner = tileWidth - 2 * padding;
  const names = tiles.map(({ area }) => style.locale.areaName(area));
  const size = sizeFor(names, inner);
  const lines = Math.max(1, ...names.map((name) => wrapName(name, { size }, inner).length));
  const tileHeight = heightOf(lines, { size }) + heightOf(1, { size: valueSize }) + 4 * padding;
  return (top) => ({
    bottom: top + rows.count * (tileHeight + between) - between,
    // The outline of the report's own tile lies over its neighbours.
    marks: tiles
      .toSorted((a, b) => Number(style.isSubject(a)) - Number(style.isSubject(b)))
      .flatMap((tile) => {
        const box = {
          x: left + (tile.column - columns.first) * (tileWidth + between),
          y: top + (tile.row - rows.first) * (tileHeight + between),
          width: tileWidth,
          height: tileHeight,
        };
        return [drawBox(box, style.toneOf(tile)), ...drawWords(tile, box, size, style)];
      }),
  });
}

function extentOf(places: readonly number[]): { readonly first: number; readonly count: number } {
  const first = Math.min(...places, Number.MAX_SAFE_INTEGER);
  return { first, count: Math.max(1, Math.max(...places, first) - first + 1) };
}

const valueSize = 13;
const mostLines = 2;
const wholeSizes = [12, 11.5, 11, 10.5, 10];
const partedSizes = [10, 9.5];
const smallestSize = 9;

/** Largest size at which every name fits into its lines: with whole words if it can be, else with parted ones. */
function sizeFor(names: readonly string[], width: number): number {
  const allFit = (size: number) =>
    names.every(
      (name) => wrap(name, { size }, { width, lines: mostLines + 1 }).length <= mostLines,
    );
  const areWhole = (size: number) =>
    names.every((name) =>
      name.split(/(?<=[- ])/u).every((word) => widthOf(word.trimEnd(), { size }) <= width),
    );
  return (
    wholeSizes.find((size) => areWhole(size) && allFit(size)) ??
    partedSizes.find(allFit) ??
    smallestSize
  );
}

function wrapName(name: string, type: Type, width: number): readonly string[] {
  return wrap(name, type, { width, lines: mostLines });
}

/** The ground of a tile: its tone, or paper with a broken outline where there is no figure. */
export function drawBox({ x, y, width, height }: Box, tone: Tone | undefined): Markup {
  return element("rect", {
    x,
    y,
    width,
    height,
    fill: tone?.fill ?? paper,
    stroke: rule,
    "stroke-dasharray": tone === undefined ? "3 2" : undefined,
  });
}

/** The outline of the report's own area. */
export function drawOutline({ x, y, width, height }: Box): Markup {
  return element("rect", { x, y, width, height, fill: "none", stroke: ink, "stroke-width": 3.5 });
}

/** Name above, value below. */
function drawWords(
  tile: Tile,
  { x, y, width, height }: Box,
  size: number,
  { locale, toneOf, isSubject }: TileStyle,
): readonly Markup[] {
  const isOwn = isSubject(tile);
  const fill = toneOf(tile)?.text ?? quiet;
  const inner = width - 2 * padding;
  const type: Type = isOwn ? { size, weight: "bold" } : { size };
  const middle = x + width / 2;
  const name = wrapName(locale.areaName(tile.area), type, inner);
  const value = figureText(tile.figure, locale);
  const valueStyle: LineStyle = { size: valueSize, weight: "bold", fill, anchor: "middle" };
  const words = heightOf(name.length, type);
  const top = y + (height - words - heightOf(1, valueStyle)) / 2;
  return [
    ...textLines(name, { x: middle, top }, { ...type, fill, anchor: "middle" }),
    ...textLines([value], { x: middle, top: top + words }, fitted(value, valueStyle, inner)),
    ...(isOwn ? [drawOutline({ x, y, width, height })] : []),
  ];
}
