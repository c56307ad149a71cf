import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compiledData, saveCompiledData } from "../../../src/cli/host/compiled-data.ts";

const table = "code,name\n837,Tampere\n";
const content = { municipalities: ["837"] };

let folder = "";
let compiled: ReturnType<typeof compiledData>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soste-stats-compiled-"));
  mkdirSync(join(folder, "data/definitions"), { recursive: true });
  writeFileSync(join(folder, "data/areas.csv"), table);
  writeFileSync(join(folder, "data/definitions/sote.yaml"), "id: sote\n");
  const root = pathToFileURL(`${folder}/`);
  const sha256 = createHash("sha256").update(table).digest("hex");
  saveCompiledData(root, {
    part: "areas",
    content,
    madeFrom: [{ path: "areas.csv", sha256 }],
    listed: [{ folder: "definitions", paths: ["definitions/sote.yaml"] }],
  });
  compiled = compiledData(root);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Marks a file as changed after the build. */
function touch(path: string): void {
  const later = Date.now() / 1000 + 60;
  utimesSync(join(folder, path), later, later);
}

test("a part comes back as it was saved", async () => {
  expect(await compiled("areas")).toEqual(content);
});

test("a part that the build did not make is undefined", async () => {
  expect(await compiled("population")).toBeUndefined();
});

test("a file of data/ that was edited to another size puts its part out of date", async () => {
  writeFileSync(join(folder, "data/areas.csv"), `${table}091,Helsinki\n`);
  expect(await compiled("areas")).toBeUndefined();
});

test("a file of data/ that was edited to the same size puts its part out of date", async () => {
  writeFileSync(join(folder, "data/areas.csv"), table.replace("837", "564"));
  touch("data/areas.csv");
  expect(await compiled("areas")).toBeUndefined();
});

test("a file of data/ that is only newer, as after unpacking, is believed by its checksum", async () => {
  touch("data/areas.csv");
  expect(await compiled("areas")).toEqual(content);
});

test("a file of data/ that is gone puts its part out of date", async () => {
  rmSync(join(folder, "data/areas.csv"));
  expect(await compiled("areas")).toBeUndefined();
});

test("a file that joined a listed folder puts the part out of date", async () => {
  writeFileSync(join(folder, "data/definitions/village.yaml"), "id: village\n");
  expect(await compiled("areas")).toBeUndefined();
});

test("the switch SOSTE_STATS_COMPILED_DATA=off has data/ read", async () => {
  vi.stubEnv("SOSTE_STATS_COMPILED_DATA", "off");
  expect(await compiled("areas")).toBeUndefined();
});
