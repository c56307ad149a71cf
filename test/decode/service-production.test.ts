import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { associationCounts } from "../../src/decode/association-counts.ts";
import { associations } from "../../src/decode/associations.ts";
import { population } from "../../src/decode/population.ts";
import { serviceProduction, serviceProductionFor } from "../../src/decode/service-production.ts";
import { readCsv } from "../../src/read/csv.ts";
import { bundledAreas, bundledTable } from "../support/bundled-tables.ts";
import { byteSource } from "../support/byte-source.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const decodeText = (text: string) => decodeWhole(serviceProduction, tableOf(rowsOf(text)));

/** Reads a fixture as a run would and decodes it. */
async function decodeFixture(name: string, mapping = new Map<string, string>()) {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
  const read = await readCsv(byteSource(bytes, { name }), {
    isHeader: (cells) => serviceProduction.recognises(cells, mapping),
  });
  if (read.kind === "unreadable") throw new Error(JSON.stringify(read.problems));
  return {
    header: read.table.header,
    ...(await decodeWhole(serviceProduction, read.table, { mapping })),
  };
}

describe("a long table", () => {
  it("gives one statement a row, in the unit of its measure", async () => {
    const { entries, problems, account } = await decodeText(`
      alue;vuosi;sektori;palvelu;mittari;arvo;yksikkö
      Hyvinvointialue;x;x;x;x;x;x
      Pirkanmaa;2024;Yhdistykset;Kotiapu;Ostot;7,2;milj. €
      Pirkanmaa;2024;yhteensä;Kotiapu;Ostot;60 000;1000 €
      Pirkanmaa;2024;järjestöt;;henkilöstö;12;henkilöä`);
    expect(account).toMatchObject({ read: 4, used: 3, rejected: 1 });
    expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([2]));
    expect(entries).toMatchObject([
      // 7.2 million written out, and not 7,200,000.000000001
      {
        area: { level: "wellbeing-county", code: "08" },
        sector: "association",
        measure: "purchases",
        value: 7_200_000,
        service: "Kotiapu",
      },
      { sector: "total", value: 60_000_000 },
      { sector: "association", measure: "personnel", value: 12, service: "" },
    ]);
  });

  it("takes the country's rows as the country's and leaves totals over areas out", async () => {
    const { entries, account } = await decodeText(`
      Maakunta;Vuosi;Sektori;Mittari;Arvo
      Koko maa;2024;yhteensä;Henkilöstö;358000
      Yhteensä;2024;yhteensä;Henkilöstö;358000
      Manner-Suomi;2024;yhteensä;Henkilöstö;350000
      Pirkanmaa;2024;yhteensä;Henkilöstö;..`);
    expect(entries).toMatchObject([{ area: { level: "country", code: "SSS" }, value: 358000 }]);
    expect(account.excluded).toEqual([
      { rule: "total-row", rows: 2 },
      { rule: "not-available-in-source", rows: 1 },
    ]);
  });

  it("takes a name of several levels at the level that is asked for, and a name of one at its own", async () => {
    const text = `
      alue;vuosi;sektori;mittari;arvo
      Pirkanmaa;2024;yhteensä;Henkilöstö;1
      Keusote;2024;yhteensä;Henkilöstö;2
      Tampere;2024;yhteensä;Henkilöstö;3`;
    const decoder = serviceProductionFor({ level: "region" });
    const { entries } = await decodeWhole(decoder, tableOf(rowsOf(text)));
    expect(entries.map(({ area: { level, code } }) => `${level} ${code}`)).toEqual([
      "region 06",
      "municipality 837",
    ]);
  });

  it.each([
    ["Pirkanma;2024;yhteensä;Ostot;1;€", "cell/unknown-area", 1],
    ["Pirkanmaa;24;yhteensä;Ostot;1;€", "cell/not-a-year", 2],
    ["Pirkanmaa;2024;muuta;Ostot;1;€", "cell/unknown-word", 3],
    ["Pirkanmaa;2024;;Ostot;1;€", "cell/missing", 3],
    ["Pirkanmaa;2024;yhteensä;Ostoo;1;€", "cell/unknown-word", 4],
    ["Pirkanmaa;2024;yhteensä;Ostot;noin 5;€", "cell/approximate", 5],
    ["Pirkanmaa;2024;yhteensä;Ostot;5 milj.;€", "cell/not-a-number", 5],
    ["Pirkanmaa;2024;yhteensä;Henkilöstö;-5;henkilöä", "cell/negative", 5],
    ["Pirkanmaa;2024;yhteensä;Henkilöstö;5;€", "cell/unknown-word", 6],
    // 7.1 and 0.071 are both ways to write one share.
    ["Pirkanmaa;2024;yhteensä;Osuus henkilöstöstä;7,1;", "cell/missing", 6],
  ])("rejects the row %s as %s", async (row, code, column) => {
    const { account, problems } = await decodeText(
      `Hyvinvointialue;Vuosi;Sektori;Mittari;Arvo;Yksikkö\n${row}`,
    );
    expect(account.rejected).toBe(1);
    expect(problems).toMatchObject([{ code, line: 2, column: { number: column } }]);
  });

  it("understands Swedish and English headers and words", async () => {
    const swedish = await decodeText(
      "välfärdsområde;år;sektor;tjänst;mått;värde;enhet\nBirkaland;2024;föreningar;boende;inköp;1,5;miljoner euro",
    );
    expect(swedish.entries).toMatchObject([{ sector: "association", value: 1_500_000 }]);
    const english = await decodeText(
      "region;year;sector;service;measure;value;unit\nPirkanmaa;2024;associations;housing;purchases;10;euros",
    );
    expect(english.entries).toMatchObject([{ area: { level: "region", code: "06" }, value: 10 }]);
  });
});

