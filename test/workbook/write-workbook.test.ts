import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsAsFormula } from "../../src/workbook/runs-as-formula.ts";
import { writeWorkbook } from "../../src/workbook/write-workbook.ts";
import type { TextLook, WrittenCell, WrittenSheet } from "../../src/workbook/written-sheet.ts";
import { zipDirectory } from "../../src/workbook/zip-directory.ts";
import { byLibrary, libraryCells, openWorkbook, partOf } from "../support/opened-workbook.ts";
import { workbookOf } from "../support/workbook.ts";

const seed = { seed: 20210831 };

const text = (content: string, look: TextLook = "plain"): WrittenCell => ({
  kind: "text",
  text: content,
  look,
});
const number = (value: number, format = "#,##0"): WrittenCell => ({
  kind: "number",
  value,
  format,
});

function sheet(rows: WrittenSheet["rows"], more: Partial<WrittenSheet> = {}): WrittenSheet {
  return { name: "Taulu", isTable: false, widths: [20, 10], rows, ...more };
}

function workbook(...sheets: readonly WrittenSheet[]): Uint8Array {
  return writeWorkbook({ title: "Otsikko", language: "fi", sheets });
}

describe("what is written", () => {
  test("numbers are read back as themselves by our reader and by the library", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (values) => {
          const bytes = workbook(
            sheet([[text("x")], values.map((value) => number(value, "0.0%"))]),
          );
          // a spreadsheet has one zero
          const expected = values.map((value) => (value === 0 ? 0 : value));
          const [opened] = await openWorkbook(bytes);
          expect(opened?.rows[0]).toEqual(expected);
          const cells = libraryCells(bytes).slice(1);
          expect(cells.map(({ v }) => (v === 0 ? 0 : v))).toEqual(expected);
          expect(cells.every(({ t, z }) => t === "n" && z === "0.0%")).toBe(true);
        },
      ),
      { ...seed, numRuns: 60 },
    );
  });

  test("texts are read back as themselves and are no formulas", async () => {
    const anyText = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        "=1+1",
        "+358 40",
        "-5",
        "@SUM(A1)",
        " =1",
        "_x000A_",
        "<a & b>",
        "a\nb",
        "'x",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (texts) => {
        const bytes = workbook(sheet([[text("x")], texts.map((content) => text(content))]));
        const [opened] = await openWorkbook(bytes);
        expect(opened?.rows[0]).toEqual(texts);
        expect(libraryCells(bytes).every(({ t, f }) => t === "s" && f === undefined)).toBe(true);
        expect(partOf(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]|t="str"/);
      }),
      { ...seed, numRuns: 100 },
    );
  });

  test("a text that would run when somebody edits the cell is quoted, as by an apostrophe", () => {
    const given = ["=1+1", "Apu ry", " -5", "@x"];
    const bytes = workbook(sheet([given.map((content) => text(content))]));
    const formats = [...partOf(bytes, "xl/styles.xml").matchAll(/<xf [^>]*>/g)].slice(1);
    const cells = [...partOf(bytes, "xl/worksheets/sheet1.xml").matchAll(/<c r="[^"]+"([^>]*)>/g)];
    const quoted = cells.map(([, attributes = ""]) => {
      const style = /s="(\d+)"/.exec(attributes)?.[1] ?? "0";
      return formats[Number(style)]?.[0].includes('quotePrefix="1"');
    });
    expect(quoted).toEqual([true, false, true, true]);
    expect(given.map(runsAsFormula)).toEqual(quoted);
  });

  test("a text longer than a cell may hold ends in an ellipsis", async () => {
    const [opened] = await openWorkbook(workbook(sheet([[text("x")], [text("ä".repeat(40_000))]])));
    expect(opened?.rows[0]?.[0]).toBe(`${"ä".repeat(32_766)}…`);
  });

  test("headings are bold, and of a table the first row stays and filters", () => {
    const rows = [
      [text("Alue", "heading"), text("Arvo", "heading")],
      [text("Kainuu"), number(1)],
    ];
    const table = workbook(sheet(rows, { isTable: true }));
    const styles = partOf(table, "xl/styles.xml");
    const [, own = ""] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles) ?? [];
    const xml = partOf(table, "xl/worksheets/sheet1.xml");
    const heading = /<c r="A1" s="(\d+)" t="s">/.exec(xml)?.[1] ?? "";
    const xfs = [...own.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([xf]) => xf);
    expect(styles).toContain(`<cellXfs count="${xfs.length}">`);
    expect(xfs[Number(heading)]).toMatch(/fontId="1".*wrapText="1"/);
    expect(/<fonts count="2">.*?<\/font><font><b\/>/.test(styles)).toBe(true);
    expect(xml).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
    expect(byLibrary(table).Sheets["Taulu"]?.["!autofilter"]).toEqual({ ref: "A1:B2" });

    const plain = partOf(workbook(sheet(rows)), "xl/worksheets/sheet1.xml");
    expect(plain).not.toMatch(/<pane|<autoFilter/);
  });

  test("a name with an apostrophe and other signs names its sheet and its filter", async () => {
    const rows = [[text("a", "heading")], [text("b")]];
    const name = "L'été & <x>";
    const bytes = workbook(sheet(rows, { isTable: true, name }));
    expect((await openWorkbook(bytes)).map((opened) => opened.name)).toEqual([name]);
    expect(partOf(bytes, "xl/workbook.xml")).toContain(
      "'L''été &amp; &lt;x&gt;'!$A$1:$A$2".replaceAll("'", "&apos;"),
    );
  });
});

describe("the bytes", () => {
  const given = () =>
    workbook(sheet([[text("x", "heading")], [text("=1"), number(1.5, "0.0 %"), undefined]]));

  test("are the same whatever was read or written before", () => {
    const first = given();
    byLibrary(workbookOf([{ name: "A", rows: [[{ t: "n", v: 46_000, z: "d.m.yyyy" }]] }]));
    workbook(sheet([[number(3, "0.000"), number(4, "0.0000")]]));
    expect(given()).toEqual(first);
  });

  test("hold no date but the first that a zip file can name, and nothing is packed", () => {
    const bytes = given();
    const entries = zipDirectory(bytes) ?? [];
    expect(entries[0]?.name).toBe("[Content_Types].xml");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const { headerAt, method } of entries) {
      expect(method).toBe(0);
      expect(view.getUint16(headerAt + 10, true)).toBe(0); // midnight
      expect(view.getUint16(headerAt + 12, true)).toBe(0x0021); // 1 January 1980
    }
    const about = partOf(bytes, "docProps/core.xml");
    expect(about).toContain("<dc:title>Otsikko</dc:title>");
    expect(about).not.toMatch(/created|modified/);
  });
});
