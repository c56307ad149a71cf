import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/read/csv.ts";
import type { ByteSource } from "../../src/read/reader.ts";
import { byteSource, joinedBytes, rawBytes, utf16Bytes } from "../support/byte-source.ts";
import { readWhole } from "../support/read-whole.ts";

const isHeader = (cells: readonly string[]) => cells.includes("nimi") && cells.includes("kunta");
const cellsOf = async (content: string | Uint8Array) =>
  (await readWhole(readCsv, byteSource(content), { isHeader })).rows.map(({ cells }) => cells);

/** Rows of ASCII text worth more than the block on which the encoding is judged. */
const overOneMebibyte = "Esimerkki ry;Tampere\n".repeat(60_000);
const linesOver = 60_000;

describe("encoding", () => {
  test("a UTF-8 mark is no part of the first header", async () => {
    const whole = await readWhole(
      readCsv,
      byteSource(rawBytes("\xEF\xBB\xBFnimi;kunta\nA;\xC3\xA4")),
    );
    expect(whole.header?.cells).toEqual(["nimi", "kunta"]);
    expect(whole.rows).toEqual([{ line: 2, cells: ["A", "ä"] }]);
    expect(whole.dialect).toEqual({ format: "csv", encoding: "utf-8", delimiter: ";" });
    expect(whole.problems).toEqual([]);
  });

  test.each(["le", "be"] as const)("UTF-16 %s is known by its mark", async (order) => {
    const bytes = utf16Bytes("\uFEFFnimi\tkunta\r\nÄäkköset 😀\tJyväskylä\r\n", order);
    const whole = await readWhole(readCsv, byteSource(bytes, { sizes: [1] }));
    expect(whole.dialect).toEqual({ format: "csv", encoding: `utf-16${order}`, delimiter: "\t" });
    expect(whole.rows).toEqual([{ line: 2, cells: ["Ääkköset 😀", "Jyväskylä"] }]);
    expect(whole.problems).toEqual([]);
  });

  test("bytes that are not UTF-8 are read as Windows-1252, with a warning that names the first", async () => {
    const bytes = rawBytes(
      "nimi;kunta\r\nApu;Hyvink\xE4\xE4\r\n5 \x80 \x96 tuki;M\xE4nts\xE4l\xE4\r\n",
    );
    const whole = await readWhole(readCsv, byteSource(bytes));
    expect(whole.rows.map(({ cells }) => cells)).toEqual([
      ["Apu", "Hyvinkää"],
      ["5 € – tuki", "Mäntsälä"],
    ]);
    expect(whole.dialect?.encoding).toBe("windows-1252");
    expect(whole.problems).toEqual([
      {
        code: "file/not-utf-8",
        severity: "warning",
        source: "input.csv",
        line: 2,
        facts: { offset: 22, byte: "E4" },
      },
    ]);
  });

  test("a character cut between two chunks is whole", async () => {
    const bytes = new TextEncoder().encode("nimi;kunta\nÄ€😀;x");
    const whole = await readWhole(readCsv, byteSource(bytes, { sizes: [12, 2, 3, 1] }));
    expect(whole.rows).toEqual([{ line: 2, cells: ["Ä€😀", "x"] }]);
  });

  test("a character cut by the end of the first MiB does not make the file Windows-1252", async () => {
    const start = "nimi;kunta\n";
    const filler = "x".repeat(1_048_576 - start.length - 1 - 100_000);
    const text = `${start}${"y".repeat(99_999)}\n${filler}ä;b\n`;
    expect(new TextEncoder().encode(text)[1_048_576]).toBe(0xa4);
    const whole = await readWhole(readCsv, byteSource(text));
    expect(whole.dialect?.encoding).toBe("utf-8");
    expect(whole.rows.at(-1)?.cells[0]?.endsWith("xä")).toBe(true);
    expect(whole.problems).toEqual([]);
  });

  test("a byte after the first MiB that is not UTF-8 ends the rows with its line", async () => {
    const bytes = rawBytes(`nimi;kunta\n${overOneMebibyte}Apu;Hyvink\xE4\nTuki;Turku\n`);
    const whole = await readWhole(readCsv, byteSource(bytes));
    expect(whole.rows).toHaveLength(linesOver);
    expect(whole.problems).toEqual([
      {
        code: "file/undecodable",
        severity: "error",
        source: "input.csv",
        line: linesOver + 2,
        facts: { expected: "utf-8" },
      },
    ]);
    const again = await readWhole(readCsv, byteSource(bytes), { encoding: "windows-1252" });
    expect(again.rows.slice(-2).map(({ cells }) => cells)).toEqual([
      ["Apu", "Hyvinkä"],
      ["Tuki", "Turku"],
    ]);
    expect(again.problems).toEqual([]);
  });

  test("a file whose mark says UTF-8 and whose bytes do not is not quietly read as something else", async () => {
    const bytes = rawBytes("\xEF\xBB\xBFnimi;kunta\nApu;Turku\nTuki;Hyvink\xE4\n");
    const whole = await readWhole(readCsv, byteSource(bytes));
    expect(whole.rows).toEqual([{ line: 2, cells: ["Apu", "Turku"] }]);
    expect(whole.problems).toMatchObject([{ code: "file/undecodable", line: 3 }]);
    const again = await readWhole(readCsv, byteSource(bytes), { encoding: "windows-1252" });
    expect(again.header?.cells).toEqual(["nimi", "kunta"]);
    expect(again.rows.at(-1)?.cells).toEqual(["Tuki", "Hyvinkä"]);
  });

  test("a forced encoding overrules what the bytes look like", async () => {
    const bytes = rawBytes("nimi;kunta\nA;\xC3\xA4");
    const whole = await readWhole(readCsv, byteSource(bytes), { encoding: "windows-1252" });
    expect(whole.rows[0]?.cells).toEqual(["A", "Ã¤"]);
    const unmarked = byteSource(utf16Bytes("nimi;kunta\nA;ä", "le"));
    const utf16 = await readWhole(readCsv, unmarked, { encoding: "utf-16le" });
    expect(utf16.rows[0]?.cells).toEqual(["A", "ä"]);
  });

  test("half a character at the end of a marked file is reported", async () => {
    const bytes = joinedBytes(utf16Bytes("\uFEFFnimi;kunta\nA;b\n", "le"), Uint8Array.of(0x41));
    const whole = await readWhole(readCsv, byteSource(bytes));
    expect(whole.rows).toEqual([{ line: 2, cells: ["A", "b"] }]);
    expect(whole.problems).toMatchObject([{ code: "file/undecodable", line: 3 }]);
  });

  test("the replacement character itself is a character", async () => {
    expect(await cellsOf("nimi;kunta\n\uFFFD;b")).toEqual([["\uFFFD", "b"]]);
  });
});

