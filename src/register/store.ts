/** Rows of a block: a growing store adds blocks and never copies. */
const blockRows = 65_536;

/** Set in `ended` when the authority removed the association; clear when it dissolved itself. */
const removedMark = 0x80_0000;

/** One association as plain numbers; what both the decoder's rows and the scanner's are turned into. */
export interface StoreRow {
  /** Position of the home municipality in `AreaIndex.municipalityCodes`. */
  readonly municipality: number;
  /** Purpose class 1–9, 0 for none. */
  readonly purposeClass: number;
  /** Position in `storedLanguages`. */
  readonly language: number;
  /** Packed date. */
  readonly registered: number;
  /** Packed date of the end of the registration, 0 while it lasts; see `endedMark`. */
  readonly ended: number;
  /** Packed date of the last notice, 0 when none is known. */
  readonly lastNotice: number;
  /** Bit per definition that the association belongs to. */
  readonly definitions: number;
  /** Number of the register number, from `RegisterNumbers`. */
  readonly id: number;
  readonly line: number;
  readonly fingerprint: number;
}

/** Rows as columns; only the first rows of the last block are filled. */
export interface StoreBlock {
  readonly municipality: Uint16Array;
  readonly purposeClass: Uint8Array;
  readonly language: Uint8Array;
  readonly registered: Uint32Array;
  readonly ended: Uint32Array;
  readonly lastNotice: Uint32Array;
  readonly definitions: Uint32Array;
  readonly id: Uint32Array;
  readonly line: Uint32Array;
  readonly fingerprint: Uint32Array;
}

/** Columns of associations. Positions are row numbers from 0 in the order of arrival. */
export interface RegisterStore {
  rowCount(): number;
  /** How often rows have been added or replaced: as long as it stays, what was found in the rows holds. */
  changes(): number;
  append(row: StoreRow): number;
  /** Appends the rows of columns from one place up to another. */
  appendRows(columns: StoreBlock, from: number, to: number): void;
  replace(position: number, row: StoreRow): void;
  read(position: number): StoreRow;
  idAt(position: number): number;
  /** Position of the first row with an id. Throws: when there is none. */
  positionOf(id: number): number;
  /** Calls once per block, with the number of rows that are filled. */
  forEachBlock(visit: (block: StoreBlock, rows: number) => void): void;
}

/** What the codes of the language column mean; 0 where the extract has no such column. */
export const storedLanguages = [undefined, "fi", "sv", "other", "unknown"] as const;

/** The value of the `ended` column: the day in `dateBits`, and whether the authority ended the registration. */
export function endedMark(day: number, by: "association" | "authority"): number {
  return by === "authority" && day !== 0 ? day | removedMark : day;
}

/** An empty store. */
export function createStore(): RegisterStore {
  const blocks: StoreBlock[] = [];
  let rows = 0;
  let changes = 0;
  const blockOf = (position: number): StoreBlock => {
    const block = blocks[position >>> 16];
    if (block === undefined || position >= rows) throw new RangeError(`no row ${position}`);
    return block;
  };
  return {
    rowCount: () => rows,
    changes: () => changes,
    append: (row) => {
      if (rows === blocks.length * blockRows) blocks.push(newBlock(blocks.length));
      rows += 1;
      changes += 1;
      write(blockOf(rows - 1), (rows - 1) & 0xffff, row);
      return rows - 1;
    },
    appendRows: (columns, from, to) => {
      changes += 1;
      for (let at = from; at < to; ) {
        if (rows === blocks.length * blockRows) blocks.push(newBlock(blocks.length));
        const into = rows & 0xffff;
        const end = Math.min(to, at + blockRows - into);
        rows += end - at;
        copyRows(columns, at, end, { block: blockOf(rows - 1), into });
        at = end;
      }
    },
    replace: (position, row) => {
      changes += 1;
      write(blockOf(position), position & 0xffff, row);
    },
    read: (position) => readRow(blockOf(position), position & 0xffff),
    positionOf: (id) => {
      for (const [number, block] of blocks.entries()) {
        const filled = Math.min(blockRows, rows - number * blockRows);
        const at = block.id.subarray(0, filled).indexOf(id);
        if (at >= 0) return number * blockRows + at;
      }
      throw new RangeError(`no row of ${id}`);
    },
    idAt: (position) => blockOf(position).id[position & 0xffff] ?? 0,
    forEachBlock: (visit) => {
      for (const [number, block] of blocks.entries()) {
        visit(block, Math.min(blockRows, rows - number * blockRows));
      }
    },
  };
}

