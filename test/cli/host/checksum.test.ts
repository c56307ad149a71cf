import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inlineChecksum, threadedChecksum } from "../../../src/cli/host/checksum.ts";

const bytes = new Uint8Array(3_000_001).map((_, at) => (at * 31) % 251);
const expected = createHash("sha256").update(bytes).digest("hex");

let folder = "";
let path = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "soste-stats-checksum-"));
  path = join(folder, "register.csv");
  await writeFile(path, bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const never = () => new AbortController().signal;

test("a thread gives the checksum of the file that it reads itself", async () => {
  const checksum = await threadedChecksum(path, never());
  for (let at = 0; at < bytes.length; at += 100_000)
    checksum.update(bytes.subarray(at, at + 100_000));
  expect(await checksum.digest(bytes.length)).toBe(expected);
});

test("hashing chunk by chunk gives the same", async () => {
  const checksum = await inlineChecksum();
  for (let at = 0; at < bytes.length; at += 7_777) checksum.update(bytes.subarray(at, at + 7_777));
  expect(await checksum.digest(bytes.length)).toBe(expected);
});

test("a file that grew between the two readings has no checksum", async () => {
  const checksum = await threadedChecksum(path, never());
  await expect(checksum.digest(bytes.length - 1)).rejects.toThrow(
    expect.objectContaining({ kind: "unreadable", code: "file/not-readable" }),
  );
});

test("an interruption ends the thread", async () => {
  const controller = new AbortController();
  const checksum = await threadedChecksum(path, controller.signal);
  controller.abort();
  await expect(checksum.digest(bytes.length)).rejects.toThrow(/broken off/);
});

test("a file that is gone is an error when its checksum is asked for, not before", async () => {
  const checksum = await threadedChecksum(join(folder, "gone.csv"), never());
  await expect(checksum.digest(bytes.length)).rejects.toThrow(/ENOENT/);
});
