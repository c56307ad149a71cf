import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/domain/finding.ts";
import { missing } from "../../../src/domain/missing.ts";
import { findingSentence } from "../../../src/locales/support/finding-sentence.ts";
import { localeFor } from "../../support/locales.ts";
import { interval } from "../../support/profile-facts.ts";
import { figure, known, pirkanmaa } from "../../support/sample-report.ts";

const { tag, words, phrases, format } = localeFor("en");

/** A sentence of a template of the test's own. */
function say(template: string, facts: Finding["facts"]): string {
  const given = { measured: template } as Parameters<typeof findingSentence>[0]["sentences"]; // the one that is asked for
  const language = { tag, words, phrases, format, sentences: given };
  return findingSentence(language, { rule: "r", sentence: "measured", section: "s", facts });
}

const share = figure("a", "share", known(0.1, { n: 40, numerator: 4, ...interval(0.04, 0.23) }));
const cell = { kind: "figure", figure: share } as const;

describe("the sentence of a finding", () => {
  it("writes a fact, its aspects and what is to be remarked on it", () => {
    expect(say("{a} {a:period} {a:numerator}{a(interval n flags)}", { a: cell })).toBe(
      "10.0% 2025-01-02 4 (95% CI 4.0–23.0%; n = 40)",
    );
  });

  it("writes no brackets where there is nothing to remark", () => {
    const plain = figure("a", "share", known(0.1, { n: "not-published" }));
    expect(say("{a}{a(interval n parts flags)}.", { a: { kind: "figure", figure: plain } })).toBe(
      "10.0%.",
    );
  });

  it("leaves out what is said only where a fact, or the aspect wanted of it, is there", () => {
    expect(say("a[, {b}][; {a:numerator}][: {a:coverage}].", { a: cell })).toBe("a; 4.");
  });

  it("lists the facts of one name in the order of their numbers, beyond nine too", () => {
    const facts = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [
        `item-${at + 1}`,
        { kind: "count", value: at + 1 } as const,
      ]),
    );
    expect(say("{item*}", facts)).toBe("1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11");
  });

  it("says why a figure is missing, with what exactly is", () => {
    const gone = figure("a", "share", missing("needs-column", "language"));
    expect(say("{a:reason}", { a: { kind: "figure", figure: gone } })).toBe(
      "the data lacks the column that the figure needs (language)",
    );
  });

  it("shows a defect where a fact or a sentence is not there", () => {
    expect(say("{b}", { a: cell })).toBe("…");
    const unknown = { rule: "r", sentence: "no-such", section: "s", facts: {} };
    expect(localeFor("fi").finding(unknown)).toBe("no-such");
    expect(localeFor("fi").finding({ ...unknown, sentence: "toString" })).toBe("toString");
  });

  it("lets no control character of a name through", () => {
    const name = { fi: "a\u001b[31m", sv: "a\u202e", en: "a\u001b[31mb\u202ec\n" };
    const area = { kind: "name", area: { ...pirkanmaa, shortName: name } } as const;
    expect(say("{area}", { area })).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
