import type { Bar } from "../bar-text.ts";
import { type Html, html } from "./markup.ts";

/** Unit: CSS pixels. */
const length = 160;
const height = 14;
const gap = 6;

/**
 * A distribution as a bar of its segments from pale to dark, what stands apart behind a gap, on the same scale in every
 * row. It is hidden from screen readers, since its numbers stand in the columns beside it.
 */
export function barPicture({ segments, apart }: Bar): Html {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  const scaled = (count: number) => Math.round((count * length * 10) / total) / 10;
  let from = 0;
  const parts = segments.map(({ count }, index) => {
    const part = piece(scaled(from), scaled(from + count), tone(index, segments.length));
    from += count;
    return part;
  });
  const behind = apart.count === 0 ? 0 : Math.max(2, Math.min(length, scaled(apart.count)));
  const width = Math.ceil(length + (behind === 0 ? 0 : gap + behind));
  const last = behind === 0 ? [] : [piece(length + gap, length + gap + behind, "apart")];
  return html`<svg class="bar" aria-hidden="true" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${[...parts, ...last]}</svg>`;
}

/** One piece with a hair's breadth of paper after it, so that neighbours are told apart. */
function piece(from: number, to: number, tone: string): Html {
  const width = Math.max(0, Math.round((to - from) * 10 - 8) / 10);
  return html`<rect class="${tone}" x="${from}" width="${width}" height="${height}"/>`;
}

/** One of nine tones, spread evenly over the segments. */
function tone(index: number, count: number): string {
  return `tone${count < 2 ? 8 : Math.round((index * 8) / (count - 1))}`;
}
