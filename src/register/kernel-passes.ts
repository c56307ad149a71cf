import { kernelMemory, kernelModule, startModule } from "./kernel-module.ts";
import { type Passes, rangeFrom, tellSlots } from "./passes.ts";
import * as layout from "./passes-layout.ts";
import type { RegisterStore, StoreBlock } from "./store.ts";

/** What the kernel's file exports for passes. Columns and tables are addresses in its memory. */
interface PassExports {
  rangeOfDays(column: number, rows: number): void;
  whatOccurs(rows: number): void;
  countStock(rows: number, day: number, ...tables: readonly number[]): number;
  countSpan(column: number, rows: number, first: number, last: number, counts: number): void;
  countNotices(rows: number, day: number, limit: number, ...tables: readonly number[]): void;
  countDays(rows: number, day: number, rowOf: number, bits: number, counts: number): void;
  startDays(cells: number, counts: number): number;
  placeDays(
    rows: number,
    day: number,
    rowOf: number,
    bits: number,
    ...tables: readonly number[]
  ): void;
}

type Column = keyof typeof columnsAt;

const columnsAt = {
  registered: layout.registeredAt,
  ended: layout.endedAt,
  lastNotice: layout.lastNoticeAt,
  definitions: layout.definitionsAt,
  municipality: layout.municipalityAt,
  purposeClass: layout.purposeClassAt,
  language: layout.languageAt,
} as const;

const stockColumns = [
  ...(["registered", "ended", "municipality", "purposeClass", "language", "definitions"] as const),
];
const noticeColumns = ["registered", "ended", "lastNotice", "municipality"] as const;
const dayColumns = ["registered", "ended", "municipality"] as const;

/**
 * The passes in the kernel, which is compiled before it starts: V8 compiles a loop of ours only after tens of thousands
 * of slow rounds, and a register of Finland's size is read by then. Missing: undefined where there can be no kernel.
 */
export function kernelPasses(bytes: Uint8Array): Passes | undefined {
  const module = kernelModule(bytes);
  if (module === undefined) return undefined;
  const first = startPass(module, leastMemory);
  if (first === undefined) return undefined;
  let kernel: PassKernel = first;
  /** The kernel with room for tables of so many values each; a larger one takes its place where that is too small. */
  const roomFor = (sizes: readonly number[]) => {
    const size = sizes.reduce((sum, each) => sum + each * 4, layout.countsAt);
    if (size > kernel.memorySize) kernel = requiredPass(module, size);
    return { ...kernel, ...kernel.tables(sizes) };
  };
  return {
    rangeOfDays(store, column) {
      const { exports, results, forEachPiece } = kernel;
      let before = 0xffff_ffff;
      let most = 0;
      forEachPiece(store, [column], (rows) => {
        exports.rangeOfDays(columnsAt[column], rows);
        before = Math.min(before, results[0] ?? 0);
        most = Math.max(most, results[1] ?? 0);
      });
      return rangeFrom(before, most);
    },
    whatOccurs(store) {
      const { exports, results, forEachPiece } = kernel;
      const seen = { language: 0, purposeClass: 0, definitions: 0 };
      forEachPiece(store, ["language", "purposeClass", "definitions"], (rows) => {
        exports.whatOccurs(rows);
        const [language = 0, purposeClass = 0, definitions = 0] = results;
        seen.language |= language;
        seen.purposeClass |= purposeClass;
        seen.definitions |= definitions;
      });
      return seen;
    },
    countStock(store, { municipalities, day }, tell) {
      const byClass = municipalities * layout.classCells;
      const byLanguage = municipalities * layout.languageCells;
      const { exports, rest, forEachPiece, at, take } = roomFor([
        ...[byClass, byLanguage],
        ...[municipalities << layout.slotBits, 1 << layout.slotBits],
      ]);
      forEachPiece(store, stockColumns, (rows, block, from) => {
        const left = exports.countStock(rows, day, ...at);
        for (const row of rest.subarray(0, left)) {
          tell(block.municipality[from + row] ?? 0, block.definitions[from + row] ?? 0, 1);
        }
      });
      tellSlots({ bySlot: take(2), bitsBySlot: new Int32Array(take(3).buffer) }, tell);
      return { byClass: take(0), byLanguage: take(1) };
    },
    countSpan(store, { municipalities, column, first, last }) {
      const { exports, forEachPiece, at, take } = roomFor([municipalities]);
      const [counts = 0] = at;
      forEachPiece(store, [column, "municipality"], (rows) => {
        exports.countSpan(columnsAt[column], rows, first, last, counts);
      });
      return take(0);
    },
    countNotices(store, { municipalities, day, limit }) {
      const { exports, forEachPiece, at, take } = roomFor([
        municipalities,
        municipalities,
        municipalities,
      ]);
      forEachPiece(store, noticeColumns, (rows) => {
        exports.countNotices(rows, day, limit, ...at);
      });
      return { older: take(0), byToday: take(1), later: take(2) };
    },
    groupDays(store, { day, rowOf, bits, spans }) {
      const { exports, forEachPiece, at, take, put } = roomFor([
        rowOf.length,
        spans,
        (store.rowCount() + 1) >>> 1,
      ]);
      const [rowOfAt = 0, endsAt = 0, daysAt = 0] = at;
      put(0, rowOf);
      forEachPiece(store, dayColumns, (rows) => {
        exports.countDays(rows, day, rowOfAt, bits, endsAt);
      });
      const count = exports.startDays(spans, endsAt);
      forEachPiece(store, dayColumns, (rows) => {
        exports.placeDays(rows, day, rowOfAt, bits, endsAt, daysAt);
      });
      return { ends: take(1), days: new Uint16Array(take(2).buffer, 0, count) };
    },
  };
}

