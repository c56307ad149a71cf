import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeTable } from "../../src/decode/decode-table.ts";
import type { Decoder } from "../../src/decode/decoder.ts";
import { decoders, type RegisteredDecoder } from "../../src/decode/registry.ts";
import { createProblemLog } from "../../src/decode/support/problem-log.ts";
import { contextWith, rowsOf, tableOf } from "../decode/support/table.ts";

type Rows = readonly (readonly string[])[];

/** A valid table of every kind; a decoder without one does not compile. */
const validTables: Readonly<Record<RegisteredDecoder["id"], readonly Rows[]>> = {
  associations: [
    rowsOf(`
      Rekisterinumero;Y-tunnus;Nimi;Kotipaikka;Kuntakoodi;Luokka;Kieli;Toimiala;Rekisteröintipäivä;Purkautumispäivä;Viimeisin ilmoitus
      194.820;0244683-1;Hallan tuki ry;Tampere;837;3;suomi;88990;15.3.1994;;2.1.2020
      194.821;;Kuuran seura ry;Hyvinkää;106;;suomi;;1.1.2000;2.1.2024;
      194.822;;Sv. föreningen rf;Vasa;905;4;svenska;94991;2001-05-31;;2001-05-31
      194.823;;Usvan kyläyhdistys ry;Jyväskylä;179;Kulttuuri;fi;;31.12.1999;;`),
  ],
  "association-counts": [
    rowsOf(`
      Maakunta;1;2;3;4;5;6;7;8;9;Luokittelemattomat;Yhteensä
      Kainuu;146;198;119;270;323;267;13;54;86;551;2027
      Pirkanmaa;1;2;3;4;5;6;7;8;9;10;55
      Päijät-Häme;1;2;3;4;5;6;7;8;9;10;55
      KOKO MAA;148;202;125;278;333;279;27;70;104;571;2137`),
    rowsOf(`
      snapshot_date;area_level;area_code;area;class;count;scope;flag
      2025-01-02;region;18;Kainuu;3;119;all_associations;
      2025-01-02;region;06;Pirkanmaa;total;9306;all_associations;
      2025-01-02;region;21;Ahvenanmaa;total;;all_associations;not_available`),
  ],
  population: [
    rowsOf(
      "Kuntakoodi;Kunta;2021;2022\n020;Akaa;16391;16400\n091;Helsinki;658457;664028\n837;Tampere;..;249009",
    ),
    rowsOf("Kunta;Vuosi;Väestö\nAkaa;2022;16400\nHyvinkää;2022;46797\nKOKO MAA;2022;5563970"),
  ],
};

/** What decoding gives, as plain data: entries, account and problems. */
async function outcomeOf<Entry>(decoder: Decoder<Entry>, rows: Rows) {
  const log = createProblemLog();
  const entries: Entry[] = [];
  const context = contextWith({ snapshotDate: "2025-01-02", extractDate: "2025-01-02" });
  const accept = (entry: Entry) => void entries.push(entry);
  const decoded = await decodeTable({ source: tableOf(rows), decoder, context, log, accept });
  return { ...decoded, entries, problems: log.summary() };
}

const hostile = fc.constantFrom(
  "",
  " ",
  "-",
  "..",
  "x",
  "0",
  "-1",
  "12,5",
  "noin 5",
  "1/2/2025",
  "31.2.2025",
  "46000",
  "1 2 3",
  "Yhteensä",
  "KOKO MAA",
  "MK06",
  "999",
  "\uFEFF",
  "\u0000",
  "__proto__",
  "constructor",
  "5 1)",
  "2019*",
  "\ud800",
  "Tampre",
  "9".repeat(40),
  "Rekisterinumero",
);
const garbled = fc.oneof(
  hostile,
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ maxLength: 20 }),
);

/** One thing that goes wrong with the rows under the header. */
const corruption = fc.record({
  kind: fc.constantFrom(
    "drop-row",
    "double-row",
    "swap-rows",
    "garble",
    "blank-row",
    "drop-cell",
    "double-cell",
    "header",
  ),
  row: fc.nat(20),
  other: fc.nat(20),
  cell: fc.nat(20),
  text: garbled,
} as const);
type Corruption = typeof corruption extends fc.Arbitrary<infer Value> ? Value : never;

