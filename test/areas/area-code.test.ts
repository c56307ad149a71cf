import { describe, expect, it } from "vitest";
import { toCodeOf, toPrefixedCode, toWrittenCode } from "../../src/areas/area-code.ts";

describe("toWrittenCode", () => {
  it.each([
    ["06", { level: undefined, digits: "06" }],
    ["MK06", { level: "region", digits: "06" }],
    ["hva 8", { level: "wellbeing-county", digits: "8" }],
    ["KU837", { level: "municipality", digits: "837" }],
    ["'049'", { level: undefined, digits: "049" }],
    ["'049", { level: undefined, digits: "049" }],
  ])("reads %j", (text, code) => {
    expect(toWrittenCode(text)).toEqual(code);
  });

  it.each([["Pirkanmaa"], [""], ["1234"], ["SK111"], ["6.0"], ["-6x"]])(
    "sees no code in %j",
    (text) => {
      expect(toWrittenCode(text)).toBeUndefined();
    },
  );
});

describe("toCodeOf", () => {
  it("restores the zeros that a spreadsheet drops, to the width of the level", () => {
    expect(toCodeOf("municipality", "49")).toBe("049");
    expect(toCodeOf("region", "6")).toBe("06");
    expect(toCodeOf("erva", "3")).toBe("3");
  });

  it("refuses more digits than the level has", () => {
    expect(toCodeOf("erva", "03")).toBeUndefined();
    expect(toCodeOf("region", "006")).toBeUndefined();
    expect(toCodeOf("country", "1")).toBeUndefined();
  });
});

describe("toPrefixedCode", () => {
  it("writes the prefix of levels that have one", () => {
    expect(toPrefixedCode("wellbeing-county", "08")).toBe("HVA08");
    expect(toPrefixedCode("erva", "3")).toBeUndefined();
  });
});
