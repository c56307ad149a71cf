import { expect, test } from "vitest";
import { takeSeparatorLine } from "../../../src/read/support/separator-line.ts";

test.each([
  ["sep=;\r\na;b", ";", "a;b"],
  ["SEP=,\na,b", ",", "a,b"],
  ["sep=\t\ra\tb", "\t", "a\tb"],
  ['"sep=;"\na;b', ";", "a;b"],
])("%j is taken off", (text, delimiter, rest) => {
  expect(takeSeparatorLine(text)).toEqual({ text: rest, firstLine: 2, delimiter });
});

test.each(["a;b\nsep=;\n", "sep=|\na|b", "sep=;b\n", "separate;b\n", ""])("%j has none", (text) => {
  expect(takeSeparatorLine(text)).toEqual({ text, firstLine: 1, delimiter: undefined });
});
