import { describe, expect, it } from "vitest";
import { parseTemplate, placesIn } from "../../../src/locales/support/sentence-template.ts";

describe("a template", () => {
  it("is text, places and what is said only sometimes, one in another", () => {
    expect(parseTemplate("a{rate:period}[ b{item*}[ c]]")).toEqual([
      { kind: "text", text: "a" },
      {
        kind: "place",
        name: "rate",
        aspect: "period",
        remarks: [],
        noun: undefined,
        isList: false,
      },
      {
        kind: "optional",
        parts: [
          { kind: "text", text: " b" },
          {
            kind: "place",
            name: "item",
            aspect: undefined,
            remarks: [],
            noun: undefined,
            isList: true,
          },
          { kind: "optional", parts: [{ kind: "text", text: " c" }] },
        ],
      },
    ]);
  });

  it("takes remarks in brackets and the noun behind a number", () => {
    const places = placesIn(parseTemplate("[{a(interval flags)}] {n|yhdistys|yhdistystä}"));
    expect(places.map(({ name, remarks, noun }) => ({ name, remarks, noun }))).toEqual([
      { name: "a", remarks: ["interval", "flags"], noun: undefined },
      { name: "n", remarks: [], noun: ["yhdistys", "yhdistystä"] },
    ]);
  });

  it.each(["a[b", "a]b", "{", "{A}", "{a:}", "{a|b}", "{a()}", "{}"])("is refused: %s", (text) => {
    expect(() => parseTemplate(text)).toThrow(/brackets|no place/u);
  });
});
