import { describe, expect, it } from "vitest";
import { localeFor } from "../support/locales.ts";
import { misspeltMunicipality } from "../support/sample-report.ts";

const fi = localeFor("fi");
const sv = localeFor("sv");
const en = localeFor("en");

describe("the line of a problem", () => {
  it("names place, column, value, what was expected and the nearest name", () => {
    expect(en.problemLine(misspeltMunicipality)).toBe(
      'register.csv:17:6 kotipaikka "Tampre": expected a municipality, did you mean Tampere?',
    );
    expect(fi.problemLine(misspeltMunicipality)).toBe(
      'register.csv:17:6 kotipaikka "Tampre": odotettiin kuntaa, tarkoititko: Tampere?',
    );
    expect(sv.problemLine(misspeltMunicipality)).toBe(
      'register.csv:17:6 kotipaikka "Tampre": väntade en kommun, menade du Tampere?',
    );
  });

  it("joins several suggestions as alternatives", () => {
    const problem = { ...misspeltMunicipality, suggestions: ["Tampere", "Tammela", "Taipale"] };
    expect(en.problemLine(problem)).toMatch(/did you mean Tampere, Tammela or Taipale\?$/u);
    expect(fi.problemLine(problem)).toMatch(/tarkoititko: Tampere, Tammela tai Taipale\?$/u);
  });

  it("names only the file when there is no line", () => {
    const line = en.problemLine({ code: "file/empty", severity: "error", source: "a.csv" });
    expect(line).toBe("a.csv: holds nothing, expected a header and rows");
  });

  it("writes facts in the language: dates, levels, numbers and fields", () => {
    const late = {
      code: "cell/date-after-extract",
      severity: "error",
      source: "a.csv",
      facts: { expected: "2025-01-02" },
    } as const;
    expect(fi.problemSentence(late)).toContain("2.1.2025");
    const level = { ...late, code: "cell/unknown-area", facts: { expected: "region" } } as const;
    expect(fi.problemSentence(level)).toContain("maakunta");
    const missing = { ...late, code: "cell/missing", facts: { field: "registered_on" } } as const;
    expect(sv.problemSentence(missing)).toContain("registreringsdag");
  });

  it("shows control characters and marks of direction instead of obeying them", () => {
    const line = en.problemLine({
      ...misspeltMunicipality,
      source: "a\u001b]0;x\u0007.csv",
      value: "\u001b[31mTam\u202epre\n",
    });
    expect(line).toContain('"\\u001b[31mTam\\u202epre\\n"');
    expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it("quotes at most 80 characters of a long value", () => {
    const line = en.problemLine({ ...misspeltMunicipality, value: "é".repeat(4000) });
    expect(line).toContain(`"${"é".repeat(80)}…"`);
    expect(line.length).toBeLessThan(300);
  });
});
