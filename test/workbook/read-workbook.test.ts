import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workbookLimits } from "../../src/workbook/limits.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { utf16Bytes } from "../support/byte-source.ts";
import { type GivenCell, workbookOf } from "../support/workbook.ts";
import { workbookWithSheet, type ZipPart, zipOf } from "../support/zip.ts";

async function rowsOf(bytes: Uint8Array) {
  const opened = await readWorkbook(bytes);
  return opened.kind === "workbook" ? opened.sheets.flatMap((sheet) => [...sheet.rows()]) : opened;
}

const cellsOf = async (rows: readonly (readonly GivenCell[])[], date1904 = false) =>
  rowsOf(workbookOf([{ name: "Taulu", rows }], { date1904 }));

describe("cells", () => {
  test("are typed: text, number, truth value, date, error", async () => {
    const date: GivenCell = { t: "n", v: 44439, z: "d.m.yyyy" };
    const error: GivenCell = { t: "e", v: 42 };
    expect(await cellsOf([["ä", 12.5, true, date, error, null, 1]])).toEqual([
      {
        line: 1,
        cells: [
          { kind: "text", text: "ä" },
          { kind: "number", value: 12.5 },
          { kind: "boolean", value: true },
          { kind: "date", moment: { date: { year: 2021, month: 8, day: 31 }, time: undefined } },
          { kind: "error", text: "#N/A" },
          undefined,
          { kind: "number", value: 1 },
        ],
      },
    ]);
  });

  test("count their days from 1904 where the workbook does", async () => {
    expect(await cellsOf([[{ t: "n", v: 42977, z: "yyyy-mm-dd" }]], true)).toMatchObject([
      { cells: [{ kind: "date", moment: { date: { year: 2021, month: 8, day: 31 } } }] },
    ]);
  });

  test("that no date format marks are numbers, whatever they look like", async () => {
    expect(await cellsOf([[{ t: "n", v: 44439, z: '0.00 "pv"' }]])).toMatchObject([
      { cells: [{ kind: "number", value: 44439 }] },
    ]);
  });

  test("of a formula have its saved value, a saved zero too", async () => {
    const sheet = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>0</f><v>0</v></c></row>';
    expect(await rowsOf(zipOf(workbookWithSheet(sheet)))).toMatchObject([
      { cells: [{ value: 2 }, { value: 0 }] },
    ]);
  });

  test("of a formula without a saved value are no zeros", async () => {
    const sheet = '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><v>7</v></c></row>';
    expect(await rowsOf(zipOf(workbookWithSheet(sheet)))).toEqual([
      {
        line: 1,
        cells: [
          { kind: "formula", formula: "SUM(B1:B9)" },
          { kind: "number", value: 7 },
        ],
      },
    ]);
  });

  test("that hold a date as ISO text are that text", async () => {
    const sheet = '<row r="1"><c r="A1" t="d"><v>2021-08-31</v></c></row>';
    expect(await rowsOf(zipOf(workbookWithSheet(sheet)))).toMatchObject([
      { cells: [{ kind: "text", text: "2021-08-31" }] },
    ]);
  });

  test("keep their lines and places where rows and cells are left out", async () => {
    const sheet = '<row r="3"><c r="C3"><v>1</v></c></row><row r="7"><c r="A7"><v>2</v></c></row>';
    expect(await rowsOf(zipOf(workbookWithSheet(sheet)))).toMatchObject([
      { line: 3, cells: [undefined, undefined, { value: 1 }] },
      { line: 7, cells: [{ value: 2 }] },
    ]);
  });

  test("without a reference are counted in order, under any namespace prefix", async () => {
    const text = (word: string) => `<x:c t="inlineStr"><x:is><x:t>${word}</x:t></x:is></x:c>`;
    const sheet = `<x:row>${text("Saaja")}${text("Myönnetty")}</x:row><x:row>${text("Apu ry")}<x:c><x:v>12500</x:v></x:c></x:row>`;
    expect(await rowsOf(zipOf(workbookWithSheet(sheet, { prefix: "x" })))).toEqual([
      {
        line: 1,
        cells: [
          { kind: "text", text: "Saaja" },
          { kind: "text", text: "Myönnetty" },
        ],
      },
      {
        line: 2,
        cells: [
          { kind: "text", text: "Apu ry" },
          { kind: "number", value: 12500 },
        ],
      },
    ]);
  });
});

test("sheets keep their order, their merged cells and whether they are hidden", async () => {
  const bytes = workbookOf([
    { name: "Ohje", rows: [["x"]], isHidden: true },
    {
      name: "Äänet",
      rows: [
        ["Q", null],
        ["a", "b"],
      ],
      merges: ["A1:B1"],
    },
  ]);
  const opened = await readWorkbook(bytes);
  expect(opened).toMatchObject({
    kind: "workbook",
    sheets: [
      { name: "Ohje", isHidden: true, merges: [] },
      {
        name: "Äänet",
        isHidden: false,
        merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
      },
    ],
  });
});