describe("files that are no tables", () => {
  test.each([
    ["no bytes", ""],
    ["only a mark", "\uFEFF"],
    ["only blank lines", "\r\n  \n\n"],
    ["only a separator line", "sep=;\n"],
  ])("%s: empty", async (_, text) => {
    const whole = await readWhole(readCsv, byteSource(text));
    expect(whole.problems).toEqual([
      { code: "file/empty", severity: "error", source: "input.csv" },
    ]);
  });

  test("a NUL byte outside UTF-16 means a binary file", async () => {
    const whole = await readWhole(readCsv, byteSource(rawBytes("PK\x03\x04\x14\x00\x06\x00\x08")));
    expect(whole.header).toBeUndefined();
    expect(whole.problems).toMatchObject([{ code: "file/binary", severity: "error", line: 1 }]);
  });

  test("a NUL byte after the first MiB ends the rows with its line", async () => {
    const bytes = rawBytes(`nimi;kunta\n${overOneMebibyte}Apu;\x00\n`);
    const whole = await readWhole(readCsv, byteSource(bytes));
    expect(whole.rows).toHaveLength(linesOver);
    expect(whole.problems).toMatchObject([{ code: "file/binary", line: linesOver + 2 }]);
  });

  test("a million characters without a line end are no table", async () => {
    const text = `nimi;kunta\n${"x".repeat(2_000_000)}`;
    const whole = await readWhole(readCsv, byteSource(text));
    expect(whole.problems).toMatchObject([{ code: "file/binary", line: 2 }]);
  });

  test("without a header the first row with content is shown, and how many were looked at", async () => {
    const whole = await readWhole(readCsv, byteSource("\n\nA;B\n1;2\n", { name: "x.csv" }), {
      isHeader,
    });
    expect(whole.problems).toEqual([
      {
        code: "file/no-header",
        severity: "error",
        source: "x.csv",
        line: 3,
        value: "A;B",
        facts: { count: 4 },
      },
    ]);
  });

  test("the header is sought among the first fifty records", async () => {
    const titled = (titles: number) => `${"otsikko\n".repeat(titles)}nimi;kunta\nA;B\n`;
    const found = await readWhole(readCsv, byteSource(titled(49)), { isHeader });
    expect(found.header?.line).toBe(50);
    const missed = await readWhole(readCsv, byteSource(titled(50)), { isHeader });
    expect(missed.problems).toMatchObject([{ code: "file/no-header", facts: { count: 50 } }]);
  });

  test("a broken quote behind the records in which it must be is not the reason that there is none", async () => {
    const rows = (count: number) => "Apu;Tampere\n".repeat(count);
    const broken = `"Apu;Tampere\n${rows(3)}"Tuki;Tampere\n`;
    const codeOf = async (before: number) =>
      (await readWhole(readCsv, byteSource(rows(before) + broken), { isHeader })).problems.map(
        ({ code }) => code,
      );
    expect(await codeOf(49)).toEqual(["file/unclosed-quote"]);
    expect(await codeOf(50)).toEqual(["file/no-header"]);
  });
});