/** Unit: bytes. */
export const rowSize = 32;

/**
 * A further block of a growing store. All but the first lie in memory that V8 does not count: counted, every 30 MB of it
 * start a collection of everything, six of them in three million rows, which free nothing and take a tenth of all threads'
 * time. Were the first not counted either, many small stores would fill the memory before one of them is collected.
 */
function newBlock(before: number): StoreBlock {
  return before === 0
    ? createBlock(blockRows)
    : createBlock(blockRows, new SharedArrayBuffer(blockRows * rowSize));
}

/** Columns of so many rows. They lie in one buffer: ten of them would be asked for, and collected, one by one. */
export function createBlock(
  rows: number,
  buffer: ArrayBuffer | SharedArrayBuffer = new ArrayBuffer(rows * rowSize),
): StoreBlock {
  const long = (column: number) => new Uint32Array(buffer, column * 4 * rows, rows);
  const last = 7 * 4 * rows; // behind seven columns of four bytes
  return {
    registered: long(0),
    ended: long(1),
    lastNotice: long(2),
    definitions: long(3),
    id: long(4),
    line: long(5),
    fingerprint: long(6),
    municipality: new Uint16Array(buffer, last, rows),
    purposeClass: new Uint8Array(buffer, last + 2 * rows, rows),
    language: new Uint8Array(buffer, last + 3 * rows, rows),
  };
}

function write(block: StoreBlock, at: number, row: StoreRow): void {
  block.municipality[at] = row.municipality;
  block.purposeClass[at] = row.purposeClass;
  block.language[at] = row.language;
  block.registered[at] = row.registered;
  block.ended[at] = row.ended;
  block.lastNotice[at] = row.lastNotice;
  block.definitions[at] = row.definitions;
  block.id[at] = row.id;
  block.line[at] = row.line;
  block.fingerprint[at] = row.fingerprint;
}

/** Column by column: a copy of memory each. */
export function copyRows(
  from: StoreBlock,
  start: number,
  end: number,
  { block, into }: { readonly block: StoreBlock; readonly into: number },
): void {
  block.municipality.set(from.municipality.subarray(start, end), into);
  block.purposeClass.set(from.purposeClass.subarray(start, end), into);
  block.language.set(from.language.subarray(start, end), into);
  block.registered.set(from.registered.subarray(start, end), into);
  block.ended.set(from.ended.subarray(start, end), into);
  block.lastNotice.set(from.lastNotice.subarray(start, end), into);
  block.definitions.set(from.definitions.subarray(start, end), into);
  block.id.set(from.id.subarray(start, end), into);
  block.line.set(from.line.subarray(start, end), into);
  block.fingerprint.set(from.fingerprint.subarray(start, end), into);
}

/** One row of columns. */
export function readRow(block: StoreBlock, at: number): StoreRow {
  return {
    municipality: block.municipality[at] ?? 0,
    purposeClass: block.purposeClass[at] ?? 0,
    language: block.language[at] ?? 0,
    registered: block.registered[at] ?? 0,
    ended: block.ended[at] ?? 0,
    lastNotice: block.lastNotice[at] ?? 0,
    definitions: block.definitions[at] ?? 0,
    id: block.id[at] ?? 0,
    line: block.line[at] ?? 0,
    fingerprint: block.fingerprint[at] ?? 0,
  };
}

/** Some rows of columns, which are not copied. */
export function rowsOf(block: StoreBlock, from: number, to: number): StoreBlock {
  return {
    municipality: block.municipality.subarray(from, to),
    purposeClass: block.purposeClass.subarray(from, to),
    language: block.language.subarray(from, to),
    registered: block.registered.subarray(from, to),
    ended: block.ended.subarray(from, to),
    lastNotice: block.lastNotice.subarray(from, to),
    definitions: block.definitions.subarray(from, to),
    id: block.id.subarray(from, to),
    line: block.line.subarray(from, to),
    fingerprint: block.fingerprint.subarray(from, to),
  };
}
