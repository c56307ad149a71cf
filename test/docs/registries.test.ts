import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/registry.ts";
import { decoders } from "../../src/decode/registry.ts";
import { problemCodes } from "../../src/domain/problem.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { readers } from "../../src/read/registry.ts";
import { renderers } from "../../src/render/registry.ts";
import { locales } from "../support/locales.ts";
import { repositoryText, runProgram } from "../support/run-program.ts";

describe("what is there is documented", () => {
  it.each(commands.map(({ id }) => id))(
    "%s has help with an example in every language",
    async (id) => {
      for (const { tag } of locales) {
        const { stdout, exitCode } = await runProgram(["help", id, "--lang", tag]);
        expect(exitCode).toBe(0);
        expect(stdout).toMatch(new RegExp(`soste-stats ${id} `));
      }
    },
  );

  it("every id of a registry is unique and kebab-case", () => {
    for (const registry of [commands, decoders, indicators, readers, renderers]) {
      const ids = registry.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });

  it("every indicator that is below another stands after it", () => {
    const seen = new Set<string>();
    for (const { id, parent } of indicators) {
      if (parent !== undefined) expect(seen.has(parent)).toBe(true);
      seen.add(id);
    }
  });

  it("every problem code is planted in a fixture or produced by a test", async () => {
    const fixtures = await repositoryText("fixtures/oddities-expected.csv");
    const { readdir, readFile } = await import("node:fs/promises");
    const folder = new URL("../", import.meta.url);
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /^(?:decode|read|register|contracts|app|support)\/.*[.]test[.]ts$/.test(file),
    );
    const tests = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
    const text = [fixtures, ...tests].join("\n");
    expect(problemCodes.filter((code) => !text.includes(code))).toEqual([]);
  });
});
