import { expect, test } from "vitest";
import { runProgram } from "../support/run-program.ts";

test.each([
  ["region", "--name", "Pirkanmaa", "--associations", "fixtures/extract-utf-8.csv"],
  ["check", "fixtures/extract-utf-8.csv"],
  ["survey", "--survey", "fixtures/survey-2021-synthetic.csv"],
])("--map refuses a field that no table of %s has, with those it has", async (...line) => {
  const { exitCode, stderr } = await runProgram([...line, "--map", "nmae=Nimi", "--lang", "en"]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/--map "nmae" is not known: expected one of .+/);
});

test("check takes how its files are to be read, whatever they are", async () => {
  const line = ["check", "fixtures/survey-2021-synthetic.csv", "--header-rows", "1"];
  const { stdout, stderr } = await runProgram([...line, "--codebook", "tilannekuva-2021"]);
  expect(stderr).not.toMatch(/header-rows|codebook/u);
  expect(stdout).toContain("265");
});

test("--map names the column of a survey item", async () => {
  const { exitCode, stdout } = await runProgram([
    ...["survey", "--survey", "fixtures/survey-2021-synthetic-long.csv"],
    ...["--map", "answer=answer", "--format", "json"],
  ]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).tables.items[0].mean.n).toBe(232); // made so, see fixtures/README.md
});

// The table has a sum with value added tax and one without; which of them is meant, only its owner can say.
test("--map chooses between two sums of a table of service production", async () => {
  const file = "fixtures/invoices-two-sums-synthetic.csv";
  const line = ["check", file, "--lang", "en"];
  const refused = await runProgram(line);
  expect(refused.stdout).toContain("--map amount=HEADER");
  const chosen = await runProgram([...line, "--map", "amount=Summa (alv 0%)"]);
  expect(chosen.stderr).toBe("");
  expect(chosen.stdout).not.toContain("--map amount=HEADER");
  const { exitCode, stdout, stderr } = await runProgram([
    ...["region", "--name", "Pirha", "--production", file, "--map", "amount=Summa (alv 0%)"],
    ...["--lang", "en", "--format", "csv", "--quiet"],
  ]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/production-purchases/u);
});
