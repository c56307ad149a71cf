import { describe, expect, it } from "vitest";
import { vatKindOf } from "../../../src/decode/support/amount-headers.ts";

describe("vatKindOf", () => {
  it.each([
    ["Summa (alv 0%)", "net"],
    ["summa alv 0 %", "net"],
    ["Veroton summa", "net"],
    ["Summa (ei sis. alv)", "net"],
    ["Summa ilman arvonlisäveroa", "net"],
    ["Belopp exkl. moms", "net"],
    ["Amount excl. VAT", "net"],
    ["Summa (sis. alv)", "gross"],
    ["Summa sisältää alv", "gross"],
    ["Verollinen summa", "gross"],
    ["Belopp inkl. moms", "gross"],
    ["Gross amount", "gross"],
    ["Summa", undefined],
    ["tiliointisumma", undefined],
    ["Alv-koodi", undefined],
    ["Verovuosi", undefined],
    ["Netti", undefined],
  ])("%s says %s", (header, kind) => {
    expect(vatKindOf(header)).toBe(kind);
  });
});
