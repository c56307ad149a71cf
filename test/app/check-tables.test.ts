import { expect, test } from "vitest";
import { runProgram } from "../support/run-program.ts";

test("check tells of a recipient that stands under two spellings, as a warning", async () => {
  const { stdout, exitCode } = await runProgram([
    ...["check", "fixtures/grants-county-list-synthetic.csv", "--format", "json"],
  ]);
  const codes = JSON.parse(stdout).problems.counts.map(({ code }: { code: string }) => code);
  expect(codes).toContain("row/recipient-spelt-otherwise");
  expect(exitCode).toBe(0);
});

test.each([
  "production-producers",
  "outcomes",
  "events",
  "grants-long",
  "structures-wide",
  "structures-oddities",
  "structures-practices",
  "structures-municipalities",
])(
  "check tells what kind of table fixtures/%s-synthetic.csv is, and conserves its rows",
  async (name) => {
    const { stdout } = await runProgram([
      ...["check", `fixtures/${name}-synthetic.csv`, "--format", "json"],
    ]);
    const [account] = JSON.parse(stdout).accounts;
    const excluded = account.excluded.reduce(
      (sum: number, { rows }: { rows: number }) => sum + rows,
      0,
    );
    expect(account.used).toBeGreaterThan(0);
    expect(account.used + excluded + account.rejected).toBe(account.read);
  },
);

test("check tells of a header without rows: an error where no command takes it, else a warning", async () => {
  const empty = "fixtures/header-only.csv";
  const told = async (...words: readonly string[]) => {
    const { stdout, exitCode } = await runProgram(["check", empty, ...words, "--format", "json"]);
    const [problem] = JSON.parse(stdout).problems.counts;
    return [exitCode, problem.code, problem.severity];
  };
  expect(await told()).toEqual([1, "file/no-rows", "error"]);
  expect(await told("fixtures/extract-utf-8.csv")).toEqual([0, "file/no-rows", "warning"]);
  const { exitCode } = await runProgram([
    ...["region", "--name", "Pirkanmaa", "--associations", empty],
  ]);
  expect(exitCode).toBe(3);
});

test("check tells of statements of one item, area and time that differ, as a warning", async () => {
  // By hand: lines 4 and 5 of the fixture say of the agreement, both of 1 March 2024, that there is one and that there is none.
  const { stdout } = await runProgram([
    ...["check", "fixtures/structures-oddities-synthetic.csv", "--format", "json"],
  ]);
  const { counts } = JSON.parse(stdout).problems;
  expect(counts).toContainEqual(
    expect.objectContaining({ code: "row/conflicting-duplicate", severity: "warning", count: 1 }),
  );
});
