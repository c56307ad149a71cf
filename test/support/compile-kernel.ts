import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { kernelUrl } from "./kernel.ts";

const compiler = new URL("../../bin/build-kernel.js", import.meta.url);
const layouts = ["scan/kernel-layout.ts", "passes-layout.ts"].map(
  (name) => new URL(`../../src/register/${name}`, import.meta.url),
);
const folder = new URL("../../src/register/kernel/", import.meta.url);

/** Compiles the kernel before the first test, unless it is newer than its sources: tests run from source, not from dist. */
export function setup(): void {
  const sources = [
    compiler,
    ...layouts,
    ...readdirSync(folder).map((name) => new URL(name, folder)),
  ];
  const changedAt = Math.max(...sources.map((source) => statSync(source).mtimeMs));
  const compiledAt = statSync(kernelUrl, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (compiledAt > changedAt) return;
  execFileSync(process.execPath, [fileURLToPath(compiler), fileURLToPath(kernelUrl)]);
}
