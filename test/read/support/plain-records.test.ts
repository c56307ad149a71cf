import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainRecords } from "../../../src/read/support/plain-records.ts";

const parsed = (text: string, delimiter: string) =>
  parse(text, {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
  });

describe("plain records", () => {
  test("are cut as csv-parse cuts them, wherever they are said to be plain", () => {
    const piece = fc.constantFrom(
      "a",
      "ä",
      '"',
      '""',
      ";",
      ",",
      "\t",
      "\n",
      "\r\n",
      "\r",
      " ",
      '"b"',
      '"c;d"',
    );
    let plain = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 16 }),
        fc.constantFrom(";", ",", "\t"),
        (pieces, delimiter) => {
          const text = pieces.join("");
          const records = plainRecords(text, delimiter);
          if (records === undefined) return;
          plain += 1;
          expect(records).toEqual(parsed(text, delimiter));
        },
      ),
      { seed: 20210831, numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(5_000);
  });

  test("hold quoted cells with separators and doubled quotes, blank lines and empty cells", () => {
    expect(plainRecords('1;"Apu; ja ""toinen"" ry";\r\n\n"";x', ";")).toEqual([
      ["1", 'Apu; ja "toinen" ry', ""],
      [""],
      ["", "x"],
    ]);
    expect(plainRecords("", ";")).toEqual([]);
  });

  test("take a quote inside a cell that starts with none for a character", () => {
    expect(plainRecords('5" putki ry;a"b"\n', ";")).toEqual([['5" putki ry', 'a"b"']]);
  });

  test.each([
    ["text after the quote that closes a cell", '"Apu" ry;x\n'],
    ["a cell of several lines", '"Apu\nry";x\n'],
    ["a quote that nothing closes", '1;"Apu\n'],
  ])("are none where there is %s", (_, text) => {
    expect(plainRecords(text, ";")).toBeUndefined();
  });
});