function corrupt(rows: Rows, { kind, row, other, cell, text }: Corruption): Rows {
  const [header = [], ...body] = rows;
  if (body.length === 0) return rows;
  const at = row % body.length;
  const chosen = body[at] ?? [];
  const swapped = body[other % body.length] ?? [];
  const place = cell % Math.max(chosen.length, 1);
  switch (kind) {
    case "drop-row":
      return [header, ...body.toSpliced(at, 1)];
    case "double-row":
      return [header, ...body.toSpliced(at, 0, chosen)];
    case "swap-rows":
      return [header, ...body.with(at, swapped).with(other % body.length, chosen)];
    case "garble":
      return [header, ...body.with(at, chosen.length === 0 ? [text] : chosen.with(place, text))];
    case "blank-row":
      return [
        header,
        ...body.with(
          at,
          chosen.map(() => " "),
        ),
      ];
    case "drop-cell":
      return [header, ...body.with(at, chosen.toSpliced(place, 1))];
    case "double-cell":
      return [header, ...body.with(at, chosen.toSpliced(place, 0, chosen[place] ?? ""))];
    case "header":
      return [header, ...body.toSpliced(at, 0, header)];
  }
}

const seeded = { seed: 20210831, numRuns: 150 };
const tables = decoders.flatMap((decoder) =>
  validTables[decoder.id].map((rows, place) => ({
    name: `${decoder.id} ${place + 1}`,
    decoder: decoder as Decoder<unknown>,
    rows,
  })),
);

describe.each(tables)("the decoder of $name", ({ decoder, rows }) => {
  test("uses, or excludes by rule, every row of a valid table", async () => {
    const { kind, account, problems } = await outcomeOf(decoder, rows);
    expect(kind).toBe("decoded");
    expect(decoder.recognises(rows[0] ?? [])).toBe(true);
    expect(problems.listed).toEqual([]);
    expect(account.rejected).toBe(0);
    expect(account.used).toBeGreaterThan(1);
  });
  test("accounts for every row however the table is corrupted", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(corruption, { minLength: 1, maxLength: 8 }),
        async (corruptions) => {
          const corrupted = corruptions.reduce(corrupt, rows);
          const { account, problems } = await outcomeOf(decoder, corrupted);
          const excluded = account.excluded.reduce((sum, one) => sum + one.rows, 0);
          expect(account.read).toBe(corrupted.length - 1);
          expect(account.used + excluded + account.rejected).toBe(account.read);
          const lines = new Set(
            problems.listed.filter(({ severity }) => severity === "error").map(({ line }) => line),
          );
          expect(lines.size).toBe(account.rejected);
          for (const { line, column, value } of problems.listed) {
            expect([typeof line, typeof column?.number, typeof value]).toEqual([
              "number",
              "number",
              "string",
            ]);
          }
        },
      ),
      seeded,
    );
  });
  test("survives any header", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), garbled, async (place, text) => {
        const [header = [], ...body] = rows;
        const { kind, account, problems } = await outcomeOf(decoder, [
          header.with(place % header.length, text),
          ...body,
        ]);
        expect(account.read).toBe(kind === "refused" ? 0 : body.length);
        expect(kind === "decoded" || problems.errors > 0).toBe(true);
      }),
      seeded,
    );
  });
  test("gives the same whether letters are composed or not and however cells are padded", async () => {
    const plain = await outcomeOf(decoder, rows);
    const padding = fc.constantFrom("", " ", "\u00A0", "\u202F", "\u2009", "\t", "\uFEFF");
    await fc.assert(
      fc.asyncProperty(padding, padding, fc.boolean(), async (before, after, isSplit) => {
        const written = rows.map((cells) =>
          cells.map((cell) => `${before}${isSplit ? cell.normalize("NFD") : cell}${after}`),
        );
        expect(await outcomeOf(decoder, written)).toEqual(plain);
      }),
      seeded,
    );
  });
  test("keeps what a row says when the columns change places", async () => {
    const turned = rows.map((cells) => cells.toReversed());
    const plain = await outcomeOf(decoder, rows);
    const other = await outcomeOf(decoder, turned);
    expect(other.account).toEqual(plain.account);
    const bySay = (entries: readonly unknown[]) =>
      entries.map((entry) => JSON.stringify(entry)).sort((a, b) => (a < b ? -1 : 1));
    expect(bySay(other.entries)).toEqual(bySay(plain.entries));
  });
});
