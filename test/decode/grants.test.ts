import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grants } from "../../src/decode/grants.ts";
import { readXlsx } from "../../src/read/xlsx.ts";
import { byteSource } from "../support/byte-source.ts";
import { workbookOf } from "../support/workbook.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const decodeText = (text: string) => decodeWhole(grants, tableOf(rowsOf(text)));

/** The rows of a fixture as text cells, without titles above its header. */
function fixtureRows(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8");
  const rows = rowsOf(text);
  return rows.slice(rows.findIndex((cells) => grants.recognises(cells)));
}

describe("an export of the state's grant service", () => {
  const header =
    "Päätös pvm;Saajan nimi;Myöntäjä;Asianumero;Haettu;Myönnetty;EU-varat;Hyväksytty käyttötarkoitus;Haun nimi (asianumero);Alueet";

  test("gives a decision a row, with the Business ID out of the name and the day out of a bare serial", async () => {
    // 46000 is 9 December 2025 in the system of 1900 (formats.md V6, ECMA-376).
    const { entries, problems } = await decodeText(
      `${header}\n46000;Esimerkki ry (1234560-4);STEA;STEA/1/2025;50\u00a0000,00;;;Tuki;Haku (STEA/9/2024);Pirkanmaa, Kanta-Häme`,
    );
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      {
        year: 2025,
        decidedOn: "2025-12-09",
        recipient: { name: "Esimerkki ry", businessId: "1234560-4" },
        funder: "STEA",
        scope: "",
        case: "STEA/1/2025",
        purpose: "Tuki",
        amounts: { applied: 50_000 },
        areas: [
          { level: "region", code: "06" },
          { level: "region", code: "05" },
        ],
      },
    ]);
    // An empty amount is not known, which is not zero.
    expect(entries[0]?.amounts).not.toHaveProperty("granted");
  });

  test("is read in full from the fixture: corrections are negative, a private person has no id, the whole country is one area", async () => {
    const { entries, account, problems } = await decodeWhole(
      grants,
      tableOf(fixtureRows("grants-state-service-synthetic.csv")),
    );
    expect(problems).toEqual([]);
    expect(account).toMatchObject({ read: 7, used: 7, rejected: 0 });
    expect(entries.map(({ amounts }) => amounts.granted)).toEqual([
      ...[40_000, 30_000, undefined, 20_000, 90_000, -5_000, 500],
    ]);
    expect(entries[4]?.areas).toMatchObject([{ level: "country", code: "SSS" }]);
    expect(entries[6]).toMatchObject({ recipient: { name: "Yksityishenkilö" }, areas: [] });
    expect(entries[6]?.recipient).not.toHaveProperty("businessId");
  });

  test("says the same as a workbook whose dates and sums are bare numbers", async () => {
    const bytes = workbookOf([
      {
        name: "Avustukset",
        rows: [
          ["Päätös pvm", "Saajan nimi", "Myöntäjä", "Haettu", "Myönnetty", "Alueet"],
          [46000, "Esimerkki ry (1234560-4)", "STEA", 50000.5, null, "Pirkanmaa"],
        ],
      },
    ]);
    const read = await readXlsx(byteSource(bytes, { name: "a.xlsx" }), {
      isHeader: (cells) => grants.recognises(cells),
    });
    if (read.kind === "unreadable") throw new Error(JSON.stringify(read.problems));
    const { entries, problems } = await decodeWhole(grants, read.table);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      { decidedOn: "2025-12-09", amounts: { applied: 50_000.5 }, areas: [{ code: "06" }] },
    ]);
  });

  test("a wrong Business ID is warned of and left out; the row counts", async () => {
    const { entries, account, problems } = await decodeText(
      "Vuosi;Saajan nimi;Alue;Myönnetty\n2024;Esimerkki ry (1234560-5);Pirkanmaa;100",
    );
    expect(account).toMatchObject({ used: 1, rejected: 0 });
    expect(problems).toMatchObject([{ code: "cell/business-id", severity: "warning" }]);
    expect(entries[0]?.recipient).toEqual({ name: "Esimerkki ry" });
  });
});

