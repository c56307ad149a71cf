import { describe, expect, test } from "vitest";
import { buildAreaIndex } from "../../src/areas/area-index.ts";
import { associations } from "../../src/decode/associations.ts";
import type { DecodeContext } from "../../src/decode/decoder.ts";
import { bundledAreas } from "../support/bundled-tables.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const header =
  "Rekisterinumero;Y-tunnus;Nimi;Kotipaikka;Kuntakoodi;Luokka;Kieli;Toimiala (TOL 2008);Rekisteröintipäivä;Purkautumispäivä;Poistettu;Sääntömuutos;Viimeisin ilmoitus";
const good =
  "194.820;0244683-1;Hallan ja Kuuran tuki ry;Tampere;837;3;suomi;88.990;15.3.1994;;;1.2.2010;2.1.2020";
const columns = header.split(";");

/** The good row with other texts in some columns. */
function rowWith(changes: Record<string, string>): readonly string[] {
  return good.split(";").map((cell, place) => changes[columns[place] ?? ""] ?? cell);
}

const decode = (changes: Record<string, string>, given: Partial<DecodeContext> = {}) =>
  decodeWhole(associations, tableOf([columns, rowWith(changes)]), given);

test("a row becomes an association with its fields in their forms", async () => {
  const { entries, problems, account } = await decode({});
  expect(problems).toEqual([]);
  expect(account).toMatchObject({ read: 1, used: 1, rejected: 0, excluded: [] });
  expect(entries).toEqual([
    {
      registerNumber: "194820",
      name: "Hallan ja Kuuran tuki ry",
      municipality: "837",
      purposeClass: 3,
      registeredOn: "1994-03-15",
      lastNoticeOn: "2020-01-02",
      language: "fi",
      industry: { code: "88990", edition: "tol-2008" },
      line: 2,
      fingerprint: expect.any(Number),
    },
  ]);
});

test("only the three columns that an association cannot do without are required", async () => {
  const rows = rowsOf("Rekisterinumero;Kotipaikka;Rekisteröintipäivä\n1.234;Akaa;1.1.2000");
  const { entries } = await decodeWhole(associations, tableOf(rows));
  expect(entries).toEqual([
    {
      registerNumber: "1234",
      name: "",
      municipality: "020",
      purposeClass: 0,
      registeredOn: "2000-01-01",
      line: 2,
      fingerprint: expect.any(Number),
    },
  ]);
});

test("headers may be Swedish or English", async () => {
  const sv = rowsOf(
    "Registernummer;Namn;Hemort;Huvudklass;Registreringsdag\n1.234;Byn rf;Tammerfors;4;1.1.2000",
  );
  const en = rowsOf(
    "Register number;Name;Domicile;Purpose class;Registration date\n1.234;Byn rf;Tampere;4;2000-01-01",
  );
  const decoded = await Promise.all(
    [sv, en].map((rows) => decodeWhole(associations, tableOf(rows))),
  );
  for (const { entries, problems } of decoded) {
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([{ municipality: "837", purposeClass: 4 }]);
  }
});

