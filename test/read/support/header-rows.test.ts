import { expect, test } from "vitest";
import { findHeader, joinColumns, repeatedRight } from "../../../src/read/support/header-rows.ts";

const rowsOf = (...rows: readonly string[]) =>
  rows.map((row, at) => ({ line: at + 1, cells: row.split(";") }));

test("a blank upper cell repeats its left neighbour, one at the beginning stays blank", () => {
  expect(repeatedRight(["", "Q1", " ", "", "Q2"])).toEqual(["", "Q1", "Q1", "Q1", "Q2"]);
});

test("texts of a column are joined by one space, equal ones once, blank ones not at all", () => {
  expect(
    joinColumns([
      ["Q1", "Q1", "Alue", ""],
      ["a ", "b", "Alue", "c"],
    ]),
  ).toEqual(["Q1 a", "Q1 b", "Alue", "c"]);
});

const isHeader = (cells: readonly string[]) => cells.includes("Q1 b");

test("a header of two rows is found below titles and has the line of its last row", () => {
  const rows = rowsOf("Kysely", ";;", "Alue;Q1;", ";a;b", "Lappi;1;2");
  expect(findHeader(rows, 2, isHeader)).toEqual({
    header: { line: 4, cells: ["Alue", "Q1 a", "Q1 b"] },
    preamble: rows.slice(0, 2),
    lastAt: 3,
  });
});

test("a blank cell of the last row repeats nothing", () => {
  const rows = rowsOf("Q1;;", "a;b;");
  expect(findHeader(rows, 2, isHeader)?.header.cells).toEqual(["Q1 a", "Q1 b", "Q1"]);
});

test("a header of three rows has all three texts", () => {
  const rows = rowsOf("Osa;", "Q1;", "a;b");
  expect(findHeader(rows, 3, (cells) => cells.length === 2)?.header.cells).toEqual([
    "Osa Q1 a",
    "Osa Q1 b",
  ]);
});

test("a header of one row is the row itself", () => {
  const rows = rowsOf("Kysely", "Q1 b;x ");
  expect(findHeader(rows, 1, isHeader)?.header).toBe(rows[1]);
});
