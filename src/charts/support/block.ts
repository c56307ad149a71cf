import { ink, paper } from "./colours.ts";
import { element, type Markup } from "./svg.ts";
import { type Type, widthOf } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** What was drawn from some height down to `bottom`. */
export interface Stretch {
  readonly bottom: number;
  readonly marks: readonly Markup[];
}

/** A part of a picture that knows its height once it is drawn. Unit: units of the picture, downwards. */
export type Block = (top: number) => Stretch;

/** How a line of text looks and on which side of its place it stands. */
export interface LineStyle extends Type {
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Stands among lines: paper around the letters keeps them readable. */
  readonly isOnLines?: boolean;
}

/** Sizes of type: of the title, of what is to be read, and of what explains it. */
export const titleSize = 16;
export const textSize = 13;
export const smallSize = 12;

/** From one baseline to the next, in sizes of the type. */
const leading = 1.25;
/** From the top of a line to its baseline, in sizes of the type. */
const ascent = 0.95;

/** Height of so many lines. */
export function heightOf(lines: number, { size }: Type): number {
  return lines * size * leading;
}

/** One line whose baseline is at `y`. */
export function textLine(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  { size, weight, fill = ink, anchor, isOnLines = false }: LineStyle,
): Markup {
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      fill,
      "text-anchor": anchor === "start" ? undefined : anchor,
      ...(isOnLines
        ? { stroke: paper, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }
        : {}),
    },
    text,
  );
}

/** The style with its type made as small as the text needs to fit a width; no smaller than 8. */
export function fitted(text: string, style: LineStyle, width: number): LineStyle {
  const needed = widthOf(text, style);
  return needed <= width ? style : { ...style, size: Math.max(8, (style.size * width) / needed) };
}

/** Lines one below the other, the top of the first at `top`. */
export function textLines(
  lines: readonly string[],
  { x, top }: { readonly x: number; readonly top: number },
  style: LineStyle,
): readonly Markup[] {
  return lines.map((line, index) =>
    textLine(line, { x, y: top + (ascent + index * leading) * style.size }, style),
  );
}

/** A text over as many lines as it needs, cut after `most`. */
export function paragraph(
  text: string,
  { x, width, lines: most }: { readonly x: number; readonly width: number; readonly lines: number },
  style: LineStyle,
): Block {
  const lines = wrap(text, style, { width, lines: most });
  return (top) => ({
    bottom: top + heightOf(lines.length, style),
    marks: textLines(lines, { x, top }, style),
  });
}

/** Room between two parts. */
export function gap(height: number): Block {
  return (top) => ({ bottom: top + height, marks: [] });
}

/** Parts one below the other. */
export function stack(blocks: readonly Block[]): Block {
  return (top) => {
    const marks: Markup[] = [];
    let bottom = top;
    for (const block of blocks) {
      const drawn = block(bottom);
      bottom = drawn.bottom;
      for (const mark of drawn.marks) marks.push(mark);
    }
    return { bottom, marks };
  };
}

/** Two parts side by side, from the same height down. */
export function beside(left: Block, right: Block): Block {
  return (top) => {
    const one = left(top);
    const other = right(top);
    return {
      bottom: Math.max(one.bottom, other.bottom),
      marks: [...one.marks, ...other.marks],
    };
  };
}
