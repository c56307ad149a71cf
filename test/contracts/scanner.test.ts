import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { joinedBytes } from "../support/byte-source.ts";
import { fakeIo } from "../support/fake-io.ts";
import { fileParts } from "../support/file-parts.ts";
import { kernelBytes } from "../support/kernel.ts";
import { loadBytes } from "../support/scanned-and-decoded.ts";

/** Cases of the law; `npm run fuzz` asks for more. */
const runs = Number(process.env["SCANNER_CASES"] ?? 20_000);
const seed = Number(process.env["SCANNER_SEED"] ?? 20210831);

/** Cells by field: mostly plain ones, and those that a scanner may get wrong. */
const cellsByHeader: Readonly<Record<string, readonly string[]>> = {
  Rekisterinumero: [
    ...["1", "2", "3", "600.036", "194820", "1.234.567", "999999999", "7", "7", "12"],
    ...["012", "600.36", "1000000000", "12.345.678.901", "", "-", "ei", "'7'", " 7", "7\u00a0"],
    ...["600 036", "1234.567", ".123", "123.", "0", "Rekisterinumero"],
  ],
  Nimi: [
    ...["Sydänyhdistys ry", "Oma kyläseura ry", "A-kilta ry", "A-Kilta", "Sydänmaan seura"],
    ...[
      "Oma kylä",
      "Oma  kylä",
      " Martta",
      "Martta ",
      "Marttayhdistys 24 h",
      "24-h",
      "hjärtföreningen",
    ],
    ...["Yhdistys; ja toinen", 'Apu "Ystävä" ry', "sydän", "SYDÄN", "İstanbul Martta", "Ärränä Ä"],
    ...["Sa\u0308teily", "Sydän\u00a0ry", "Sydän–seura ’86", "Ŋuorra", "Клуб", "Ж", "ＭＡＲＴＴＡ"],
    ...[
      "𝕏-seura",
      "",
      "x\ty",
      "a\u00adb",
      "ΑΣ.Α martta",
      '5" putki ry',
      "€uro",
      "\ufeffMartta",
      "ß ŉ ſ",
    ],
    ...["=\u0338 martta", "martta\u0301", "Byaförening", "-", "\u007f", "\u0001", "Seura,ry"],
  ],
  Kotipaikka: [
    ...["Tampere", "Helsinki", "Hyvinkää", "Närpiö", "Espoo", "Tampere", "HELSINKI", "Jyvaskyla"],
    ...[
      "Tampre",
      "",
      "Maarianhamina - Mariehamn",
      "Jyväskyla\u0308",
      "Akaa ",
      "\u00a0Akaa",
      "Koski",
      "091",
    ],
    ...["Valtimo", "Pirkanmaa", "Längelmäki", 'Tam""pere'],
  ],
  Kuntakoodi: ["837", "091", "91", "KU049", "", "999", "106", "049", "'091'"],
  Luokka: [
    "1",
    "3",
    "9",
    "",
    "3",
    "12",
    "Kulttuuri",
    "-",
    "–",
    "3. Sosiaali- ja terveysala",
    " 4 ",
  ],
  Kieli: ["suomi", "ruotsi", "", "fi", "klingon", "sv ", "Svenska", "-"],
  Toimiala: ["88999", "88.990", "94999 Muut", "", "Q88", "aa", "'87'", "88990, x", "5"],
  Toimialaluokitus: ["TOIMI3", "TOIMI4", "", "x"],
  "Y-tunnus": [
    "9000005-4",
    "9000021-4",
    "9000005-5",
    "",
    "90000054",
    "-",
    "FI90000054",
    "123456-7",
    "0000000-0",
    " 9000005-4",
  ],
  Rekisteröintipäivä: [
    ...["15.3.1994", "01.02.2003", "1999-12-31", "15.3.1994", "5.5.2010", "29.2.2000", "1.1.2030"],
    ...[
      "29.2.2001",
      "31.2.2001",
      "1/2/2025",
      "",
      "15.3.94",
      "15.3.1994 12:00",
      "0.1.2000",
      "1.13.2000",
    ],
    ...[
      "1.1.0000",
      "1.1.0001",
      "001.1.2000",
      "1..2000",
      "1999-1-01",
      "1999-12-31T00:00",
      ".1.1.2000",
      "15 3 1994",
    ],
  ],
  Purkautumispäivä: ["", "", "5.5.2010", "4.5.2010", "30.2.2015", "2031-01-01", "1.1.1990", "-"],
  Poistettu: ["", "", "6.5.2010", "5.5.2010", "1.1.1900", "1.1.2040"],
  Sääntömuutos: ["", "3.4.2023", "1.1.2050", "x", "3.4.2020"],
  "Viimeisin ilmoitus": ["", "3.4.2023", "3.4.2020", "1.1.2050", "y", "2024-01-01"],
  "entinen nimi": ["", "Vanha", " Vanha", "Vanha  nimi", "Pa\u0308ivä"],
  Postinumero: ["00100", "", "33100 "],
  Muu: ["", "x", "ä", "\u00a0", 'q"q', "😀"],
};

