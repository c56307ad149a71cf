import { describe, expect, it } from "vitest";
import { isTotalName } from "../../src/areas/total-name.ts";
import { bundledAreas } from "../support/bundled-tables.ts";

describe("isTotalName", () => {
  it.each([
    ["KOKO MAA"],
    ["Koko maa "],
    ["HELA LANDET"],
    ["Whole country"],
    ["MANNER-SUOMI"],
    ["MAINLAND FINLAND"],
    ["FASTLANDSFINLAND"],
    ["Yhteensä"],
    ["Yhteensa\u0308:"],
    ["Totalt"],
    ["Total"],
    ["SSS KOKO MAA"],
    ["SSS"],
  ])("recognises %j", (text) => {
    expect(isTotalName(text)).toBe(true);
  });

  it("recognises no area below the country", () => {
    const index = bundledAreas();
    const levels = ["municipality", "region", "wellbeing-county", "erva", "yta"] as const;
    for (const level of levels) {
      for (const { name, shortName } of index.areasOf(level, 2022)) {
        for (const text of [...Object.values(name), ...Object.values(shortName)]) {
          expect(isTotalName(text)).toBe(false);
        }
      }
    }
    expect(isTotalName("")).toBe(false);
  });
});
