import { readFileSync } from "node:fs";
import { systemCode } from "./system-error.ts";

/** Bytes of the scanner's kernel as the build compiled it; undefined without a build. */
export function compiledKernel(packageRoot: URL): Uint8Array | undefined {
  try {
    return readFileSync(new URL("dist/kernel.wasm", packageRoot));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
