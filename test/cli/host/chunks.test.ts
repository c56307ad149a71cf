import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chunksOf } from "../../../src/cli/host/chunks.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "soste-stats-chunks-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

async function written(length: number): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const path = join(folder, `${length}.csv`);
  const bytes = Buffer.from(new Uint8Array(length).map((_, at) => (at * 31) % 251));
  await writeFile(path, bytes);
  return { path, bytes };
}

test.each([0, 1, 2, 1_048_575, 1_048_576, 1_048_577, 3_500_000])(
  "a file of %i bytes comes whole, and chunks that were kept stay as they were",
  async (length) => {
    const { path, bytes } = await written(length);
    const kept: Uint8Array[] = [];
    for await (const chunk of chunksOf(path, length, never)) kept.push(chunk);
    expect(Buffer.concat(kept).equals(bytes)).toBe(true);
  },
);

test("a file that grew since its size was asked is read to its end", async () => {
  const { path, bytes } = await written(10);
  await appendFile(path, "more");
  const kept: Uint8Array[] = [];
  for await (const chunk of chunksOf(path, 10, never)) kept.push(chunk);
  expect(Buffer.concat(kept).toString("latin1")).toBe(`${bytes.toString("latin1")}more`);
});

test("reading stops when the run is interrupted", async () => {
  const { path, bytes } = await written(3_500_000);
  const controller = new AbortController();
  const reading = (async () => {
    for await (const _ of chunksOf(path, bytes.length, controller.signal)) controller.abort();
  })();
  await expect(reading).rejects.toThrow(/abort/i);
});

test("a missing file is an error of the first chunk", async () => {
  const reading = chunksOf(join(folder, "gone.csv"), 10, never)[Symbol.asyncIterator]();
  await expect(reading.next()).rejects.toThrow(/ENOENT/);
});