describe("a wide table", () => {
  it("gives a statement for each sector that has a value, and rejects a total that its parts do not make", async () => {
    const { entries, account, problems } = await decodeFixture("production-wide-synthetic.csv");
    expect(entries.map(({ sector, value, area: { code } }) => [code, sector, value])).toEqual([
      ["08", "public", 0],
      ["08", "company", 600_000],
      ["08", "association", 300_000],
      ["08", "foundation", 100_000],
      ["08", "total", 1_000_000],
      ["07", "public", 0],
      ["07", "company", 500_000],
      ["07", "foundation", 20_000],
      ["07", "total", 600_000],
    ]);
    expect(account).toMatchObject({ read: 3, used: 2, rejected: 1 });
    expect(problems).toMatchObject([
      { code: "row/sum-mismatch", line: 4, facts: { expected: 900, found: 300 } },
    ]);
  });

  it("allows a total that differs by no more than the rounding of its parts", async () => {
    const row = (total: string) =>
      decodeText(
        `Hyvinvointialue;Vuosi;Mittari;Julkinen;Yritykset;Järjestöt;Säätiöt;Yhteensä\nPirkanmaa;2024;Henkilöstö;10;10;10;10;${total}`,
      );
    // Five rounded figures may be off by half each: 2.5 together.
    expect((await row("42")).account.used).toBe(1);
    expect((await row("43")).account.rejected).toBe(1);
  });

  it("stops at two columns for one sector", async () => {
    const { kind, problems } = await decodeText(
      "Hyvinvointialue;Vuosi;Mittari;Järjestöt;Yhdistykset;Yritykset\nPirkanmaa;2024;Ostot;1;1;1",
    );
    expect(kind).toBe("refused");
    expect(problems).toMatchObject([{ code: "header/two-for-one-field", column: { number: 5 } }]);
  });
});