const headers = Object.keys(cellsByHeader);
const needed = ["Rekisterinumero", "Kotipaikka", "Rekisteröintipäivä"];

/** Numbers that pick: fast-check's arrays of cells would spend the minute on making them. */
type Pick = (limit: number) => number;

function picker(start: number): Pick {
  let state = start | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** The plain half of a list is picked more often, so that whole rows come out plain. */
function pickCell(pick: Pick, list: readonly string[], oddity: number): string {
  const limit = pick(100) < oddity ? list.length : Math.max(1, list.length >> 2);
  return list[pick(limit)] ?? "";
}

function writeCell(pick: Pick, text: string, delimiter: string, rough: boolean): string {
  const mustQuote = text.includes(delimiter) || text.includes('"') || /[\r\n]/.test(text);
  if (rough && pick(12) === 0) return pick(2) === 0 ? `${text}"` : `"${text}`;
  if (mustQuote && !(rough && pick(4) === 0)) return `"${text.replaceAll('"', '""')}"`;
  if (pick(9) === 0) return `"${text.replaceAll('"', '""')}"`;
  return text;
}

const encodings = {
  "utf-8": (text: string) => new TextEncoder().encode(text),
  "windows-1252": (text: string) =>
    Uint8Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x100 ? code : code & 0xff;
    }),
};

/** Bytes of an extract with everything that extracts can have, and then some damage. */
function writeExtract(start: number): { readonly bytes: Uint8Array; readonly head: number } {
  const pick = picker(start);
  const delimiter = [";", ";", ",", "\t"][pick(4)] ?? ";";
  const wide = pick(3) === 0;
  const columns = headers.filter((header) => needed.includes(header) || pick(wide ? 9 : 2) > 0);
  const rough = pick(4) === 0;
  const oddity = [0, 5, 30, 70][pick(4)] ?? 0;
  const lineEnds = [["\n"], ["\r\n"], ["\n"], ["\r"], ["\n", "\r\n", "\r"]][pick(5)] ?? ["\n"];
  const lineEnd = () => lineEnds[pick(lineEnds.length)] ?? "\n";
  let text = pick(12) === 0 ? `sep=${delimiter}${lineEnd()}` : "";
  if (pick(10) === 0) text += `Yhdistykset 2.1.2025${lineEnd()}`;
  const header = columns.join(delimiter);
  text += header;
  const head = text.length * 2;
  const rows = pick(14);
  for (let row = 0; row < rows; row += 1) {
    text += lineEnd();
    text += writeRow(pick, { columns, header, delimiter, rough, oddity });
  }
  if (pick(3) > 0) text += lineEnd();
  const encode = pick(4) === 0 ? encodings["windows-1252"] : encodings["utf-8"];
  const mark = encode === encodings["utf-8"] && pick(6) === 0 ? [0xef, 0xbb, 0xbf] : [];
  const bytes = joinedBytes(Uint8Array.from(mark), encode(text));
  return { bytes: pick(3) === 0 ? damage(pick, bytes, head) : bytes, head };
}

interface RowStyle {
  readonly columns: readonly string[];
  readonly header: string;
  readonly delimiter: string;
  readonly rough: boolean;
  readonly oddity: number;
}

function writeRow(pick: Pick, { columns, header, delimiter, rough, oddity }: RowStyle): string {
  const kind = pick(40);
  if (oddity > 0 && kind === 0) return "";
  if (oddity > 0 && kind === 1) return header;
  if (oddity > 0 && kind === 2) return columns.map(() => "").join(delimiter);
  const cells = columns.map((column) => {
    const list = cellsByHeader[column] ?? [""];
    const cell = pickCell(pick, list, oddity);
    return oddity > 0 && pick(60) === 0 ? `${cell}\n${cell}` : cell;
  });
  if (oddity > 0 && kind === 3) cells.pop();
  if (oddity > 0 && kind === 4) cells.push("x");
  return cells.map((cell) => writeCell(pick, cell, delimiter, rough)).join(delimiter);
}