/** Tables of a pass in the kernel's memory, as many as were asked for and all 0. */
interface PassTables {
  /** Where each lies. */
  readonly at: readonly number[];
  put(table: number, values: Int32Array): void;
  /** A copy: the next pass lays its own tables there. */
  take(table: number): Uint32Array;
}

/** A kernel for passes: its memory holds a piece of the columns, and the tables of one pass at a time. */
interface PassKernel {
  readonly exports: PassExports;
  /** Unit: bytes. */
  readonly memorySize: number;
  readonly results: Uint32Array;
  /** Rows that were left over, by their number in the piece. */
  readonly rest: Uint32Array;
  /** Tables of so many values each, for which there must be room. */
  tables(sizes: readonly number[]): PassTables;
  /** Copies columns piece by piece; after each, calls with its rows and where they start in their block. */
  forEachPiece(
    store: RegisterStore,
    columns: readonly Column[],
    visit: (rows: number, block: StoreBlock, from: number) => void,
  ): void;
}

/** Enough for the tables of all passes over Finland's municipalities but the days of registration. Unit: bytes */
const leastMemory = 1_048_576;

function requiredPass(module: object, size: number): PassKernel {
  const kernel = startPass(module, size);
  if (kernel === undefined) throw new RangeError(`there is no memory for ${size} bytes of tables`);
  return kernel;
}

function startPass(module: object, size: number): PassKernel | undefined {
  const memory = kernelMemory(size);
  if (memory === undefined) return undefined;
  const { buffer } = memory;
  const columns = columnsIn(buffer);
  let used: number = layout.countsAt;
  return {
    exports: startModule(module, memory) as PassExports, // as `kernel/passes.ts` declares them
    memorySize: buffer.byteLength,
    results: new Uint32Array(buffer, layout.passResultsAt, 3),
    rest: new Uint32Array(buffer, layout.restAt, layout.passRows),
    tables(sizes) {
      new Uint8Array(buffer, layout.countsAt, used - layout.countsAt).fill(0);
      const at: number[] = [];
      used = layout.countsAt;
      for (const each of sizes) {
        at.push(used);
        used += each * 4;
      }
      const values = (table: number) => new Uint32Array(buffer, at[table], sizes[table]);
      return {
        at,
        put: (table, given) => values(table).set(given),
        take: (table) => values(table).slice(),
      };
    },
    forEachPiece(store, names, visit) {
      store.forEachBlock((block, rows) => {
        for (let from = 0; from < rows; from += layout.passRows) {
          const to = Math.min(from + layout.passRows, rows);
          for (const name of names) columns[name].set(block[name].subarray(from, to));
          visit(to - from, block, from);
        }
      });
    },
  };
}

function columnsIn(buffer: ArrayBuffer): Pick<StoreBlock, Column> {
  const long = (column: Column) => new Uint32Array(buffer, columnsAt[column], layout.passRows);
  const short = (column: Column) => new Uint8Array(buffer, columnsAt[column], layout.passRows);
  return {
    registered: long("registered"),
    ended: long("ended"),
    lastNotice: long("lastNotice"),
    definitions: long("definitions"),
    municipality: new Uint16Array(buffer, columnsAt.municipality, layout.passRows),
    purposeClass: short("purposeClass"),
    language: short("language"),
  };
}
