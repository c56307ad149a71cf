import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, didYouMeanName, editDistance } from "../../src/areas/did-you-mean.ts";

const candidates = (...labels: string[]) =>
  labels.map((label) => ({ label, form: label.toLowerCase() }));

describe("editDistance", () => {
  it.each([
    // Textbook pairs for Levenshtein (kitten) and optimal string alignment (ca, abc: 3, not 2); the rest by hand.
    ["kitten", "sitting", 3],
    ["tampere", "tampre", 1],
    ["tampere", "tampree", 1],
    ["ca", "abc", 3],
    ["", "abc", 3],
    ["abc", "abc", 0],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it("stops counting one above the limit", () => {
    expect(editDistance("pirkanmaa", "uusimaa", 2)).toBe(3);
    expect(editDistance("a", "abcdefgh", 2)).toBe(3);
  });

  it("is symmetric, zero only for equals, and the same under any limit that it keeps to", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "ä"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 7 }), (a, b, limit) => {
        const distance = editDistance(a, b, 10);
        expect(editDistance(b, a, 10)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
      { seed: 20210831 },
    );
  });
});

describe("didYouMean", () => {
  it("puts the nearest first and ties in the order of the candidates", () => {
    const near = didYouMean(
      "pohjanmaa",
      candidates("Pohjammaaa", "Pohjanma", "Pohjanmaa", "Bohjanmaa"),
    );
    expect(near).toEqual(["Pohjanmaa", "Pohjanma", "Bohjanmaa"]);
  });

  it("shows no label twice and at most three", () => {
    expect(didYouMean("aaaa", candidates("Aaaa", "Aaaa", "Aaab", "Aaac", "Aaad"))).toEqual([
      "Aaaa",
      "Aaab",
      "Aaac",
    ]);
  });

  it("allows short words fewer slips than long ones", () => {
    expect(didYouMean("eno", candidates("Ena"))).toEqual(["Ena"]);
    expect(didYouMean("eno", candidates("Una"))).toEqual([]);
    expect(didYouMean("ii", candidates("Ij"))).toEqual([]);
    expect(didYouMean("varsinais suomi", candidates("Varsonas suome"))).toEqual(["Varsonas suome"]);
  });
});

describe("didYouMeanName", () => {
  it("puts names that begin what was written, or are begun by it, before those that only resemble it", () => {
    const names = candidates("Koskis", "Koski Tl", "Koskue");
    expect(didYouMeanName("koski", names)).toEqual(["Koski Tl", "Koskis"]);
    expect(didYouMeanName("tampereen kapunki", candidates("Tampereen piiri", "Tampere"))).toEqual([
      "Tampere",
      "Tampereen piiri",
    ]);
    expect(didYouMeanName("uusi kaupunki", candidates("Uusikaupunki", "Uusi"))).toEqual([
      "Uusi",
      "Uusikaupunki",
    ]);
    expect(didYouMeanName("helsinki (091)", candidates("Helsinki"))).toEqual(["Helsinki"]);
    expect(didYouMeanName("helsinki/helsingfors", candidates("Helsinki"))).toEqual(["Helsinki"]);
  });

  it("takes no beginning that ends within a word, and none of one or two letters", () => {
    expect(didYouMeanName("etel", candidates("Etelä Karjala"))).toEqual([]);
    expect(didYouMeanName("ii (139)", candidates("Ii"))).toEqual([]);
    expect(didYouMeanName("helsinkiläinen", candidates("Helsinki"))).toEqual([]);
  });
});
