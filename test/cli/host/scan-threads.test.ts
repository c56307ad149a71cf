import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { threadedParts } from "../../../src/cli/host/scan-threads.ts";
import { repositoryRoot } from "../../support/cruise.ts";
import { kernelBytes } from "../../support/kernel.ts";
import { loadBytes } from "../../support/scanned-and-decoded.ts";

let folder = "";
let path = "";
let bytes = new Uint8Array();

/** The file with which a thread starts, as the build makes it. */
const threadUrl = () => pathToFileURL(join(folder, "scan-thread.cjs"));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "soste-stats-threads-"));
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ["src/cli/host/scan-thread.ts"],
    outfile: fileURLToPath(threadUrl()),
    bundle: true,
    platform: "node",
    format: "cjs",
  });
  // Many times the same rows: copies of each other, but for some rows that no thread can take.
  const extract = await readFile(join(repositoryRoot, "fixtures/synthetic-register-extract.csv"));
  const body = extract.subarray(extract.indexOf(0x0a) + 1);
  const odd = new TextEncoder().encode('77;"a\nb";c\n\n');
  bytes = Buffer.concat([extract, ...Array.from({ length: 20 }, () => [odd, body]).flat()]);
  path = join(folder, "register.csv");
  await writeFile(path, bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `threads` threads make of the file, and how far it was read. */
async function loaded(
  threads: number,
  thread = threadUrl(),
  signal = new AbortController().signal,
) {
  const reached = { place: 0, isEnd: false };
  const parts = threadedParts({
    path,
    size: bytes.length,
    thread,
    signal,
    reached: (place, isEnd) => {
      reached.place = Math.max(reached.place, place);
      reached.isEnd ||= isEnd;
    },
  });
  const scanning = Object.assign(() => kernelBytes(), { threads });
  const { left, ...result } = await loadBytes(bytes, { scanning, parts });
  return { left, result, reached };
}

test("threads put in the rows, problems and account that one thread does", async () => {
  const alone = await loaded(1);
  for (const threads of [2, 3]) {
    const { result, reached, left } = await loaded(threads);
    expect(result).toEqual(alone.result);
    // How many lines the reader gets with an odd one depends on where the parts end.
    expect(left).toBeLessThan(2 * alone.left);
    expect(reached).toEqual({ place: bytes.length, isEnd: true });
  }
});

test("a thread that cannot start leaves its parts to the one that reads", async () => {
  const { result } = await loaded(2, pathToFileURL(join(folder, "gone.cjs")));
  expect(result).toEqual((await loaded(1)).result);
});

test("an interruption ends the reading", async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(loaded(2, threadUrl(), controller.signal)).rejects.toThrow(/abort/i);
});
