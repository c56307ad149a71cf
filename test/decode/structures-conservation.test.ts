import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decoder } from "../../src/decode/decoder.ts";
import { events } from "../../src/decode/events.ts";
import { outcomes } from "../../src/decode/outcomes.ts";
import { structuresFor } from "../../src/decode/structures.ts";
import { shippedInstrument } from "./support/structure-instrument.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

type Rows = readonly (readonly string[])[];

const structures = structuresFor(shippedInstrument) as Decoder<unknown>; // entries are only compared
const tables: readonly {
  readonly name: string;
  readonly decoder: Decoder<unknown>;
  readonly rows: Rows;
}[] = [
  {
    name: "statements as rows",
    decoder: structures,
    rows: rowsOf(`
      Hyvinvointialue;Rakenne;Tila;Päivämäärä;Lähde;Hyvä käytäntö;Kuvaus
      Pirkanmaa;Järjestöneuvottelukunta;käytössä;2.1.2025;Sivu;;
      Lappi;Kumppanuussopimus;ei;2024;;;
      Kainuu;;;;Sivu;Hallan olohuone;Avoin ovi
      KOKO MAA;Palveluseteli;on;2024;;;`),
  },
  {
    name: "items as columns",
    decoder: structures,
    rows: rowsOf(`
      Kunta;Kunta sopinut järjestöyhteistyöstä;Palveluseteli;Pvm
      Tampere;kyllä;;2024
      Akaa;ei;on;3/2024
      Hyvinkää;;;`),
  },
  {
    name: "good practices",
    decoder: structures,
    rows: rowsOf("Nimi;Alue;Mitä\nHallan olohuone;Päijät-Häme;Avoin ovi\nUsvan opas;Lappi;Neuvoo"),
  },
  {
    name: "outcomes",
    decoder: outcomes as Decoder<unknown>, // entries are only compared
    rows: rowsOf(`
      Otsikko;Alue;Kohderyhmä;Tulos;Kustannusvaikutus;Vuosi;Laskentaperuste;Lähde
      Usvan ryhmä;Pirkanmaa;ikääntyneet;Kaatumisia vähemmän;-12 500,50;2023;hoitopäivät;Sivu
      Hallan ruoka;Koko maa;;Apua annettiin;;;;Sivu`),
  },
  {
    name: "events",
    decoder: events as Decoder<unknown>, // entries are only compared
    rows: rowsOf(`
      Päivämäärä;Kellonaika;Alue;Tapahtuma;Paikka
      5.12.2026;13–15;Pirkanmaa;Usvan ilta;Talo
      12.–13.1.2027;;;Kuuran päivät;
      2027-01-20;klo 17.00;Kanta-Häme, Lappi;Hallan ilta;Verkossa`),
  },
];

const hostile = fc.constantFrom(
  ...["", " ", "-", "..", "x", "0", "-1", "12,5", "noin 5", "1/2/2025", "31.2.2025", "46000"],
  ...[
    "Yhteensä",
    "KOKO MAA",
    "MK06",
    "999",
    "\uFEFF",
    "\u0000",
    "__proto__",
    "constructor",
    "2019*",
  ],
  ...["\ud800", "Tampre", "9".repeat(40), "kyllä", "Alue"],
);
const garbled = fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 20 }));
const kinds = ["garble", "double-row", "drop-cell", "double-cell", "blank-row", "header"] as const;
const corruption = fc.record({
  kind: fc.constantFrom(...kinds),
  row: fc.nat(20),
  cell: fc.nat(20),
  text: garbled,
});
type Corruption = typeof corruption extends fc.Arbitrary<infer Value> ? Value : never;

function corrupt(rows: Rows, { kind, row, cell, text }: Corruption): Rows {
  const [header = [], ...body] = rows;
  const at = row % body.length;
  const chosen = body[at] ?? [];
  const place = cell % Math.max(chosen.length, 1);
  switch (kind) {
    case "garble":
      return [header, ...body.with(at, chosen.length === 0 ? [text] : chosen.with(place, text))];
    case "double-row":
      return [header, ...body.toSpliced(at, 0, chosen)];
    case "drop-cell":
      return [header, ...body.with(at, chosen.toSpliced(place, 1))];
    case "double-cell":
      return [header, ...body.with(at, chosen.toSpliced(place, 0, chosen[place] ?? ""))];
    case "blank-row":
      return [
        header,
        ...body.toSpliced(
          at,
          0,
          chosen.map(() => " "),
        ),
      ];
    case "header":
      return [header, ...body.toSpliced(at, 0, header)];
  }
}

const seeded = { seed: 20210831, numRuns: 150 };

describe.each(tables)("a table of $name", ({ decoder, rows }) => {
  test("is recognised, and its rows are used or left out by rule", async () => {
    expect(decoder.recognises(rows[0] ?? [])).toBe(true);
    const { account, problems } = await decodeWhole(decoder, tableOf(rows));
    expect(problems).toEqual([]);
    expect(account.used).toBeGreaterThan(1);
  });

  test("accounts for every row however it is corrupted, and rejects none without saying where", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(corruption, { minLength: 1, maxLength: 8 }), async (all) => {
        const corrupted = all.reduce(corrupt, rows);
        const { account, summary } = await decodeWhole(decoder, tableOf(corrupted));
        const excluded = account.excluded.reduce((sum, one) => sum + one.rows, 0);
        expect(account.read).toBe(corrupted.length - 1);
        expect(account.used + excluded + account.rejected).toBe(account.read);
        const errors = summary.listed.filter(({ severity }) => severity === "error");
        expect(new Set(errors.map(({ line }) => line)).size).toBe(account.rejected);
        expect(errors.every(({ column }) => column !== undefined)).toBe(true);
      }),
      seeded,
    );
  });

  test("survives any header", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), garbled, async (place, text) => {
        const [header = [], ...body] = rows;
        const changed = [header.with(place % header.length, text), ...body];
        const { kind, account, summary } = await decodeWhole(decoder, tableOf(changed));
        expect(account.read).toBe(kind === "refused" ? 0 : body.length);
        expect(kind === "decoded" || summary.errors > 0).toBe(true);
      }),
      seeded,
    );
  });

  test("says the same when the columns change places and letters are decomposed", async () => {
    const plain = await decodeWhole(decoder, tableOf(rows));
    const turned = rows.map((cells) => cells.map((cell) => ` ${cell.normalize("NFD")}\u00A0`));
    const other = await decodeWhole(decoder, tableOf(turned.map((cells) => cells.toReversed())));
    expect(other.entries).toEqual(plain.entries);
    expect(other.account).toEqual(plain.account);
  });
});
