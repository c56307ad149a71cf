import { describe, expect, it } from "vitest";
import { dropDiacritics, foldName } from "../../src/areas/fold-name.ts";

describe("foldName", () => {
  it.each([
    ["  Pirkanmaa ", "pirkanmaa"],
    ["VARSINAIS-SUOMI", "varsinais suomi"],
    ["Varsinais–Suomi", "varsinais suomi"],
    ["Ahvenanmaa - Åland", "ahvenanmaa åland"],
    ["Koski\u00a0Tl\u2009", "koski tl"],
    ["\ufeffTampere\t", "tampere"],
    ["Hyvinka\u0308a\u0308", "hyvinkää"],
    ["Pirkan\u00admaa", "pirkanmaa"],
    ["", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });
});

describe("dropDiacritics", () => {
  it("takes å ä ö as a a o", () => {
    expect(dropDiacritics("åbo jyväskylä närpiö")).toBe("abo jyvaskyla narpio");
  });
});
