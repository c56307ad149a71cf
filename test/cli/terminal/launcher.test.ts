import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "../../support/cruise.ts";
import { runProgram } from "../../support/run-program.ts";
import { program, shell } from "../../support/shell.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soste-stats-launcher-"));
  for (const part of ["bin", "dist", "data", "package.json"]) {
    cpSync(join(repositoryRoot, part), join(folder, part), {
      recursive: true,
      preserveTimestamps: true,
    });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = "region --name Kainuu --format json -q";
const copied = () => shell(`"${process.execPath}" "${folder}/bin/soste-stats.cjs" ${line}`);
const codeFiles = () => readdirSync(join(folder, "dist")).filter((name) => name.endsWith(".code"));

test.each(["--version", "-V", "--version --lang sv", "-V -q"])("%s tells the version", (words) => {
  expect(shell(`${program} ${words}`)).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
});

test("a version that cannot be written is told as any other result", () => {
  const { status, stderr } = shell(`${program} --version > /dev/full`);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^virhe: .*levy on täynnä/);
});

test("kept code that is broken or missing changes nothing but the time", () => {
  const { stdout } = shell(`${program} ${line}`);
  expect(stdout).not.toBe("");
  expect(codeFiles()).toHaveLength(2);
  for (const name of codeFiles()) writeFileSync(join(folder, "dist", name), "no code");
  expect(copied()).toEqual({ status: 0, stdout, stderr: "" });
  for (const name of codeFiles()) rmSync(join(folder, "dist", name));
  expect(copied()).toEqual({ status: 0, stdout, stderr: "" });
});

test("a stack tells the places in the sources, and is shown as it is where the build's map is missing", () => {
  const wrong = "region --name Pirkanma --debug";
  const { stderr } = shell(`${program} ${wrong}`);
  const source = readFileSync(join(repositoryRoot, "src/app/support/choose-area.ts"), "utf8");
  const [, line = ""] = /at src[/]app[/]support[/]choose-area[.]ts:(\d+)\n/u.exec(stderr) ?? [];
  // The line on which the error is made.
  expect(source.split("\n")[Number(line) - 1]).toContain('throw new UserError("usage", "area/');
  expect(stderr).not.toContain("program.js");
  rmSync(join(folder, "dist/program.js.map"));
  const without = shell(`"${process.execPath}" "${folder}/bin/soste-stats.cjs" ${wrong}`);
  expect(without.status).toBe(2);
  expect(without.stderr).toContain("dist/program.js:");
});

test("a program that has not been built says how to build it", () => {
  rmSync(join(folder, "dist/program.js"));
  const { status, stdout, stderr } = copied();
  expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
  expect(stderr).toBe(
    "error: dist/program.js is missing: build the program first, with npm run build\n",
  );
});

test.runIf(process.platform === "linux")(
  "a process with little address space counts as any other",
  () => {
    const counting = `${program} region --name Kainuu --associations fixtures/synthetic-register-extract.csv`;
    // 2.5 GB: less than what a memory that may grow would have V8 take at once.
    expect(shell(`ulimit -v 2500000; ${counting}`)).toEqual(shell(counting));
  },
);

test("a pipe that is read slowly gets everything", () => {
  const { stdout } = shell(
    `${program} list areas --level municipality --format json | (sleep 1; cat)`,
  );
  expect(stdout).toBe(shell(`${program} list areas --level municipality --format json`).stdout);
  expect(stdout.length).toBeGreaterThan(80_000);
});

test("the built program is plain ASCII, since it is read byte by byte", () => {
  const bytes = readFileSync(join(repositoryRoot, "dist/program.js"));
  expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
});

test("the built program reads every kind of table as its source does", async () => {
  const names = readdirSync(join(repositoryRoot, "fixtures"))
    .filter((name) => name.endsWith(".csv"))
    .map((name) => `fixtures/${name}`)
    .toSorted();
  expect(names.length).toBeGreaterThan(40);
  const words = ["check", ...names, "--format", "json", "--extract-date", "2025-01-02"];
  const built = shell(`${program} ${words.join(" ")}`);
  const { stdout, exitCode } = await runProgram(words);
  expect(JSON.parse(built.stdout)).toEqual(JSON.parse(stdout));
  expect(built.status).toBe(exitCode);
});
