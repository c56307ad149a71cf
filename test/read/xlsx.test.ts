import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/read/csv.ts";
import { readXlsx } from "../../src/read/xlsx.ts";
import { byteSource } from "../support/byte-source.ts";
import { fakeFiles } from "../support/fake-io.ts";
import { readWhole } from "../support/read-whole.ts";
import { runProgram } from "../support/run-program.ts";
import { type GivenCell, type GivenSheet, workbookOf } from "../support/workbook.ts";
import { workbookWithSheet, zipOf } from "../support/zip.ts";

const isHeader = (cells: readonly string[]) => cells.includes("nimi") && cells.includes("kunta");
const table = (...rows: readonly (readonly GivenCell[])[]) => [["nimi", "kunta"], ...rows];

async function read(
  sheets: readonly GivenSheet[],
  options: Partial<Parameters<typeof readXlsx>[1]> = {},
) {
  const input = byteSource(workbookOf(sheets), { name: "a.xlsx", sizes: [1000, 7] });
  return readWhole(readXlsx, input, { isHeader, ...options });
}

test("rows have the lines of the sheet, titles above the header are no rows", async () => {
  const rows = [
    ["Yhdistykset 2025"],
    [],
    ...table(["Apu ry", "Tampere"], [null], ["Tuki ry", 837]),
  ];
  const whole = await read([{ name: "Taulu", rows }]);
  expect(whole.header).toEqual({ line: 3, cells: ["nimi", "kunta"] });
  expect(whole.preamble).toEqual([{ line: 1, cells: ["Yhdistykset 2025"] }]);
  expect(whole.rows).toEqual([
    { line: 4, cells: ["Apu ry", "Tampere"] },
    { line: 5, cells: [""] },
    { line: 6, cells: ["Tuki ry", "837"] },
  ]);
  expect(whole.dialect).toEqual({ format: "xlsx", decimalMark: ",", sheet: "Taulu" });
});

test("blank cells at the end of a row are filled up, cells beyond the header are kept", async () => {
  const whole = await read([{ name: "A", rows: table(["Apu ry"], ["Tuki ry", "Turku", 5]) }]);
  expect(whole.rows.map(({ cells }) => cells)).toEqual([
    ["Apu ry", ""],
    ["Tuki ry", "Turku", "5"],
  ]);
});

test("numbers bear the decimal mark that was asked for", async () => {
  const whole = await read([{ name: "A", rows: table(["x", 1.5]) }], { decimalMark: "." });
  expect(whole.rows[0]?.cells).toEqual(["x", "1.5"]);
  expect(whole.dialect?.decimalMark).toBe(".");
});

describe("the sheet", () => {
  const notes: GivenSheet = { name: "Ohje", rows: [["Näin luet taulua"]] };
  const one: GivenSheet = { name: "Vuosi 2024", rows: table(["Apu ry", "Turku"]) };
  const other: GivenSheet = { name: "Vuosi 2025", rows: table(["Tuki ry", "Vaasa"]) };

  test("is the one that has a header", async () => {
    expect((await read([notes, one])).dialect?.sheet).toBe("Vuosi 2024");
  });

  test("must be chosen where several have one", async () => {
    expect((await read([one, notes, other])).problems).toEqual([
      {
        code: "file/several-sheets",
        severity: "error",
        source: "a.xlsx",
        facts: { found: '"Vuosi 2024", "Vuosi 2025"' },
      },
    ]);
    const chosen = await read([one, notes, other], { sheet: "vuosi 2025" });
    expect(chosen.rows).toMatchObject([{ cells: ["Tuki ry", "Vaasa"] }]);
  });

  test("must exist", async () => {
    expect((await read([notes, one], { sheet: "2023" })).problems).toMatchObject([
      { code: "file/no-such-sheet", facts: { expected: "2023", found: '"Ohje", "Vuosi 2024"' } },
    ]);
  });

  test("is not a hidden one, unless it is asked for", async () => {
    const hidden = { ...other, isHidden: true };
    expect((await read([one, hidden])).dialect?.sheet).toBe("Vuosi 2024");
    expect((await read([one, hidden], { sheet: "Vuosi 2025" })).dialect?.sheet).toBe("Vuosi 2025");
  });

  test("has a header somewhere, or the first words are shown", async () => {
    expect(
      (
        await read([
          {
            name: "A",
            rows: [
              ["Alue", "Luku"],
              ["Lappi", 1],
            ],
          },
        ])
      ).problems,
    ).toEqual([
      {
        code: "file/no-header",
        severity: "error",
        source: "a.xlsx",
        line: 1,
        value: "Alue | Luku",
        facts: { count: 2 },
      },
    ]);
    expect((await read([{ name: "A", rows: [] }])).problems).toMatchObject([
      { code: "file/empty" },
    ]);
  });
});

