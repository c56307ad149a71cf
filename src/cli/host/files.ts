import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants, readdir, realpath, stat } from "node:fs/promises";
import { addAbortSignal, pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Files, OpenedFile } from "../../app/files.ts";
import { UserError } from "../../domain/user-error.ts";
import { readError } from "./system-error.ts";

/** Bytes handed over at a time. Unit: bytes; small enough for the second-level cache. */
const chunkSize = 256 * 1024;

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
    head = head.length === 0 ? next.value.slice() : Uint8Array.of(...head, ...next.value);
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

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // The callback only keeps the pipeline from throwing: whoever reads the unpacked bytes gets the error.
  yield* pipeline(Readable.from(packed), createGunzip(), () => {});
}

async function* unpacked(raw: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const chunks = raw[Symbol.asyncIterator]();
  const head = await takeHead(chunks);
  const whole = rejoined(head, chunks);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    yield* gunzipped(whole);
  } else if (name.toLowerCase().endsWith(".gz")) {
    throw new UserError("unreadable", "file/bad-gzip", { facts: { name } });
  } else {
    yield* whole;
  }
}

/** Where bytes come from. */
interface Place {
  readonly name: string;
  readonly kind: OpenedFile["kind"];
  readonly reopenable: boolean;
  readonly stream: () => Readable;
}

function openedFile({ name, kind, reopenable, stream }: Place, signal: AbortSignal): OpenedFile {
  let checksum: string | undefined;
  async function* hashed(): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    for await (const chunk of addAbortSignal(signal, stream())) {
      hash.update(chunk);
      yield chunk;
    }
    checksum = hash.digest("hex");
  }
  return {
    name,
    kind,
    reopenable,
    async *bytes() {
      try {
        yield* unpacked(hashed(), name);
      } catch (error) {
        throw await readError(error, name);
      }
    },
    sha256() {
      if (checksum === undefined) throw new Error(`${name} has not been read to its end`);
      return checksum;
    },
  };
}

async function openPath(path: string, opened: Set<string>): Promise<Omit<Place, "name">> {
  try {
    await access(path, constants.R_OK);
    const status = await stat(path);
    if (status.isDirectory()) {
      throw new UserError("unreadable", "file/is-a-directory", { facts: { name: path } });
    }
    if (status.isFile()) opened.add(await realpath(path));
    // A named pipe or `/dev/fd/63` of a shell gives its bytes once only.
    return { kind: "file", reopenable: status.isFile(), stream: () => readStream(path) };
  } catch (error) {
    throw await readError(error, path);
  }
}

function readStream(path: string | URL): Readable {
  return createReadStream(path, { highWaterMark: chunkSize });
}

/** The machine's files, standard input and the package's `data/` folder. Reading ends when the signal is aborted. */
export function hostFiles(packageRoot: URL, signal: AbortSignal): HostFiles {
  const opened = new Set<string>();
  const dataFolder = new URL("data/", packageRoot);
  let stdinTaken = false;
  return {
    opened,
    async open(path) {
      if (path !== "-")
        return openedFile({ name: path, ...(await openPath(path, opened)) }, signal);
      if (stdinTaken) throw new UserError("usage", "input/stdin-twice");
      stdinTaken = true;
      const place = { kind: "stdin", reopenable: false, stream: () => process.stdin } as const;
      return openedFile({ name: path, ...place }, signal);
    },
    async bundled(path) {
      const url = new URL(path, dataFolder);
      const place = { kind: "bundled", reopenable: true, stream: () => readStream(url) } as const;
      return openedFile({ name: path, ...place }, signal);
    },
    async listBundled(folder) {
      const entries = await readdir(new URL(`${folder}/`, dataFolder), { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      return names.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => `${folder}/${name}`);
    },
  };
}
