import { expect, test } from "vitest";
import { outcomes } from "../../src/decode/outcomes.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const header = "Otsikko;Alue;Kohderyhmä;Tulos;Kustannusvaikutus €;Vuosi;Laskentaperuste;Lähde";
const decode = (rows: string) => decodeWhole(outcomes, tableOf(rowsOf(`${header}\n${rows}`)));

test("an example has title, area, target group, result, cost effect with year and basis, and source", async () => {
  const { entries, problems } = await decode(`
    Liikuntaryhmä;Pirkanmaa;ikääntyneet;Kaatumisia vähemmän;-12 500,50;2023;hoitopäivät;Sivu
    Ruoka-apu;Koko maa;;Apua annettiin;;;;Sivu
    Digituki;Tampere;;Osaaminen kasvoi;-;;;Sivu`);
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    {
      title: "Liikuntaryhmä",
      area: { level: "region", code: "06" },
      targetGroup: "ikääntyneet",
      result: "Kaatumisia vähemmän",
      costEffect: { euros: -12_500.5, year: 2023, basis: "hoitopäivät" },
      source: "Sivu",
    },
    { area: { level: "country" } },
    { area: { level: "municipality", code: "837" } },
  ]);
  expect(entries.map(({ costEffect }) => costEffect === undefined)).toEqual([false, true, true]);
  expect(entries[1]?.targetGroup).toBeUndefined();
});

test.each([
  ["a sum without year and basis", "A;Lappi;;Tulos;40 000;;;Sivu", ["cost_year", "cost_basis"]],
  ["a sum without basis", "A;Lappi;;Tulos;40 000;2023;;Sivu", ["cost_basis"]],
  ["no source", "A;Lappi;;Tulos;;;;", ["source"]],
  ["no result", "A;Lappi;;;;;;Sivu", ["result"]],
  ["no title", ";Lappi;;Tulos;;;;Sivu", ["title"]],
  ["no area", "A;;;Tulos;;;;Sivu", ["area"]],
])("a row with %s is rejected", async (_, row, missing) => {
  const { account, problems } = await decode(row);
  expect(account.rejected).toBe(1);
  expect(problems.map(({ code, facts }) => [code, facts?.["field"]])).toEqual(
    missing.map((field) => ["cell/missing", field]),
  );
});

test.each([
  ["A;Lapponia;;Tulos;;;;Sivu", "cell/unknown-area"],
  ["A;Lappi;;Tulos;0,5 milj.;2023;arvio;Sivu", "cell/not-a-number"],
  ["A;Lappi;;Tulos;noin 500;2023;arvio;Sivu", "cell/approximate"],
  ["A;Lappi;;Tulos;500;23;arvio;Sivu", "cell/not-a-year"],
])("the row %s is rejected as %s", async (row, code) => {
  const { account, problems } = await decode(row);
  expect(account.rejected).toBe(1);
  expect(problems[0]).toMatchObject({ code, line: 2 });
});

test("a header tells the level of its areas", async () => {
  const rows = rowsOf("Title;Wellbeing services county;Result;Source\nA;Pirkanmaa;Better;Page");
  const { entries } = await decodeWhole(outcomes, tableOf(rows));
  expect(entries).toMatchObject([{ area: { level: "wellbeing-county", code: "08" } }]);
});

test("tables of other kinds are none of outcomes", () => {
  expect(outcomes.recognises(header.split(";"))).toBe(true);
  expect(outcomes.recognises(["Nimi", "Alue", "Mitä", "Lähde"])).toBe(false);
  expect(outcomes.recognises(["Rekisterinumero", "Nimi", "Kotipaikka"])).toBe(false);
});
