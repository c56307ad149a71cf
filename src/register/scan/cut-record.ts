/** Cells of one record, by their places in the bytes. Reused from record to record. */
export interface Cut {
  /** Kind of each byte: 0 ordinary, else one of the kinds below. */
  readonly kinds: Uint8Array;
  /** No byte above this one has a kind: letters are told by one comparison. */
  readonly highest: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a cell with doubled quotes, which is another text than its bytes. */
  readonly doubled: Uint8Array;
  /** Number of cells. */
  count: number;
}

/** What `cutRecord` answers instead of the start of the next record. */
export const cutFailures = { irregular: -1, incomplete: -2 } as const;

const ordinary = 0;
const separator = 1;
const lineEnd = 2;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cells of a record beyond which it goes to the reader. */
const mostCells = 1024;

/** A cut for a delimiter. */
export function createCut(delimiter: number): Cut {
  const kinds = new Uint8Array(256);
  kinds[0] = 3; // ends a text; after the region it stops every loop
  kinds[quote] = 4; // inside a cell that does not start with one
  kinds[lineFeed] = lineEnd;
  kinds[carriageReturn] = lineEnd;
  kinds[delimiter] = separator;
  return {
    kinds,
    highest: Math.max(delimiter, quote),
    starts: new Int32Array(mostCells),
    ends: new Int32Array(mostCells),
    doubled: new Uint8Array(mostCells),
    count: 0,
  };
}

/**
 * Cuts the record that starts at a byte into cells, in the one plain reading of quotes: a cell starts with one and the
 * quote that closes it is followed by a separator or a line end. All other quotes, line breaks in cells and NULs are
 * irregular and left to the reader.
 * Shape: the start of the next record, or one of `cutFailures`.
 */
export function cutRecord(cut: Cut, bytes: Uint8Array, from: number, to: number): number {
  const { kinds, highest, starts, ends, doubled } = cut;
  let at = from;
  for (let field = 0; field < mostCells; field += 1) {
    if (bytes[at] === quote) {
      at = cutQuoted(cut, bytes, at, { field, to });
      if (at < 0) return at;
    } else {
      starts[field] = at;
      let byte = bytes[at] as number; // the region is followed by a NUL, so every index has a byte
      while (byte > highest || kinds[byte] === ordinary) {
        at += 1;
        byte = bytes[at] as number; // as above
      }
      ends[field] = at;
      doubled[field] = 0;
    }
    const kind = kinds[bytes[at] as number]; // as above
    if (kind === separator) {
      at += 1;
    } else {
      cut.count = field + 1;
      return kind === lineEnd ? endOfLine(bytes, at, to) : failureAt(at, to);
    }
  }
  return cutFailures.irregular;
}

function failureAt(at: number, to: number): number {
  return at >= to ? cutFailures.incomplete : cutFailures.irregular;
}

/** A CR may have its LF after the region. Before a NUL, or what may be no text, it is for the reader to end a line with. */
function endOfLine(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] === lineFeed) return at + 1;
  if (at + 1 >= to) return cutFailures.incomplete;
  const next = bytes[at + 1] ?? 0;
  if (next === lineFeed) return at + 2;
  return next === 0 || next >= 0x80 ? cutFailures.irregular : at + 1;
}

/** End of a quoted cell and its closing quote, or one of `cutFailures`. */
function cutQuoted(
  cut: Cut,
  bytes: Uint8Array,
  from: number,
  { field, to }: { readonly field: number; readonly to: number },
): number {
  const { kinds } = cut;
  let at = from + 1;
  let hasDoubled = 0;
  for (;;) {
    const byte = bytes[at] as number; // the region is followed by a NUL
    if (byte === quote) {
      if (bytes[at + 1] !== quote) break;
      hasDoubled = 1;
      at += 2;
    } else if (byte === 0 || kinds[byte] === lineEnd) {
      return failureAt(at, to);
    } else {
      at += 1;
    }
  }
  cut.starts[field] = from + 1;
  cut.ends[field] = at;
  cut.doubled[field] = hasDoubled;
  const after = kinds[bytes[at + 1] as number]; // as above
  return after === separator || after === lineEnd ? at + 1 : failureAt(at + 1, to);
}
