/** Distinct values in the order of their first occurrence, known again by a text. */
export interface PlaceList<Value> {
  readonly values: readonly Value[];
  /** Place of the value, which is added when it is new. */
  placeOf(value: Value): number;
  /** Place of a value that occurred; undefined when it did not. */
  find(value: Value): number | undefined;
}

/** Places are kept in 16 bits, whose last value stands for none. */
const mostPlaces = 65_535;

/**
 * An empty list of places.
 * Throws: RangeError at the 65,536th distinct value, where a column of places has no room for more.
 */
export function createPlaceList<Value>(textOf: (value: Value) => string): PlaceList<Value> {
  const values: Value[] = [];
  const places = new Map<string, number>();
  const find = (value: Value) => places.get(textOf(value));
  return {
    values,
    find,
    placeOf: (value) => {
      const known = find(value);
      if (known !== undefined) return known;
      if (values.length === mostPlaces) {
        throw new RangeError(
          `more than ${mostPlaces} distinct values, the last "${textOf(value)}"`,
        );
      }
      values.push(value);
      places.set(textOf(value), values.length - 1);
      return values.length - 1;
    },
  };
}

/**
 * The values in the given order, and the place there of each old place.
 * Shape: `compare` must tell any two distinct values apart, or the order would be that of the file.
 */
export function sortedPlaces<Value>(
  values: readonly Value[],
  compare: (a: Value, b: Value) => number,
): { readonly sorted: readonly Value[]; readonly placeByOldPlace: Uint16Array } {
  const order = values
    .map((value, old) => ({ value, old }))
    .sort((a, b) => compare(a.value, b.value));
  const placeByOldPlace = new Uint16Array(values.length);
  for (const [place, { old }] of order.entries()) placeByOldPlace[old] = place;
  return { sorted: order.map(({ value }) => value), placeByOldPlace };
}
