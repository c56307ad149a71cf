/** Gives each distinct cell a number, found by its bytes, so that a text is made of it once and not once a row. */
export interface ByteDictionary {
  /** Number of the cell from 0 in the order of first sight, -1 when it is not known yet. */
  find(bytes: Uint8Array, view: DataView, start: number, end: number): number;
  /** Adds a cell that `find` does not know; -1 when the dictionary is full. */
  add(bytes: Uint8Array, view: DataView, start: number, end: number): number;
}

/** Cells remembered: beyond, a column is no list of words but free text, which is not worth remembering. */
const usualEntries = 65_536;

/** Keeps the first bytes of a word of four: cells shorter than that are compared under a mask. */
const masks = Int32Array.of(0, 0xff, 0xffff, 0xff_ffff);

/**
 * An empty dictionary. Open addressing; what is compared first is the length, the first four bytes and the last four,
 * which for most cells is all of them, read as two words instead of eight bytes.
 */
export function createByteDictionary(mostEntries = usualEntries): ByteDictionary {
  let bits = 10;
  let slots = new Int32Array(2 ** bits);
  let arena = new Uint8Array(4096);
  let arenaUsed = 0;
  let count = 0;
  let heads = new Int32Array(2 ** (bits - 1));
  let tails = new Int32Array(heads.length);
  let offsets = new Int32Array(heads.length);
  let lengths = new Int32Array(heads.length);

  const headOf = (view: DataView, start: number, length: number): number =>
    length >= 4 ? view.getInt32(start, true) : view.getInt32(start, true) & (masks[length] ?? 0); // the bytes after the region are there
  const tailOf = (view: DataView, end: number, length: number): number =>
    length > 4 ? view.getInt32(end - 4, true) : 0;
  const hashOf = (head: number, tail: number, length: number): number =>
    Math.imul(Math.imul(head, 0x9e37_79b1) ^ (tail + length), 0x85eb_ca6b) >>> (32 - bits);

  const isSame = (entry: number, bytes: Uint8Array, start: number, length: number): boolean => {
    const offset = offsets[entry] ?? 0;
    for (let at = 4; at < length - 4; at += 1) {
      if (arena[offset + at] !== bytes[start + at]) return false;
    }
    return true;
  };

  const grow = (): void => {
    bits += 1;
    slots = new Int32Array(2 ** bits);
    heads = grown(heads);
    tails = grown(tails);
    offsets = grown(offsets);
    lengths = grown(lengths);
    const last = slots.length - 1;
    for (let entry = 0; entry < count; entry += 1) {
      let slot = hashOf(heads[entry] ?? 0, tails[entry] ?? 0, lengths[entry] ?? 0);
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = entry + 1;
    }
  };

  const store = (cell: Uint8Array): number => {
    if (arenaUsed + cell.length > arena.length) {
      const larger = new Uint8Array(Math.max(arena.length * 2, arenaUsed + cell.length));
      larger.set(arena);
      arena = larger;
    }
    arena.set(cell, arenaUsed);
    arenaUsed += cell.length;
    return arenaUsed - cell.length;
  };

  return {
    find(bytes, view, start, end) {
      const length = end - start;
      const head = headOf(view, start, length);
      const tail = tailOf(view, end, length);
      const last = slots.length - 1;
      let slot = hashOf(head, tail, length);
      for (;;) {
        const entry = (slots[slot] ?? 0) - 1;
        if (entry < 0) return -1;
        if (
          heads[entry] === head &&
          tails[entry] === tail &&
          lengths[entry] === length &&
          (length <= 8 || isSame(entry, bytes, start, length))
        ) {
          return entry;
        }
        slot = (slot + 1) & last;
      }
    },
    add(bytes, view, start, end) {
      if (count === mostEntries) return -1;
      if (count * 2 >= slots.length) grow();
      const length = end - start;
      heads[count] = headOf(view, start, length);
      tails[count] = tailOf(view, end, length);
      lengths[count] = length;
      offsets[count] = store(bytes.subarray(start, end));
      const last = slots.length - 1;
      let slot = hashOf(heads[count] ?? 0, tails[count] ?? 0, length);
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      count += 1;
      slots[slot] = count;
      return count - 1;
    },
  };
}

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
