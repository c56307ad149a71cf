/** From here on an id stands for a text that is no plain number; Finnish register numbers have seven digits at most. */
const firstInterned = 0xf000_0000;

/** Gives every register number an id of 32 bits of its own, so that no two ever meet in one id. */
export interface RegisterNumbers {
  idOf(registerNumber: string): number;
  registerNumberOf(id: number): string;
}

/** A numbering: plain digits stand for themselves, any other text gets the next id of the upper range. */
export function createRegisterNumbers(): RegisterNumbers {
  const idByText = new Map<string, number>();
  const interned: string[] = [];
  return {
    idOf: (registerNumber) => {
      const plain = toPlainId(registerNumber);
      if (plain !== undefined) return plain;
      const known = idByText.get(registerNumber);
      if (known !== undefined) return known;
      const id = firstInterned + interned.length;
      if (id > 0xffff_ffff) throw new RangeError("too many register numbers that are not numbers");
      interned.push(registerNumber);
      idByText.set(registerNumber, id);
      return id;
    },
    registerNumberOf: (id) =>
      id < firstInterned ? String(id) : (interned[id - firstInterned] ?? String(id)),
  };
}

/** Only the one way in which a number is written counts: `012` and `12` are different texts, so different ids. */
function toPlainId(registerNumber: string): number | undefined {
  if (registerNumber.length > 10 || !/^(?:0|[1-9][0-9]*)$/.test(registerNumber)) return undefined;
  const id = Number(registerNumber);
  return id < firstInterned ? id : undefined;
}