describe("header and delimiter", () => {
  test("titles and blank lines above the header are kept apart, and lines stay physical", async () => {
    const text = "Yhdistykset, 2.1.2025\n\nnimi;kunta\nA;B\n";
    const whole = await readWhole(readCsv, byteSource(text), { isHeader });
    expect(whole.dialect?.delimiter).toBe(";");
    expect(whole.preamble).toEqual([
      { line: 1, cells: ["Yhdistykset, 2.1.2025"] },
      { line: 2, cells: [""] },
    ]);
    expect(whole.header).toEqual({ line: 3, cells: ["nimi", "kunta"] });
    expect(whole.rows).toEqual([{ line: 4, cells: ["A", "B"] }]);
  });

  test("a line sep= names the delimiter and is no row, but a line", async () => {
    const whole = await readWhole(readCsv, byteSource("sep=,\r\nnimi;x,kunta\r\nA;y,B\r\n"));
    expect(whole.dialect?.delimiter).toBe(",");
    expect(whole.preamble).toEqual([]);
    expect(whole.header).toEqual({ line: 2, cells: ["nimi;x", "kunta"] });
    expect(whole.rows).toEqual([{ line: 3, cells: ["A;y", "B"] }]);
  });

  test("a forced delimiter overrules the line sep= and the look of the file", async () => {
    const source = byteSource("sep=;\na,b;c,d\n1,2;3,4\n");
    const whole = await readWhole(readCsv, source, { delimiter: "," });
    expect(whole.header).toEqual({ line: 2, cells: ["a", "b;c", "d"] });
  });

  test("a file that is as regular with two delimiters is not guessed", async () => {
    const whole = await readWhole(readCsv, byteSource("a;b,c\n1;2,3\n"));
    expect(whole.header).toBeUndefined();
    expect(whole.problems).toMatchObject([
      { code: "file/ambiguous-delimiter", severity: "error", facts: { found: '";", ","' } },
    ]);
  });

  test("decimal commas do not make a comma the delimiter", async () => {
    const whole = await readWhole(readCsv, byteSource("alue;osuus;muutos\nA;5,3;1,0\nB;4,1;0,5\n"));
    expect(whole.dialect?.delimiter).toBe(";");
  });

  test("the file's name decides nothing: a .csv may have tabs", async () => {
    const whole = await readWhole(readCsv, byteSource("a\tb\n1\t2\n", { name: "x.csv" }));
    expect(whole.dialect?.delimiter).toBe("\t");
  });

  test("a table of one column is a table", async () => {
    const whole = await readWhole(readCsv, byteSource("kunta\nTampere\nKangasala, Ruutana\n"));
    expect(whole.header?.cells).toEqual(["kunta"]);
    expect(whole.rows.map(({ cells }) => cells)).toEqual([["Tampere"], ["Kangasala, Ruutana"]]);
  });

  test("a header without rows has no rows", async () => {
    const whole = await readWhole(readCsv, byteSource("nimi;kunta"), { isHeader });
    expect(whole.header?.cells).toEqual(["nimi", "kunta"]);
    expect(whole.rows).toEqual([]);
    expect(whole.problems).toEqual([]);
  });
});

