/** Finds the row of an id. Open addressing over row numbers: four bytes a slot and no object per row. */
interface IdIndex {
  find(id: number): number | undefined;
  /** Adds an id that `find` does not know. */
  add(id: number, position: number): void;
}

/** An empty index over rows whose id `idAt` tells. */
export function createIdIndex(idAt: (position: number) => number): IdIndex {
  let bits = 10;
  let slots = new Uint32Array(2 ** bits);
  let used = 0;

  /** Slot of the id, or the empty one where it belongs. Slots hold position + 1, so that 0 is empty. */
  const slotOf = (id: number): number => {
    const last = slots.length - 1;
    // Fibonacci hashing: neighbouring register numbers, the usual case, spread over the table.
    let slot = Math.imul(id, 0x9e37_79b1) >>> (32 - bits);
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === 0 || idAt(held - 1) === id) return slot;
      slot = (slot + 1) & last;
    }
  };

  const grow = (): void => {
    const old = slots;
    bits += 1;
    slots = new Uint32Array(2 ** bits);
    for (const held of old) {
      if (held !== 0) slots[slotOf(idAt(held - 1))] = held;
    }
  };

  return {
    find: (id) => {
      const held = slots[slotOf(id)] ?? 0;
      return held === 0 ? undefined : held - 1;
    },
    add: (id, position) => {
      if (used * 5 >= slots.length * 3) grow();
      slots[slotOf(id)] = position + 1;
      used += 1;
    },
  };
}
