/** Text and what has to be seen first. */
export const ink = "#000000";
/** Text that stands behind: 7 : 1 against white. */
export const quiet = "#595959";
/** Lines that carry meaning: 4.5 : 1 against white. */
export const rule = "#767676";
/** Lines that only guide the eye. */
export const hairline = "#dcdcdc";
export const paper = "#ffffff";

/** CIE L*a*b* to linear light at D65, and that to sRGB. */
const white = { x: 0.950_47, y: 1, z: 1.088_83 };
const hueInRadians = (266 / 180) * Math.PI;
const strongestChroma = 35;

/**
 * A blue of the lightness asked for, strongest in the middle, so that lightness alone tells colours apart.
 *
 * Unit:    CIE L* 0–100.
 * Source:  CIE 15:2004, 8.2.1 (L*a*b* to XYZ at D65); IEC 61966-2-1:1999 (XYZ to sRGB).
 * @example blue(100) // "#ffffff"
 */
export function blue(lightness: number): string {
  const chroma = strongestChroma * Math.sin((Math.PI * lightness) / 100);
  const fy = (lightness + 16) / 116;
  const x = white.x * fromLab(fy + (chroma * Math.cos(hueInRadians)) / 500);
  const y = white.y * fromLab(fy);
  const z = white.z * fromLab(fy - (chroma * Math.sin(hueInRadians)) / 200);
  const channels = [
    3.240_625_5 * x - 1.537_208 * y - 0.498_628_6 * z,
    -0.968_930_7 * x + 1.875_756_1 * y + 0.041_517_5 * z,
    0.055_710_1 * x - 0.204_021_1 * y + 1.056_995_9 * z,
  ];
  return `#${channels.map(toHex).join("")}`;
}

function fromLab(value: number): number {
  return value > 6 / 29 ? value ** 3 : 3 * (6 / 29) ** 2 * (value - 4 / 29);
}

function toHex(linear: number): string {
  const inside = Math.min(1, Math.max(0, linear));
  const encoded = inside <= 0.003_130_8 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055;
  return Math.round(255 * encoded)
    .toString(16)
    .padStart(2, "0");
}
