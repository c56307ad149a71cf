import { closeSync, openSync, readSync } from "node:fs";
import { availableParallelism } from "node:os";

import { Worker } from "node:worker_threads";
import type { FileParts, ScanHelper, ScannedRun, SharedKernel } from "../../domain/scan-plan.ts";
import { nextTurn } from "./next-turn.ts";
import { readError } from "./system-error.ts";

/** What a thread is given when it starts. */
export interface ThreadStart {
  readonly path: string;
  readonly kernel: SharedKernel;
}

/** A file that threads can help with. */
interface ThreadedFile {
  readonly path: string;
  readonly size: number;
  /** The file that the build has made of `scan-thread.ts`. */
  readonly thread: URL;
  readonly signal: AbortSignal;
  readonly reached: Reached;
}

/** Is told up to where a file has been read, and whether that is its end. */
export type Reached = (place: number, isEnd: boolean) => void;

/** Bytes of a part: a few milliseconds of work, a thousand times what handing it over takes. */
const partSize = 4 * 1024 * 1024;

/**
 * Size from which on several threads are used unless told. On two cores, one of which hashes as well, two threads took
 * 0.95 of the time of one at 100 MB, 0.92 at 150 MB, 0.78 at 300 MB and 0.77 at 2 GB, with a tenth to a sixth more of
 * the processors' time. Unit: bytes.
 */
const threadsPayFrom = 128 * 1024 * 1024;

/** Most threads that are started unless told: each needs some megabytes, and rows are put in by one. */
const mostUsual = 4;

function usualThreads(size: number): number {
  return size < threadsPayFrom ? 1 : Math.min(mostUsual, availableParallelism());
}

/** Starts a thread. One that fails answers everything with no rows, and its parts are read as without threads. */
function startThread(start: ThreadStart, { thread, signal }: ThreadedFile): ScanHelper {
  const worker = new Worker(thread, { workerData: start });
  // A run that ends in an error does not wait for it.
  worker.unref();
  signal.addEventListener("abort", () => void worker.terminate(), { once: true });
  const waiting: ((runs: readonly ScannedRun[]) => void)[] = [];
  let isGone = false;
  worker.on("message", (runs: readonly ScannedRun[]) => {
    waiting.shift()?.(runs);
    if (waiting.length === 0) worker.unref();
  });
  const giveUp = () => {
    isGone = true;
    for (const answer of waiting.splice(0)) answer([]);
  };
  worker.on("error", giveUp);
  worker.on("exit", giveUp);
  return {
    scan: (request) =>
      new Promise((resolve) => {
        if (isGone) return resolve([]);
        waiting.push(resolve);
        worker.ref();
        worker.postMessage(request);
      }),
    end: () => void worker.terminate(),
  };
}

/** A regular file as several threads read it. */
export function threadedParts(file: ThreadedFile): FileParts {
  const { path, size, signal, reached } = file;
  let opened: number | undefined;
  return {
    size,
    partSize,
    read(from, into) {
      signal.throwIfAborted();
      try {
        opened ??= openSync(path, "r");
        const read = readSync(opened, into, 0, into.length, from);
        reached(from + read, read < into.length);
        return read;
      } catch (error) {
        throw readError(error, path);
      }
    },
    close() {
      if (opened !== undefined) closeSync(opened);
      opened = undefined;
    },
    help(kernel, threads = usualThreads(size)) {
      if (threads <= 1) return [];
      const start = { path, kernel: kernel() };
      return Array.from({ length: threads - 1 }, () => startThread(start, file));
    },
    turn: nextTurn,
  };
}
