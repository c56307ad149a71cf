import { describe, expect, test } from "vitest";
import { events } from "../../src/decode/events.ts";
import { outcomes } from "../../src/decode/outcomes.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const header = "Päivämäärä;Kellonaika;Alue;Tapahtuma;Paikka";
const decode = (rows: string, head = header) =>
  decodeWhole(events, tableOf(rowsOf(`${head}\n${rows}`)));

const areasIn = async (cell: string, head = header) => {
  const { entries } = await decode(`5.12.2026;13;${cell};Ilta;`, head);
  return entries[0]?.areas.map(({ level, code }) => `${level} ${code}`);
};

test("an event has its day, time, area, title and place", async () => {
  const { entries, problems } = await decode(`5.12.2026;13–15;Pirkanmaa;Järjestöilta;Talo
    12.–13.1.2027;;;Päivät;-`);
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      period: { kind: "day", on: "2026-12-05" },
      time: { from: "13:00", to: "15:00" },
      areas: [expect.objectContaining({ level: "region", code: "06" })],
      title: "Järjestöilta",
      place: "Talo",
      line: 2,
    },
    {
      period: { kind: "span", from: "2027-01-12", to: "2027-01-13" },
      time: undefined,
      areas: [expect.objectContaining({ level: "country", code: "SSS" })],
      title: "Päivät",
      place: undefined,
      line: 3,
    },
  ]);
});

describe("headers", () => {
  test.each([
    "Pvm;Klo;Hyvinvointialue;Tapahtuma;Paikka",
    "Datum;Klockslag;Område;Evenemang;Plats",
    "date;time;area;title;place",
    "Day;Name;Venue",
    "Päivä;Tapahtuman nimi",
  ])("%s is a table of events", (head) => {
    expect(events.recognises(head.split(";"))).toBe(true);
  });

  test.each([
    "Rekisterinumero;Nimi;Kotipaikka;Rekisteröintipäivä",
    "Otsikko;Alue;Tulos;Lähde",
    "Nimi;Alue;Mitä",
    "Päivämäärä;Nimi;Summa",
    "Kunta;Vuosi;Väestö",
  ])("%s is none", (head) => {
    expect(events.recognises(head.split(";"))).toBe(false);
  });

  test("of events are none of outcomes", () => {
    expect(outcomes.recognises(header.split(";"))).toBe(false);
  });
});

describe("areas", () => {
  test("are the whole country where a cell names none, or says so", async () => {
    for (const cell of ["", "-", "Koko maa", "valtakunnallinen", "Hela landet", "nationwide"]) {
      expect(await areasIn(cell)).toEqual(["country SSS"]);
    }
    const { entries } = await decode("5.12.2026;Ilta", "Päivä;Tapahtuma");
    expect(entries[0]?.areas).toMatchObject([{ level: "country" }]);
  });

  test("may be several in one cell, each once, whatever stands between them", async () => {
    const both = ["region 05", "region 06"];
    for (const cell of [
      "Kanta-Häme, Pirkanmaa",
      "Kanta-Häme / Pirkanmaa, Pirkanmaa",
      "Kanta-Häme ja Pirkanmaa",
    ]) {
      expect(await areasIn(cell)).toEqual(both);
    }
    expect(await areasIn("Egentliga Tavastland och Birkaland")).toEqual(both);
    expect(await areasIn("Kanta-Häme, Päijät-Häme ja Pirkanmaa")).toEqual([
      "region 05",
      "region 07",
      "region 06",
    ]);
  });

  // Vantaa and Kerava are one county (Act 615/2021, section 2).
  test("keep an area whole whose own name has an and", async () => {
    expect(await areasIn("Vantaa ja Kerava")).toEqual(["wellbeing-county 04"]);
    expect(await areasIn("Lappi, Vantaa ja Kerava")).toEqual(["region 19", "wellbeing-county 04"]);
  });

  test("are of the level that the header names", async () => {
    const head = "Päivämäärä;Klo;Hyvinvointialue;Tapahtuma;Paikka";
    expect(await areasIn("Pirkanmaa", head)).toEqual(["wellbeing-county 08"]);
    expect(await areasIn("Koko maa", head)).toEqual(["country SSS"]);
  });

  test("that are unknown reject the row with the nearest name", async () => {
    const { account, problems } = await decode("5.12.2026;13;Kainuu, Pirkanma;Ilta;");
    expect(account.rejected).toBe(1);
    expect(problems).toMatchObject([
      { code: "cell/unknown-area", column: { number: 3 }, suggestions: ["Pirkanmaa"] },
    ]);
  });
});

test("a time may stand behind the day; the column of times goes before it", async () => {
  const { entries } = await decode(`
    5.12.2026 klo 13.00;;;A;
    2026-12-05T13:30:00;;;B;
    2026-12-05T00:00:00;;;C;
    5.12.2026 13.00;14.00;;D;`);
  expect(entries.map(({ time }) => time?.from)).toEqual(["13:00", "13:30", undefined, "14:00"]);
});

test.each([
  [";13;;A;", "cell/missing", "date"],
  ["5.12.2026;13;;;", "cell/missing", "title"],
  ["31.2.2027;13;;A;", "cell/impossible-date", undefined],
  ["joulukuussa;13;;A;", "cell/not-a-date", undefined],
  ["5/12/2026;13;;A;", "cell/ambiguous-date", undefined],
  ["5.12.2026;iltapäivällä;;A;", "cell/not-a-time", undefined],
])("the row %s is rejected as %s", async (row, code, missing) => {
  const { account, problems } = await decode(row);
  expect(account.rejected).toBe(1);
  expect(problems[0]).toMatchObject({ code, line: 2 });
  expect(problems[0]?.facts?.["field"]).toBe(missing);
});
