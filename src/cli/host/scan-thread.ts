import { openSync, readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { scanParts } from "../../app/scan-parts.ts";
import type { PartRequest } from "../../domain/scan-plan.ts";
import type { ThreadStart } from "./scan-threads.ts";

// The build makes a file of its own of this, with which a thread starts.
const { path, kernel } = workerData as ThreadStart; // as `startThread` gives it
const file = openSync(path, "r");
const answer = scanParts(kernel, (from, into) => readSync(file, into, 0, into.length, from));

parentPort?.on("message", (request: PartRequest) => {
  parentPort?.postMessage(answer(request));
});
