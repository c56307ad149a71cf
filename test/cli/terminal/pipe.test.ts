import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "../../support/cruise.ts";
import { program, shell } from "../../support/shell.ts";

let folder = "";
beforeAll(() => {
  expect(existsSync(`${repositoryRoot}dist/program.js`), "run npm run build first").toBe(true);
  folder = mkdtempSync(join(tmpdir(), "soste-stats-pipe-"));
  const header = "Rekisterinumero;Nimi;Kotipaikka;Luokka;Rekisteröintipäivä\n";
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `${100_000 + index};Yhdistys ${index} ry;Olematon ${index};3;15.3.1994\n`,
  );
  writeFileSync(join(folder, "rejected.csv"), header + rows.join(""));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("more than 300 KiB of JSON arrives whole through a pipe, and the exit code is 1", () => {
  const { status, stdout, stderr } = shell(
    `set -o pipefail; ${program} check "${folder}/rejected.csv" --format json -q | cat`,
  );
  expect(stdout.length, stderr).toBeGreaterThan(300 * 1024);
  expect(JSON.parse(stdout)).toMatchObject({ problems: { errors: 3000 } });
  expect(status).toBe(1);
});

test("a reader that leaves after one line is no error and no message", () => {
  const { status, stdout, stderr } = shell(
    `set -o pipefail; ${program} check "${folder}/rejected.csv" --format json -q | head -n 1`,
  );
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toBe("");
  expect(status).toBe(1);
});

test("region | head -1 is silent and ends with 0", () => {
  const { status, stderr } = shell(
    `set -o pipefail; ${program} region --name Pirkanmaa -q | head -n 1`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("standard output that cannot be written is told, not swallowed", () => {
  const { status, stderr } = shell(`${program} list formats > /dev/full`);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^virhe: .*levy on täynnä/);
});

test("standard input is read, packed or not", () => {
  const plain = shell(`${program} check - --format json -q < "${folder}/rejected.csv"`);
  const packed = shell(`gzip -c "${folder}/rejected.csv" | ${program} check - --format json -q`);
  const errorsOf = ({ stdout }: typeof plain) => JSON.parse(stdout).problems.errors;
  expect([errorsOf(plain), errorsOf(packed)]).toEqual([3000, 3000]);
});

test("a pipe of the shell can be an input", () => {
  const { stdout } = shell(`${program} check <(cat "${folder}/rejected.csv") --format json -q`);
  expect(JSON.parse(stdout)).toMatchObject({ problems: { errors: 3000 } });
});

test("two runs give the same bytes", () => {
  const twice = [1, 2].map(() => shell(`${program} region --name Kainuu --format json`).stdout);
  expect(twice[0]).toBe(twice[1]);
  expect(twice[0]).not.toBe("");
});

test("Ctrl-C while waiting for input ends with 130 and leaves no file", async () => {
  const output = join(folder, "out.json");
  const child = spawn(
    process.execPath,
    [`${repositoryRoot}bin/soste-stats.cjs`, "check", "-", "-o", output],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  child.stdin.write("Rekisterinumero;Nimi;Kotipaikka;Luokka;Rekisteröintipäivä\n");
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const started = performance.now();
  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  expect(code).toBe(130);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(said.join("")).toBe("");
  expect(readdirSync(folder)).toEqual(["rejected.csv"]);
});