describe("a row is rejected when", () => {
  test.each([
    ["there is no register number", { Rekisterinumero: "" }, "cell/missing", 1],
    ["the register number is none", { Rekisterinumero: "194.82" }, "cell/not-a-register-number", 1],
    ["there is no registration date", { Rekisteröintipäivä: "-" }, "cell/missing", 9],
    ["the registration date is none", { Rekisteröintipäivä: "keväällä" }, "cell/not-a-date", 9],
    [
      "the registration date is ambiguous",
      { Rekisteröintipäivä: "1/2/2005" },
      "cell/ambiguous-date",
      9,
    ],
    [
      "the registration date is impossible",
      { Rekisteröintipäivä: "31.2.2005" },
      "cell/impossible-date",
      9,
    ],
    [
      "the registration is after the extract",
      { Rekisteröintipäivä: "3.1.2025" },
      "cell/date-after-extract",
      9,
    ],
    [
      "the dissolution date is impossible",
      { Purkautumispäivä: "31.6.2005" },
      "cell/impossible-date",
      10,
    ],
    [
      "the dissolution is before the registration",
      { Purkautumispäivä: "14.3.1994" },
      "cell/before-registration",
      10,
    ],
    [
      "the removal is before the registration",
      { Poistettu: "14.3.1994" },
      "cell/before-registration",
      11,
    ],
    [
      "the municipality is unknown",
      { Kotipaikka: "Tampre", Kuntakoodi: "" },
      "cell/unknown-area",
      4,
    ],
    ["the municipality code is unknown", { Kuntakoodi: "999" }, "cell/unknown-area", 5],
    // Längelmäki ended on 1 January 2007: part went to Jämsä and part to Orivesi (Statistics Finland).
    [
      "the municipality was divided",
      { Kotipaikka: "Längelmäki", Kuntakoodi: "" },
      "cell/divided-municipality",
      4,
    ],
    ["there is no municipality", { Kotipaikka: "", Kuntakoodi: "" }, "cell/missing", 4],
    [
      "name and code of the municipality disagree",
      { Kuntakoodi: "091" },
      "row/area-name-and-code-disagree",
      5,
    ],
    ["the class is none", { Luokka: "33" }, "cell/not-a-class", 6],
  ])("%s", async (_, changes, code, column) => {
    const { account, entries, problems } = await decode(changes, { extractDate: "2025-01-02" });
    expect(account).toMatchObject({ read: 1, used: 0, rejected: 1 });
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([
      { code, severity: "error", source: "table.csv", line: 2, column: { number: column } },
    ]);
    expect(problems[0]?.value).toBe(rowWith(changes)[column - 1]);
  });
  test("it has too few or too many cells, which counts them", async () => {
    const cells = rowWith({});
    const { account, problems } = await decodeWhole(
      associations,
      tableOf([columns, cells.slice(0, 11), [...cells, "14:s"]]),
    );
    expect(account).toMatchObject({ read: 2, used: 0, rejected: 2 });
    expect(problems).toMatchObject([
      {
        code: "row/wrong-field-count",
        line: 2,
        column: { number: 11 },
        facts: { expected: 13, found: 11 },
      },
      {
        code: "row/wrong-field-count",
        line: 3,
        column: { number: 14 },
        value: "14:s",
        facts: { found: 14 },
      },
    ]);
  });
  test("it has a cell too many that says something, but not for a blank one at its end", async () => {
    const cells = rowWith({});
    const moved = [...cells.slice(0, 2), "", ...cells.slice(2, 12), ""];
    const table = tableOf([columns, [...cells, "", " "], [...cells, "", "x"], moved]);
    const { account, problems } = await decodeWhole(associations, table);
    expect(account).toMatchObject({ read: 3, used: 1, rejected: 2 });
    expect(problems).toMatchObject([
      { code: "row/wrong-field-count", line: 3 },
      { code: "row/wrong-field-count", line: 4 },
    ]);
  });
  test("one of its cells is wrong, which a blank cell too many does not hide", async () => {
    const table = tableOf([columns, [...rowWith({ Luokka: "33" }), ""]]);
    const { problems } = await decodeWhole(associations, table);
    expect(problems).toMatchObject([{ code: "cell/not-a-class", line: 2 }]);
  });
  test("it ends early, but not before columns without a header", async () => {
    const cells = rowWith({});
    const table = tableOf([[...columns, "", ""], cells, cells.slice(0, 12)]);
    const { account, problems } = await decodeWhole(associations, table);
    expect(account).toMatchObject({ read: 2, used: 1, rejected: 1 });
    expect(problems).toMatchObject([{ code: "row/wrong-field-count", line: 3 }]);
  });
  test("anything is wrong, once and with all its problems", async () => {
    const { account, summary } = await decode({
      Rekisterinumero: "x",
      Luokka: "12",
      Rekisteröintipäivä: "31.2.2000",
    });
    expect(account.rejected).toBe(1);
    expect(summary.errors).toBe(3);
  });
});

describe("a row is used with a warning when", () => {
  test.each([
    [
      "the check digit of the business id is wrong",
      { "Y-tunnus": "0244683-2" },
      "cell/business-id",
    ],
    ["the language is no known word", { Kieli: "klingon" }, "cell/not-a-language"],
    ["the last notice is no date", { "Viimeisin ilmoitus": "31.2.2020" }, "cell/impossible-date"],
    [
      "it was dissolved after the extract's day",
      { Purkautumispäivä: "3.1.2025" },
      "cell/date-after-extract",
    ],
    [
      "the municipality lacks its diacritics",
      { Kotipaikka: "Jyvaskyla", Kuntakoodi: "" },
      "cell/unknown-area",
    ],
  ])("%s", async (_, changes, code) => {
    const { account, problems } = await decode(changes, { extractDate: "2025-01-02" });
    expect(account).toMatchObject({ used: 1, rejected: 0 });
    expect(problems).toMatchObject([{ code, severity: "warning", line: 2 }]);
  });
});

