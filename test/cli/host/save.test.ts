import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder, save } from "../../../src/cli/host/save.ts";
import type { Interruption } from "../../../src/cli/host/signals.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "soste-stats-save-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An interruption that comes when the test says so. */
function interruption(): Interruption & { readonly interrupt: () => void } {
  const controller = new AbortController();
  const works = new Set<() => void>();
  return {
    signal: controller.signal,
    happened: new Promise(() => {}),
    cleanUp(work) {
      works.add(work);
      return () => works.delete(work);
    },
    interrupt() {
      for (const work of works) work();
      controller.abort();
    },
  };
}

const context = () => ({ inputs: new Set<string>(), interruption: interruption() });

test("a file is written whole, and nothing else is left in its folder", async () => {
  await save(join(folder, "kainuu.csv"), "a;b\n", context());
  expect(await readdir(folder)).toEqual(["kainuu.csv"]);
  expect(await readFile(join(folder, "kainuu.csv"), "utf8")).toBe("a;b\n");
});

test("a file that was there is replaced and keeps its permissions", async () => {
  const path = join(folder, "kainuu.csv");
  await writeFile(path, "old and much longer than the new text\n", { mode: 0o640 });
  await save(path, "new\n", context());
  expect(await readFile(path, "utf8")).toBe("new\n");
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test("a link stays a link and its target is written", async () => {
  await writeFile(join(folder, "target.csv"), "old\n");
  await symlink(join(folder, "target.csv"), join(folder, "link.csv"));
  await save(join(folder, "link.csv"), "new\n", context());
  expect(await readFile(join(folder, "target.csv"), "utf8")).toBe("new\n");
  expect((await readdir(folder)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    "link.csv",
    "target.csv",
  ]);
});

test("an input of the run is never overwritten", async () => {
  const path = join(folder, "register.csv");
  await writeFile(path, "precious\n");
  const saving = save(path, "new\n", { ...context(), inputs: new Set([path]) });
  await expect(saving).rejects.toThrow(expect.objectContaining({ code: "option/conflict" }));
  expect(await readFile(path, "utf8")).toBe("precious\n");
});

test("a folder that does not exist is told as an output that cannot be written", async () => {
  await expect(save(join(folder, "no/such/k.csv"), "x", context())).rejects.toThrow(
    expect.objectContaining({ kind: "unreadable", code: "file/not-writable" }),
  );
});

test("a device is written to and stays a device", async () => {
  await save("/dev/null", "x", context());
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

test("an interruption while writing leaves the old file and no half of the new one", async () => {
  const path = join(folder, "kainuu.csv");
  await writeFile(path, "old\n");
  const interrupted = interruption();
  const saving = save(path, "x".repeat(64 * 1024 * 1024), {
    inputs: new Set(),
    interruption: interrupted,
  });
  // The part beside the target tells that the writing has begun.
  while ((await readdir(folder)).length < 2) await new Promise((resolve) => setImmediate(resolve));
  interrupted.interrupt();
  await saving;
  expect(await readdir(folder)).toEqual(["kainuu.csv"]);
  expect(await readFile(path, "utf8")).toBe("old\n");
});

test("a folder is made with those above it, and one that is there is left as it is", async () => {
  const path = join(folder, "reports", "2025", "fi");
  await makeFolder(path);
  await writeFile(join(path, "kainuu.html"), "");
  await makeFolder(`${path}/`);
  expect(await readdir(path)).toEqual(["kainuu.html"]);
  await Promise.all([makeFolder(join(folder, "a", "b")), makeFolder(join(folder, "a", "b"))]);
  expect((await stat(join(folder, "a", "b"))).isDirectory()).toBe(true);
});

test("a folder below a file is told as an output that cannot be written", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(makeFolder(join(folder, "file", "reports"))).rejects.toMatchObject({
    code: "file/not-writable",
  });
});

// Node's own way to make several folders at once never comes to an end there.
test.skipIf(process.platform !== "linux")(
  "a folder that no system makes is told at once",
  async () => {
    await expect(makeFolder("/proc/soste-stats/reports")).rejects.toMatchObject({
      code: "file/not-writable",
    });
  },
);