describe("purchase invoices", () => {
  it("are read from a tab-separated file with its header on line 4, credit notes and all", async () => {
    const { header, entries, account, problems, fields } =
      await decodeFixture("invoices-synthetic.csv");
    expect(header.line).toBe(4);
    expect(
      entries.map(({ producer, sector, value, year }) => [producer?.id, sector, value, year]),
    ).toEqual([
      ["1234560-4", "association", 1250, 2024],
      ["1234560-4", "association", -250.5, 2024],
      ["yhdistyksen palvelut oy", "company", 900, 2024],
      ["pirkanmaan liitto", "public", 100, 2024],
    ]);
    expect(
      entries.every(({ area }) => area.level === "wellbeing-county" && area.code === "08"),
    ).toBe(true);
    expect(fields.has("amount_net")).toBe(true);
    expect(account).toMatchObject({ read: 6, used: 4, rejected: 2 });
    expect(problems).toMatchObject([
      { code: "cell/not-an-integer", line: 9, value: "4300.5" },
      { code: "cell/unknown-area", line: 10, value: "Esimerkkivirasto" },
    ]);
  });

  it("with sums without and with tax stop until one of them is chosen", async () => {
    const refused = await decodeFixture("invoices-two-sums-synthetic.csv");
    expect(refused.kind).toBe("refused");
    expect(refused.problems).toMatchObject([
      {
        code: "header/two-for-one-field",
        value: "Summa (sis. alv)",
        facts: { field: "amount", other: "Summa (alv 0%)" },
      },
    ]);
    for (const [chosen, value, kind] of [
      ["Summa (alv 0%)", 100, "amount_net"],
      ["Summa (sis. alv)", 125.5, "amount_gross"],
    ] as const) {
      const read = await decodeFixture(
        "invoices-two-sums-synthetic.csv",
        new Map([["amount", chosen]]),
      );
      expect(read.entries).toMatchObject([{ value, measure: "purchases" }]);
      expect([...read.fields].filter((field) => field.startsWith("amount_"))).toEqual([kind]);
    }
  });

  it("with sums by sector alone are told that they lack the producers, and are no headless table", async () => {
    const text =
      "Hyvinvointialue;Vuosi;Palvelu;Sektori;Summa\nSatakunta;2024;Asuminen;Yhdistykset;5";
    const { problems, entries } = await decodeText(text);
    expect(problems).toMatchObject([
      { code: "header/missing-field", facts: { field: "producer" } },
    ]);
    expect(entries).toEqual([]);
    expect(serviceProduction.recognises(text.split("\n")[0]?.split(";") ?? [])).toBe(true);
  });

  it("without an area and a buyer need the area to be told", async () => {
    const text = "Toimittaja;Vuosi;Summa\nEsimerkki ry;2024;5";
    const bare = await decodeText(text);
    expect(bare.problems).toMatchObject([
      { code: "header/missing-field", facts: { field: "area" } },
    ]);
    const area = bundledAreas().area("wellbeing-county", "08", 2025)?.key;
    if (area === undefined) throw new Error("no county 08");
    const told = await decodeWhole(serviceProductionFor({ area }), tableOf(rowsOf(text)));
    expect(told.entries).toMatchObject([{ area, value: 5, sector: "association" }]);
  });

  it("with a wrong Business ID, no supplier, no date or a broken sum are rejected", async () => {
    const { account, problems } = await decodeText(`
      Hyvinvointialue;Toimittaja;Y-tunnus;Pvm;Summa
      Pirkanmaa;Esimerkki ry;1234560-5;1.2.2024;5
      Pirkanmaa;;;1.2.2024;5
      Pirkanmaa;Esimerkki ry;;;5
      Pirkanmaa;Esimerkki ry;;1.2.2024;1 250 000 30
      Pirkanmaa;Esimerkki ry;;1.2.2024;..`);
    expect(account).toMatchObject({ read: 5, used: 0, rejected: 4 });
    expect(problems.map(({ code }) => code)).toEqual([
      "cell/business-id",
      "cell/missing",
      "cell/missing",
      "cell/run-together",
    ]);
  });
});

describe("a table of producers", () => {
  it("gives what was bought in all, by voucher and by personal budget, with the producer's size", async () => {
    const { entries } = await decodeFixture("production-producers-synthetic.csv");
    const first = entries.filter(({ line }) => line === 2);
    expect(first.map(({ measure, value }) => [measure, value])).toEqual([
      ["purchases", 300_000],
      ["voucher-purchases", 30_000],
      ["personal-budget-purchases", 0],
    ]);
    expect(first[0]?.producer).toEqual({
      id: "näsijärven tuki ry",
      name: "Näsijärven Tuki ry",
      sectorBy: "name",
      employees: 40,
      turnover: 4_000_000,
      balance: 2_000_000,
    });
  });

  it("without sums still tells that the producers are there", async () => {
    const { entries } = await decodeText(
      "Hyvinvointialue;Vuosi;Tuottaja;Palvelu;Liikevaihto\nPirkanmaa;2024;Esimerkki ry;Kotiapu;1000",
    );
    expect(entries).toMatchObject([{ measure: "producers", value: 1, sector: "association" }]);
  });

  it("lets a column of sectors decide before the name", async () => {
    const { entries } = await decodeText(
      "Hyvinvointialue;Vuosi;Tuottaja;Sektori;Ostot\nPirkanmaa;2024;Esimerkki ry;yritys;10",
    );
    expect(entries).toMatchObject([{ sector: "company", producer: { sectorBy: "sector-column" } }]);
  });

  it("counts what was bought by voucher among the purchases where a column tells the way", async () => {
    const { entries } = await decodeText(
      "Hyvinvointialue;Vuosi;Tuottaja;Hankintatapa;Ostot\nPirkanmaa;2024;Esimerkki ry;palveluseteli;10\nPirkanmaa;2024;Apu ry;ostopalvelu;7",
    );
    expect(entries.map(({ measure, value }) => [measure, value])).toEqual([
      ["purchases", 10],
      ["voucher-purchases", 10],
      ["purchases", 7],
    ]);
  });
});

