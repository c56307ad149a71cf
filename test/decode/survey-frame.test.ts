import { expect, test } from "vitest";
import { surveyFrameFor } from "../../src/decode/survey-frame.ts";
import { smallCodebookAt } from "./support/codebooks.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const surveyFrame = surveyFrameFor();

test("a frame gives the number invited by area, group and wave; totals and unknown numbers are left out", async () => {
  const rows = rowsOf(`
    Hyvinvointialue;Vastaajaryhmä;Kierros;Kutsutut
    Pirkanmaa;järjestö;2021;1 200
    Keusote;kunta;2021;0
    Lapissa;;;..
    Koko maa;;;1400
    Lappi;Yhteensä;2021;200`);
  const { entries, account, problems } = await decodeWhole(surveyFrame, tableOf(rows));
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    {
      area: { level: "wellbeing-county", code: "08" },
      group: "järjestö",
      wave: "2021",
      invited: 1200,
    },
    { area: { code: "02" }, group: "kunta", invited: 0 },
  ]);
  expect(account.excluded).toEqual([
    { rule: "total-row", rows: 2 },
    { rule: "not-available-in-source", rows: 1 },
  ]);
});

test("with a codebook areas are of its level and its headers count", async () => {
  const frame = surveyFrameFor(smallCodebookAt("wellbeing-county"));
  const rows = rowsOf("alue;Vastaajaryhmä;antal inbjudna\nBirkaland;JÄRJESTÖ;12");
  const { entries } = await decodeWhole(frame, tableOf(rows));
  expect(entries).toMatchObject([
    { area: { level: "wellbeing-county", code: "08" }, group: "järjestö", invited: 12 },
  ]);
});

test.each([
  ["Lapi;järjestö;10", "cell/unknown-area", 1],
  [";järjestö;10", "cell/missing", 1],
  ["Lappi;järjestö;-5", "cell/negative", 3],
  ["Lappi;järjestö;2,5", "cell/not-an-integer", 3],
  ["Lappi;järjestö;noin 10", "cell/approximate", 3],
])("the row %s is rejected as %s", async (row, code, column) => {
  const { account, problems } = await decodeWhole(
    surveyFrame,
    tableOf(rowsOf(`Maakunta;ryhmä;invited\n${row}`)),
  );
  expect(account.rejected).toBe(1);
  expect(problems).toMatchObject([{ code, line: 2, column: { number: column } }]);
});

test.each(["Maakunta;perusjoukko", "landskap;grupp;inbjudna", "region;invited"])(
  "%s is the header of a frame",
  (header) => {
    expect(surveyFrame.recognises(header.split(";"))).toBe(true);
  },
);

test("a table of residents is no frame", () => {
  expect(surveyFrame.recognises(["Maakunta", "Vuosi", "Väestö"])).toBe(false);
  expect(surveyFrame.recognises(["region", "year", "population"])).toBe(false);
});
