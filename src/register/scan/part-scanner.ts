import {
  type FilePart,
  type PartRequest,
  type ScannedRun,
  type SharedKernel,
  scanSlack,
} from "../../domain/scan-plan.ts";
import { copyRows, createBlock, type StoreBlock } from "../store.ts";
import { sharedKernel } from "./kernel.ts";
import { rowCapacity } from "./kernel-layout.ts";

/**
 * Scans a part of a file with a kernel of its own, and answers the runs of rows in it. Where a run starts is a guess:
 * behind a line end, which may stand in quotes. The run holds only when reading comes to its start by itself; what
 * stands before it or between two runs is left to the reader.
 */
type PartScanner = (request: PartRequest) => readonly ScannedRun[];

/** Rows for which a part has room: of 4 MiB those of 32 bytes, and few are as short. */
export const partRows = 131_072;

/** Reads bytes from a place of the file on; answers how many there are. */
type ReadBytes = (from: number, into: Uint8Array) => number;

/** Records that are not plain, beyond which the rest of a part is left to the reader, which knows more of them. */
const mostObstacles = 64;

/** Bytes in the window at a time; more would leave the second-level cache. */
const windowLength = 262_144;

const lineFeed = 0x0a;

/** Where a scan stands in its window. */
interface Walk {
  readonly part: FilePart;
  /** Where rows are put, and how many there are. */
  readonly block: StoreBlock;
  rows: number;
  /** Place in the file of the window's first byte. */
  base: number;
  length: number;
  /** In the window. */
  at: number;
  isAtEnd: boolean;
}

type OpenRun = { -readonly [Field in keyof ScannedRun]: ScannedRun[Field] };

/** Starts a kernel for parts. */
export function createPartScanner(shared: SharedKernel, read: ReadBytes): PartScanner {
  const kernel = sharedKernel(shared);
  const memory = new Uint8Array(kernel.window.buffer);
  const { window } = kernel;

  /** Moves what is left to the window's start, and reads on behind it. */
  const fill = (walk: Walk): void => {
    window.copyWithin(0, walk.at, walk.length);
    walk.base += walk.at;
    walk.length -= walk.at;
    walk.at = 0;
    const room = window.subarray(walk.length, windowLength);
    const count = read(walk.base + walk.length, room);
    walk.isAtEnd = count < room.length;
    walk.length += count;
    window.fill(0, walk.length, walk.length + scanSlack);
  };

  /** Behind the next line feed; -1 where there is none in the window. */
  const afterLine = ({ length }: Walk, from: number): number => {
    const at = window.subarray(0, length).indexOf(lineFeed, from);
    return at + (at < 0 ? 0 : 1);
  };

  /** Up to where records are this part's: the last of them ends with the first line feed at or behind its end. */
  const limitOf = (walk: Walk): number => {
    const last = walk.part.to - 1 - walk.base;
    if (last >= walk.length) return walk.length;
    const end = afterLine(walk, Math.max(walk.at, last));
    return end < 0 ? walk.length : end;
  };

  /** Scans as far as the kernel gets; true when it may go on after more bytes were read. */
  const scanOn = (walk: Walk, run: OpenRun): boolean => {
    const isFresh = walk.at === 0;
    const limit = limitOf(walk);
    for (;;) {
      if (walk.rows > partRows - rowCapacity) return false;
      const { why, rows, at } = kernel.scan(walk.at, limit, 0);
      copyRows(kernel.rows, 0, rows, { block: walk.block, into: walk.rows });
      walk.rows += rows;
      run.rows += rows;
      walk.at = at;
      run.to = walk.base + at;
      if (why !== "full") break;
    }
    return run.to < walk.part.to && !walk.isAtEnd && !(isFresh && walk.at === 0);
  };

  /** The run behind the next line end; undefined where none starts in the part. */
  const nextRun = (walk: Walk): OpenRun | undefined => {
    walk.at = afterLine(walk, walk.at);
    const from = walk.base + walk.at;
    if (walk.at < 0 || from >= walk.part.to) return undefined;
    const run: OpenRun = { from, to: from, rows: 0, first: walk.rows };
    while (scanOn(walk, run)) fill(walk);
    return run;
  };

  return ({ part, columns, tables }) => {
    if (tables !== undefined) memory.set(tables);
    const block = createBlock(partRows, columns);
    const runs: ScannedRun[] = [];
    // A record starts at the part's start when a line ends just before.
    const start = { base: part.from - 1, length: 0, at: 0, isAtEnd: false };
    const walk: Walk = { part, block, rows: 0, ...start };
    fill(walk);
    for (let obstacles = 0; obstacles < mostObstacles; obstacles += 1) {
      const run = nextRun(walk);
      if (run === undefined) break;
      if (run.rows > 0) runs.push(run);
      if (run.to >= part.to) break;
    }
    return runs;
  };
}
