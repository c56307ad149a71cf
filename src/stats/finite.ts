/**
 * The number itself, once it is known to be one: the guard at every entry of `stats/`.
 *
 * Throws:  RangeError when the value is NaN or infinite; a missing figure must be a reason, never a number.
 * @example finite(12.5, "value") // 12.5
 */
export function finite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number: ${value}`);
  return value;
}

/**
 * A count that is known to be one.
 *
 * Unit:    whole number, 0 or more.
 * Throws:  RangeError when the value is negative, broken or not finite.
 * @example wholeCount(759, "part") // 759
 */
export function wholeCount(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of 0 or more: ${value}`);
  }
  return value;
}