test.each([
  ["file/empty", ""],
  ["file/not-a-workbook", "nimi;kunta\nApu ry;Turku\n"],
])("%s is said of what is no workbook", async (code, content) => {
  const { problems } = await readWhole(readXlsx, byteSource(content, { name: "a.xlsx" }));
  expect(problems).toEqual([{ code, severity: "error", source: "a.xlsx" }]);
});

describe("a header of two rows", () => {
  const isQuestions = (cells: readonly string[]) => cells.includes("Q1 b");
  const asked = { isHeader: isQuestions, headerRows: 2 } as const;

  test("takes a merged title for as many columns as it is merged over", async () => {
    const rows = [
      ["Alue", "Q1", null, null],
      [null, "a", "b", "Muuta"],
      ["Lappi", 1, 2, "x"],
    ];
    const merges = ["A1:A2", "B1:C1"];
    const whole = await read([{ name: "A", rows, merges }], asked);
    expect(whole.header).toEqual({ line: 2, cells: ["Alue", "Q1 a", "Q1 b", "Muuta"] });
    expect(whole.rows).toEqual([{ line: 3, cells: ["Lappi", "1", "2", "x"] }]);
  });

  test("says the same without merged cells as the same table in delimited text", async () => {
    const rows = [
      ["Alue", "Q1", null],
      [null, "a", "b"],
      ["Lappi", 1, 2],
    ];
    const whole = await read([{ name: "A", rows }], asked);
    const text = rows.map((row) => row.map((cell) => cell ?? "").join(";")).join("\n");
    const ofText = await readWhole(readCsv, byteSource(text), asked);
    expect(whole.header).toEqual({ line: 2, cells: ["Alue", "Q1 a", "Q1 b"] });
    expect(ofText.header).toEqual(whole.header);
    expect(ofText.rows).toEqual(whole.rows);
  });
});

