import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "../support/cruise.ts";

let folder = "";
let packed: readonly string[] = [];

function ran(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "soste-stats-package-")));
  const packing = ran("npm", ["pack", "--json", "--pack-destination", folder], repositoryRoot);
  expect(packing.status, packing.stderr).toBe(0);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  packed = ran("tar", ["-tzf", tarball], folder).stdout.trim().split("\n");
  mkdirSync(join(folder, "elsewhere"));
  // Without one npm installs into whatever folder above holds a package.json.
  writeFileSync(join(folder, "elsewhere/package.json"), '{"private":true}');
  mkdirSync(join(folder, "empty"));
  const installing = ran(
    "npm",
    ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, tarball)],
    join(folder, "elsewhere"),
  );
  expect(installing.status, installing.stderr).toBe(0);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const soste = (...args: readonly string[]) =>
  ran(join(folder, "elsewhere/node_modules/.bin/soste-stats"), args, join(folder, "empty"));

test("the installed program prints the published figures from an empty folder", () => {
  const { status, stdout, stderr } = soste("region", "--name", "Pirkanmaa", "--format", "json");
  expect(status, stderr).toBe(0);
  // PRH, associations by region and purpose class, 2 January 2025: Pirkanmaa 9,306.
  expect(stdout).toMatch(/\b9306\b/);
});

test("help and list work where there is nothing but the package", () => {
  expect(soste("--help").status).toBe(0);
  expect(soste("list", "sources", "--lang", "en").status).toBe(0);
});

test("the program leaves nothing behind in the folder it runs in", () => {
  expect(readdirSync(join(folder, "empty"))).toEqual([]);
});

test("the data that was decoded by the build gives what data/ itself gives", () => {
  const words = ["compare", "--level", "yta", "--format", "json"];
  const compiled = soste(...words);
  const off = { ...process.env, SOSTE_STATS_COMPILED_DATA: "off" };
  const read = spawnSync(join(folder, "elsewhere/node_modules/.bin/soste-stats"), words, {
    cwd: join(folder, "empty"),
    encoding: "utf8",
    env: off,
  });
  expect(compiled.status, compiled.stderr).toBe(0);
  expect(compiled.stdout).toBe(read.stdout);
  expect(packed).toContain("package/dist/data/areas.json");
  expect(packed).toContain("package/data/areas.csv");
  expect(packed.filter((path) => path.startsWith("package/bin/"))).toEqual([
    "package/bin/soste-stats.cjs",
  ]);
});

test("a run uses what the build decoded, until data/ is edited", () => {
  const root = join(folder, "elsewhere/node_modules/soste-stats");
  const part = join(root, "dist/data/profile-region-18.json");
  const sources = join(root, "data/sources.csv");
  const profile = () => soste("region", "--name", "Kainuu", "--format", "json").stdout;
  const name = "Patentti- ja rekisterihallitus";
  writeFileSync(
    part,
    readFileSync(part, "utf8").replaceAll(
      /"publisher":"[^"]*"/g,
      `"publisher":"${name} (compiled)"`,
    ),
  );
  expect(profile()).toContain(`${name} (compiled)`);
  writeFileSync(sources, `${readFileSync(sources, "utf8")}extra,Nobody,Nothing,,,,none\n`);
  expect(profile()).not.toContain(`${name} (compiled)`);
});

test("the package holds what runs and what it needs, and no sources or tests", () => {
  const folders = new Set(packed.map((path) => path.split("/")[1]));
  expect([...folders].toSorted((a = "", b = "") => (a < b ? -1 : 1))).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "bin",
    "data",
    "dist",
    "package.json",
  ]);
});
