import { describe, expect, test } from "vitest";
import {
  toConfidence,
  toDay,
  toInteger,
  toMapping,
  toOneOf,
  toPeriod,
  toText,
  toYear,
} from "../../src/cli/option-value.ts";

/** The code of the user's error that a call throws. */
const refused = (code: string) => expect.objectContaining({ kind: "usage", code });

describe("toDay", () => {
  test("reads ISO and Finnish days alike", () => {
    expect(toDay("2025-01-02", "--as-of")).toBe("2025-01-02");
    expect(toDay("2.1.2025", "--as-of")).toBe("2025-01-02");
    expect(toDay("02.01.2025", "--as-of")).toBe("2025-01-02");
    expect(toDay(" 2024-02-29 ", "--as-of")).toBe("2024-02-29");
  });

  test.each(["2025-02-29", "1/2/2025", "2025-1-2", "31.4.2025", "2025", "", "2.1.25"])(
    "refuses %j, which the calendar or the form does not know",
    (text) => {
      expect(() => toDay(text, "--as-of")).toThrow(refused("option/not-a-date"));
    },
  );
});

describe("toPeriod", () => {
  test("a year is all of its days", () => {
    expect(toPeriod("2024", "--period")).toEqual({ from: "2024-01-01", to: "2024-12-31" });
  });

  test("years are from the first day of the first to the last day of the last", () => {
    expect(toPeriod("2022-2024", "--period")).toEqual({ from: "2022-01-01", to: "2024-12-31" });
    expect(toPeriod("2022–2024", "--period")).toEqual({ from: "2022-01-01", to: "2024-12-31" });
  });

  test("days are divided by a slash", () => {
    expect(toPeriod("2024-07-01/30.6.2025", "--period")).toEqual({
      from: "2024-07-01",
      to: "2025-06-30",
    });
    expect(toPeriod("2024-07-01", "--period")).toEqual({ from: "2024-07-01", to: "2024-07-01" });
  });

  test.each(["2024-2022", "2025-06-30/2024-07-01", "last year", "2024-2025-2026", ""])(
    "refuses %j",
    (text) => {
      expect(() => toPeriod(text, "--period")).toThrow(refused("option/not-a-date"));
    },
  );
});

describe("toConfidence", () => {
  test.each([
    ["0.95", 0.95],
    ["0,95", 0.95],
    ["95", 0.95],
    ["95%", 0.95],
    ["95 %", 0.95],
    ["99.5", 0.995],
    ["99,5 %", 0.995],
    ["0.5", 0.5],
  ])("reads %j", (text, share) => {
    expect(toConfidence(text, "--confidence")).toBeCloseTo(share, 12);
  });

  test.each(["1", "0.3", "100", "0", "-0.95", "0.95x", "", "1e-1", "0.99999"])(
    "refuses %j, no share from 0.5 to 0.9999",
    (text) => {
      expect(() => toConfidence(text, "--confidence")).toThrow(refused("option/not-a-number"));
    },
  );
});

describe("toInteger", () => {
  test("takes both limits", () => {
    expect(toInteger(1, 100)("1", "--dormancy-years")).toBe(1);
    expect(toInteger(1, 100)("100", "--dormancy-years")).toBe(100);
  });

  test.each(["0", "101", "0x10", "1.5", "1e1", "", " "])("refuses %j", (text) => {
    expect(() => toInteger(1, 100)(text, "--dormancy-years")).toThrow(
      refused("option/not-a-number"),
    );
  });
});

describe("toYear", () => {
  test("takes four digits and nothing else", () => {
    expect(toYear("2025", "--division")).toBe(2025);
    for (const text of ["25", "02025", "2025.0", "0x7E9", ""]) {
      expect(() => toYear(text, "--division")).toThrow(refused("option/not-a-year"));
    }
  });
});

describe("toOneOf", () => {
  const toColour = toOneOf(["red", "blue"], new Map([["röd", "red"]] as const));

  test("takes words and aliases in any case", () => {
    expect(toColour("RED", "--colour")).toBe("red");
    expect(toColour(" Röd ", "--colour")).toBe("red");
  });

  test("names all choices when it refuses", () => {
    expect(() => toColour("green", "--colour")).toThrow(
      expect.objectContaining({
        code: "option/unknown-value",
        facts: { option: "--colour", value: "green", choices: "red, blue" },
      }),
    );
  });
});

describe("toMapping", () => {
  test("cuts at the first equal sign, so that a header may hold one", () => {
    expect(toMapping("name=Nimi = virallinen", "--map")).toEqual(["name", "Nimi = virallinen"]);
  });

  test.each(["name", "=Nimi", "name=", " = "])("refuses %j", (text) => {
    expect(() => toMapping(text, "--map")).toThrow(refused("option/bad-mapping"));
  });
});

test("a text must not be blank", () => {
  expect(toText("Kainuu", "--name")).toBe("Kainuu");
  expect(() => toText("  ", "--name")).toThrow(refused("option/required"));
});
