import { type Type, widthOf } from "./text-width.ts";

/** A line of text around `x` with its baseline at `y`. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A text and the baselines at which it may stand, the best first. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly baselines: readonly number[];
}

/** Where labels may stand. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Labels where they touch neither each other nor the ends of the room; one for which there is no such place is left out.
 *
 * Shape: wishes in the order of their importance.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  type: Type,
  room: Room,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { text, x, baselines } of wishes) {
    const half = widthOf(text, type) / 2;
    const inside = Math.min(Math.max(x, room.left + half), room.right - half);
    const free = baselines.find(
      (y) =>
        y - type.size >= room.top &&
        y + 3 <= room.bottom &&
        placed.every((other) => {
          const apart = half + widthOf(other.text, type) / 2 + 4;
          return Math.abs(other.x - inside) >= apart || Math.abs(other.y - y) >= type.size * 1.1;
        }),
    );
    if (free !== undefined) placed.push({ text, x: inside, y: free });
  }
  return placed;
}
