import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDecimalText } from "../../src/domain/decimal-text.ts";
import { localeFor } from "../support/locales.ts";

const fi = localeFor("fi").format;
const sv = localeFor("sv").format;
const en = localeFor("en").format;

// Forms as Statistics Finland prints them (stat.fi, e.g. "5 652 881", "10,1 %", "2.1.2025") and as Swedish in Finland
// does; the blanks are no-break (U+00A0) and the minus is U+2212.
describe("numbers in each language", () => {
  it("separate thousands by a no-break blank in Finnish and Swedish, by a comma in English", () => {
    expect(fi.count(5_652_881)).toBe("5\u00a0652\u00a0881");
    expect(sv.count(5_652_881)).toBe("5\u00a0652\u00a0881");
    expect(en.count(5_652_881)).toBe("5,652,881");
    expect(fi.count(9306)).toBe("9\u00a0306");
  });

  it("have a decimal comma and a true minus sign in Finnish and Swedish", () => {
    expect(fi.decimal(-3.14, 1)).toBe("\u22123,1");
    expect(sv.decimal(-3.14, 1)).toBe("\u22123,1");
    expect(en.decimal(-3.14, 1)).toBe("-3.1");
  });

  it("are rounded half away from zero on the decimal value", () => {
    expect(fi.decimal(1.005, 2)).toBe("1,01");
    expect(en.decimal(-1.005, 2)).toBe("-1.01");
    // 0.2855 × 100 is 28.549999999999997 in binary
    expect(en.percentage(0.2855, 1)).toBe("28.6%");
  });

  it("show no minus on a zero that was rounded", () => {
    expect(fi.decimal(-0.04, 1)).toBe("0,0");
    expect(en.percentage(-0.0004, 1)).toBe("0.0%");
  });

  it("set per cent apart in Finnish and Swedish and not in English", () => {
    expect(fi.percentage(0.1012, 1)).toBe("10,1\u00a0%");
    expect(sv.percentage(0.1012, 1)).toBe("10,1\u00a0%");
    expect(en.percentage(0.1012, 1)).toBe("10.1%");
  });

  it("carry the unit where the label does not say it", () => {
    expect(fi.figure(31.42, "years")).toBe("31,4\u00a0v");
    expect(fi.figure(21.34, "per-1000-associations")).toBe("21,3\u00a0‰");
    expect(en.figure(21.34, "per-1000-associations")).toBe("21.3‰");
    expect(fi.figure(169.536, "per-10000-residents")).toBe("169,5");
  });
});

describe("dates and periods", () => {
  it("are written the Finnish way in Finnish and Swedish, as ISO text in English", () => {
    expect(fi.date("2025-01-02")).toBe("2.1.2025");
    expect(sv.date("2025-01-02")).toBe("2.1.2025");
    expect(en.date("2025-01-02")).toBe("2025-01-02");
  });

  it("are one number for a whole calendar year, else first and last day", () => {
    expect(fi.period({ kind: "span", from: "2024-01-01", to: "2024-12-31" })).toBe("2024");
    expect(fi.period({ kind: "span", from: "2024-01-01", to: "2024-06-30" })).toBe(
      "1.1.2024–30.6.2024",
    );
    expect(en.period({ kind: "day", on: "2025-01-02" })).toBe("2025-01-02");
  });
});

describe("ranges and ranks", () => {
  it("name the unit once", () => {
    expect(fi.range(0.0946, 0.1083, "share")).toBe("9,5–10,8\u00a0%");
    expect(en.range(0.0946, 0.1083, "share")).toBe("9.5–10.8%");
    expect(fi.range(16.12, 18.34, "per-1000-associations")).toBe("16,1–18,3\u00a0‰");
  });

  it("keep a minus and the dash apart", () => {
    expect(fi.range(-3.1, 2, "per-1000-associations")).toBe("\u22123,1 – 2,0\u00a0‰");
  });

  it("always say among how many a rank is", () => {
    expect(en.rank({ from: 2, to: 2, of: 18 })).toBe("2/18");
    expect(en.rank({ from: 16, to: 17, of: 18 })).toBe("16–17/18");
  });
});

describe("the order of names", () => {
  it("has å before ä before ö at the end in Finnish and Swedish", () => {
    const names = ["Ähtäri", "Åland", "Öja", "Akaa", "Zappe"];
    for (const tag of ["fi", "sv"] as const) {
      expect(names.toSorted(localeFor(tag).compare)).toEqual([
        "Akaa",
        "Zappe",
        "Åland",
        "Ähtäri",
        "Öja",
      ]);
    }
  });
});

describe("the signs that are set by hand", () => {
  it.each([
    [fi, "fi-FI"],
    [sv, "sv-FI"],
    [en, "en-GB"],
  ] as const)("are those of Intl, for any number: %#", (format, tag) => {
    const value = fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer());
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), (number, decimals) => {
        const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        const intl = (style: "decimal" | "percent", text: string) =>
          new Intl.NumberFormat(tag, { style, ...digits, signDisplay: "negative" }).format(
            text as `${number}`,
          );
        expect(format.decimal(number, decimals)).toBe(
          intl("decimal", toDecimalText(number, decimals)),
        );
        expect(format.percentage(number, decimals)).toBe(
          intl("percent", toDecimalText(number, decimals + 2)),
        );
      }),
      { seed: 20210831, numRuns: 500 },
    );
  });
});
