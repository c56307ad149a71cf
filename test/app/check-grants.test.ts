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

test.each(["production-producers", "outcomes", "grants-long"])(
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
    expect(account.read).toBeGreaterThan(0);
    expect(account.used + excluded + account.rejected).toBe(account.read);
  },
);
