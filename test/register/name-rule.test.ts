import { expect, test } from "vitest";
import { compileNameRule, foldForRules } from "../../src/register/name-rule.ts";

function matches(
  name: string,
  stems: readonly string[],
  exceptions: readonly string[] = [],
): boolean {
  const rule = compileNameRule(stems, exceptions);
  if (rule === undefined) throw new Error("no rule");
  return rule(foldForRules(name));
}

test.each([
  ["Tuohisten Omaishoitajat ry", true],
  ["OMAISET MIELENTERVEYSTYÖN TUKENA RY", true],
  ["Etelä-Omaiset ry", true],
  ["Kotomaiset ry", false],
])("a stem with a hyphen after it starts a word: %s", (name, expected) => {
  expect(matches(name, ["omais-"])).toBe(expected);
});

test.each([
  ["Pajulan kyläyhdistys ry", true],
  ["Pajukyläyhdistys ry", true],
  ["Pajulan kyläyhdistyksen tuki ry", false],
])("a stem with a hyphen before it ends a word: %s", (name, expected) => {
  expect(matches(name, ["-kyläyhdistys"])).toBe(expected);
});

test.each([
  ["Pajulan A-Kilta ry", true],
  ["Pajulan A kilta ry", true],
  ["Pajulan A-kiltalaiset ry", false],
  ["Pajulan kilta ry", false],
])("a stem without hyphens at its ends is a whole word or phrase: %s", (name, expected) => {
  expect(matches(name, ["a-kilta"])).toBe(expected);
});

test("a stem with hyphens at both ends stands anywhere in a word", () => {
  expect(matches("Itäkyläyhdistyksen tuki ry", ["-kyläyhdisty-"])).toBe(true);
});

test("å, ä and ö are letters of their own", () => {
  expect(matches("Sydanyhdistys ry", ["sydän-"])).toBe(false);
  expect(matches("Vanha Åker rf", ["aker"])).toBe(false);
});

test("a name in decomposed letters matches like one in composed letters", () => {
  expect(matches("Syda\u0308nyhdistys ry", ["sydän-"])).toBe(true);
});

test("an exception takes its words out of the name and nothing else", () => {
  expect(matches("Sydänmaan kyläyhdistys ry", ["sydän-"], ["sydänma-"])).toBe(false);
  expect(matches("Sydänmaan Sydänyhdistys ry", ["sydän-"], ["sydänma-"])).toBe(true);
  expect(matches("Sydän-Hämeen Soittajat ry", ["sydän-"], ["sydän-häme-"])).toBe(false);
});

test("a name without a letter matches nothing", () => {
  expect(matches("–", ["omais-"])).toBe(false);
});

test("a stem without a letter or digit is no rule", () => {
  expect(compileNameRule(["-"], [])).toBeUndefined();
  expect(compileNameRule(["omais-"], [" "])).toBeUndefined();
});
