import { readFileSync } from "node:fs";

/** Where the set-up of the tests compiles the scanner's kernel to. */
export const kernelUrl = new URL(
  "../../node_modules/.cache/soste-stats-test/kernel.wasm",
  import.meta.url,
);

let bytes: Uint8Array | undefined;

/** The scanner's kernel, compiled from the sources that are tested. */
export function kernelBytes(): Uint8Array {
  bytes ??= readFileSync(kernelUrl);
  return bytes;
}
