import { expect, test } from "vitest";
import { errorSentence, messageLines, problemAnnotations } from "../../src/cli/messages.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { localeFor } from "../../src/locales/registry.ts";
import { paint } from "../../src/render/support/paint.ts";

const style = { locale: localeFor("en"), paint: paint(0) };

function unknownArea(line: number): Problem {
  return {
    code: "cell/unknown-area",
    severity: "error",
    source: "register.csv",
    line,
    column: { number: 6, header: "kotipaikka" },
    value: "Tampre",
    suggestions: ["Tampere"],
  };
}

test("twenty of a kind are written out and the rest is counted", () => {
  const problems = Array.from({ length: 25 }, (_, index) => unknownArea(index + 2));
  const lines = messageLines(
    problems.map((problem) => ({ kind: "problem", problem })),
    {
      errors: 1234,
      warnings: 0,
      listed: problems,
      counts: [
        { code: "cell/unknown-area", severity: "error", source: "register.csv", count: 1234 },
      ],
    },
    style,
  );
  expect(lines).toHaveLength(21);
  expect(lines[0]).toBe(
    'error: register.csv:2:6 kotipaikka "Tampre": expected a municipality, did you mean Tampere?',
  );
  expect(lines[20]).toMatch(/1,214/);
});

test("problems of one kind stand together, in the order in which the kinds were met", () => {
  const early: Problem = { code: "file/not-utf-8", severity: "warning", source: "a.csv" };
  const mixed = [unknownArea(2), early, unknownArea(3)];
  const lines = messageLines(
    mixed.map((problem) => ({ kind: "problem", problem })),
    { errors: 2, warnings: 1, listed: mixed, counts: [] },
    style,
  );
  expect(lines.map((line) => line.slice(0, 22))).toEqual([
    "error: register.csv:2:",
    "error: register.csv:3:",
    "warning: a.csv: not UT",
  ]);
});

test("an annotation escapes what would end its properties or its text", () => {
  const hostile = { ...unknownArea(7), source: "a,b:100%.csv", value: "x\r\n::set-output" };
  const [line = ""] = problemAnnotations([hostile], style.locale);
  expect(line).toMatch(/^::error file=a%2Cb%3A100%25\.csv,line=7,col=6::/);
  expect(line).not.toMatch(/[\r\n]/);
});

test("an annotation for standard input names no file", () => {
  const [line] = problemAnnotations([{ ...unknownArea(7), source: "-" }], style.locale);
  expect(line).toMatch(/^::error line=7,col=6::/);
});

test("a wrong value is compared with the words that were expected", () => {
  const error = new UserError("usage", "option/unknown-value", {
    facts: { option: "--format", value: "jsn", choices: "csv, json" },
  });
  expect(errorSentence(error, style.locale)).toMatch(/did you mean json\?$/);
});
