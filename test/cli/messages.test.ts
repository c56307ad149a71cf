import { expect, test } from "vitest";
import {
  errorAnnotations,
  errorSentence,
  messageLines,
  problemAnnotations,
} from "../../src/cli/messages.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { uncoloured } from "../../src/render/support/paint.ts";
import { localeFor } from "../support/locales.ts";

const style = { locale: localeFor("en"), paint: uncoloured };

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

test("problems of standard input have no line in any file, and get no annotation", () => {
  const sources = [{ ...unknownArea(7), source: "-" }, unknownArea(8)];
  const lines = problemAnnotations(sources, style.locale);
  expect(lines.map((line) => line.slice(0, 40))).toEqual([
    "::error file=register.csv,line=8,col=6::",
  ]);
});

test("a user's error is annotated with the problems that made an input unusable", () => {
  const error = new UserError("unreadable", "input/unusable", {
    facts: { file: "register.csv" },
    problems: [{ code: "file/binary", severity: "error", source: "register.csv", line: 2 }],
  });
  const [first, second, ...more] = errorAnnotations(error, style.locale);
  expect(first).toMatch(/^::error file=register\.csv,line=2::/);
  expect(second).toMatch(/^::error::/);
  expect(more).toEqual([]);
});

test("a wrong value is compared with the words that were expected", () => {
  const error = new UserError("usage", "option/unknown-value", {
    facts: { option: "--format", value: "jsn", choices: "csv, json" },
  });
  expect(errorSentence(error, style.locale)).toMatch(/did you mean json\?$/);
});

test.each([
  ["area/unknown", { name: "Atlantis" }, [], 'unknown area "Atlantis"; see soste-stats list areas'],
  ["area/unknown", { name: "Lapi" }, ["Lappi"], 'unknown area "Lapi", did you mean Lappi?'],
  [
    "option/unknown-value",
    { option: "--sort", value: "x" },
    [],
    '--sort "x" is not known; see soste-stats list indicators',
  ],
  [
    "area/not-at-level",
    { name: "Tays", levels: "erva" },
    [],
    '"Tays" is no area of that level; choose --level erva',
  ],
  [
    "option/required",
    { option: "FILE" },
    [],
    "the file is missing: expected soste-stats check FILE",
  ],
  [
    "option/required",
    { option: "list: WHAT", choices: "areas, sources" },
    [],
    "list: WHAT is missing: expected one of areas, sources",
  ],
  [
    "file/not-writable",
    { name: "-", detail: "ENOSPC" },
    [],
    "standard output cannot be written (the disk is full)",
  ],
  [
    "input/unusable",
    { file: "-" },
    [],
    "standard input cannot be used as an input; see soste-stats check",
  ],
  [
    "input/kind-mismatch",
    { file: "a.csv", expected: "population", found: "associations" },
    [],
    '"a.csv": expected table of population, found table of associations; give it with --associations',
  ],
  [
    "definition/invalid",
    {
      file: "a.yaml",
      line: 3,
      path: "quality",
      value: "",
      expected: "quality",
      reason: "missing-key",
    },
    [],
    "a.yaml:3 quality: expected this key, found none",
  ],
  [
    "definition/invalid",
    { file: "a.yaml", line: 7, path: "", value: "id: b", expected: "YAML", reason: "repeated" },
    [],
    'a.yaml:7 "id: b": expected every key and id once, found this one again; give another or remove it',
  ],
] as const)("the error %s %j says what would help", (code, facts, suggestions, sentence) => {
  const error = new UserError("usage", code, { facts, suggestions });
  expect(errorSentence(error, localeFor("en"))).toBe(sentence);
});

test.each(["fi", "sv"] as const)("a word of the help stands for its own in %s", (tag) => {
  const locale = localeFor(tag);
  const error = new UserError("usage", "option/required", {
    facts: { option: "list: WHAT", choices: "areas" },
  });
  expect(errorSentence(error, locale)).toContain(`list: ${locale.help.placeholders.what}`);
});
