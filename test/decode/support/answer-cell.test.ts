import { expect, test } from "vitest";
import { answerReader } from "../../../src/decode/support/answer-cell.ts";
import type { CodebookItem } from "../../../src/domain/codebook.ts";
import { smallCodebook } from "./codebooks.ts";

const [involve] = smallCodebook.items;
if (involve === undefined) throw new Error("the small codebook has items");
const read = answerReader(involve);

test.each([
  ["4", 4],
  ["4,0", 4],
  ["4.00", 4],
  [" 4 ", 4],
  ["4 melko vahva", 4],
  ["4 - melko vahva", 4],
  ["4 – Melko  Vahva", 4],
  ["4=melko vahva", 4],
  ["4. ganska stark", 4],
  ["4) fairly strong", 4],
  ["4 (melko vahva)", 4],
  ["melko vahva (4)", 4],
  ["MELKO VAHVA", 4],
  ["ganska stark", 4],
  ["1", 1],
  ["5 = vahva", 5],
  ["3 keskitasoa", 3], // the codebook has no label for 3
])("%s is an answer of %d", (text, value) => {
  expect(read(text)).toMatchObject({ kind: "value", value });
});

test.each([
  ["9", "dont-know"],
  ["9,0", "dont-know"],
  ["En osaa sanoa", "dont-know"],
  ["en osaa  sanoa", "dont-know"],
  ["Kan inte sa\u0308ga", "dont-know"],
  ["9 En osaa sanoa", "dont-know"],
  ["9 = jotain muuta", "dont-know"],
  ["-9", "refused"],
  ["−9", "refused"],
  ["Ei kysytty", "not-asked"],
])("%s says %s", (text, gap) => {
  expect(read(text)).toMatchObject({ kind: "value", value: gap });
});

test.each(["", " ", "\u00a0", "-", "..", "NA"])("%j is no answer", (text) => {
  expect(read(text)).toMatchObject({ kind: "missing" });
});

test.each([
  ["0", []],
  ["6", []],
  ["4,5", []],
  ["45", []],
  ["melko vahvaa", ["melko vahva"]],
  ["4 vahva", ["vahva"]], // number and label contradict each other
  ["3 vahva", ["vahva"]],
  ["4 En osaa sanoa", ["En osaa sanoa"]],
  ["vahva ja heikko", []],
  ["4 5", []],
  ["x4", []],
])("%s is outside the scale", (text, suggestions) => {
  expect(read(text)).toEqual({
    kind: "fault",
    fault: {
      code: "cell/outside-scale",
      facts: { expected: "1–5" },
      ...(suggestions.length > 0 && { suggestions }),
    },
  });
});

test("a scale may reach below zero", () => {
  const labels: CodebookItem["scale"]["labels"] = new Map();
  const readSigned = answerReader({
    ...involve,
    missing: [],
    scale: { minimum: -2, maximum: 2, labels },
  });
  expect(readSigned("-2")).toMatchObject({ value: -2 });
  expect(readSigned("–1 eri mieltä")).toMatchObject({ value: -1 });
  expect(readSigned("-3")).toMatchObject({ kind: "fault" });
});

test("a word that two values bear in different languages says nothing by itself", () => {
  const labels: CodebookItem["scale"]["labels"] = new Map([
    [1, { fi: "alku", sv: "slut", en: "start" }],
    [5, { fi: "slut", sv: "början", en: "end" }],
  ]);
  const readDisputed = answerReader({ ...involve, scale: { minimum: 1, maximum: 5, labels } });
  expect(readDisputed("slut")).toMatchObject({ kind: "fault" });
  expect(readDisputed("5 slut")).toMatchObject({ value: 5 });
  expect(readDisputed("alku")).toMatchObject({ value: 1 });
});
