/** Which ids have been seen. */
interface SeenIds {
  /** Notes an id; false when it was noted before. */
  note(id: number): boolean;
}

/** Ids of a page share one stretch of bits. */
const pageBits = 16;

/**
 * An empty set of ids of 32 bits: one bit each, in pages made when they are first needed. Register numbers come in
 * rising order or nearly, so that the bits of neighbours lie together, where a hash table would miss the cache with
 * every row.
 */
export function createSeenIds(): SeenIds {
  const pages = new Map<number, Uint32Array>();
  let number = -1;
  let page: Uint32Array = new Uint32Array(0);
  const turnTo = (wanted: number): void => {
    number = wanted;
    page = pages.get(wanted) ?? new Uint32Array(2 ** (pageBits - 5));
    pages.set(wanted, page);
  };
  return {
    note(id) {
      if (id >>> pageBits !== number) turnTo(id >>> pageBits);
      const word = (id & 0xffff) >>> 5;
      const bit = 1 << (id & 31);
      const before = page[word] ?? 0;
      page[word] = before | bit;
      return (before & bit) === 0;
    },
  };
}
