import { closeSync, openSync, readSync } from "node:fs";
import { nextTurn } from "./next-turn.ts";

/** Bytes read at a time: twice as fast as a stream of Node with its 64 KiB, and not faster beyond. Unit: bytes. */
const chunkSize = 1024 * 1024;

/** Buffers read into in turn: fresh ones would cost as much again as reading, for their pages and their collection. */
const bufferCount = 4;

/** Chunks after which the event loop gets a turn, so that signals and messages are heard. */
const chunksPerTurn = 8;

/**
 * The bytes of a regular file. A chunk holds until two more have been asked for. Read at once: handing each chunk over
 * from a thread of Node's pool took longer than copying it from the page cache, at 300 MB 45 ms or more against 34.
 * Throws: an abort error when the signal is aborted.
 */
export async function* chunksOf(
  path: string | URL,
  size: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const file = openSync(path, "r");
  // One byte more than a small file has, so that its end is seen at once.
  const length = Math.min(chunkSize, size + 1);
  const buffers: Uint8Array[] = [];
  try {
    for (let reads = 0; ; reads += 1) {
      if (reads % chunksPerTurn === chunksPerTurn - 1) await nextTurn();
      signal.throwIfAborted();
      const into = buffers[reads % bufferCount] ?? new Uint8Array(length);
      buffers[reads % bufferCount] = into;
      const bytesRead = readSync(file, into, 0, length, null);
      if (bytesRead === 0) return;
      yield into.subarray(0, bytesRead);
    }
  } finally {
    closeSync(file);
  }
}
