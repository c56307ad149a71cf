import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { structuresFor } from "../../src/decode/structures.ts";
import { shippedInstrument } from "./support/structure-instrument.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const structures = structuresFor(shippedInstrument);
const fixture = (name: string) =>
  tableOf(rowsOf(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8")), {
    name,
  });
const decode = (text: string) => decodeWhole(structures, tableOf(rowsOf(text)));

test("items and states are understood by id and by label in any language, and dates as exactly as they are given", async () => {
  const { entries, problems } = await decode(`
    Alue;Rakenne;Tila;Pvm;Lähde
    Pirkanmaa;Järjestöneuvottelukunta;käytössä;2.1.2025;Pöytäkirja
    Birkaland;organisationsdelegation;I BRUK;2025;
    Lappi;premises;absent;2/2024;
    Vantaa ja Kerava;Partnership agreement;under beredning;2023–2024;
    Satakunta;users-heard;ei tiedossa;;`);
  expect(problems).toEqual([]);
  const said = entries.flatMap((entry) => (entry.kind === "statement" ? [entry.statement] : []));
  expect(said).toMatchObject([
    {
      area: { level: "wellbeing-county", code: "08" },
      item: "advisory-board",
      state: "in-place",
      time: { kind: "day", on: "2025-01-02" },
      source: "Pöytäkirja",
    },
    { item: "advisory-board", state: "in-place", time: { from: "2025-01-01", to: "2025-12-31" } },
    { item: "premises", state: "absent", time: { from: "2024-02-01", to: "2024-02-29" } },
    {
      area: { code: "04" },
      item: "partnership-agreement",
      state: "planned",
      time: { from: "2023-01-01", to: "2024-12-31" },
    },
    { item: "users-heard", state: "unknown" },
  ]);
  expect(said.map(({ time }) => time).at(-1)).toBeUndefined();
});

test("a table with the items as columns gives a statement for each cell that says something, in the order of the checklist", async () => {
  const { entries, account } = await decode(`
    Hyvinvointialue;Palveluseteli;Partnerskapsavtal;premises
    Pirkanmaa;kyllä;-;ei
    Lappi;;..;`);
  expect(account).toMatchObject({ read: 2, used: 1, rejected: 0 });
  expect(account.excluded).toEqual([{ rule: "not-available-in-source", rows: 1 }]);
  expect(entries).toMatchObject([
    { statement: { item: "premises", state: "absent" } },
    { statement: { item: "service-vouchers", state: "in-place" } },
  ]);
});

test("the question to municipalities needs no level: its areas are municipalities", async () => {
  const { entries, account, problems } = await decodeWhole(
    structures,
    fixture("structures-municipalities-synthetic.csv"),
  );
  expect(problems).toEqual([]);
  expect(account).toMatchObject({ read: 11, used: 10, rejected: 0 });
  expect(entries).toHaveLength(10);
  const bare = await decode("Alue;Rakenne;Tila\nTampere;Kunta sopinut järjestöyhteistyöstä;kyllä");
  expect(bare.entries).toMatchObject([
    {
      statement: {
        area: { level: "municipality", code: "837" },
        item: "municipal-cooperation-agreed",
      },
    },
  ]);
});

test("good practices stand among statements or in a table of their own, nationwide ones too", async () => {
  const among = await decode(`
    Alue;Rakenne;Tila;Hyvä käytäntö;Kuvaus;Lähde
    Pirkanmaa;;;Olohuone;Avoin ovi;Sivu
    Koko maa;;;Opas;Kaikille;Sivu
    Lappi;Palveluseteli;on;Seteliopas;Neuvoo;Sivu`);
  expect(among.problems).toEqual([]);
  expect(among.entries).toMatchObject([
    { kind: "practice", practice: { area: { code: "08" }, name: "Olohuone", what: "Avoin ovi" } },
    { kind: "practice", practice: { area: { level: "country" }, name: "Opas" } },
    { kind: "statement", statement: { item: "service-vouchers" } },
    { kind: "practice", practice: { name: "Seteliopas" } },
  ]);
  const alone = await decode("Nimi;Alue;Mitä;Lähde\nOlohuone;Pirkanmaa;Avoin ovi;Sivu");
  expect(alone.entries).toHaveLength(1);
});

test("every row of the table of oddities is used, left out or rejected for its own reason", async () => {
  const source = fixture("structures-oddities-synthetic.csv");
  const { account, problems } = await decodeWhole(structures, source);
  // Lines 2–5 and 12 are statements (12 repeats 4, which the collection sees), 8 is blank, 11 a total.
  expect(account).toMatchObject({ read: 11, used: 5, rejected: 4 });
  expect(account.excluded).toEqual([
    { rule: "total-row", rows: 1 },
    { rule: "not-available-in-source", rows: 1 },
  ]);
  expect(problems).toMatchObject([
    { line: 6, code: "cell/unknown-word", value: "x", column: { number: 3 } },
    { line: 7, code: "cell/unknown-word", value: "Järjestöneuvottelu", column: { number: 2 } },
    { line: 9, code: "cell/unknown-area", value: "Pirkamaa", suggestions: ["Pirkanmaa"] },
    { line: 9, code: "cell/ambiguous-date", value: "1/2/2024" },
    { line: 10, code: "cell/unknown-area", facts: { expected: "municipality" } },
  ]);
});

test("a mistyped item comes with the nearest ones", async () => {
  const { problems } = await decode("Alue;Rakenne;Tila\nLappi;Kumppanussopimus;on");
  expect(problems[0]?.suggestions).toContain("Kumppanuussopimus");
});

describe("headers", () => {
  test.each([
    "Hyvinvointialue;Rakenne;Tila;Päivämäärä;Lähde",
    "välfärdsområde;struktur;läge;datum;källa",
    "area;structure;state;date;source",
    "Kunta;Kunta sopinut järjestöyhteistyöstä",
    "name;area;what;source",
  ])("%s is one of structures", (header) => {
    expect(structures.recognises(header.split(";"))).toBe(true);
  });
  test.each([
    "Maakunta;Vuosi;Väestö",
    "Rekisterinumero;Nimi;Kotipaikka",
    "Rakenne;Tila",
    "Alue;Tila",
  ])("%s is none", (header) => {
    expect(structures.recognises(header.split(";"))).toBe(false);
  });
  test("two columns of one item stop the table", async () => {
    const { kind, problems } = await decode("Alue;Palveluseteli;service vouchers\nLappi;on;ei");
    expect(kind).toBe("refused");
    expect(problems).toMatchObject([{ code: "header/two-for-one-field" }]);
  });
});
