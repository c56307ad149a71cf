import type { TileMapPicture } from "../domain/picture.ts";
import type { Released } from "../domain/released.ts";
import type { Locale } from "../locales/locale.ts";
import type { Draw } from "./chart.ts";
import { beside, gap } from "./support/block.ts";
import { classesOf, type ValueClass } from "./support/classes.ts";
import { type LegendEntry, legend, legendColumn } from "./support/legend.ts";
import { markNotes } from "./support/mark-notes.ts";
import { sequence, type Tone } from "./support/sequence.ts";
import type { Markup } from "./support/svg.ts";
import { type Box, drawBox, drawOutline, drawTiles, type TileStyle } from "./support/tiles.ts";

const gridWidth = 460;

/** Every area of a level as a tile: its value in figures, its class by lightness, the report's own area outlined. */
export const drawTileMap: Draw<TileMapPicture> = ({ tiles, subject }, canvas) => {
  const { locale, left, right, isNarrow } = canvas;
  const figures = tiles.map(({ figure }) => figure);
  const known = figures.flatMap(({ outcome }) => (outcome.kind === "known" ? [outcome.value] : []));
  const { classes, classOf } = classesOf(known, figures[0]?.unit);
  const tones = sequence(classes.length);
  const style: TileStyle = {
    locale,
    toneOf: ({ figure: { outcome } }) =>
      outcome.kind === "known" ? tones[classOf(outcome.value)] : undefined,
    isSubject: ({ area }) => area.key.code === subject?.key.code,
  };
  const entries = legendOf({ tiles, subject }, { classes, tones, locale });
  const map = (width: number) => drawTiles(tiles, { left, width }, style);
  return {
    subtitle: subtitleOf(figures, locale),
    blocks: isNarrow
      ? [legend(entries, canvas), gap(8), map(right - left)]
      : [beside(map(gridWidth), legendColumn(entries, { left: left + gridWidth + 20, right }))],
    notes: [
      ...(classes.length > 1 ? [locale.charts.tileMap.classes(classes.length)] : []),
      ...markNotes(figures, locale),
    ],
  };
};

/** Period and unit, which all tiles share. */
function subtitleOf(figures: readonly Released[], { format, words }: Locale): string {
  const [first] = figures;
  return first === undefined ? "" : `${format.period(first.period)} · ${words.units[first.unit]}`;
}

const sampleWidth = 26;
const sampleBox = (x: number, middle: number): Box => ({
  x: x + 1,
  y: middle - 7,
  width: sampleWidth - 2,
  height: 14,
});

/** The highest class first, then what is no class. */
function legendOf(
  { tiles, subject }: Pick<TileMapPicture, "tiles" | "subject">,
  {
    classes,
    tones,
    locale,
  }: {
    readonly classes: readonly ValueClass[];
    readonly tones: readonly Tone[];
    readonly locale: Locale;
  },
): readonly LegendEntry[] {
  const unit = tiles[0]?.figure.unit ?? "index";
  const entry = (text: string, draw: (box: Box) => Markup): LegendEntry => ({
    sampleWidth,
    sample: (x, middle) => [draw(sampleBox(x, middle))],
    text,
  });
  const { format, charts } = locale;
  const ofClasses = classes.map(({ lower, upper }, place) =>
    entry(lower === upper ? format.figure(lower, unit) : format.range(lower, upper, unit), (box) =>
      drawBox(box, tones[place]),
    ),
  );
  const isMissing = tiles.some(({ figure: { outcome } }) => outcome.kind === "missing");
  return [
    ...ofClasses.toReversed(),
    ...(isMissing ? [entry(charts.noFigure, (box) => drawBox(box, undefined))] : []),
    ...(subject === undefined ? [] : [entry(locale.areaName(subject), drawOutline)]),
  ];
}