describe("a long table", () => {
  test("gives a statement a row; numbers of cases, symbols for no value and totals are left out", async () => {
    const { entries, account, problems } = await decodeWhole(
      grants,
      tableOf(fixtureRows("grants-long-synthetic.csv")),
    );
    expect(entries.map(({ year, scope, amounts }) => [year, scope, amounts])).toEqual([
      [2023, "kaikki", { granted: 600_000 }],
      [2024, "toiminta-avustus", { applied: 1_300_000 }],
      [2024, "toiminta-avustus", { granted: 650_000 }],
      [2024, "kaikki", { budget: 850_000 }],
    ]);
    expect(account).toMatchObject({ read: 8, used: 4, rejected: 1 });
    // Both faults of the row are told at once: the brand is no name in data, and a scaled word is no number.
    expect(problems).toMatchObject([
      { line: 8, code: "cell/unknown-area", suggestions: ["Keski-Uudenmaan hyvinvointialue"] },
      { line: 8, code: "cell/not-a-number", value: "0,9 milj." },
    ]);
  });

  test("is refused without a scope: nobody could tell which sums may be compared", () => {
    expect(grants.recognises(["Alue", "Vuosi", "Mittari", "Arvo"])).toBe(false);
  });

  test.each([
    ["Pirkanmaa;2024;luvattu;kaikki;5", "cell/unknown-word", 3],
    ["Pirkanmaa;2024;;kaikki;5", "cell/missing", 3],
    ["Pirkanmaa;2024;granted;;5", "cell/missing", 4],
    ["Pirkanmaa;24;granted;kaikki;5", "cell/not-a-year", 2],
    ["Pirkanmaa;;granted;kaikki;5", "cell/missing", 2],
    [";2024;granted;kaikki;5", "cell/missing", 1],
    ["Pirkanma;2024;granted;kaikki;5", "cell/unknown-area", 1],
    ["Pirkanmaa, Lapi;2024;granted;kaikki;5", "cell/unknown-area", 1],
    ["Pirkanmaa;2024;granted;kaikki;noin 5", "cell/approximate", 5],
    ["Pirkanmaa;2024;granted;kaikki;1.5", "cell/not-a-number", 5],
  ])("the row %s is rejected as %s", async (row, code, column) => {
    const { account, problems } = await decodeText(`Alue;Vuosi;Mittari;Avustuslaji;Arvo\n${row}`);
    expect(account.rejected).toBe(1);
    expect(problems).toMatchObject([{ code, line: 2, column: { number: column } }]);
  });

  test("a unit that is no euro is no sum of money", async () => {
    const { problems } = await decodeText(
      "Alue;Vuosi;Mittari;Avustuslaji;Arvo;Yksikkö\nPirkanmaa;2024;granted;kaikki;5;1000 eur",
    );
    expect(problems).toMatchObject([{ code: "cell/unknown-word", column: { number: 6 } }]);
  });
});

