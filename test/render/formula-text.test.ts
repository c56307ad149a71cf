import { describe, expect, it } from "vitest";
import { formulaText, plainFormula } from "../../src/render/support/formula-text.ts";
import { localeFor } from "../support/locales.ts";

const cell = {
  kind: "formula",
  formula: "{numerator} ÷ {denominator} × {factor} = {value}, {unknown}",
  numbers: { numerator: 9306, denominator: 548_910, factor: 10_000, value: 169.53599 },
} as const;

describe("a formula", () => {
  it("is written with the numbers of the language, each with the decimals it has", () => {
    expect(formulaText(cell, localeFor("en"))).toBe(
      "9,306 ÷ 548,910 × 10,000 = 169.53599, {unknown}",
    );
    expect(formulaText(cell, localeFor("fi"))).toBe(
      "9\u00a0306 ÷ 548\u00a0910 × 10\u00a0000 = 169,53599, {unknown}",
    );
  });

  it("is shown to people with six decimals at most, and written whole to files", () => {
    const third = { kind: "formula", formula: "{a}", numbers: { a: 1 / 3 } } as const;
    expect(formulaText(third, localeFor("en"))).toBe("0.333333");
    expect(plainFormula(third)).toBe("0.3333333333333333");
  });

  it("lets no control character of its text through", () => {
    const hostile = { kind: "formula", formula: "a\u001b[31m", numbers: {} } as const;
    expect(formulaText(hostile, localeFor("en"))).not.toContain("\u001b");
  });
});
