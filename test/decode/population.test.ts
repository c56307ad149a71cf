import { expect, test } from "vitest";
import { population } from "../../src/decode/population.ts";
import { bundledTable } from "../support/bundled-tables.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const decodeText = (text: string) => decodeWhole(population, tableOf(rowsOf(text)));

test("a long table gives one figure per row, at the end of its year", async () => {
  const { entries, problems } = await decodeText("Kunta;Vuosi;Väestö\nTampere;2022;249 009");
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      municipality: "837",
      on: "2022-12-31",
      residents: 249009,
      divisionYear: 2025,
      conflicts: false,
      line: 2,
    },
  ]);
});

test("a wide table gives one figure per year that has one", async () => {
  const { entries, account, problems } = await decodeText(`
    Kuntakoodi;Kunta;2021;Väestö 31.12.2022;2023*
    20;Akaa;16391;16 400;..
    91;Helsinki;..;-;`);
  expect(problems).toEqual([]);
  expect(entries.map(({ municipality, on, residents }) => [municipality, on, residents])).toEqual([
    ["020", "2021-12-31", 16391],
    ["020", "2022-12-31", 16400],
  ]);
  expect(account).toMatchObject({
    used: 1,
    excluded: [{ rule: "not-available-in-source", rows: 1 }],
  });
});

test("rows of other levels and totals in one column are excluded by rule", async () => {
  const { account, entries } = await decodeText(`
    Alue;2022
    KOKO MAA;5563970
    SSS KOKO MAA;5563970
    MK06 Pirkanmaa;532671
    KU020 Akaa;16400`);
  expect(account.excluded).toEqual([
    { rule: "total-row", rows: 2 },
    { rule: "other-level", rows: 1 },
  ]);
  expect(entries).toMatchObject([{ municipality: "020" }]);
});

test("a table by region says that municipalities are needed", async () => {
  const { kind, problems } = await decodeText("Maakunta;Vuosi;Väestö\nPirkanmaa;2022;532671");
  expect(kind).toBe("refused");
  expect(problems).toMatchObject([
    {
      code: "header/area-level",
      value: "Maakunta",
      facts: { expected: "municipality", found: "region" },
    },
  ]);
});

test.each([
  ["Tampere;22;100", "cell/not-a-year", 2],
  ["Tampere;;100", "cell/missing", 2],
  ["Tampere;2022;noin 100", "cell/approximate", 3],
  ["Tampere;2022;-5", "cell/negative", 3],
  ["Tampere;2022;1,5", "cell/not-an-integer", 3],
  ["Tampere;2022;999 3726 2313", "cell/run-together", 3],
  ["Tampre;2022;100", "cell/unknown-area", 1],
])("the row %s is refused as %s", async (row, code, column) => {
  const { account, problems } = await decodeText(`Kunta;Vuosi;Väestö\n${row}`);
  expect(account.rejected).toBe(1);
  expect(problems).toMatchObject([
    { code, severity: "error", line: 2, column: { number: column } },
  ]);
});

test("a date and a year that disagree are refused", async () => {
  const { problems } = await decodeText(
    "Kunta;Vuosi;Päivämäärä;Väestö\nAkaa;2021;31.12.2022;16400",
  );
  expect(problems).toMatchObject([{ code: "cell/not-a-year", facts: { expected: "2022" } }]);
});

test("a municipality without residents is a figure", async () => {
  const { entries } = await decodeText("Kunta;Vuosi;Väestö\nAkaa;2022;0");
  expect(entries).toMatchObject([{ residents: 0 }]);
});

test("two columns of one year are refused", async () => {
  const { problems } = await decodeText("Kunta;2022;Väestö 31.12.2022\nAkaa;1;1");
  expect(problems).toMatchObject([{ code: "header/two-for-one-field", column: { number: 3 } }]);
});

test("the bundled populations decode whole and sum to the published national figures", async () => {
  const { header, rows } = bundledTable("population.csv");
  const source = tableOf([header, ...rows.map(({ cells }) => cells)], {
    dialect: { format: "csv", encoding: "utf-8", delimiter: "," },
  });
  const { entries, account, problems } = await decodeWhole(population, source);
  expect(problems).toEqual([]);
  expect(account).toMatchObject({ read: 4325, used: 4325 });
  const sumOf = (day: string) =>
    entries.filter(({ on }) => on === day).reduce((sum, { residents }) => sum + residents, 0);
  // Statistics Finland, population on 31 December.
  expect(["2020", "2021", "2022"].map((year) => sumOf(`${year}-12-31`))).toEqual([
    5_533_793, 5_548_241, 5_563_970,
  ]);
  expect(entries.filter(({ conflicts }) => conflicts)).toHaveLength(2);
});
