import type {
  FilePart,
  FileParts,
  PartRequest,
  ReadingPlace,
  ScanAhead,
  ScanHelper,
  ScannedRun,
} from "../../domain/scan-plan.ts";
import type { Register } from "../fill.ts";
import { createBlock, rowSize, rowsOf } from "../store.ts";
import type { Kernel } from "./kernel.ts";
import { createPartScanner, partRows } from "./part-scanner.ts";
import type { TakenRows } from "./taken-rows.ts";

/** What scanning ahead needs. */
interface AheadOptions {
  /** The kernel that has read the file's beginning, and so knows its usual words. */
  readonly kernel: Kernel;
  readonly register: Register;
  readonly taken: TakenRows;
  readonly parts: FileParts;
  /** Threads that the user wants. */
  readonly threads: number | undefined;
  /** Place in the file from which on parts are counted. */
  readonly from: number;
}

/** Parts that one helper has before it, so that it never waits for this thread. */
const partsAtHelper = 2;

/** Words beyond which a helper gets newer tables, 1.2 MB; for a few rare ones its rows are read here as well. */
const manyWords = 100;

/** A helper and how many parts it has not answered yet. */
interface Busy {
  readonly helper: ScanHelper;
  parts: number;
  /** Words that the kernel had been taught when its tables were last sent. */
  taught: number;
}

/** Runs of a part, and the columns in which their rows lie. */
interface Scanned {
  readonly runs: readonly ScannedRun[];
  readonly columns: SharedArrayBuffer;
}

/** Parts of the file, and who scans them. */
interface Work {
  readonly options: AheadOptions;
  readonly helpers: readonly Busy[];
  /** This thread as one that scans parts. */
  readonly own: (request: PartRequest) => readonly ScannedRun[];
  /** Runs by part: those that are there, or those that will come. */
  readonly done: Map<number, Scanned>;
  readonly coming: Map<number, Promise<void>>;
  /** Columns that are no longer used: others would be fresh memory with every part, and for the collector to clear. */
  readonly free: SharedArrayBuffer[];
  /** The part in which reading stands: of earlier ones nothing is kept. */
  first: number;
  /** The first part that nobody has taken up. */
  next: number;
}

/**
 * Scans a file with several threads. This one puts the rows into the register in the order of the file, and scans parts
 * too while it has none to put in; what no run covers is read as without threads. Missing: undefined where nobody helps.
 */
export function scanAhead(options: AheadOptions): ScanAhead | undefined {
  const { kernel, parts, threads } = options;
  const started = parts.help(kernel.share, threads);
  if (started.length === 0) return undefined;
  const taught = kernel.taught();
  const work: Work = {
    options,
    helpers: started.map((helper) => ({ helper, parts: 0, taught })),
    own: createPartScanner(kernel.share(), parts.read),
    done: new Map(),
    coming: new Map(),
    free: [],
    first: 0,
    next: 0,
  };
  return {
    async next(place) {
      const here = place.at === undefined ? undefined : await scannedAt(work, place.at);
      const run = here?.runs.find(({ from }) => from === place.at);
      if (here && run) return put(options, { ...run, columns: here.columns }, place);
      // Up to where the next run starts, but never past the end of a part, where others may start.
      const there = await scannedAt(work, place.end);
      const later = there?.runs.find(({ from }) => from > place.end);
      const end = later?.from ?? Number.POSITIVE_INFINITY;
      return { kind: "read", to: Math.min(end, partAt(options, partOf(options, place.end)).to) };
    },
    end: () => {
      for (const { helper } of work.helpers) helper.end();
      parts.close();
    },
  };
}

function partOf({ parts, from }: AheadOptions, at: number): number {
  return Math.floor((at - from) / parts.partSize);
}

function partAt({ parts, from }: AheadOptions, part: number): FilePart {
  const start = from + part * parts.partSize;
  return { from: start, to: start + parts.partSize };
}

/** The part in which a place lies; undefined behind the end, and before what has been read. */
async function scannedAt(work: Work, at: number): Promise<Scanned | undefined> {
  const { options, done, coming } = work;
  const wanted = partOf(options, at);
  if (wanted < work.first || at >= options.parts.size) return undefined;
  for (; work.first < wanted; work.first += 1) {
    const { columns } = done.get(work.first) ?? {};
    if (columns !== undefined) work.free.push(columns);
    done.delete(work.first);
  }
  for (;;) {
    feed(work);
    const scanned = done.get(wanted);
    if (scanned !== undefined) return scanned;
    // While others scan this part, it takes up the next one itself.
    if (isLeft(work)) {
      const part = work.next;
      work.next += 1;
      const columns = columnsFor(work);
      const request = { part: partAt(options, part), columns, tables: undefined };
      done.set(part, { runs: work.own(request), columns });
      await options.parts.turn();
    } else {
      await coming.get(wanted);
    }
  }
}

/** Whether a part may be taken up: so few ahead of the reading that their rows need no memory to speak of. */
function isLeft({ options, helpers, first, next }: Work): boolean {
  const ahead = (helpers.length + 1) * (partsAtHelper + 1);
  return next < first + ahead && partAt(options, next).from < options.parts.size;
}

/** Gives every helper as many parts as it should have. */
function feed(work: Work): void {
  work.next = Math.max(work.next, work.first);
  for (let parts = 0; parts < partsAtHelper; parts += 1) {
    for (const busy of work.helpers) {
      if (busy.parts <= parts && isLeft(work)) send(work, busy);
    }
  }
}

function send(work: Work, busy: Busy): void {
  const { options, done, coming } = work;
  const { kernel } = options;
  const part = work.next;
  work.next += 1;
  busy.parts += 1;
  const isTaught = kernel.taught() - busy.taught >= manyWords;
  if (isTaught) busy.taught = kernel.taught();
  const tables = isTaught ? kernel.tables() : undefined;
  const columns = columnsFor(work);
  const arrives = async () => {
    const request = { part: partAt(options, part), columns, tables };
    done.set(part, { runs: await busy.helper.scan(request), columns });
    coming.delete(part);
    busy.parts -= 1;
  };
  coming.set(part, arrives());
}

function columnsFor({ free }: Work): SharedArrayBuffer {
  return free.pop() ?? new SharedArrayBuffer(partRows * rowSize);
}

/** Puts the rows of a run into the register, now that their lines are known. */
function put(
  { register, taken }: AheadOptions,
  { to, first, rows, columns }: ScannedRun & Pick<Scanned, "columns">,
  { line }: ReadingPlace,
) {
  const block = rowsOf(createBlock(partRows, columns), first, first + rows);
  for (let at = 0; at < rows; at += 1) block.line[at] = line + at;
  taken.use(register.acceptRows(block, rows, taken.add));
  return { kind: "taken", at: to, line: line + rows } as const;
}
