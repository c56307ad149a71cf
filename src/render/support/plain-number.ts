/**
 * A finite number as decimal text in full precision: the shortest form that reads back to the same number, without
 * an exponent.
 *
 * @example plainNumber(1e-7) // "0.0000001"
 */
export function plainNumber(value: number): string {
  const text = String(value === 0 ? 0 : value);
  const [mantissa = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}
