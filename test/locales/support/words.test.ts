import { expect, test } from "vitest";
import { detailWords } from "../../../src/locales/support/words.ts";
import { localeFor } from "../../support/locales.ts";

test("what is missing is called by the language's words, id by id, and an id without a word by itself", () => {
  const ids = "grants-per-resident, no-such-field, toString";
  expect(detailWords(ids, localeFor("fi").words)).toBe(
    "avustukset asukasta kohti, no-such-field, toString",
  );
  expect(detailWords("structures-in-place", localeFor("sv").words)).toBe("strukturer i bruk");
});