/** Overwrites or inserts a few bytes behind the header. */
function damage(pick: Pick, bytes: Uint8Array, head: number): Uint8Array {
  const hostile = [
    0x22, 0x3b, 0x0a, 0x0d, 0xff, 0xc3, 0xe2, 0x80, 0xa4, 0x20, 0x00, 0x2c, 0x09, 0xed,
  ];
  let damaged = bytes;
  for (let left = 1 + pick(3); left > 0 && damaged.length > head; left -= 1) {
    const at = head + pick(damaged.length - head);
    const byte = Uint8Array.of(hostile[pick(hostile.length)] ?? 0x22);
    const skip = pick(2);
    damaged = joinedBytes(damaged.subarray(0, at), byte, damaged.subarray(at + skip));
  }
  return damaged;
}

async function expectEqual(
  bytes: Uint8Array,
  loading: Omit<Parameters<typeof loadBytes>[1], "scanning">,
): Promise<void> {
  const first = loading.blocks?.first ?? 1_048_576;
  const decoded = await loadBytes(bytes, {
    ...loading,
    scanning: false,
    blocks: { first, later: 262_144 },
  });
  for (const scanning of loading.parts === undefined ? [kernelBytes, true] : byThreads) {
    const scanned = await loadBytes(bytes, { ...loading, scanning });
    expect({ ...scanned, left: 0 }).toEqual({ ...decoded, left: 0 });
  }
}

/** The kernel at work in so many threads. */
const byThreads = [1, 2, 3].map((threads) => Object.assign(() => kernelBytes(), { threads }));

const folder = new URL("../../fixtures/", import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".csv"));

describe("a scanned extract", () => {
  test(
    "gives the store, problems and account of read and decode, for any bytes and any border",
    async () => {
      const cases = fc.record({
        start: fc.noBias(fc.integer({ min: 1, max: 0x7fff_ffff })),
        later: fc.integer({ min: 1, max: 200 }),
        first: fc.integer({ min: 0, max: 400 }),
        dated: fc.boolean(),
        forced: fc.constantFrom(
          undefined,
          undefined,
          undefined,
          "utf-8" as const,
          "windows-1252" as const,
        ),
      });
      const law = fc.asyncProperty(cases, async ({ start, later, first, dated, forced }) => {
        const { bytes, head } = writeExtract(start);
        await expectEqual(bytes, {
          blocks: { first: head + first, later },
          ...(dated && { extractDate: "2025-01-02" as const }),
          ...(forced !== undefined && { encoding: forced }),
        });
      });
      await fc.assert(law, { numRuns: runs, seed, endOnFailure: true });
    },
    Math.max(120_000, runs * 20),
  );

  test(
    "gives the same with one, two and three threads, for any bytes and parts of any size",
    async () => {
      const cases = fc.record({
        start: fc.noBias(fc.integer({ min: 1, max: 0x7fff_ffff })),
        later: fc.integer({ min: 1, max: 200 }),
        first: fc.integer({ min: 0, max: 200 }),
        partSize: fc.integer({ min: 1, max: 300 }),
      });
      const law = fc.asyncProperty(cases, async ({ start, later, first, partSize }) => {
        const { bytes, head } = writeExtract(start);
        await expectEqual(bytes, {
          blocks: { first: head + first, later },
          parts: fileParts(bytes, partSize),
        });
      });
      await fc.assert(law, { numRuns: runs / 10, seed, endOnFailure: true });
    },
    Math.max(120_000, runs * 20),
  );

  test.each(fixtures)("is equal for fixtures/%s in parts of any size", async (name) => {
    const bytes = readFileSync(new URL(name, folder));
    for (const partSize of [700, 5000, 100_000, 4_194_304]) {
      await expectEqual(bytes, {
        blocks: { first: 2048, later: 4096 },
        parts: fileParts(bytes, partSize),
      });
    }
  });

  test.each(fixtures)("is equal for fixtures/%s in blocks of any size", async (name) => {
    const bytes = readFileSync(new URL(name, folder));
    for (const later of [1, 7, 64, 4096, 262_144]) {
      if (later < 64 && bytes.length > 100_000) continue;
      await expectEqual(bytes, { blocks: { first: 2048, later } });
      await expectEqual(bytes, { extractDate: "2025-01-02" });
    }
  });
});

