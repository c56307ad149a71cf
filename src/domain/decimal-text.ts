/** Digits of a number without sign, dot and exponent, and how many of them stand before the dot (may be ≤ 0). */
interface Digits {
  readonly digits: string;
  readonly beforeDot: number;
}

/** The shortest decimal form that names the double, as JavaScript prints it, taken apart. */
function digitsOf(size: number): Digits {
  const [mantissa = "0", exponent = "0"] = String(size).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: whole + fraction, beforeDot: whole.length + Number(exponent) };
}

/** The same digits with the dot after them all: 12.5 is 125, 0.05 is 5 and 1e3 is 1000, each cut after `decimals`. */
function scaled({ digits, beforeDot }: Digits, decimals: number): bigint {
  const kept = beforeDot + decimals;
  if (kept < 0) return 0n;
  const units = BigInt(digits.slice(0, kept).padEnd(kept, "0") || "0");
  const first = digits.charAt(kept);
  return first >= "5" ? units + 1n : units;
}

/**
 * A number as decimal text with a minus, a dot and exactly so many decimals, rounded half away from zero.
 *
 * Shape:   rounds the decimal value that the double shows, so 1.005 to 2 decimals is 1.01; never "-0", never an
 *          exponent; locales turn sign, dot and grouping into those of the language.
 * Unit:    decimals 0–100.
 * Throws:  RangeError when the value is not finite or the decimals are not a whole number from 0 to 100.
 * @example toDecimalText(-1.005, 2) // "-1.01"
 */
export function toDecimalText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no decimal text of ${value}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
    throw new RangeError(`decimals must be a whole number from 0 to 100: ${decimals}`);
  }
  const units = scaled(digitsOf(Math.abs(value)), decimals);
  const sign = value < 0 && units > 0n ? "-" : "";
  const text = String(units).padStart(decimals + 1, "0");
  const dot = text.length - decimals;
  return decimals === 0 ? sign + text : `${sign}${text.slice(0, dot)}.${text.slice(dot)}`;
}
