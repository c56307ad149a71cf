import { describe, expect, it } from "vitest";
import { locales } from "../support/locales.ts";

/** Every word and expression of pictures with the place where it stands, expressions with facts that show in them. */
function wordsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value("FACT"))]];
  return Object.entries(Object(value)).flatMap(([key, item]) => wordsOf(item, `${path}.${key}`));
}

const [fi = [], sv = [], en = []] = locales.map(({ charts }) => wordsOf(charts, "charts"));

describe("words of pictures", () => {
  it("are there in every language, each in words of its own", () => {
    expect(fi.length).toBeGreaterThan(10);
    expect(sv.map(([path]) => path)).toEqual(fi.map(([path]) => path));
    expect(en.map(([path]) => path)).toEqual(fi.map(([path]) => path));
    for (const [index, [path, word]] of fi.entries()) {
      const others = [sv[index]?.[1] ?? "", en[index]?.[1] ?? ""];
      for (const text of [word, ...others]) expect(text, path).toMatch(/\S/u);
      expect(new Set([word, ...others]).size, path).toBe(3);
    }
  });

  it("leave out no fact in any language", () => {
    const isExpression = fi.map(([, word]) => word.includes("FACT"));
    expect(isExpression.filter(Boolean).length).toBeGreaterThanOrEqual(3);
    for (const words of [sv, en]) {
      expect(words.map(([, word]) => word.includes("FACT"))).toEqual(isExpression);
    }
  });
});
