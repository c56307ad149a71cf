import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { create } from "../../src/cli/host/create.ts";
import { run } from "../../src/cli/main.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { fakeIo } from "../support/fake-io.ts";

async function started(argv: readonly string[]) {
  const io = fakeIo();
  const exitCode = await run(["init", ...argv], io);
  return { exitCode, files: Object.fromEntries(io.saved), stdout: io.stdout() };
}

describe("init", () => {
  it("makes a starter folder here, or in the folder that is named", async () => {
    const here = await started([]);
    expect(here.exitCode).toBe(0);
    const names = Object.keys(here.files);
    expect(names).toEqual([
      "soste-stats.yaml",
      "synthetic-register-extract.csv",
      "synthetic-survey.csv",
    ]);
    expect(here.stdout).toBe(`${names.join("\n")}\n`);
    const there = await started(["project", "oma/alue"]);
    expect(Object.keys(there.files)).toEqual(names.map((name) => `oma/alue/${name}`));
  });

  it.each([
    ["fi", "SYNTEETTISIÄ"],
    ["sv", "SYNTETISKT"],
    ["en", "SYNTHETIC"],
  ])("says in one language, %s, that the inputs are invented", async (lang, word) => {
    const { files } = await started(["--lang", lang]);
    const yaml = files["soste-stats.yaml"] ?? "";
    expect(yaml).toContain(word);
    expect(yaml).toContain(`\nlang: ${lang}\n`);
    expect(yaml.match(/SYNTE?H?E?T\w+/gu)).toHaveLength(1);
    expect(yaml).not.toMatch(/^#(?:fi|sv|en|lang)\b/mu);
  });

  it("makes a folder in which every command runs as it is, without an error or a warning", {
    timeout: 60_000,
  }, async () => {
    const { files } = await started(["--lang", "en"]);
    for (const line of [
      "region --name Pirkanmaa",
      "compare",
      "survey",
      "readiness",
      "check",
      "config show",
      "batch",
    ]) {
      const io = fakeIo({ files });
      expect(await run([...line.split(" "), "--max-warnings", "0"], io), line + io.stderr()).toBe(
        0,
      );
      expect(io.stderr()).not.toMatch(/^(?:error|warning):/mu);
      expect(io.stdout().length).toBeGreaterThan(500);
    }
  });

  it("makes a folder whose products are all made, the reports of every county listed on one page", {
    timeout: 60_000,
  }, async () => {
    const { files } = await started(["--lang", "en"]);
    const io = fakeIo({ files });
    expect(await run(["batch"], io)).toBe(0);
    const paths = [...io.saved.keys()];
    // 21 counties, Helsinki and Åland, two files each; the list, three more products and the record.
    expect(paths).toHaveLength(23 * 2 + 1 + 3 + 1);
    expect(paths).toEqual(
      expect.arrayContaining(["out/reports/index.html", "out/counties.csv", "out/run.json"]),
    );
  });

  it("has a key in every commented line that would be taken", async () => {
    const { files } = await started(["--lang", "en"]);
    const all = (files["soste-stats.yaml"] ?? "").replaceAll(
      /^# (?=[a-z-]+: \S+|map:|definitions:)/gmu,
      "",
    );
    const keys = all.match(/^[a-z-]+(?=:)/gmu) ?? [];
    expect(keys).toEqual(expect.arrayContaining(["map", "frame", "min-n", "max-age", "fail-on"]));
    const io = fakeIo({ files: { "soste-stats.yaml": all } });
    expect(await run(["config", "show"], io), io.stderr()).toBe(0);
  });
});

describe("init workflow", () => {
  const path = ".github/workflows/soste-stats.yml";

  it("writes a workflow where GitHub looks for it, explained in one language", async () => {
    const { exitCode, files, stdout } = await started(["workflow", "oma", "--lang", "sv"]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`oma/${path}\n`);
    const text = files[`oma/${path}`] ?? "";
    expect(text).toContain("# GitHub Actions: granskar");
    expect(text).not.toMatch(/^#(?:fi|sv|en|lang)\b/mu);
  });

  it("has steps whose commands run in a starter folder without an error", async () => {
    const workflow = parse((await started(["workflow"])).files[path] ?? "");
    const steps: readonly {
      readonly run?: string;
      readonly with?: { readonly path?: string };
    }[] = workflow.jobs.figures.steps;
    const lines = steps
      .flatMap(({ run: script = "" }) => script.split("\n"))
      .filter((line) => line.startsWith("soste-stats "));
    expect(lines).toContain("soste-stats batch");
    const { files } = await started([]);
    for (const line of lines) {
      const io = fakeIo({ files, env: { GITHUB_ACTIONS: "true" } });
      const words = line.split(" ").slice(1);
      expect(await run(words, io), `${line}\n${io.stderr()}`).toBe(0);
      // What is uploaded is the folder into which the products go.
      const { path: uploaded } = steps.at(-1)?.with ?? {};
      if (words[0] === "batch") expect([...io.saved.keys()]).toContain(`${uploaded}/run.json`);
    }
  });

  it("asks for nothing but to read the repository, on a Node.js that the program runs on", async () => {
    const workflow = parse((await started(["workflow"])).files[path] ?? "");
    expect(workflow.permissions).toEqual({ contents: "read" });
    const node = workflow.jobs.figures.steps.find(({ uses = "" }) =>
      uses.startsWith("actions/setup-node"),
    );
    expect(node.with["node-version"]).toBeGreaterThanOrEqual(20);
    expect(Object.keys(workflow.on)).toEqual([
      "push",
      "pull_request",
      "schedule",
      "workflow_dispatch",
    ]);
  });
});

describe("new files", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "soste-stats-init-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it("are written with their folders", async () => {
    const path = join(folder, "a/b/new.txt");
    await create([{ path, text: "ä\n" }]);
    expect(await readFile(path, "utf8")).toBe("ä\n");
  });

  it("are all left unwritten when one of them is there, which stays as it is", async () => {
    const [first, second] = [join(folder, "first.txt"), join(folder, "second.txt")];
    await writeFile(second, "mine");
    const failing = create([
      { path: first, text: "x" },
      { path: second, text: "x" },
    ]);
    await expect(failing).rejects.toBeInstanceOf(UserError);
    await expect(readFile(first, "utf8")).rejects.toThrow("ENOENT");
    expect(await readFile(second, "utf8")).toBe("mine");
  });
});