describe("cells", () => {
  test("stay text as it stands: codes, register numbers, decimals, spaces", async () => {
    expect(await cellsOf("nimi;kunta;luku\n049;194.820; 12,5 \n")).toEqual([
      ["049", "194.820", " 12,5 "],
    ]);
  });

  test("may hold delimiters, line breaks and doubled quotes in quotes", async () => {
    expect(await cellsOf('nimi;kunta\r\n"A; ""B""\r\nC";Turku\r\n')).toEqual([
      ['A; "B"\r\nC', "Turku"],
    ]);
  });

  test("may hold bare quotes, and no row is lost by them", async () => {
    const text = 'nimi;kunta\n5" putki ry;Lahti\n"Apu" ry;Turku\nSeura "Into";"Pori"\n""x;Oulu\n';
    expect(await cellsOf(text)).toEqual([
      ['5" putki ry', "Lahti"],
      ['"Apu" ry', "Turku"],
      ['Seura "Into"', "Pori"],
      ['""x', "Oulu"],
    ]);
  });

  test("of two equal headers are both there", async () => {
    const whole = await readWhole(readCsv, byteSource("nimi;kunta;nimi\nA;B;C\n"), { isHeader });
    expect(whole.header?.cells).toEqual(["nimi", "kunta", "nimi"]);
    expect(whole.rows[0]?.cells).toEqual(["A", "B", "C"]);
  });
});

