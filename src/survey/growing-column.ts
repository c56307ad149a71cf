/** The kinds of typed array that columns are kept in. */
type Numbers = Int16Array | Uint16Array | Uint32Array | Float64Array;

/** A column of numbers without a fixed end. */
export interface GrowingColumn {
  /** The value at a place, the blank where none was put. */
  at(place: number): number;
  put(place: number, value: number): void;
}

/** Places of a block, as a power of 2: small beside a large survey, of which half a block is unused on average. */
const blockBits = 12;
const withinBlock = 2 ** blockBits - 1;

/**
 * An empty column in blocks of typed arrays: growing copies nothing, and no more than one block is unused.
 * Shape: `blank` stands at the places that nothing was put in.
 */
export function growingColumn(make: (length: number) => Numbers, blank: number): GrowingColumn {
  const blocks: (Numbers | undefined)[] = [];
  return {
    at: (place) => blocks[place >>> blockBits]?.[place & withinBlock] ?? blank,
    put: (place, value) => {
      const number = place >>> blockBits;
      const block = blocks[number] ?? make(2 ** blockBits).fill(blank);
      blocks[number] = block;
      block[place & withinBlock] = value;
    },
  };
}
