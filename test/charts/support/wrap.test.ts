import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/charts/support/text-width.ts";
import { wrap } from "../../../src/charts/support/wrap.ts";

const type = { size: 10 };

describe("wrapping", () => {
  it("breaks behind blanks and hyphens", () => {
    expect(wrap("Keski-Pohjanmaan hyvinvointialue", type, { width: 80, lines: 3 })).toEqual([
      "Keski-",
      "Pohjanmaan",
      "hyvinvointialue",
    ]);
  });

  it("keeps the thousands of a number together", () => {
    expect(wrap("noin 10 000 asukasta", type, { width: 55, lines: 3 })).toEqual([
      "noin",
      "10\u00a0000",
      "asukasta",
    ]);
  });

  it("cuts a word that alone is too wide, and what has no room at the end", () => {
    const lines = wrap("hyvinvointialueen yhdistykset", type, { width: 50, lines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines).toEqual(["hyvin-", "vointia…"]);
  });

  it("makes one empty line of nothing", () => {
    expect(wrap(" ", type, { width: 50, lines: 2 })).toEqual([""]);
  });

  it("never makes a line too wide or a line too many, and loses nothing where there is room", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (text, width, lines) => {
          const wrapped = wrap(text, type, { width, lines });
          expect(wrapped.length).toBeLessThanOrEqual(lines);
          for (const line of wrapped) expect(widthOf(line, type)).toBeLessThanOrEqual(width);
        },
      ),
      { seed: 20210831 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö -]{0,80}$/u), (text) => {
        const wrapped = wrap(text, type, { width: 60, lines: 99 });
        const letters = (of: string) => of.replace(/[ -]/gu, "");
        expect(letters(wrapped.join(""))).toBe(letters(text));
      }),
      { seed: 20210831 },
    );
  });
});
