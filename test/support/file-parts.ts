import { scanParts } from "../../src/app/scan-parts.ts";
import type { FileParts } from "../../src/domain/scan-plan.ts";

/** A file in memory whose parts are scanned by helpers of their own, as threads would: what they say is copied. */
export function fileParts(bytes: Uint8Array, partSize: number): FileParts {
  const read = (from: number, into: Uint8Array): number => {
    const there = bytes.subarray(from, from + into.length);
    into.set(there);
    return there.length;
  };
  return {
    size: bytes.length,
    partSize,
    read,
    help: (kernel, threads = 1) =>
      Array.from({ length: threads - 1 }, () => {
        const answer = scanParts(kernel(), read);
        return {
          scan: async (request) => structuredClone(answer(request)),
          end: () => undefined,
        };
      }),
    turn: async () => undefined,
    close: () => undefined,
  };
}