describe("what is no readable workbook is refused with its reason", () => {
  const oldFormat = Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array(600).fill(0),
  );
  const encrypted = Uint8Array.of(...oldFormat, ...utf16Bytes("EncryptedPackage", "le"), 0, 0);
  const parts = workbookWithSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const withSheet = (about: Omit<ZipPart, "name">) =>
    zipOf([...parts.slice(0, -1), { name: "xl/worksheets/sheet1.xml", ...about }]);
  const isNone = { kind: "refused", flaw: { kind: "not-a-workbook" } };

  test.each([
    ["an empty file", new Uint8Array(0)],
    ["text", new TextEncoder().encode("Rekisterinumero;Nimi\n1;Apu ry\n")],
    ["the old format", oldFormat],
    ["a zip file of something else", zipOf([{ name: "a.xml", content: "<a/>" }])],
    ["an OpenDocument sheet", zipOf([{ name: "content.xml", content: "<a/>" }])],
    ["a workbook without its sheet", zipOf(parts.slice(0, -1))],
    ["a sheet that was cut", zipOf(workbookWithSheet("<?xml?><worksheet><sheetData><row>"))],
    ["a row twice", zipOf(workbookWithSheet('<row r="1"><c><v>1</v></c></row>'.repeat(2)))],
    ["two parts of one name", zipOf([...parts, ...parts.slice(-1)])],
    ["a lying directory", withSheet({ content: parts.at(-1)?.content ?? "", claimedSize: 5 })],
    [
      "an encoding other than UTF-8",
      withSheet({ content: Buffer.from("<worksheet>\xe4</worksheet>", "latin1") }),
    ],
  ])("%s", async (_, bytes) => {
    expect(await readWorkbook(bytes)).toEqual(isNone);
  });

  test("a workbook behind a password", async () => {
    expect(await readWorkbook(encrypted)).toEqual({ kind: "refused", flaw: { kind: "encrypted" } });
  });

  test.each([
    ["what it unpacks to", { unpacked: 1000 }, "0 MB"],
    ["how much it shrinks", { ratio: 1, ratioFrom: 100 }, "128 MB"],
    ["how many parts it has", { entries: 4 }, "4 parts"],
    ["the size of the file", { packed: 100 }, "0 MB"],
  ])("a bomb, by %s", async (_, limit, expected) => {
    const opened = await readWorkbook(zipOf(parts), { ...workbookLimits, ...limit });
    expect(opened).toEqual({ kind: "refused", flaw: { kind: "too-large", limit: expected } });
  });

  test("a bomb by the limits in force, before anything is unpacked", async () => {
    const content = Buffer.alloc(140 * 1_048_576);
    expect(withSheet({ content }).length).toBeLessThan(200_000);
    expect(await readWorkbook(withSheet({ content }))).toMatchObject({
      flaw: { kind: "too-large" },
    });
    // Unpacking this one would show that it is broken, not that it is large.
    const claimed = withSheet({ content: "x", claimedSize: 140 * 1_048_576 });
    expect(await readWorkbook(claimed)).toMatchObject({ flaw: { kind: "too-large" } });
  });
});

test("pictures, charts and macros are not unpacked, however large they claim to be", async () => {
  const parts = workbookWithSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const picture = { name: "xl/media/image1.png", content: "x", claimedSize: 4_000_000_000 };
  expect(await rowsOf(zipOf([...parts, picture]))).toMatchObject([{ cells: [{ value: 1 }] }]);
});

describe("a damaged workbook never throws and never gives other cells", async () => {
  const rows = Array.from({ length: 30 }, (_, at): readonly GivenCell[] => {
    return [`Apu ${at} ry`, at, at % 2 === 0, null, { t: "n", v: 44439 + at, z: "d.m.yyyy" }];
  });
  const whole = workbookOf([
    { name: "Taulu", rows, merges: ["A1:B1"] },
    { name: "Toinen", rows: rows.slice(0, 3) },
  ]);
  const expected = await rowsOf(whole);
  const seeded = { seed: 20210831, numRuns: 200 };

  test("cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await readWorkbook(whole.subarray(0, length))).toMatchObject({ kind: "refused" });
      }),
      seeded,
    );
  });

  test("with bytes changed", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = Uint8Array.from(whole);
        for (const [at, mask] of changes) damaged[at] = (damaged[at] ?? 0) ^ mask;
        const found = await rowsOf(damaged);
        if (Array.isArray(found)) expect(found).toEqual(expected);
        else expect(found).toMatchObject({ kind: "refused" });
      }),
      seeded,
    );
  });

  test("with XML that is none inside parts that are whole", async () => {
    const parts = workbookWithSheet('<row r="1"><c r="A1" t="s"><v>3</v></c></row>');
    const damage = fc.record({
      part: fc.nat(4),
      at: fc.nat(2000),
      put: fc.string({ maxLength: 6 }),
      drop: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ part, at, put, drop }) => {
        const damaged = parts.map((one, place) => {
          const { content } = one;
          const from = at % content.length;
          return place === part
            ? { ...one, content: content.slice(0, from) + put + content.slice(from + drop) }
            : one;
        });
        const opened = await readWorkbook(zipOf(damaged));
        if (opened.kind === "workbook") for (const sheet of opened.sheets) [...sheet.rows()];
      }),
      { ...seeded, numRuns: 500 },
    );
  });
});
