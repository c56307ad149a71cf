import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";
import { popplerPath } from "./support/browser.ts";
import { pagesOf } from "./support/printed.ts";

let folder = "";
let browser: readonly string[] = [];
const at = (name: string) => join(folder, name);
const report = (...words: readonly string[]) =>
  runProgram(["report", "--name", "Kainuu", "--level", "region", "--quiet", ...browser, ...words]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soste-stats-pdf-"));
  const path = process.env["CHROMIUM_PATH"];
  browser = path === undefined ? [] : ["--browser", path];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, does: string): string {
  writeFileSync(at(name), `#!/bin/sh\n${does}\n`);
  chmodSync(at(name), 0o755);
  return at(name);
}

describe("report --pdf", { timeout: 120_000 }, () => {
  it("prints the page beside the result, tagged for aids to reading and without a clock", async () => {
    const { exitCode, stderr } = await report("--pdf", "-o", at("kainuu.md"));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(readFileSync(at("kainuu.md"), "utf8")).toMatch(/^# Kainuu/u);
    const told = execFileSync(popplerPath("pdfinfo"), [at("kainuu.pdf")], { encoding: "utf8" });
    expect(told).toMatch(/^Title: +Kainuu · maakunta 18/mu);
    expect(told).toMatch(/^Tagged: +yes$/mu);
    expect(told).not.toMatch(/Date/u);
    expect(readdirSync(folder).toSorted()).toEqual(["kainuu.md", "kainuu.pdf"]);
  });

  it("has the words of the page, on A4 with numbered sheets", async () => {
    await report("-o", at("page.pdf"), "--lang", "sv");
    expect(existsSync(at("page.html"))).toBe(false);
    const pages = pagesOf(at("page.pdf"));
    expect(pages.length).toBeGreaterThan(3);
    const [first] = pages;
    expect(first?.width).toBeCloseTo((210 / 25.4) * 72, -1);
    const shown = first?.words.map(({ text }) => text).join(" ");
    expect(shown).toContain("Kajanaland landskap 18 · referensdag 2.1.2025");
    expect(shown).toContain(`1 / ${pages.length}`);
  });

  it("prints the same bytes twice", async () => {
    await report("-o", at("once.pdf"));
    await report("-o", at("again.pdf"));
    expect(readFileSync(at("again.pdf")).equals(readFileSync(at("once.pdf")))).toBe(true);
  });

  it("prints each report of a batch in each language", async () => {
    const out = at("batch");
    const { stdout } = await runProgram([
      ...["report", "--areas", "Kainuu,Lappi", "--level", "region", "--quiet", "--pdf"],
      ...["--lang", "fi,sv", "--format", "md", "-o", out, ...browser],
    ]);
    const names = ["kainuu.fi", "kainuu.sv", "lappi.fi", "lappi.sv"];
    const files = readdirSync(out).filter((name) => name.endsWith(".pdf"));
    expect(files.toSorted()).toEqual(names.map((name) => `${name}.pdf`));
    for (const name of files) {
      expect(stdout).toContain(`${join(out, name)}\n`);
      expect(pagesOf(join(out, name)).length).toBeGreaterThan(3);
    }
  });
});

describe("a browser that does not print", { timeout: 120_000 }, () => {
  it.each([
    ["fails", "exit 3", "exit code 3"],
    ["prints nothing", "exit 0", "exit code 0"],
  ])("is told when it %s, and leaves nothing behind", async (name, does, detail) => {
    const own = at(`out-${detail.replaceAll(" ", "-")}`);
    mkdirSync(own);
    const fake = program(`browser ${name}`, does);
    const file = join(own, "kainuu.pdf");
    const { exitCode, stderr } = await runProgram([
      ...["report", "--name", "Kainuu", "--level", "region", "--quiet", "--lang", "en"],
      ...["-o", file, "--browser", fake],
    ]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`browser "${fake}" did not print the page to PDF (${detail})`);
    expect(readdirSync(own)).toEqual([]);
  });

  it("is not asked for before the browser is known to be there", async () => {
    const { exitCode, stderr, stdout } = await runProgram([
      ...["report", "--all", "--pdf", "--lang", "en", "-o", at("never")],
      ...["--browser", at("nowhere"), "--survey", at("no-such-file.csv")],
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`"${at("nowhere")}" is no program`);
    expect(existsSync(at("never"))).toBe(false);
  });

  it.skipIf(process.getuid?.() !== 0)(
    "is started outside its sandbox by the superuser only",
    async () => {
      const words = at("words.txt");
      const fake = program("recording", `echo "$@" > "${words}"; exit 1`);
      await runProgram([
        ...["report", "--name", "Kainuu", "-o", at("never.pdf"), "--browser", fake, "--quiet"],
      ]);
      expect(readFileSync(words, "utf8")).toContain("--no-sandbox");
    },
  );
});
