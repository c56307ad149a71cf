import type { Picture } from "../../domain/picture.ts";
import type { Canvas, Drawing, PictureView } from "../chart.ts";
import { type Block, gap, paragraph, smallSize, stack, textSize, titleSize } from "./block.ts";
import { paper, quiet } from "./colours.ts";
import { coordinate, element } from "./svg.ts";

const usualWidth = 640;
const margin = 8;
/** From this width on words stand beside what they name. */
const wideFrom = 520;

/** The room a picture of the wanted width leaves to its chart. */
export function canvasOf({ locale, width = usualWidth }: PictureView): Canvas {
  return { locale, left: margin, right: width - margin, isNarrow: width < wideFrom };
}

/** The whole picture: title, what the chart drew, notes, sources; for those who cannot see it title and description. */
export function frame(picture: Picture, drawing: Drawing, view: PictureView): string {
  const { locale, describe, width = usualWidth } = view;
  const title = titleOf(picture, view);
  const room = { x: margin, width: width - 2 * margin, lines: 6 };
  const explain = (text: string) => paragraph(text, room, { size: smallSize, fill: quiet });
  const parts: readonly Block[] = [
    paragraph(title, room, { size: titleSize, weight: "bold" }),
    ...(drawing.subtitle === ""
      ? []
      : [paragraph(drawing.subtitle, room, { size: textSize, fill: quiet })]),
    gap(8),
    ...drawing.blocks,
    gap(8),
    ...drawing.notes.map(explain),
    ...sourceLines(picture, view).map(explain),
  ];
  const { bottom, marks } = stack(parts)(margin);
  const height = Math.ceil(bottom + margin);
  const id = `picture-${toIdentifier(picture.id)}-${coordinate(width)}`;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      lang: locale.tag,
      "font-family": "sans-serif",
    },
    element("title", { id: `${id}-title` }, title),
    element("desc", { id: `${id}-desc` }, describe(picture.description)),
    element("rect", { width, height, fill: paper }),
    ...marks,
  ).svg;
}

function titleOf({ title }: Picture, { locale }: PictureView): string {
  return typeof title === "string" ? locale.charts.titles[title] : locale.text(title);
}

/** An id as it may stand in a list of ids: letters, digits and hyphens, every other character by its number. */
function toIdentifier(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)}_`);
}

/** The sources of a picture with their numbers in the report. */
function sourceLines({ id, sources }: Picture, { locale, inputs }: PictureView): readonly string[] {
  return sources.map((source, at) => {
    const number = inputs.findIndex((input) => input.id === source);
    const input = inputs[number];
    if (input === undefined)
      throw new Error(`picture ${id} names no input of the report: ${source}`);
    const published = input.publications.map(locale.citation);
    const text = `[${number + 1}] ${published.length === 0 ? input.name : published.join("; ")}`;
    return at === 0 ? `${locale.words.headings.sources}: ${text}` : text;
  });
}