describe("the program", () => {
  const header = ["Rekisterinumero", "Nimi", "Kotipaikka", "Luokka", "Rekisteröintipäivä"];
  const day = (serial: number): GivenCell => ({ t: "n", v: serial, z: "d.m.yyyy" });
  const extract: readonly (readonly GivenCell[])[] = [
    header,
    [194820, "Hallan tuki ry", "Tampere", 3, day(34408)], // 15.3.1994
    [194821, "Kuuran seura ry", "Akaa", 4, day(36526)], // 1.1.2000
    ["194.822", "Usvan kyläyhdistys ry", "Jyväskylä", null, "31.12.1999"],
  ];
  const asText = [
    header.join(";"),
    "194820;Hallan tuki ry;Tampere;3;15.3.1994",
    "194821;Kuuran seura ry;Akaa;4;1.1.2000",
    "194.822;Usvan kyläyhdistys ry;Jyväskylä;;31.12.1999",
  ].join("\n");

  const run = (
    argv: readonly string[],
    sheets: readonly GivenSheet[] = [{ name: "Ote", rows: extract }],
  ) =>
    runProgram(argv, {
      files: fakeFiles({ "x.xlsx": workbookOf(sheets), "x.csv": asText }),
    });

  test("gives the same figures for a workbook as for the same extract in text", async () => {
    const common = ["--name", "Pirkanmaa", "--lang", "en", "--extract-date", "2025-01-02"];
    const ofSheet = await run(["region", "--associations", "x.xlsx", ...common, "--format", "csv"]);
    const ofText = await run(["region", "--associations", "x.csv", ...common, "--format", "csv"]);
    expect(ofSheet.exitCode).toBe(0);
    expect(ofSheet.stdout).toBe(ofText.stdout.replaceAll("x.csv", "x.xlsx"));
    expect(ofText.stdout).toContain("registered-associations");
  });

  test("reads counts and residents from workbooks too", async () => {
    const counts: GivenSheet = {
      name: "Luvut",
      rows: [
        ["Maakunta", 1, 2, 3, 4, 5, 6, 7, 8, 9, "Luokittelemattomat", "Yhteensä"],
        ["Kainuu", 146, 198, 119, 270, 323, 267, 13, 54, 86, 551, 2027],
      ],
    };
    const residents: GivenSheet = {
      name: "Väestö",
      rows: [
        ["Kuntakoodi", "Kunta", 2021, 2022],
        [20, "Akaa", 16391, 16400],
      ],
    };
    const files = fakeFiles({ "c.xlsx": workbookOf([counts]), "p.xlsx": workbookOf([residents]) });
    const argv = ["check", "c.xlsx", "p.xlsx", "--extract-date", "2025-01-02", "--format", "json"];
    const { stdout, exitCode } = await runProgram(argv, { files });
    const report = JSON.parse(stdout);
    expect(report.accounts).toMatchObject([
      { source: "c.xlsx", read: 1, used: 1 },
      { source: "p.xlsx", read: 1, used: 1 },
    ]);
    expect(report.tables.inputs).toMatchObject([
      { input: "c.xlsx", table: "association-counts", encoding: null, delimiter: null, header: 1 },
      { input: "p.xlsx", table: "population", encoding: null, delimiter: null, header: 1 },
    ]);
    expect(exitCode).toBe(0);
  });

  test("rejects a row whose cell is an error value, and only where the column matters", async () => {
    const wrong: GivenCell = { t: "e", v: 42 };
    const rows = [
      [...header, "Huomautus"],
      [194820, "Hallan tuki ry", wrong, 3, day(34408)],
      [194821, "Kuuran seura ry", "Akaa", 4, day(36526), wrong],
    ];
    const { stdout, exitCode } = await run(
      ["check", "x.xlsx", "--format", "json"],
      [{ name: "Ote", rows }],
    );
    const report = JSON.parse(stdout);
    expect(report.accounts).toMatchObject([{ read: 2, used: 1, rejected: 1 }]);
    expect(report.problems.listed.slice(1)).toMatchObject([
      {
        code: "cell/spreadsheet-error",
        severity: "error",
        line: 2,
        column: { number: 3, header: "Kotipaikka" },
        value: "#N/A",
      },
    ]);
    expect(exitCode).toBe(1);
  });

  test("says what to do with an old or a protected workbook, without a stack", async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0));
    const argv = ["region", "--associations", "x.xls", "--name", "Pirkanmaa", "--lang", "en"];
    const { stderr, exitCode } = await runProgram(argv, { files: fakeFiles({ "x.xls": old }) });
    expect(stderr).toContain("save it again as .xlsx or .csv");
    expect(stderr).not.toContain("    at ");
    expect(exitCode).toBe(3);
  });
});

test.each([
  [
    "a compound file that holds an encrypted package",
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    "file/encrypted-workbook",
  ],
  [
    "a sheet that unpacks to more than may be unpacked",
    zipOf(
      workbookWithSheet("").map((part) =>
        part.name.endsWith("sheet1.xml") ? { ...part, content: new Uint8Array(140_000_000) } : part,
      ),
    ),
    "file/workbook-too-large",
  ],
])("%s is refused with its own problem", async (_, bytes, code) => {
  const input = byteSource(new Uint8Array(bytes), { name: "a.xlsx", sizes: [1 << 20] });
  const found = await readXlsx(input, { isHeader });
  expect(found.kind === "unreadable" && found.problems.map((problem) => problem.code)).toEqual([
    code,
  ]);
});
