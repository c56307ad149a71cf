import { expect, test } from "vitest";
import { chooseDelimiter } from "../../../src/read/support/choose-delimiter.ts";

/** Candidates made by splitting lines, which is enough where there are no quotes. */
function candidates(...lines: readonly string[]) {
  return ([";", "\t", ","] as const).map((delimiter) => ({
    delimiter,
    rows: lines.map((line, at) => ({ line: at + 1, cells: line.split(delimiter) })),
  }));
}
const always = () => true;
const chosen = (
  lines: readonly string[],
  isHeader: (cells: readonly string[]) => boolean = always,
) => {
  const choice = chooseDelimiter(candidates(...lines), isHeader);
  return choice.kind === "found" ? choice.delimiter : choice.kind;
};

test("the delimiter that shows the header wins, however regular another is", () => {
  const lines = ["nimi;kunta", "Apu, Tuki;Turku", "Into, Seura;Pori"];
  expect(chosen(lines, (cells) => cells.includes("kunta"))).toBe(";");
});

test("of several that show a header the one wins under which more records agree", () => {
  expect(chosen(["a;b;c,d", "1;2;3", "4;5;6", "7;8;9,0"])).toBe(";");
});

test("a ragged row among regular ones does not change the choice", () => {
  expect(chosen(["a\tb", "1", "2\t3", "4\t5"])).toBe("\t");
});

test("blank rows neither count nor are headers", () => {
  expect(chosen(["", "  ", "a,b", "", "", "", "1,2"])).toBe(",");
});

test("titles above the header do not count", () => {
  const isHeader = (cells: readonly string[]) => cells.includes("kunta");
  const lines = ["a,b", "c,d", "e,f", "g,h", "nimi;kunta", "Apu;Turku"];
  expect(chosen(lines, isHeader)).toBe(";");
});

test("only the first twenty records from the header on are judged", () => {
  const lines = ["a;b,c", ...Array.from({ length: 19 }, () => "1;2,3"), "4;5", "6;7"];
  expect(chosen(lines)).toBe("tie");
});

test("a header of one cell ties with itself under every delimiter, which is no tie", () => {
  expect(chosen(["kunta", "Tampere", "Turku"])).toBe(";");
});

test("no header under any delimiter is no choice", () => {
  expect(chosen(["a;b", "1;2"], () => false)).toBe("no-header");
});
