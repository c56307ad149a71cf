import { blue, ink, paper } from "./colours.ts";

/** A fill and the colour in which text on it is read best, 4.5 : 1 at least. */
export interface Tone {
  readonly fill: string;
  readonly text: string;
}

/** Blues of so many steps from light to dark, neighbours at least 15 apart in lightness. */
export function sequence(steps: number): readonly Tone[] {
  return lightnesses(steps).map((lightness) => ({
    fill: blue(lightness),
    // Black and white are read equally well on a lightness of 49.
    text: lightness > 49 ? ink : paper,
  }));
}

const lightest = 96;
const darkest = 19;

/** Up to six steps go straight from light to dark; more of them go there in a zigzag that keeps neighbours apart. */
function lightnesses(steps: number): readonly number[] {
  const places = Array.from({ length: steps }, (_, place) => place);
  if (steps <= 6) {
    const step = (lightest - darkest) / Math.max(1, steps - 1);
    return places.map((place) => lightest - place * step);
  }
  const step = 48 / (steps - 1);
  const swing = (16.5 + step) / 2;
  return places.map((place) => 82 - place * step + (place % 2 === 0 ? swing : -swing));
}
