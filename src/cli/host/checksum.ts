import { UserError } from "../../domain/user-error.ts";

/** A checksum that is made while a file is read. */
export interface Checksum {
  update(chunk: Uint8Array): void;
  /** The SHA-256 in hexadecimal, once everything has been read: so many bytes. */
  digest(read: number): Promise<string>;
}

/**
 * From this size on a file is hashed in a thread of its own. Starting the thread costs about as much as hashing 40 MB;
 * beside a scan, hashing would otherwise add a third to the time. Unit: bytes.
 */
export const threadedFrom = 64 * 1024 * 1024;

/** Hashes in this thread, chunk by chunk: for small files, and for what can be read only once. */
export async function inlineChecksum(): Promise<Checksum> {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  return {
    update: (chunk) => {
      hash.update(chunk);
    },
    digest: async () => hash.digest("hex"),
  };
}

// A thread starts from a file or from text; the bundle's files have no names that could be written here. It reads the
// file itself: handing chunks over would cost more than reading them from the page cache again.
const threadCode = `
const { createHash } = require("node:crypto");
const { openSync, readSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
const hash = createHash("sha256");
const chunk = new Uint8Array(1048576);
const file = openSync(workerData);
let bytes = 0;
for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
  hash.update(chunk.subarray(0, read));
  bytes += read;
}
parentPort.postMessage({ bytes, sha256: hash.digest("hex") });
`;

interface Hashed {
  readonly bytes: number;
  readonly sha256: string;
}

/** Hashes a file beside whoever reads it. Throws: `UserError` in `digest` when the two did not read the same length. */
export async function threadedChecksum(path: string, signal: AbortSignal): Promise<Checksum> {
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(threadCode, { eval: true, workerData: path });
  // A run that ends in an error before the checksum is asked for does not wait for it.
  worker.unref();
  signal.addEventListener("abort", () => void worker.terminate(), { once: true });
  const hashed = new Promise<Hashed>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error(`hashing ${path} was broken off`)));
  });
  // Whoever awaits the checksum gets the error; until then nobody is there to get it.
  hashed.catch(() => {});
  return {
    update() {},
    async digest(read) {
      worker.ref();
      const { bytes, sha256 } = await hashed;
      if (bytes === read) return sha256;
      const facts = { name: path, detail: `${read} ≠ ${bytes} B` };
      throw new UserError("unreadable", "file/not-readable", { facts });
    },
  };
}