describe("a scanner and what it leaves", () => {
  const header = "Rekisterinumero;Nimi;Kotipaikka;Rekisteröintipäivä";
  const plainRow = (number: number) => `${number};Kuuran seura ry;Akaa;1.2.1990\n`;
  const plainRows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => plainRow(from + at)).join("");
  const encode = (text: string) => new TextEncoder().encode(`${header}\n${text}`);

  test.each([
    ["a record longer than any that is scanned", `9;"${"a".repeat(70_000)}";Akaa;1.2.1990\n`],
    ["the same with line breaks", `9;"${"a\n".repeat(70_000)}";Akaa;1.2.1990\n`],
    ["a record just too long to be one", `9;${"a".repeat(1_100_000)};Akaa;1.2.1990\n`],
    ["a quoted one", `9;"${"a\n".repeat(600_000)}";Akaa;1.2.1990\n`],
    ["a quote that never closes", `9;"${plainRows(100, 60_000)}`],
    ["a quote that closes in a name of another line", `9;"x\n${plainRows(100, 9000)}8;a";b;c\n`],
    [
      "bytes that are no text, late in the file",
      `${plainRows(100, 50_000)}9;\u0000;Akaa;1.2.1990\n`,
    ],
  ])("are equal to read and decode with %s", async (_, text) => {
    await expectEqual(encode(plainRows(1, 5) + text + plainRows(90_000, 5000)), {});
  });

  test.each([
    'Apu "Ystävä" ry',
    '"Apu" ry',
    '"Apu"ry',
    'Putki 5" ja 6" ry',
    '"Putki 5"; ja 6" ry',
    'ry"',
    '""',
    '"""Apu"" ry"',
    '"Apu;\n ry"',
  ])("are equal to read and decode with a name written %s", async (name) => {
    const text = `${plainRows(1, 40)}77;${name};Akaa;1.2.1990\n${plainRows(100, 40)}`;
    await expectEqual(encode(text.replaceAll("\n100;", "\r\n100;")), {});
    await expectEqual(encode(text), { blocks: { first: 64, later: 50 } });
  });

  test.each([
    [0xc3],
    [0xa4],
    [0xc3, 0x28],
    [0xc0, 0xaf],
    [0xe2, 0x82],
    [0xed, 0xa0, 0x80],
    [0xe0, 0x80, 0xaf],
    [0xf5, 0x80, 0x80, 0x80],
    [0xf0, 0x9f, 0x98, 0x80],
    [0xe2, 0x80, 0x93],
  ])(
    "are equal to read and decode with the bytes %i %i in a name and in a column nobody asks for",
    async (...bytes) => {
      const wide = new TextEncoder().encode(`${header};Muu\n`);
      const before = new TextEncoder().encode("1;Kuura;Akaa;1.2.1990;x\n2;Kuura");
      const between = new TextEncoder().encode(";Akaa;1.2.1990;x\n");
      const after = new TextEncoder().encode("3;Kuura;Akaa;1.2.1990;\n");
      const odd = Uint8Array.from(bytes);
      const last = new TextEncoder().encode("4;Kuura;Akaa;1.2.1990;x");
      const end = new TextEncoder().encode(";\n").subarray(1);
      const first = wide.length + before.length - 9;
      for (const encoding of ["utf-8", "windows-1252"] as const) {
        const named = joinedBytes(wide, before, odd, between, after);
        await expectEqual(named, { encoding, blocks: { first, later: 7 } });
        const unread = joinedBytes(wide, after, last, odd, end, after);
        await expectEqual(unread, { encoding, blocks: { first: wide.length, later: 300 } });
      }
    },
  );

  test("a byte that is not UTF-8, late in the file, ends both ways in the same place", async () => {
    const text = encode(plainRows(100, 50_000));
    await expectEqual(joinedBytes(text, Uint8Array.of(0x39, 0xe4, 0x0a), encode("")), {});
  });

  test("few rows of a real extract are left to the decoder", async () => {
    const bytes = readFileSync(new URL("synthetic-register-extract.csv", folder));
    for (const scanning of [kernelBytes, true]) {
      const { left, account } = await loadBytes(bytes, { scanning });
      expect(left).toBeLessThan((account?.read ?? 0) * 0.01);
    }
  });
});

describe("SOSTE_STATS_SCANNER=off", () => {
  const tables = fixtures.filter((name) =>
    /^(?:extract|oddities|quoted|unclosed|tab|swed)/.test(name),
  );

  test.each(tables)("changes no byte of what is said of fixtures/%s", async (name) => {
    const files = { "extract.csv": readFileSync(new URL(name, folder)) };
    const say = async (env: Readonly<Record<string, string>>) => {
      const io = fakeIo({ files, env });
      const words = ["region", "--name", "SSS", "--associations", "extract.csv"];
      const code = await run([...words, "--format", "json"], io);
      return { code, out: io.stdout(), err: io.stderr() };
    };
    expect(await say({})).toEqual(await say({ SOSTE_STATS_SCANNER: "off" }));
  });
});