describe("the decoder", () => {
  test.each([
    ["091", "Helsinki"],
    ["91", "Helsinki"],
    ["KU091", "Helsinki"],
    ["'091'", "HELSINGFORS"],
  ])("takes the municipality code %s for what it is", async (code, name) => {
    const { entries } = await decode({ Kuntakoodi: code, Kotipaikka: name });
    expect(entries).toMatchObject([{ municipality: "091" }]);
  });
  // Statistics Finland: Valtimo (911) merged into Nurmes (541) on 1 January 2020.
  test("lets a merged municipality stand, beside its own or its successor's code", async () => {
    for (const [code, municipality] of [
      ["", "911"],
      ["911", "911"],
      ["541", "541"],
    ] as const) {
      const { entries } = await decode({ Kuntakoodi: code, Kotipaikka: "Valtimo" });
      expect(entries).toMatchObject([{ municipality }]);
    }
  });
  test.each(["", "-", "–", "0", "Luokittelemattomat"])(
    "reads the class %j as unclassified",
    async (text) => {
      const { entries } = await decode({ Luokka: text });
      expect(entries).toMatchObject([{ purposeClass: 0 }]);
    },
  );
  test.each([
    ["suomi", "fi"],
    ["Ruotsi", "sv"],
    ["svenska", "sv"],
    ["2", "sv"],
    ["englanti", "other"],
    ["", "unknown"],
  ])("reads the language %j as %s", async (text, language) => {
    const { entries } = await decode({ Kieli: text });
    expect(entries).toMatchObject([{ language }]);
  });
  test("accepts an end on the day of registration", async () => {
    const { entries } = await decode({ Purkautumispäivä: "15.3.1994", Poistettu: "15.3.1994" });
    expect(entries).toMatchObject([{ dissolvedOn: "1994-03-15", removedOn: "1994-03-15" }]);
  });
  test("takes the change of rules for the last notice where there is no other", async () => {
    const { entries } = await decode({ "Viimeisin ilmoitus": "" });
    expect(entries).toMatchObject([{ lastNoticeOn: "2010-02-01" }]);
  });
  test("excludes blank rows and repeated headers by rule", async () => {
    const { account } = await decodeWhole(
      associations,
      tableOf([
        columns,
        columns.map(() => " "),
        rowWith({}),
        columns.map((one) => ` ${one.toUpperCase()}`),
        [""],
      ]),
    );
    expect(account).toMatchObject({
      read: 4,
      used: 1,
      rejected: 0,
      excluded: [
        { rule: "blank-row", rows: 2 },
        { rule: "repeated-header", rows: 1 },
      ],
    });
  });
  test("gives rows that say the same one fingerprint, in any encoding and column order", async () => {
    const here = await decode({ Kotipaikka: "Hyvinkää", Kuntakoodi: "106" });
    const other = rowWith({ Kotipaikka: " Hyvinka\u0308a\u0308\u00A0", Kuntakoodi: "106" });
    const there = await decodeWhole(
      associations,
      tableOf([[...columns].reverse(), [...other].reverse()]),
    );
    expect(there.entries[0]?.fingerprint).toBe(here.entries[0]?.fingerprint);
    const changed = await decode({ Kotipaikka: "Hyvinkää", Kuntakoodi: "106", Luokka: "4" });
    expect(changed.entries[0]?.fingerprint).not.toBe(here.entries[0]?.fingerprint);
  });
  test("takes the edition of the industry from its own column first, else from the header", async () => {
    const rows = rowsOf(`
      Rekisterinumero;Kotipaikka;Rekisteröintipäivä;Toimiala TOL 2008;typeCodeSet
      1;Akaa;1.1.2000;88990;TOIMI4
      2;Akaa;1.1.2000;88990;`);
    const { entries } = await decodeWhole(associations, tableOf(rows));
    expect(entries.map(({ industry }) => industry?.edition)).toEqual(["tol-2025", "tol-2008"]);
  });
  test("reads a mapped column in place of the known word", async () => {
    const rows = rowsOf("Tunnus;Kotipaikka;Asuinkunta;Aloitus\n7;Espoo;Akaa;1.1.2000");
    const mapping = new Map([
      ["register_number", "Tunnus"],
      ["registered_on", "Aloitus"],
      ["home_municipality", "Asuinkunta"],
    ]);
    expect(associations.recognises(rows[0] ?? [])).toBe(false);
    expect(associations.recognises(rows[0] ?? [], mapping)).toBe(true);
    const { entries, fields } = await decodeWhole(associations, tableOf(rows), { mapping });
    expect(entries).toMatchObject([{ registerNumber: "7", municipality: "020" }]);
    expect(fields).toEqual(new Set(["register_number", "home_municipality", "registered_on"]));
  });
});

describe("a name that two municipalities share", () => {
  // No two municipalities of the real classification do, so two are invented.
  const { classification } = bundledAreas();
  const name = { fi: "Kaksoiskylä", sv: "Tvillingby", en: "Kaksoiskylä" };
  const twin = { name, aliases: [], validFrom: undefined, validTo: undefined };
  const municipalities = ["998", "999"].map((code) => ({ ...twin, code }));
  const areas = buildAreaIndex({
    ...classification,
    municipalities: [...classification.municipalities, ...municipalities],
  });
  test("is refused with both", async () => {
    const { problems } = await decode({ Kotipaikka: "Kaksoiskylä", Kuntakoodi: "" }, { areas });
    expect(problems).toMatchObject([
      {
        code: "cell/ambiguous-area",
        severity: "error",
        suggestions: ["998", "999"],
        column: { number: 4 },
      },
    ]);
  });
  test("is settled by the code of one of them, and by no other code", async () => {
    const settled = await decode({ Kotipaikka: "Kaksoiskylä", Kuntakoodi: "999" }, { areas });
    expect(settled.entries).toMatchObject([{ municipality: "999" }]);
    const other = await decode({ Kotipaikka: "Kaksoiskylä", Kuntakoodi: "837" }, { areas });
    expect(other.account.rejected).toBe(1);
  });
});