describe("ways of buying of which a table of producers tells nothing", () => {
  it.each([
    ["Ostot", "10", ["voucher-purchases", "personal-budget-purchases"]],
    ["Ostot;Palveluseteli", "10;4", ["personal-budget-purchases"]],
    ["Ostot;Henkilökohtainen budjetti", "10;4", ["voucher-purchases"]],
    ["Ostot;Palveluseteli;Henkilökohtainen budjetti", "10;4;", []],
    ["Ostot;Hankintatapa", "10;ostopalvelu", []],
  ])("are named beside the purchases: %s", async (headers, cells, untold) => {
    const { entries } = await decodeText(
      `Hyvinvointialue;Vuosi;Tuottaja;${headers}\nPirkanmaa;2024;Esimerkki ry;${cells}`,
    );
    expect(entries[0]).toMatchObject({ measure: "purchases", waysUntold: untold });
    for (const entry of entries.slice(1)) expect(entry).not.toHaveProperty("waysUntold");
  });
});

describe("recognition", () => {
  it.each([
    "grants.csv",
    "structures.csv",
    "association-counts.csv",
    "population.csv",
    "areas.csv",
  ])("does not take %s for service production", (name) => {
    expect(serviceProduction.recognises(bundledTable(name).header)).toBe(false);
  });

  it.each([
    "alue;vuosi;sektori;palvelu;mittari;arvo;yksikkö",
    "Hyvinvointialue;Vuosi;Palvelu;Mittari;Julkinen;Yritykset;Järjestöt;Yhteensä",
    "Hankintayksikkö;Tili;Summa (alv 0%);Tositepvm;Toimittaja_nimi",
  ])("takes %s for nothing else", (header) => {
    const cells = header.split(";");
    expect(serviceProduction.recognises(cells)).toBe(true);
    for (const other of [associations, associationCounts, population]) {
      expect(other.recognises(cells)).toBe(false);
    }
  });

  it("knows no title row", () => {
    expect(serviceProduction.recognises(["Ostolaskut 2024"])).toBe(false);
  });
});

describe("conservation", () => {
  const forms = [
    "Hyvinvointialue;Vuosi;Sektori;Palvelu;Mittari;Arvo;Yksikkö\nPirkanmaa;2024;Yhdistykset;Kotiapu;Ostot;7,5;milj. €",
    "Hyvinvointialue;Vuosi;Palvelu;Mittari;Julkinen;Yritykset;Järjestöt;Säätiöt;Yhteensä\nPirkanmaa;2024;Kotiapu;Ostot;0;6;3;1;10",
    "Hyvinvointialue;Vuosi;Tuottaja;Y-tunnus;Palvelu;Henkilöstömäärä;Tili;Hankintatapa;Ostot\nPirkanmaa;2024;Esimerkki ry;1234560-4;Kotiapu;4;4300.0;palveluseteli;-12,50",
  ].map(rowsOf);
  const odd = fc.constantFrom(
    "",
    "..",
    "-",
    "noin 5",
    "1 2 3",
    "Pirkanma",
    "koko maa",
    "yhteensä",
    "abc",
    "−7",
    "5 milj.",
    "\u0000",
    "2024",
    "1,5",
  );

  it("holds whatever is written into any cells, with row lengths that do not fit: read = used + excluded + rejected", async () => {
    const corruption = fc.record({
      row: fc.nat(7),
      column: fc.nat(9),
      text: odd,
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...forms),
        fc.array(corruption, { maxLength: 12 }),
        async (form, changes) => {
          const [header = [], sound = []] = form;
          const rows = Array.from({ length: 8 }, () => [...sound]);
          for (const { row, column, text, cut } of changes) {
            const cells = rows[row];
            if (cells === undefined) continue;
            if (cut) cells.length = Math.min(cells.length, column);
            else cells[column % sound.length] = text;
          }
          const filled = rows.map((cells) => Array.from(cells, (cell) => cell ?? ""));
          const { account, problems, entries } = await decodeWhole(
            serviceProduction,
            tableOf([header, ...filled]),
          );
          const out = account.excluded.reduce((sum, { rows: count }) => sum + count, 0);
          expect(account.read).toBe(8);
          expect(account.used + out + account.rejected).toBe(8);
          const errors = problems.filter(({ severity }) => severity === "error");
          expect(new Set(errors.map(({ line }) => line)).size).toBe(account.rejected);
          expect(new Set(entries.map(({ line }) => line)).size).toBe(account.used);
          for (const { value } of entries) expect(Number.isFinite(value)).toBe(true);
        },
      ),
      { seed: 20210831, numRuns: 300 },
    );
  });
});

describe("the bundled statements", () => {
  it.each([
    ["service-production.csv", 81, 78],
    ["villages.csv", 8, 2],
  ])("of %s decode whole: %i rows, %i with a year", async (name, read, used) => {
    const { header, rows } = bundledTable(name);
    const source = tableOf([header, ...rows.map(({ cells }) => cells)], {
      dialect: { format: "csv", encoding: "utf-8", delimiter: "," },
    });
    const { account, problems } = await decodeWhole(serviceProduction, source);
    expect(problems).toEqual([]);
    expect(account).toMatchObject({ read, used, rejected: 0 });
  });
});
