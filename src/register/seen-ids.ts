/** Which ids have been seen. */
interface SeenIds {
  /** Notes an id; false when it was noted before. */
  note(id: number): boolean;
  /** Notes the ids of rows up to the first that was noted before; answers its place, or the end where all are new. */
  noteNew(ids: Uint32Array, from: number, to: number): number;
}

/** Ids of a page share one stretch of bits. */
const pageBits = 16;

/**
 * An empty set of ids of 32 bits: one bit each, in pages made when they are first needed. All of a
 * register fit in the second-level cache, where a hash table would miss it with every row.
 */
export function createSeenIds(): SeenIds {
  // As long as the highest page needs: a list of them all would cost a small extract more than its rows do.
  const pages: (Uint32Array | undefined)[] = [];
  const newPage = (number: number): Uint32Array => {
    while (pages.length < number) pages.push(undefined);
    const page = new Uint32Array(2 ** (pageBits - 5));
    pages[number] = page;
    return page;
  };
  return {
    // The same once more, written out: a call a row would be half of what it takes until V8 has compiled the loop.
    noteNew(ids, from, to) {
      for (let at = from; at < to; at += 1) {
        const id = ids[at] as number; // there are so many
        const page = pages[id >>> pageBits] ?? newPage(id >>> pageBits);
        const word = (id & 0xffff) >>> 5;
        const before = page[word] as number; // a page has every word
        const after = before | (1 << (id & 31));
        // As a page holds it, without a sign.
        if (after >>> 0 === before) return at;
        page[word] = after;
      }
      return to;
    },
    note(id) {
      const number = id >>> pageBits;
      const page = pages[number] ?? newPage(number);
      const word = (id & 0xffff) >>> 5;
      const bit = 1 << (id & 31);
      const before = page[word] as number; // a page has every word
      page[word] = before | bit;
      return (before & bit) === 0;
    },
  };
}
