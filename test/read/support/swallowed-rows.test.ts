import { expect, test } from "vitest";
import { swallowedRows } from "../../../src/read/support/swallowed-rows.ts";

const header = ["id", "nimi", "kunta"];
const warned = (cells: readonly string[], names: readonly string[] = header) =>
  swallowedRows({ line: 7, cells }, names, ";");

test("a cell cut exactly as rows are is warned of, with the line on which its quote opened", () => {
  expect(warned(["1\r\n", "Apu;Pori\n2;Tuki;Oulu\n3;5", "Lahti"])).toEqual([
    {
      code: "file/unclosed-quote",
      severity: "warning",
      line: 8,
      column: { number: 2, header: "nimi" },
      facts: { other: 10 },
    },
  ]);
});

test("an ordinary text of several lines is not", () => {
  expect(warned(["1", "Apu\nry", "Lahti"])).toEqual([]);
  expect(warned(["1", "Apu; Tuki\nInto", "Lahti"])).toEqual([]);
});

test("a row of another width is left to whoever counts its cells", () => {
  expect(warned(["1", "Apu;Pori\n2;5"])).toEqual([]);
});

test("two columns are too few to tell a list in a cell from rows", () => {
  expect(warned(["a;b\nc", "d"], ["nimi", "kunta"])).toEqual([]);
});

test("blank cells after the last header, as some exports end every line, do not hide it", () => {
  expect(warned(["1", "Apu;Pori;\n2;Tuki;Oulu;\n3;5", "Lahti", ""])).toMatchObject([
    { code: "file/unclosed-quote", line: 7, facts: { other: 9 } },
  ]);
  expect(warned(["1", "Apu;Pori;\n2;Tuki;Oulu;\n3;5", "Lahti", "x"])).toEqual([]);
});
