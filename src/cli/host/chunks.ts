import { open } from "node:fs/promises";

/** Bytes read at a time: twice as fast as a stream of Node with its 64 KiB, and not faster beyond. Unit: bytes. */
const chunkSize = 1024 * 1024;

/** Buffers read into in turn: fresh ones would cost as much again as reading, for their pages and their collection. */
const bufferCount = 4;

/**
 * The bytes of a regular file; the next chunk is read while the last one is worked on. A chunk holds until two more have
 * been asked for. Throws: an abort error when the signal is aborted.
 */
export async function* chunksOf(
  path: string | URL,
  size: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const file = await open(path);
  // One byte more than a small file has, so that its end is seen at once.
  const length = Math.min(chunkSize, size + 1);
  const buffers: Uint8Array[] = [];
  let reads = 0;
  const read = async () => {
    const into = buffers[reads % bufferCount] ?? new Uint8Array(length);
    buffers[reads % bufferCount] = into;
    reads += 1;
    const { buffer, bytesRead } = await file.read(into, 0, length);
    return buffer.subarray(0, bytesRead);
  };
  let next = read();
  try {
    for (let chunk = await next; chunk.length > 0; chunk = await next) {
      next = read();
      // An error of the chunk ahead is met when it is awaited, unless the reader stops before.
      next.catch(() => {});
      yield chunk;
      signal.throwIfAborted();
    }
  } finally {
    await next.catch(() => {});
    await file.close();
  }
}
