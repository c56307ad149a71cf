import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenedFile } from "../../../src/app/files.ts";
import { hostFiles } from "../../../src/cli/host/files.ts";
import { repositoryRoot } from "../../support/cruise.ts";
import { shell } from "../../support/shell.ts";

const text = "Kunta;Väestö\nAkaa;16043\n".repeat(20_000);
const bytes = new TextEncoder().encode(text);
const packed = gzipSync(bytes);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "soste-stats-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = () => hostFiles(pathToFileURL(repositoryRoot), new AbortController().signal);

async function written(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function contentOf(file: OpenedFile): Promise<string> {
  const decoder = new TextDecoder();
  let content = "";
  for await (const chunk of file.bytes()) content += decoder.decode(chunk, { stream: true });
  return content + decoder.decode();
}

const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const unreadable = (code: string) => expect.objectContaining({ kind: "unreadable", code });

test("a file's bytes come whole, with the checksum of what lies on disk", async () => {
  const file = await files().open(await written("plain.csv", bytes));
  expect(await contentOf(file)).toBe(text);
  expect(await file.sha256()).toBe(sha256(bytes));
  expect(await file.sha256()).toBe(sha256(bytes));
  expect(file.position()).toEqual({ read: bytes.length, of: bytes.length });
  expect(file).toMatchObject({ kind: "file", reopenable: true });
});

test("a file can be read again from its start", async () => {
  const file = await files().open(await written("twice.csv", bytes));
  for await (const _ of file.bytes()) break;
  expect(await contentOf(file)).toBe(text);
});

// Longer than what is read at a time.
const long = new TextEncoder().encode(text.repeat(8));

test("the checksum of a file that is given up is that of the whole file", async () => {
  for (const content of [long, gzipSync(long)]) {
    const file = await files().open(await written("part.csv", content));
    for await (const _ of file.bytes()) break;
    expect(await file.sha256()).toBe(sha256(content));
    expect(file.position()).toEqual({ read: content.length, of: content.length });
  }
});

test("the checksum of a pipe that is given up is that of all that came through", async () => {
  for (const content of [long, gzipSync(long)]) {
    const pipe = join(folder, `pipe-${content.length}`);
    shell(`mkfifo "${pipe}"`);
    const writing = writeFile(pipe, content);
    const file = await files().open(pipe);
    for await (const _ of file.bytes()) break;
    await writing;
    expect(file.reopenable).toBe(false);
    expect(await file.sha256()).toBe(sha256(content));
  }
});

test("the checksum of a pipe that nobody has read is a defect, not a guess", async () => {
  const pipe = join(folder, "unread");
  shell(`mkfifo "${pipe}"`);
  const file = await files().open(pipe);
  await expect(file.sha256()).rejects.toThrow(/not been read to its end/);
});

test.each(["packed.csv.gz", "packed-under-another-name.csv"])(
  "gzip is told by its first bytes, whatever the name: %s",
  async (name) => {
    const file = await files().open(await written(name, packed));
    expect(await contentOf(file)).toBe(text);
    expect(await file.sha256()).toBe(sha256(packed));
  },
);

test("gzip files joined end to end are read to the last one", async () => {
  const joined = new Uint8Array([...packed, ...packed]);
  expect(await contentOf(await files().open(await written("two.csv.gz", joined)))).toBe(
    text + text,
  );
});

test.each([
  ["cut in the middle", packed.subarray(0, packed.length - 9)],
  ["with a byte changed", packed.map((byte, index) => (index === 40 ? byte ^ 255 : byte))],
  ["that is not gzip at all", bytes],
  ["that is empty", new Uint8Array()],
])("a .gz file %s is refused", async (_, content) => {
  const file = await files().open(await written("bad.csv.gz", content));
  await expect(contentOf(file)).rejects.toThrow(unreadable("file/bad-gzip"));
});

test.each([0, 1])("a file of %i bytes is no gzip and no error", async (length) => {
  const content = bytes.subarray(0, length);
  expect(await contentOf(await files().open(await written("tiny.csv", content)))).toHaveLength(
    length,
  );
});

test("a missing file is named with the nearest name in its folder", async () => {
  await written("rekisteri.csv", bytes);
  await expect(files().open(join(folder, "Rekistreri.csv"))).rejects.toThrow(
    expect.objectContaining({ code: "file/not-found", suggestions: ["rekisteri.csv"] }),
  );
});

test("a folder is no input", async () => {
  await expect(files().open(folder)).rejects.toThrow(unreadable("file/is-a-directory"));
});

test("standard input is given once only", async () => {
  const host = files();
  expect(await host.open("-")).toMatchObject({ name: "-", kind: "stdin", reopenable: false });
  await expect(host.open("-")).rejects.toThrow(
    expect.objectContaining({ kind: "usage", code: "input/stdin-twice" }),
  );
});

test("bundled files are listed in code order and opened by what is listed", async () => {
  const host = files();
  const paths = await host.listBundled("definitions");
  expect(paths.length).toBeGreaterThan(0);
  expect(paths).toEqual(paths.toSorted((a, b) => (a < b ? -1 : 1)));
  const file = await host.bundled(paths[0] ?? "");
  expect(await contentOf(file)).not.toBe("");
  expect(file.kind).toBe("bundled");
});

test("reading ends when the run is interrupted", async () => {
  const controller = new AbortController();
  const host = hostFiles(pathToFileURL(repositoryRoot), controller.signal);
  const file = await host.open(await written("long.csv", bytes));
  const reading = (async () => {
    for await (const _ of file.bytes()) controller.abort();
  })();
  await expect(reading).rejects.toThrow(/abort/i);
});
