import type { PartRequest, ScannedRun, SharedKernel } from "../domain/scan-plan.ts";
import { createPartScanner } from "../register/scan/part-scanner.ts";

/** Answers what a thread that scans parts of a file is asked. `read` gives bytes from a place of the file on. */
export function scanParts(
  kernel: SharedKernel,
  read: (from: number, into: Uint8Array) => number,
): (request: PartRequest) => readonly ScannedRun[] {
  return createPartScanner(kernel, read);
}