describe("a wide table", () => {
  test("keeps its measures apart and reads Swedish and English headers", async () => {
    const { entries } = await decodeText(
      "Välfärdsområde;År;Understödsslag;Ansökt;Beviljat;Utbetalt\nSatakunta;2024;verksamhetsunderstöd;1 300;650;600",
    );
    expect(entries).toMatchObject([
      {
        areas: [{ level: "wellbeing-county", code: "06" }],
        scope: "verksamhetsunderstöd",
        amounts: { applied: 1300, granted: 650, paid: 600 },
      },
    ]);
    expect(grants.recognises("recipient;decision date;granted;areas".split(";"))).toBe(true);
  });

  test("a row without any sum is left out, and a sum of nobody and nowhere is rejected", async () => {
    const { account, problems } = await decodeText(
      "Vuosi;Saaja;Alue;Haettu;Myönnetty\n2024;Tuuli ry;Lappi;;..\n2024;;;;5",
    );
    expect(account).toMatchObject({
      excluded: [{ rule: "not-available-in-source", rows: 1 }],
      rejected: 1,
    });
    expect(problems).toMatchObject([{ code: "cell/missing", line: 3 }]);
  });

  test("without an area column the funder is the area, where it is one", async () => {
    const { entries } = await decodeText(
      "Vuosi;Saaja;Myöntäjä;Myönnetty\n2024;Tuuli ry;Satakunnan hyvinvointialue;5\n2024;Kuura ry;Tampere;6\n2024;Halla ry;STEA;7",
    );
    expect(entries.map(({ areas }) => areas)).toMatchObject([
      [{ level: "wellbeing-county", code: "06" }],
      [{ level: "municipality", code: "837" }],
      [],
    ]);
  });

  test("needs an area or a funder", async () => {
    const { kind, problems } = await decodeText("Vuosi;Saaja;Myönnetty\n2024;Tuuli ry;5");
    expect(kind).toBe("refused");
    expect(problems).toMatchObject([{ code: "header/missing-field", facts: { field: "area" } }]);
  });

  test.each([
    "Myönnetty (1000 €)",
    "Myönnetty (milj. €)",
    "Myönnetty (t€)",
    "Haettu (1 000 euroa)",
  ])("a header that scales its sums stops the table: %s", async (header) => {
    const { kind, problems } = await decodeText(`Vuosi;Alue;${header}\n2024;Lappi;5`);
    expect(kind).toBe("refused");
    expect(problems).toMatchObject([{ code: "cell/not-a-number", value: header }]);
  });

  test("codes and levels of areas are taken where the table has them", async () => {
    const { entries } = await decodeText(
      "Aluetaso;Aluekoodi;Vuosi;Myönnetty\nwellbeing-county;6;2024;5\nmaakunta;4;2024;6",
    );
    expect(entries.map(({ areas }) => areas[0])).toMatchObject([
      { level: "wellbeing-county", code: "06" },
      { level: "region", code: "04" },
    ]);
  });
});

test.each([
  "Nimi;Kotipaikka;Rekisteröintipäivä",
  "Alue;Vuosi;Sektori;Palvelu;Mittari;Arvo",
  "Kunta;2022",
])("%s is no header of a table of grants", (header) => {
  expect(grants.recognises(header.split(";"))).toBe(false);
});

const garbled = fc.oneof(
  fc.constantFrom(
    ...["", " ", "-", "4,5", "-6", "Lapi", "__proto__", "constructor", "\ud800", "9".repeat(40)],
    ...["Yhteensä", "\u0000", "4 4", "(", "46000", "5 milj.", "Pirkanmaa,,Lappi", ",", "ry ("],
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const damage = fc.record({
  row: fc.nat(2),
  cell: fc.nat(9),
  text: garbled,
  kind: fc.constantFrom("set", "drop", "double", "header"),
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;
type Rows = readonly (readonly string[])[];

function damaged([header = [], ...body]: Rows, { row, cell, text, kind }: Damage): Rows {
  const chosen = body[row] ?? [];
  switch (kind) {
    case "set":
      return [
        header,
        ...body.with(row, chosen.length === 0 ? [text] : chosen.with(cell % chosen.length, text)),
      ];
    case "drop":
      return [header, ...body.with(row, chosen.toSpliced(cell, 1))];
    case "double":
      return [header, ...body, chosen];
    case "header":
      return [header, ...body.with(row, header)];
  }
}

test.each([
  "grants-state-service-synthetic.csv",
  "grants-long-synthetic.csv",
  "grants-county-list-synthetic.csv",
])("rows of %s add up whatever happens to its cells", async (fixture) => {
  const whole = fixtureRows(fixture).slice(0, 4);
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { maxLength: 6 }), async (changes) => {
      const rows = changes.reduce(damaged, whole);
      const { account, entries, summary } = await decodeWhole(grants, tableOf(rows));
      const excluded = account.excluded.reduce((sum, { rows: count }) => sum + count, 0);
      expect(account.read).toBe(rows.length - 1);
      expect(account.used + excluded + account.rejected).toBe(account.read);
      expect(entries).toHaveLength(account.used);
      expect(summary.errors).toBeGreaterThanOrEqual(account.rejected);
      const sums = entries.flatMap(({ amounts }) => Object.values(amounts));
      expect(sums.every(Number.isFinite)).toBe(true);
    }),
    { seed: 20210831, numRuns: 150 },
  );
});
