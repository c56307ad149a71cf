import { accessSync, constants, createReadStream, realpathSync, statSync } from "node:fs";
import type { Readable } from "node:stream";
import type { Files, OpenedFile } from "../../app/files.ts";
import type { FileParts } from "../../domain/scan-plan.ts";
import { UserError } from "../../domain/user-error.ts";
import { type Checksum, inlineChecksum, threadedChecksum, threadedFrom } from "./checksum.ts";
import { compiledData, dataUrl, listData } from "./compiled-data.ts";
import { findUpwards } from "./find-upwards.ts";
import { compiledKernel } from "./kernel.ts";
import type { Reached } from "./scan-threads.ts";
import { readError } from "./system-error.ts";

/** What every file is opened with. */
interface Surroundings {
  readonly packageRoot: URL;
  /** Ends reading when it is aborted. */
  readonly signal: AbortSignal;
}

/** Bytes that gzip unpacks at a time: the smaller they are, the more often threads have to meet. Unit: bytes. */
const unpackedSize = 256 * 1024;

/** Files of the machine, and which of them this run has read. */
export interface HostFiles extends Files {
  /** Real paths of the user's files that were opened. */
  readonly opened: ReadonlySet<string>;
}

type Chunks = AsyncIterator<Uint8Array, unknown>;

/** The first chunk, at least two bytes unless there are fewer, so that the gzip mark shows even when a pipe trickles. */
async function takeHead(chunks: Chunks): Promise<Uint8Array> {
  let head = new Uint8Array();
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done) return head;
    const joined = new Uint8Array(head.length + next.value.length);
    joined.set(head);
    joined.set(next.value, head.length);
    head = joined;
  }
  return head;
}

async function* rejoined(head: Uint8Array, chunks: Chunks): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

/** Chunks that hold for good: a stream reads ahead further than they would. */
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice();
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { pipeline, Readable } = await import("node:stream");
  const { createGunzip } = await import("node:zlib");
  // Node unpacks in a thread of its pool; four chunks may lie ready while earlier ones are worked on.
  // The types of Node leave out what every stream takes.
  const options = { chunkSize: unpackedSize, readableHighWaterMark: 4 * unpackedSize };
  // The callback only keeps the pipeline from throwing: whoever reads the unpacked bytes gets the error.
  yield* pipeline(Readable.from(copied(packed)), createGunzip(options), () => {});
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

