import { describe, expect, test } from "vitest";
import { buildAreaIndex } from "../../src/areas/area-index.ts";
import { associationCounts } from "../../src/decode/association-counts.ts";
import { bundledAreas, bundledTable } from "../support/bundled-tables.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

const snapshotDate = "2025-01-02";
const decodeText = (text: string, given = {}) =>
  decodeWhole(associationCounts, tableOf(rowsOf(text)), { snapshotDate, ...given });

// PRH, associations by region and purpose class, 2 January 2025: the row of Kainuu, whose sum is 2,027.
const wide = `
  Maakunta;1;2;3;4;5;6;7;8;9;Luokittelemattomat;Yhteensä
  Kainuu;146;198;119;270;323;267;13;54;86;551;2027`;

test("a wide table gives one count per class column, unclassified and total included", async () => {
  const { entries, problems, account } = await decodeText(wide);
  expect(problems).toEqual([]);
  expect(account).toMatchObject({ read: 1, used: 1 });
  expect(entries.map(({ purposeClass, count }) => [purposeClass, count])).toEqual([
    [1, 146],
    [2, 198],
    [3, 119],
    [4, 270],
    [5, 323],
    [6, 267],
    [7, 13],
    [8, 54],
    [9, 86],
    [0, 551],
    ["total", 2027],
  ]);
  expect(entries[2]).toEqual({
    snapshot: "2025-01-02",
    area: expect.objectContaining({ level: "region", code: "18", year: 2025 }),
    purposeClass: 3,
    count: 119,
    scope: "all_associations",
    flags: [],
    line: 2,
  });
});

test("headers may be Swedish, class names, or numbered classes", async () => {
  const sv = wide
    .replace("Maakunta", "Landskap")
    .replace("Luokittelemattomat;Yhteensä", "Oklassificerade;Totalt");
  const named = wide
    .replace(";3;", ";Sosiaali- ja terveysalan yhdistykset;")
    .replace(";4;", ";Luokka 4;");
  for (const text of [sv.replace("Kainuu", "Kajanaland"), named]) {
    const { entries, problems } = await decodeText(text);
    expect(problems).toEqual([]);
    expect(entries.find(({ purposeClass }) => purposeClass === 3)).toMatchObject({
      count: 119,
      area: { code: "18" },
    });
  }
});

test("without a column of the unclassified a table counts the classified only", async () => {
  // The row of Norra Savolax on 31 August 2022, total 3,504; the classes are Kainuu's here, so without a total.
  const { entries } = await decodeText(`
    Maakunta;1;2;3;4;5;6;7;8;9
    Kainuu;146;198;119;270;323;267;13;54;86`);
  expect(new Set(entries.map(({ scope }) => scope))).toEqual(new Set(["classified_only"]));
  // By hand: 2,027 − 551.
  expect(entries.at(-1)).toMatchObject({ purposeClass: "total", count: 1476 });
});

test("a row whose classes do not sum to its total is rejected", async () => {
  const { account, problems } = await decodeText(wide.replace("2027", "2072"));
  expect(account.rejected).toBe(1);
  expect(problems).toMatchObject([
    {
      code: "row/sum-mismatch",
      line: 2,
      column: { number: 12, header: "Yhteensä" },
      value: "2072",
      facts: { expected: 2072, found: 2027 },
    },
  ]);
});

test.each(["..", "-", ""])(
  "%j in place of a count is a missing count and never zero",
  async (symbol) => {
    const { entries, account } = await decodeText(wide.replace("146", symbol));
    expect(account.used).toBe(1);
    expect(entries[0]).toMatchObject({ purposeClass: 1, count: undefined });
  },
);

test("a footnote and a preliminary mark become flags", async () => {
  const { entries } = await decodeText(wide.replace("146", "146 1)").replace("198", "198*"));
  expect(entries.map(({ flags }) => flags).slice(0, 3)).toEqual([["scope"], ["estimated"], []]);
});

test("total rows are excluded by rule", async () => {
  const totals = ["Yhteensä", "KOKO MAA", "Manner-Suomi", "Totalt"];
  const { account } = await decodeText(
    `${wide}\n${totals.map((name) => `${name};1;1;1;1;1;1;1;1;1;1;10`).join("\n")}`,
  );
  expect(account.excluded).toEqual([{ rule: "total-row", rows: 4 }]);
});

describe("the level of the areas", () => {
  test.each([
    ["Hyvinvointialue", "Pirkanmaa", "wellbeing-county", "08"],
    ["Maakunta", "Pirkanmaa", "region", "06"],
    ["Kunta", "Tampere", "municipality", "837"],
    ["Alue/maakunta 1)", "Birkaland", "region", "06"],
  ])("comes from the header %s", async (word, name, level, code) => {
    const { entries } = await decodeText(wide.replace("Maakunta", word).replace("Kainuu", name));
    expect(entries[0]?.area).toMatchObject({ level, code });
  });
  test("comes from a column before the header", async () => {
    const { entries } = await decodeText(`
      Alue;Aluetaso;1;2;3
      Pirkanmaa;hyvinvointialue;1;2;3
      Pirkanmaa;region;1;2;3`);
    expect([entries[0]?.area.level, entries.at(-1)?.area.level]).toEqual([
      "wellbeing-county",
      "region",
    ]);
  });
  test("must be told, because Pirkanmaa is two areas", async () => {
    const { kind, problems, account } = await decodeText(wide.replace("Maakunta", "Alue"));
    expect(kind).toBe("refused");
    expect(account.read).toBe(0);
    expect(problems).toMatchObject([
      { code: "header/area-level", column: { number: 1 }, value: "Alue" },
    ]);
  });
});