describe("rows", () => {
  test("ragged and blank ones come as they are, each with its line", async () => {
    const whole = await readWhole(readCsv, byteSource("nimi;kunta\nA\n\nB;C;D\n;\n"), { isHeader });
    expect(whole.rows).toEqual([
      { line: 2, cells: ["A"] },
      { line: 3, cells: [""] },
      { line: 4, cells: ["B", "C", "D"] },
      { line: 5, cells: ["", ""] },
    ]);
  });

  test("mixed line ends end one line each, also inside quotes", async () => {
    const text = 'nimi;kunta\r\nA;B\nC;D\r"E\r\nF\rG\nH";I\r\nJ;K';
    const whole = await readWhole(readCsv, byteSource(text, { sizes: [1] }), { isHeader });
    expect(whole.rows.map(({ line }) => line)).toEqual([2, 3, 4, 8]);
    expect(whole.rows.map(({ cells }) => cells[0])).toEqual(["A", "C", "E\r\nF\rG\nH", "J"]);
  });

  test("a missing last line end changes nothing", async () => {
    const text = 'nimi;kunta\nA;"B"';
    expect(await cellsOf(`${text}\n`)).toEqual(await cellsOf(text));
  });

  test("come in batches of a few thousand", async () => {
    const result = await readCsv(byteSource(`nimi;kunta\n${overOneMebibyte}`), { isHeader });
    const sizes: number[] = [];
    if (result.kind === "table") {
      for await (const batch of result.table.batches()) sizes.push(batch.length);
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(linesOver);
    // 262,144 bytes of 21 each
    expect(Math.max(...sizes)).toBeLessThan(12_600);
    expect(sizes.length).toBeGreaterThan(4);
  });

  test("are not read twice from one source", async () => {
    const result = await readCsv(byteSource("nimi;kunta\nA;B\n"), { isHeader });
    if (result.kind !== "table") throw new Error("expected a table");
    result.table.batches();
    expect(() => result.table.batches()).toThrow("already read");
  });
});

describe("an unclosed quote", () => {
  const unclosed = (line: number) => [
    { code: "file/unclosed-quote", severity: "error", source: "input.csv", line },
  ];

  test("at the end of the file is reported where it opened, after the rows before it", async () => {
    const whole = await readWhole(readCsv, byteSource('nimi;kunta\nA;B\n"Apu ry;C\nD;E\n'), {
      isHeader,
    });
    expect(whole.rows).toEqual([{ line: 2, cells: ["A", "B"] }]);
    expect(whole.problems).toEqual(unclosed(3));
  });

  test("that another row's quote seems to close swallows no row", async () => {
    const text = 'nimi;kunta\nA;B\n"Apu ry;C\nD;E\n"Tuki";F\nG;H\n';
    const whole = await readWhole(readCsv, byteSource(text), { isHeader });
    expect(whole.rows).toEqual([{ line: 2, cells: ["A", "B"] }]);
    expect(whole.problems).toEqual(unclosed(3));
  });

  test("inside a quoted cell that opened lines above is told by the cell's own line", async () => {
    const text = 'nimi;kunta\n"A\nB";"C\nD;E\n"F";G\n';
    const whole = await readWhole(readCsv, byteSource(text), { isHeader });
    expect(whole.rows).toEqual([]);
    expect(whole.problems).toEqual(unclosed(3));
  });

  test("before a long rest of the file is noticed within a million characters", async () => {
    const bytes = byteSource(`nimi;kunta\nA;B\n"Apu;C\n${overOneMebibyte.repeat(3)}`);
    let read = 0;
    const counting: ByteSource = {
      ...bytes,
      async *bytes() {
        for await (const chunk of bytes.bytes()) {
          read += chunk.length;
          yield chunk;
        }
      },
    };
    const whole = await readWhole(readCsv, counting, { isHeader });
    expect(whole.rows).toEqual([{ line: 2, cells: ["A", "B"] }]);
    expect(whole.problems).toEqual(unclosed(3));
    expect(read).toBeLessThan(2_000_000);
  });

  test("that a text's own quote closes so that whole rows are swallowed is warned of", async () => {
    const text = 'id;nimi;kunta\n1;"Apu ry;Pori\n2;Tuki;Oulu\n3;putki 5";Lahti\n4;x;y\n';
    const whole = await readWhole(readCsv, byteSource(text));
    expect(whole.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(whole.problems).toEqual([
      {
        code: "file/unclosed-quote",
        severity: "warning",
        source: "input.csv",
        line: 2,
        column: { number: 2, header: "nimi" },
        facts: { other: 4 },
      },
    ]);
  });

  test("in a header that is never found is the reason", async () => {
    const whole = await readWhole(readCsv, byteSource('"nimi;kunta\nA;B\n'), { isHeader });
    expect(whole.problems).toEqual(unclosed(1));
  });
});

test("an input is left closed, whether its rows are wanted or not", async () => {
  let closed = 0;
  const source: ByteSource = {
    name: "x",
    reopenable: false,
    async *bytes() {
      try {
        yield rawBytes(`nimi;kunta\n${overOneMebibyte}`);
        yield rawBytes(overOneMebibyte);
      } finally {
        closed += 1;
      }
    },
  };
  await readCsv(source, { isHeader: () => false });
  expect(closed).toBe(1);
  const result = await readCsv(source, { isHeader });
  if (result.kind !== "table") throw new Error("expected a table");
  for await (const batch of result.table.batches()) if (batch.length > 0) break;
  expect(closed).toBe(2);
});

describe("a header of several rows", () => {
  const text = 'Kysely 2021\n;"Q1\n(1–5)";;\nAlue;a;b;Muuta\nLappi;1;2;x\nKainuu;3;4;\n';
  const isQuestions = (cells: readonly string[]) => cells.includes("Q1\n(1–5) b");

  test.each([1, 5, 1000])("is joined per column, chunks of %d bytes", async (size) => {
    const input = byteSource(text, { sizes: [size] });
    const whole = await readWhole(readCsv, input, { isHeader: isQuestions, headerRows: 2 });
    expect(whole.header).toEqual({
      line: 4,
      cells: ["Alue", "Q1\n(1–5) a", "Q1\n(1–5) b", "Q1\n(1–5) Muuta"],
    });
    expect(whole.preamble).toEqual([{ line: 1, cells: ["Kysely 2021"] }]);
    expect(whole.rows).toEqual([
      { line: 5, cells: ["Lappi", "1", "2", "x"] },
      { line: 6, cells: ["Kainuu", "3", "4", ""] },
    ]);
  });

  test("is not found where it has fewer", async () => {
    const whole = await readWhole(readCsv, byteSource(text), { isHeader: isQuestions });
    expect(whole.problems).toMatchObject([{ code: "file/no-header" }]);
  });
});