async function* unpacked(raw: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const chunks = raw[Symbol.asyncIterator]();
  const head = await takeHead(chunks);
  const whole = rejoined(head, chunks);
  if (isGzip(head)) {
    yield* gunzipped(whole);
  } else if (name.toLowerCase().endsWith(".gz")) {
    throw new UserError("unreadable", "file/bad-gzip", { facts: { name } });
  } else {
    yield* whole;
  }
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Where bytes come from. */
interface Place {
  readonly name: string;
  readonly kind: OpenedFile["kind"];
  readonly reopenable: boolean;
  /** Bytes on disk; undefined for what tells no size. */
  readonly size: number | undefined;
  chunks(): AsyncIterable<Uint8Array>;
  checksum(): Promise<Checksum>;
  /** The bytes from any place, where their checksum is made without them. */
  parts?(reached: Reached): Promise<FileParts>;
}

function openedFile({ name, kind, reopenable, size, chunks, checksum, parts }: Place): OpenedFile {
  let running: Checksum | undefined;
  let made: Promise<string> | undefined;
  let read = 0;
  let isWhole = false;
  let isPacked = false;
  /** Settles when the latest reading has ended, which of a stream being unpacked is later than it was given up. */
  let ended: Promise<void> | undefined;
  async function* hashed(): AsyncGenerator<Uint8Array> {
    made = undefined;
    read = 0;
    isWhole = false;
    const hash = await checksum();
    running = hash;
    const { promise, resolve } = deferred();
    ended = promise;
    const source = chunks()[Symbol.asyncIterator]();
    const next = async () => {
      const { value: chunk, done } = await source.next();
      if (done) {
        isWhole = true;
        return undefined;
      }
      hash.update(chunk);
      if (read === 0) isPacked = isGzip(chunk);
      read += chunk.length;
      return chunk;
    };
    let isGivenUp = false;
    try {
      for (let chunk = await next(); chunk !== undefined; chunk = await next()) {
        isGivenUp = true;
        yield chunk;
        isGivenUp = false;
      }
    } finally {
      if (isGivenUp && reopenable) await source.return?.();
      // What gives its bytes once only is read on, since its checksum cannot be had later.
      else if (isGivenUp) while ((await next()) !== undefined);
      resolve();
    }
  }
  const reached: Reached = (place, isEnd) => {
    read = Math.max(read, place);
    isWhole ||= isEnd;
  };
  return {
    name,
    kind,
    reopenable,
    position: () => ({ read, of: size }),
    async *bytes() {
      try {
        yield* unpacked(hashed(), name);
      } catch (error) {
        throw readError(error, name);
      }
    },
    ...(parts && { parts: async () => (isPacked ? undefined : await parts(reached)) }),
    async sha256() {
      if (!isWhole) await ended;
      if (!isWhole && reopenable) for await (const _ of hashed());
      if (running === undefined || !isWhole)
        throw new Error(`${name} has not been read to its end`);
      made ??= running.digest(read);
      return await made;
    },
  };
}

/** A regular file, which can be read by several at once and again. */
function regularFile(path: string | URL, size: number, { packageRoot, signal }: Surroundings) {
  const isBig = typeof path === "string" && size >= threadedFrom;
  return {
    reopenable: true,
    size,
    async *chunks() {
      const { chunksOf } = await import("./chunks.ts");
      yield* chunksOf(path, size, signal);
    },
    checksum: isBig ? () => threadedChecksum(path, signal) : inlineChecksum,
    ...(isBig && {
      async parts(reached: Reached) {
        const { threadedParts } = await import("./scan-threads.ts");
        const thread = new URL("dist/scan-thread.js", packageRoot);
        return threadedParts({ path, size, thread, signal, reached });
      },
    }),
  };
}

/** What gives its bytes once only: standard input, a named pipe, `/dev/fd/63` of a shell. */
function passingStream(stream: () => Readable, signal: AbortSignal) {
  return {
    reopenable: false,
    size: undefined,
    async *chunks() {
      const { addAbortSignal } = await import("node:stream");
      yield* addAbortSignal(signal, stream()) as AsyncIterable<Uint8Array>; // no encoding is set: bytes
    },
    checksum: inlineChecksum,
  };
}

/** At once, since nothing else can be done meanwhile: the part of Node that waits takes a millisecond to start. */
function openPath(path: string, opened: Set<string>, surroundings: Surroundings): Place {
  try {
    accessSync(path, constants.R_OK);
    const status = statSync(path);
    if (status.isDirectory()) {
      throw new UserError("unreadable", "file/is-a-directory", { facts: { name: path } });
    }
    if (status.isFile()) opened.add(realpathSync.native(path));
    const place = status.isFile()
      ? regularFile(path, status.size, surroundings)
      : passingStream(() => createReadStream(path), surroundings.signal);
    return { name: path, kind: "file", ...place };
  } catch (error) {
    throw readError(error, path);
  }
}

/** The machine's files, standard input and the package's `data/` folder. Reading ends when the signal is aborted. */
export function hostFiles(packageRoot: URL, signal: AbortSignal): HostFiles {
  const opened = new Set<string>();
  const surroundings = { packageRoot, signal };
  let stdinTaken = false;
  let kernel: Uint8Array | undefined;
  return {
    opened,
    async open(path) {
      if (path !== "-") return openedFile(openPath(path, opened, surroundings));
      if (stdinTaken) throw new UserError("usage", "input/stdin-twice");
      stdinTaken = true;
      const place = passingStream(() => process.stdin, signal);
      return openedFile({ name: path, kind: "stdin", ...place });
    },
    async bundled(path) {
      const url = dataUrl(packageRoot, path);
      const { size } = statSync(url);
      return openedFile({ name: path, kind: "bundled", ...regularFile(url, size, surroundings) });
    },
    findUpwards: (name) => findUpwards(name, process.cwd()),
    compiled: compiledData(packageRoot),
    kernel: () => {
      kernel ??= compiledKernel(packageRoot);
      return kernel;
    },
    listBundled: async (folder) => listData(packageRoot, folder),
  };
}
