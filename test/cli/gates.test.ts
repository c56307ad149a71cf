import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { fakeIo } from "../support/fake-io.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const files = {
  "odd.csv": fixture("oddities.csv"),
  "clean.csv": fixture("extract-utf-8.csv"),
  "frame.csv": fixture("survey-frame-synthetic.csv"),
  "good.csv": fixture("survey-2021-synthetic.csv"),
};

const planted = readFileSync(
  new URL("../../fixtures/oddities-expected.csv", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map((row) => row.split(",").at(-1));
const errors = planted.filter((severity) => severity === "error").length;

async function ended(line: string, today: "2026-11-22" | "2025-01-02" = "2026-11-22") {
  const io = fakeIo({ files, today });
  const exitCode = await run([...line.split(" "), "--lang", "en"], io);
  return { exitCode, stderr: io.stderr(), stdout: io.stdout() };
}

const check = "check odd.csv --extract-date 2025-01-02";

describe("gates", () => {
  it("put up with so many errors and no more, with exit code 4 in place of 1", async () => {
    expect(errors).toBeGreaterThan(5);
    expect((await ended(check)).exitCode).toBe(1);
    expect((await ended(`${check} --max-problems ${errors}`)).exitCode).toBe(0);
    const { exitCode, stderr } = await ended(`${check} --max-problems ${errors - 1}`);
    expect(exitCode).toBe(4);
    expect(stderr).toContain(
      `error: --max-problems ${errors - 1}: the inputs have more errors, ${errors}\n`,
    );
  });

  it("say every limit that is not kept, and leave exit code 1 to errors nobody puts up with", async () => {
    const { exitCode, stderr } = await ended(`${check} --max-warnings 0 --max-age 10d -q`);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/--max-warnings 0: the inputs have more warnings, \d+\n/u);
    expect(stderr).toContain("--max-age 10d: the data are older, of 2025-01-02\n");
    const both = await ended(`${check} --max-warnings 0 --max-problems 999`);
    expect(both.exitCode).toBe(4);
  });

  // 2 January 2025 to 22 November 2026: 689 days (R: as.Date("2026-11-22") - as.Date("2025-01-02")).
  it.each([
    ["region --name Pirkanmaa", 689],
    ["compare --indicator registered-associations", 689],
    ["region --name Kainuu --associations clean.csv --as-of 2025-01-02", 689],
    // Fieldwork of June 2021 ends on the 30th: 1971 days (R: as.Date("2026-11-22") - as.Date("2021-06-30")).
    ["survey --survey good.csv", 1971],
    ["readiness --survey good.csv", 1971],
    ["survey", 1971],
    ["explain associations-per-10000 --name Kainuu", 689],
  ])("hold the age of the data against the limit, to the day: %s", async (line, days) => {
    expect((await ended(`${line} --max-age ${days}d`)).exitCode).toBe(0);
    const { exitCode, stdout, stderr } = await ended(`${line} --max-age ${days - 1}d`);
    expect(exitCode).toBe(4);
    expect(stderr).toContain("--max-age");
    expect(stdout + stderr).not.toContain("2026-11-22");
  });

  it("take data whose date is not known for too old", async () => {
    const { exitCode, stderr } = await ended("check clean.csv --max-age 400d");
    expect(exitCode).toBe(4);
    expect(stderr).toContain("--max-age 400d: the inputs do not tell their date\n");
  });

  it("tell which figures lack data; hidden and inapplicable ones do not count", async () => {
    const { exitCode, stderr } = await ended("region --name Pirkanmaa --fail-on missing");
    expect(exitCode).toBe(4);
    expect(stderr).toMatch(/--fail-on missing: figures without data: .*founding-rate/u);
    const whole = "compare --indicator registered-associations --areas Pirkanmaa";
    expect((await ended(`${whole} --fail-on missing`)).exitCode).toBe(0);
    expect(
      (await ended("survey --survey good.csv --frame frame.csv --min-n 12 --fail-on missing"))
        .exitCode,
    ).toBe(0);
  });

  it("write the result all the same", async () => {
    const { stdout } = await ended("region --name Pirkanmaa --max-age 1d");
    expect(stdout).toContain("9,306");
  });

  it("are usage errors when they are no limits", async () => {
    for (const gate of ["--max-age soon", "--max-problems -1", "--fail-on hidden"]) {
      expect((await ended(`region --name Kainuu ${gate}`)).exitCode).toBe(2);
    }
  });

  it("are annotated in GitHub Actions", async () => {
    const io = fakeIo({ files, env: { GITHUB_ACTIONS: "true" } });
    await run("region --name Kainuu --max-age 1d --lang en".split(" "), io);
    expect(io.stderr()).toContain("::error::--max-age 1d: the data are older, of 2025-01-02\n");
  });

  it("hold in a settings file as on the command line", async () => {
    const io = fakeIo({ files: { "soste-stats.yaml": "max-age: 10d\n" } });
    expect(await run("region --name Kainuu".split(" "), io)).toBe(4);
    const overridden = fakeIo({ files: { "soste-stats.yaml": "max-age: 10d\n" } });
    expect(await run("region --name Kainuu --max-age 9999d".split(" "), overridden)).toBe(0);
  });
});
