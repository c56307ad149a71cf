import { describe, expect, test } from "vitest";
import { matchColumns } from "../../../src/decode/support/columns.ts";
import { field } from "../../../src/decode/support/field.ts";
import { foldHeader } from "../../../src/decode/support/fold-header.ts";

test.each([
  ["Rek.nro", "reknro"],
  ["  REK_NRO ", "reknro"],
  ["Alue/maakunta 1)", "alue/maakunta"],
  ["Väestö (henkeä)", "väestö"],
  ["Väestö [lkm]", "väestö"],
  ["Väestö¹", "väestö"],
  ["Va\u0308esto\u0308\u00A0", "väestö"],
  ["registrationDate", "registrationdate"],
])("the header %j folds to %s", (header, folded) => {
  expect(foldHeader(header)).toBe(folded);
});

const fields = [
  field("number", ["Numero", "nummer"], { required: true }),
  field("home", ["Kotipaikka", "kunta"], { required: true, orElse: "code" }),
  field("code", ["Kuntakoodi"]),
];
const match = (cells: readonly string[], mapping: Record<string, string> = {}) =>
  matchColumns({
    source: "t.csv",
    header: { line: 3, cells },
    fields,
    mapping: new Map(Object.entries(mapping)),
  });
const problemsOf = (...args: Parameters<typeof match>) => {
  const matched = match(...args);
  return matched.kind === "refused" ? matched.problems : matched.columns.warnings;
};

describe("columns", () => {
  test("are found by their headers in any language and form", () => {
    const matched = match(["NUMMER", "Kunta "]);
    expect(matched).toMatchObject({ kind: "matched", columns: { warnings: [] } });
    expect(matched.kind === "matched" && [...matched.columns.index]).toEqual([
      ["number", 0],
      ["home", 1],
    ]);
  });
  test("with equal headers are an error, known or not", () => {
    expect(problemsOf(["Numero", "Kunta", "Huom", "huom"])).toEqual([
      {
        code: "header/duplicate",
        severity: "error",
        source: "t.csv",
        line: 3,
        column: { number: 4, header: "huom" },
        value: "huom",
        facts: { count: 2, other: 3 },
      },
    ]);
  });
  test("two for one field are an error that names both", () => {
    expect(problemsOf(["Numero", "Kunta", "Kotipaikka"])).toMatchObject([
      {
        code: "header/two-for-one-field",
        column: { number: 3, header: "Kotipaikka" },
        facts: { field: "home", other: "Kunta" },
      },
    ]);
  });
  test("that are mapped overrule the words, and the word is then unknown", () => {
    const matched = match(["Numero", "Kunta", "Kotipaikka"], { home: "kotipaikka" });
    expect(matched.kind === "matched" && matched.columns.index.get("home")).toBe(2);
    expect(problemsOf(["Numero", "Kunta", "Kotipaikka"], { home: "kotipaikka" })).toMatchObject([
      { code: "header/unknown", severity: "warning", column: { number: 2, header: "Kunta" } },
    ]);
  });
  test("that are mapped but absent are an error with the nearest headers", () => {
    expect(problemsOf(["Numero", "Asuinkunta"], { home: "Asuinkunt" })).toMatchObject([
      {
        code: "header/mapped-header-absent",
        value: "Asuinkunt",
        facts: { field: "home" },
        suggestions: ["Asuinkunta"],
      },
    ]);
  });
  test("that are required and missing are an error that names the accepted words", () => {
    expect(problemsOf(["Kunta"])).toMatchObject([
      { code: "header/missing-field", facts: { field: "number", expected: "Numero, nummer" } },
    ]);
  });
  test("that are missing are sought among the headers that nobody claims", () => {
    expect(problemsOf(["Numreo", "Kunta"])).toMatchObject([
      { code: "header/missing-field", suggestions: ["Numreo"] },
    ]);
  });
  test("may stand in for a required one", () => {
    expect(match(["Numero", "Kuntakoodi"]).kind).toBe("matched");
  });
  test("nobody knows are a warning; one without a header is passed over", () => {
    expect(problemsOf(["Numero", "Kunta", "Puhelin", ""])).toMatchObject([
      { code: "header/unknown", severity: "warning", value: "Puhelin" },
    ]);
  });
  test("are all judged at once", () => {
    expect(problemsOf(["Kunta", "Kotipaikka", "a", "a"]).map(({ code }) => code)).toEqual([
      "header/duplicate",
      "header/two-for-one-field",
      "header/missing-field",
    ]);
  });
});
