import type { SharedKernel } from "../../domain/scan-plan.ts";
import { type KernelMemory, kernelMemory, kernelModule, startModule } from "../kernel-module.ts";
import type { StoreBlock } from "../store.ts";
import * as layout from "./kernel-layout.ts";
import { type KernelPlan, kernelSize, writeKernelTables } from "./kernel-memory.ts";

/** What the kernel's file exports. Places are addresses in its memory. */
interface KernelExports {
  configure(): void;
  learnWord(dictionary: number, start: number, end: number, value: number): number;
  learnWords(table: number, first: number, second: number, value: number): void;
  scan(from: number, to: number, line: number): number;
}

/** Dictionaries and tables of pairs, as the kernel numbers them. */
export const kernelWords = {
  homes: 0,
  homeCodes: 1,
  classes: 2,
  languages: 3,
  industries: 4,
  editions: 5,
  nameWords: 6,
  homePairs: 0,
  industryPairs: 1,
} as const;

/** A kernel at work on one extract: reads rows into columns of its own memory. */
export interface Kernel extends Pick<KernelExports, "learnWord" | "learnWords"> {
  /** Where the bytes must lie that it scans. */
  readonly window: Uint8Array;
  /** Columns of the rows that the last scan has read. */
  readonly rows: StoreBlock;
  /** Definition bits and marks of industries. */
  readonly industryBits: Uint32Array;
  readonly industryMarks: Int32Array;
  /** How many words it has been taught. */
  taught(): number;
  /** A copy of its tables, with all words taught so far. */
  tables(): Uint8Array;
  /** What another thread needs to start the same kernel. */
  share(): SharedKernel;
  /** Scans a stretch of the window. */
  scan(from: number, to: number, line: number): KernelStop;
}

/** Where a scan stopped; reused from scan to scan. */
export interface KernelStop {
  readonly why: "end" | "row" | "full";
  readonly rows: number;
  readonly at: number;
  readonly line: number;
}

const reasons = ["end", "row", "full"] as const; // in the order of the layout's reasons

/**
 * Starts a kernel. Missing: undefined when its tables have no room for the classification, the processor has none of
 * the instructions it is made of, or there is no memory for it.
 */
export function createKernel(bytes: Uint8Array, plan: KernelPlan): Kernel | undefined {
  if (plan.municipalityCodes.length > layout.mostMunicipalities) return undefined;
  const module = kernelModule(bytes);
  if (module === undefined) return undefined;
  const memory = kernelMemory(kernelSize(plan.automaton));
  if (memory === undefined) return undefined;
  writeKernelTables(memory.buffer, plan);
  return startKernel(module, memory);
}

/** Starts the kernel of another thread. */
export function sharedKernel({ module, memory: content }: SharedKernel): Kernel {
  const memory = kernelMemory(content.length);
  if (memory === undefined) throw new Error("there is no memory for the kernel of another thread");
  new Uint8Array(memory.buffer).set(content);
  return startKernel(module, memory);
}

function startKernel(module: object, memory: KernelMemory): Kernel {
  const exports = startModule(module, memory) as KernelExports; // as `kernel/kernel.ts` declares them
  exports.configure();
  const results = new Uint32Array(memory.buffer, layout.resultsAt, 3);
  let taught = 0;
  return {
    learnWord: (dictionary, start, end, value) => {
      taught += 1;
      return exports.learnWord(dictionary, start, end, value);
    },
    learnWords: (table, first, second, value) => {
      taught += 1;
      exports.learnWords(table, first, second, value);
    },
    taught: () => taught,
    tables: () => new Uint8Array(memory.buffer.slice(0, layout.textAt)),
    share: () => ({ module, memory: new Uint8Array(memory.buffer.slice(0)) }),
    window: new Uint8Array(memory.buffer, layout.windowAt, layout.windowSize),
    rows: columnsIn(memory.buffer),
    industryBits: new Uint32Array(memory.buffer, layout.industryBitsAt, layout.mostIndustries),
    industryMarks: new Int32Array(memory.buffer, layout.industryMarksAt, layout.mostIndustries),
    scan(from, to, line) {
      const why = exports.scan(layout.windowAt + from, layout.windowAt + to, line);
      const [rows = 0, at = 0, stoppedLine = 0] = results;
      return { why: reasons[why] ?? "row", rows, at: at - layout.windowAt, line: stoppedLine };
    },
  };
}

function columnsIn(memory: ArrayBuffer): StoreBlock {
  const at = (column: number) => layout.rowsAt + column * layout.rowCapacity * 4;
  const long = (column: number) => new Uint32Array(memory, at(column), layout.rowCapacity);
  return {
    municipality: new Uint16Array(memory, at(0), layout.rowCapacity),
    purposeClass: new Uint8Array(memory, at(1), layout.rowCapacity),
    language: new Uint8Array(memory, at(2), layout.rowCapacity),
    registered: long(3),
    ended: long(4),
    lastNotice: long(5),
    definitions: long(6),
    id: long(7),
    line: long(8),
    fingerprint: long(9),
  };
}
