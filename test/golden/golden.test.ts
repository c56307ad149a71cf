import { readdir, readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { runProgram, splitWords } from "../support/run-program.ts";

const casesFolder = new URL("cases/", import.meta.url);
const names = (await readdir(casesFolder)).toSorted((a, b) => (a < b ? -1 : 1));

/** The stored text, or undefined when the case is new. On CI a missing file fails: nobody reads a diff there. */
async function stored(file: URL): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    return undefined;
  }
}

async function expectStored(file: URL, text: string): Promise<void> {
  const expected = await stored(file);
  if (expected === undefined) await writeFile(file, text);
  else expect(text).toBe(expected);
}

describe("golden cases", () => {
  it("there are some", () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it.each(names)("%s", async (name) => {
    const folder = new URL(`${name}/`, casesFolder);
    const line = (await readFile(new URL("cmd", folder), "utf8")).trim();
    const { stdout, stderr, exitCode } = await runProgram(splitWords(line));
    await expectStored(new URL("stdout.txt", folder), stdout);
    await expectStored(new URL("stderr.txt", folder), `${stderr}exit ${exitCode}\n`);
  });
});
