import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "../../support/cruise.ts";
import { openWorkbook } from "../../support/opened-workbook.ts";
import { program, shell } from "../../support/shell.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soste-stats-workbook-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = "region --name Kainuu -q";
const read = (name: string) => readFileSync(join(folder, name));

test("the bytes are the same through a pipe, in a file, and in another zone and locale", async () => {
  expect(shell(`${program} ${line} --format xlsx | cat > "${folder}/pipe.xlsx"`).status).toBe(0);
  expect(shell(`${program} ${line} -o "${folder}/file.xlsx"`).status).toBe(0);
  const elsewhere = { TZ: "America/St_Johns", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };
  expect(shell(`${program} ${line} -o "${folder}/zone.xlsx"`, elsewhere).status).toBe(0);
  expect(read("pipe.xlsx")).toEqual(read("file.xlsx"));
  expect(read("zone.xlsx")).toEqual(read("file.xlsx"));
  expect(await openWorkbook(read("file.xlsx"))).not.toHaveLength(0);
  // Written beside its target and renamed: nothing else is left.
  expect(readdirSync(folder).toSorted()).toEqual(["file.xlsx", "pipe.xlsx", "zone.xlsx"]);
});

test("the spreadsheet library is loaded for a workbook and for nothing else", () => {
  const counter = join(folder, "count.cjs");
  writeFileSync(
    counter,
    `process.on("exit", () => console.error(
      Object.keys(require.cache).filter((file) => file.includes("xlsx")).length,
    ));`,
  );
  const loaded = (words: string) => {
    const counting = `"${process.execPath}" --require "${counter}"`;
    const script = `"${repositoryRoot}bin/soste-stats.cjs"`;
    return Number(shell(`${counting} ${script} ${words} > "${folder}/out"`).stderr);
  };
  for (const words of ["--version", "--help", line, `${line} --format csv`]) {
    expect(loaded(words), words).toBe(0);
  }
  expect(loaded(`${line} --format xlsx`)).toBeGreaterThan(0);
});