test.each([
  ["Kainu", "cell/unknown-area"],
  ["Tampere", "cell/unknown-area"],
  ["", "cell/missing"],
])("the area %j is refused as %s", async (name, code) => {
  const { problems } = await decodeText(wide.replace("Kainuu", name));
  expect(problems).toMatchObject([{ code, severity: "error", line: 2, column: { number: 1 } }]);
});

test.each([
  ["noin 146", "cell/approximate"],
  ["146,5", "cell/not-an-integer"],
  ["-146", "cell/negative"],
  ["677027114898507651198024555", "cell/run-together"],
  ["monta", "cell/not-a-number"],
])("the count %j is refused as %s", async (text, code) => {
  const { account, problems } = await decodeText(wide.replace("146", text));
  expect(account.rejected).toBe(1);
  expect(problems).toMatchObject([{ code, column: { number: 2, header: "1" }, value: text }]);
});

test("two columns of one class are refused", async () => {
  const { problems } = await decodeText(wide.replace(";2;3", ";Poliittiset;3"));
  expect(problems).toMatchObject([
    { code: "header/two-for-one-field", column: { number: 3 }, facts: { other: "1" } },
  ]);
});

test("the day must come from a column or from the user", async () => {
  const { problems } = await decodeText(wide, { snapshotDate: undefined });
  expect(problems).toMatchObject([
    { code: "header/missing-field", facts: { field: "snapshot_date", other: "--extract-date" } },
  ]);
});

describe("a long table", () => {
  const long = (row: string) =>
    `snapshot_date;area_level;area_code;area;class;count;scope;flag;source\n${row}`;
  test("gives one count per row with its scope and flags", async () => {
    const { entries, problems } = await decodeText(
      long("2022-08-31;region;6;Pirkanmaa;3;812;classified_only;possibly_truncated|name_typo;prh"),
    );
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      {
        snapshot: "2022-08-31",
        area: { level: "region", code: "06" },
        purposeClass: 3,
        count: 812,
        scope: "classified_only",
        flags: ["possibly-truncated"],
      },
    ]);
  });
  test.each([
    [
      "2022-08-31;region;05;Pirkanmaa;3;812;classified_only;;",
      "row/area-name-and-code-disagree",
      3,
    ],
    ["2022-08-31;region;HVA08;;3;812;classified_only;;", "cell/unknown-area", 3],
    ["2022-08-31;seutu;06;Pirkanmaa;3;812;classified_only;;", "cell/unknown-word", 2],
    ["2022-08-31;region;06;Pirkanmaa;3;812;luokitelut;;", "cell/unknown-word", 7],
    ["2022-08-31;region;06;Pirkanmaa;3;812;;;", "cell/missing", 7],
    ["2022-08-31;region;06;Pirkanmaa;12;812;classified_only;;", "cell/not-a-class", 5],
    ["2022-08-31;region;06;Pirkanmaa;;812;classified_only;;", "cell/missing", 5],
    ["2022-08-31;region;06;Pirkanmaa;3;812;osa;;", "cell/unknown-word", 7],
    ["31.2.2022;region;06;Pirkanmaa;3;812;classified_only;;", "cell/impossible-date", 1],
  ])("refuses %s as %s", async (row, code, column) => {
    const { problems } = await decodeText(long(row));
    expect(problems).toMatchObject([{ code, severity: "error", column: { number: column } }]);
  });
  test("must state its scope, since totals of two scopes look alike", async () => {
    const { problems } = await decodeText("Maakunta;Luokka;Lukumäärä\nKainuu;3;119");
    expect(problems).toMatchObject([{ code: "header/missing-field", facts: { field: "scope" } }]);
  });
});

test("the bundled table of PRH's figures decodes whole: 627 rows, 18 complete regions in 2025", async () => {
  const { header, rows } = bundledTable("association-counts.csv");
  const source = tableOf([header, ...rows.map(({ cells }) => cells)], {
    dialect: { format: "csv", encoding: "utf-8", delimiter: "," },
  });
  const { entries, account, problems } = await decodeWhole(associationCounts, source);
  expect(problems).toEqual([]);
  expect(account).toMatchObject({ read: 627, used: 627 });
  const totals = entries.filter(
    ({ snapshot, purposeClass, count }) =>
      snapshot === "2025-01-02" && purposeClass === "total" && count !== undefined,
  );
  expect(totals).toHaveLength(18);
  // PRH's page of 2 January 2025, summed over the 18 regions.
  expect(totals.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(107_851);
  expect(totals.find(({ area }) => area.code === "06")?.count).toBe(9_306);
});

test("a name that two areas of the level share is refused with both", async () => {
  // Häme was one province; as a name of today's regions it could mean either.
  const { classification } = bundledAreas();
  const entries = classification.areas.map((entry) =>
    entry.level === "region" && ["05", "07"].includes(entry.code)
      ? { ...entry, aliases: [...entry.aliases, "Häme"] }
      : entry,
  );
  const areas = buildAreaIndex({ ...classification, areas: entries });
  const { problems } = await decodeText(wide.replace("Kainuu", "Häme"), { areas });
  expect(problems).toMatchObject([
    { code: "cell/ambiguous-area", severity: "error", suggestions: ["Kanta-Häme", "Päijät-Häme"] },
  ]);
});
