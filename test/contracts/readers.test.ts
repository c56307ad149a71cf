import fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/read/csv.ts";
import type { ReadOptions } from "../../src/read/reader.ts";
import { readers } from "../../src/read/registry.ts";
import { byteSource, joinedBytes, rawBytes, utf16Bytes } from "../support/byte-source.ts";
import { readWhole } from "../support/read-whole.ts";

const seed = 20210831;
const header = ["id", "nimi", "kotipaikka"];
const isHeader: ReadOptions["isHeader"] = ([first, second]) => first === "id" && second === "nimi";

const chunkSizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
const delimiter = fc.constantFrom(";" as const, "," as const, "\t" as const);

/** Cells from the characters that matter to a reader; ä, ö, Å and é are one byte each in Windows-1252. */
const cell = fc
  .array(
    fc.constantFrom(
      "a",
      "Z",
      "0",
      " ",
      "ä",
      "ö",
      "Å",
      "é",
      '"',
      ";",
      ",",
      "\t",
      "\n",
      "\r\n",
      "\r",
    ),
    {
      maxLength: 8,
    },
  )
  .map((characters) => characters.join(""));
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 12 });

const encodings = {
  "utf-8": (text: string) => new TextEncoder().encode(text),
  "utf-8 with mark": (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  "utf-16le": (text: string) => utf16Bytes(`\uFEFF${text}`, "le"),
  "utf-16be": (text: string) => utf16Bytes(`\uFEFF${text}`, "be"),
  "windows-1252": rawBytes,
};
const encoding = fc.constantFrom(
  "utf-8" as const,
  "utf-8 with mark" as const,
  "utf-16le" as const,
  "utf-16be" as const,
  "windows-1252" as const,
);

/** How one file is written. The lists are used in turn, so that a file may mix its line ends and its quoting. */
const style = fc.record({
  delimiter,
  encoding,
  lineEnds: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 3 }),
  quoting: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  titles: fc.array(fc.constantFrom("", "Yhdistykset 2.1.2025", "; ;"), { maxLength: 3 }),
  hasLastLineEnd: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

/** Writes as RFC 4180 has it, with bare quotes where a cell does not start with one. */
function write(rows: readonly (readonly string[])[], how: Style) {
  let text = "";
  let records = 0;
  let cells = 0;
  const lines: number[] = [];
  const add = (record: string, isLast: boolean) => {
    lines.push((text.match(/\r\n|\r|\n/g)?.length ?? 0) + 1);
    const wanted = how.lineEnds[records % how.lineEnds.length] ?? "\n";
    // A blank line between a CR and an LF would not be a line.
    const end = record === "" && text.endsWith("\r") ? "\r" : wanted;
    records += 1;
    text += isLast && !how.hasLastLineEnd ? record : record + end;
  };
  const written = (value: string) => {
    const wanted = how.quoting[cells % how.quoting.length] ?? false;
    cells += 1;
    const needed = value.startsWith('"') || value.includes(how.delimiter) || /[\r\n]/.test(value);
    return wanted || needed ? `"${value.replaceAll('"', '""')}"` : value;
  };
  for (const title of how.titles) add(title, false);
  const all = [header, ...rows];
  all.forEach((row, at) => {
    add(row.map(written).join(how.delimiter), at === all.length - 1);
  });
  return { text, lines: lines.slice(how.titles.length) };
}

describe("a delimited table", () => {
  test("has the same rows and physical lines in every dialect, encoding and chunking", async () => {
    await fc.assert(
      fc.asyncProperty(table, style, chunkSizes, async (rows, how, sizes) => {
        const { text, lines } = write(rows, how);
        const bytes = encodings[how.encoding](text);
        const whole = await readWhole(readCsv, byteSource(bytes, { sizes }), { isHeader });
        expect(whole.header).toEqual({ line: lines[0], cells: header });
        expect(whole.rows).toEqual(rows.map((cells, at) => ({ line: lines[at + 1], cells })));
        expect(whole.problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(whole.preamble).toHaveLength(how.titles.length);
        expect(whole.dialect?.delimiter).toBe(how.delimiter);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("comes back as papaparse wrote it", async () => {
    const newline = fc.constantFrom("\n", "\r\n", "\r");
    await fc.assert(
      fc.asyncProperty(table, delimiter, newline, fc.boolean(), async (rows, by, end, quotes) => {
        const text = papaparse.unparse([header, ...rows], { delimiter: by, newline: end, quotes });
        const whole = await readWhole(readCsv, byteSource(text), { isHeader });
        expect(whole.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe("a text with quotes anywhere", () => {
  const soup = fc
    .array(fc.constantFrom("a", "b", "ä", '"', '"', ";", "\n", "\r\n", "\r"), { maxLength: 60 })
    .map((characters) => characters.join(""));
  const letters = (text: string) => text.replace(/[^abä]/g, "");

  test("loses no letter and doubles none, up to the line of a quote that is reported as unclosed", async () => {
    await fc.assert(
      fc.asyncProperty(soup, chunkSizes, async (text, sizes) => {
        const source = byteSource(`id;nimi\n${text}`, { sizes });
        const whole = await readWhole(readCsv, source, { isHeader });
        const read = letters(whole.rows.flatMap(({ cells }) => cells).join(""));
        const [problem, ...more] = whole.problems;
        expect(more).toEqual([]);
        if (problem === undefined) {
          expect(read).toBe(letters(text));
        } else {
          expect(problem).toMatchObject({ code: "file/unclosed-quote", severity: "error" });
          expect(letters(text).startsWith(read)).toBe(true);
          expect(whole.rows.every(({ line }) => line <= (problem.line ?? 0))).toBe(true);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  test("shows the row with a missing closing quote as unclosed or ragged, and keeps the rows above", async () => {
    const word = fc.constantFrom("Apu ry", "Tuki", "Kylä", "5", "x");
    const rows = fc.array(
      fc.array(fc.record({ word, quoted: fc.boolean() }), { minLength: 3, maxLength: 3 }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), fc.nat(2), async (all, someRow, column) => {
        const broken = someRow % all.length;
        const written = all.map((row, at) =>
          row.map(({ word: text, quoted }, place) => {
            if (at === broken && place === column) return `"${text}`;
            return quoted ? `"${text}"` : text;
          }),
        );
        const text = [header, ...written].map((row) => row.join(";")).join("\n");
        const whole = await readWhole(readCsv, byteSource(text), { isHeader });
        const above = all.slice(0, broken).map((row) => row.map((each) => each.word));
        expect(whole.rows.slice(0, broken).map(({ cells }) => cells)).toEqual(above);
        const ragged = whole.rows.filter(({ cells }) => cells.length !== 3);
        const places = [...whole.problems, ...ragged].map(({ line }) => line);
        expect(places).toEqual([broken + 2]);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe.each(readers.map((reader) => [reader.id, reader] as const))("reader %s", (_, reader) => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.constantFrom(0x22, 0x3b, 0x2c, 0x09, 0x0a, 0x0d, 0x61, 0xe4, 0xc3, 0xa4, 0x00), {
        maxLength: 80,
      })
      .map((codes) => Uint8Array.from(codes)),
    fc
      .tuple(
        fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]),
        fc.uint8Array({ maxLength: 80 }),
      )
      .map(([mark, rest]) => Uint8Array.from([...mark, ...rest])),
  );

  test("answers any bytes with rows in line order or with a problem, whatever the chunks", async () => {
    const read = await reader.load();
    await fc.assert(
      fc.asyncProperty(bytes, chunkSizes, async (content, sizes) => {
        const whole = await readWhole(read, byteSource(content, { sizes }));
        const lines = whole.rows.map(({ line }) => line);
        expect(lines.every((line, at) => line > (lines[at - 1] ?? 0))).toBe(true);
        expect(whole.header !== undefined || whole.problems.length > 0).toBe(true);
        expect(await readWhole(read, byteSource(joinedBytes(content)))).toEqual(whole);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("has an id and endings in lower case with the dot", () => {
    expect(reader.id).toMatch(/^[a-z0-9-]+$/);
    for (const extension of reader.extensions) expect(extension).toMatch(/^[.][a-z0-9]+$/);
  });
});

test("no two readers share an id or an ending", () => {
  const words = readers.flatMap(({ id, extensions }) => [id, ...extensions]);
  expect(new Set(words).size).toBe(words.length);
});
