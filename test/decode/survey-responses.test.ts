import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surveyResponses } from "../../src/decode/survey-responses.ts";
import type { Codebook } from "../../src/domain/codebook.ts";
import { smallCodebook, smallCodebookAt } from "./support/codebooks.ts";
import { decodeWhole, rowsOf, tableOf } from "./support/table.ts";

type Rows = readonly (readonly string[])[];

const decodeRows = (rows: Rows, codebook: Codebook = smallCodebook) =>
  decodeWhole(surveyResponses(codebook), tableOf(rows));
const decodeText = (text: string, codebook?: Codebook) => decodeRows(rowsOf(text), codebook);

test("a wide table gives an entry per row, a long one an entry per answer", async () => {
  const wide = await decodeText(`
    Vastaajatunnus;Maakunta;Vastaajaryhmä;Painokerroin;Kierros;Q involve;Q gather
    r1;Pirkanmaa;Järjestö;1,25;2021;4;En osaa sanoa`);
  const head = { respondent: "r1", group: "järjestö", weight: 1.25, wave: "2021", line: 2 };
  expect(wide.problems).toEqual([]);
  expect(wide.entries).toMatchObject([
    {
      ...head,
      area: { level: "region", code: "06", year: 2025 },
      answers: [
        { item: 0, value: 4 },
        { item: 1, value: "dont-know" },
      ],
    },
  ]);
  const long = await decodeText(`
    Vastaajatunnus;Maakunta;Vastaajaryhmä;Painokerroin;Kierros;Kysymys;Vastaus
    r1;Pirkanmaa;Järjestö;1,25;2021;Kyky osallistaa;4
    r1;Pirkanmaa;Järjestö;1,25;2021;gather;En osaa sanoa`);
  expect(long.problems).toEqual([]);
  expect(long.entries).toMatchObject([
    { ...head, answers: [{ item: 0, value: 4 }] },
    { ...head, line: 3, answers: [{ item: 1, value: "dont-know" }] },
  ]);
});

describe("a column of an item", () => {
  test.each([
    "Q involve",
    "q_INVOLVE",
    "Kyky osallistaa",
    "Förmågan att involvera",
    "Ability to involve (1–5)",
    "INVOLVE",
  ])("is found by %s", async (header) => {
    const { entries } = await decodeText(`Maakunta;${header};Q gather\nLappi;4;5`);
    expect(entries).toMatchObject([
      {
        answers: [
          { item: 0, value: 4 },
          { item: 1, value: 5 },
        ],
      },
    ]);
  });

  test("is found by a mapping", async () => {
    const table = tableOf(rowsOf("Maakunta;K1;Q gather\nLappi;4;5"));
    const mapping = new Map([["involve", "K1"]]);
    const { entries } = await decodeWhole(surveyResponses(smallCodebook), table, { mapping });
    expect(entries).toMatchObject([
      {
        answers: [
          { item: 0, value: 4 },
          { item: 1, value: 5 },
        ],
      },
    ]);
  });

  test("that is missing refuses the file, with the nearest header", async () => {
    const { kind, problems } = await decodeText("Maakunta;Kyky osallista;Q gather\nLappi;4;5");
    expect(kind).toBe("refused");
    expect(problems).toEqual([
      {
        code: "header/codebook-column",
        severity: "error",
        source: "table.csv",
        line: 1,
        facts: { field: "involve", expected: "Q involve" },
        suggestions: ["Kyky osallista"],
      },
    ]);
  });

  test("is not found by a word that two items share", async () => {
    const shared = smallCodebook.items.map((item) => ({ ...item, columns: ["Kyky"] }));
    const { kind } = await decodeText("Maakunta;Kyky;Q gather\nLappi;4;5", {
      ...smallCodebook,
      items: shared,
    });
    expect(kind).toBe("refused");
  });
});

test("a table without areas is refused, a long one without respondents too", async () => {
  const wide = await decodeText("Q involve;Q gather\n4;5");
  expect(wide.problems).toMatchObject([
    { code: "header/codebook-column", facts: { field: "area" } },
  ]);
  const long = await decodeText("Maakunta;Kysymys;Vastaus\nLappi;involve;4");
  expect(long.problems).toMatchObject([
    { code: "header/codebook-column", facts: { field: "respondent" } },
  ]);
});

describe("an area", () => {
  const areaOf = async (name: string, codebook: Codebook) => {
    const { entries, problems } = await decodeRows(
      [
        ["alue", "Q involve", "Q gather"],
        [name, "4", "4"],
      ],
      codebook,
    );
    return entries.map(({ area }) => `${area.level} ${area.code}`)[0] ?? problems[0];
  };

  test.each([
    "Pirkanmaa",
    "pirkanmaalla",
    "Birkaland",
    "Pirha",
    "HVA08",
    "Pirkanmaan hyvinvointialue",
  ])("is understood as %s", async (name) => {
    expect(await areaOf(name, smallCodebookAt("wellbeing-county"))).toBe("wellbeing-county 08");
  });

  test("may be Helsinki, the row of the counties that is none", async () => {
    expect(await areaOf("Helsinki", smallCodebookAt("wellbeing-county"))).toBe(
      "wellbeing-county 90",
    );
  });

  test("is of the codebook's level, else of the one that its header names, else a region", async () => {
    const headed = (header: string) =>
      decodeText(`${header};Q involve;Q gather\nPirkanmaa;4;4`, {
        ...smallCodebook,
        columns: { ...smallCodebook.columns, area: [header] },
      });
    expect((await headed("Hyvinvointialue")).entries).toMatchObject([
      { area: { level: "wellbeing-county" } },
    ]);
    expect((await headed("Asuinalueesi")).entries).toMatchObject([{ area: { level: "region" } }]);
  });

  test("that is unknown rejects the row, with the nearest names", async () => {
    expect(await areaOf("Pirkamaa", smallCodebookAt("wellbeing-county"))).toMatchObject({
      code: "cell/unknown-area",
      line: 2,
      column: { number: 1, header: "alue" },
      value: "Pirkamaa",
      suggestions: ["Pirkanmaa"],
      facts: { expected: "wellbeing-county" },
    });
    expect(await areaOf("Tampere", smallCodebookAt("wellbeing-county"))).toMatchObject({
      code: "cell/unknown-area",
      suggestions: ["Pirkanmaa"],
    });
    expect(await areaOf("", smallCodebook)).toMatchObject({ code: "cell/missing" });
  });
});

test.each(["0", "-1", "", "x", "1.5"])("the weight %j is none", async (weight) => {
  const { problems } = await decodeText(
    `Maakunta;Painokerroin;Q involve;Q gather\nLappi;${weight};4;4`,
  );
  expect(problems).toMatchObject([{ code: "cell/not-a-weight", line: 2, column: { number: 2 } }]);
});

test("a row of a dot-decimal table has its weight with a dot", async () => {
  const rows = rowsOf("Maakunta;Painokerroin;Q involve;Q gather\nLappi;1.5;4;4");
  const table = tableOf(rows, { dialect: { format: "csv", encoding: "utf-8", delimiter: "," } });
  const { entries } = await decodeWhole(surveyResponses(smallCodebook), table);
  expect(entries).toMatchObject([{ weight: 1.5 }]);
});

test("a row is rejected once, with everything that is wrong with it", async () => {
  const { account, problems } = await decodeText(
    "Vastaajatunnus;Maakunta;Q involve;Q gather\nr1;Lapi;7;vahv",
  );
  expect(account).toMatchObject({ read: 1, rejected: 1 });
  expect(problems).toMatchObject([
    { code: "cell/unknown-area", value: "Lapi", suggestions: ["Lappi"] },
    { code: "cell/outside-scale", value: "7", facts: { expected: "1–5" } },
    { code: "cell/outside-scale", value: "vahv", suggestions: ["vahva"] },
  ]);
});

test("a row without any answer is excluded, whatever its area is; don't-know is an answer", async () => {
  const { account } = await decodeText(`
    Vastaajatunnus;Maakunta;Q involve;Q gather
    r1;Lappi;;
    r2;Lapi;;-
    r3;Lappi;;9`);
  expect(account).toMatchObject({ used: 1, excluded: [{ rule: "no-answers", rows: 2 }] });
});

test("an unknown item and a blank respondent reject a row of a long table", async () => {
  const { problems } = await decodeText(`
    id;Maakunta;Kysymys;Vastaus
    r1;Lappi;involv;4
    ;Lappi;gather;4`);
  expect(problems).toMatchObject([
    { code: "cell/unknown-item", value: "involv", line: 2, column: { number: 3 } },
    { code: "cell/missing", facts: { field: "respondent" }, line: 3, column: { number: 1 } },
  ]);
});

describe("headers", () => {
  const { recognises } = surveyResponses(smallCodebook);

  test.each([
    ["Maakunta;Q involve"],
    ["Q involve;Q gather"],
    ["Vastaajatunnus;Maakunta"],
    ["Kysymys;Vastaus"],
  ])("%s is the header of a survey", (text) => {
    expect(recognises(text.split(";"))).toBe(true);
  });

  test.each([["Maakunta;Väestö"], ["Q involve"], ["Kyky osallistaa"], ["Nimi;Kotipaikka"]])(
    "%s is none",
    (text) => {
      expect(recognises(text.split(";"))).toBe(false);
    },
  );
});

const answer = fc.constantFrom(
  "1",
  "2",
  "3",
  "4",
  "5",
  "9",
  "vahva",
  "4 melko vahva",
  "Ei kysytty",
  "",
);
const respondent = fc.record({
  area: fc.constantFrom("Lappi", "Pirkanmaa", "Kainuu"),
  group: fc.constantFrom("", "järjestö", "kunta"),
  weight: fc.constantFrom("1", "0,5"),
  involve: answer,
  gather: answer,
});
const seeded = { seed: 20210831, numRuns: 150 };
const meta = ["Vastaajatunnus", "Maakunta", "Vastaajaryhmä", "Painokerroin"];

/** What entries say of each respondent and item, in an order of its own. */
function answersIn(entries: Awaited<ReturnType<typeof decodeRows>>["entries"]): readonly string[] {
  const texts = entries.flatMap(({ respondent: id, area, group, weight, answers }) =>
    answers.map(({ item, value }) => [id, area.code, group, weight, item, value].join("|")),
  );
  return texts.toSorted((a, b) => (a < b ? -1 : 1));
}

test("wide and long forms of one table, in any order of rows, say the same", async () => {
  const shuffled = fc.array(respondent, { maxLength: 12 }).chain((people) =>
    fc.tuple(
      fc.constant(people),
      fc.shuffledSubarray(
        people.flatMap((_, at) => [2 * at, 2 * at + 1]),
        { minLength: people.length * 2 },
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([people, order]) => {
      const head = (at: number) => {
        const { area, group, weight } = people[at] ?? { area: "", group: "", weight: "" };
        return [`r${at}`, area, group, weight];
      };
      const wideRows = people.map(({ involve, gather }, at) => [...head(at), involve, gather]);
      const wide = await decodeRows([[...meta, "Q involve", "Q gather"], ...wideRows]);
      const longRows = order.map((place) => {
        const at = Math.floor(place / 2);
        const item = place % 2 === 0 ? "involve" : "gather";
        return [...head(at), item, people[at]?.[item] ?? ""];
      });
      const long = await decodeRows([[...meta, "Kysymys", "Vastaus"], ...longRows]);
      const turned = await decodeRows([
        [...meta, "Q involve", "Q gather"],
        ...wideRows.toReversed(),
      ]);
      expect(answersIn(long.entries)).toEqual(answersIn(wide.entries));
      expect(answersIn(turned.entries)).toEqual(answersIn(wide.entries));
    }),
    seeded,
  );
});

const tables: readonly (readonly [string, Rows])[] = [
  [
    "wide",
    rowsOf(
      "Vastaajatunnus;Maakunta;Painokerroin;Q involve;Q gather\nr1;Lappi;1,5;4;5\nr2;Pirkanmaa;1;9;\nr3;Kainuu;2;vahva;3",
    ),
  ],
  [
    "long",
    rowsOf(
      "Vastaajatunnus;Maakunta;Kysymys;Vastaus\nr1;Lappi;involve;4\nr1;Lappi;gather;9\nr2;Kainuu;gather;",
    ),
  ],
];
const garbled = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "-",
    "4,5",
    "6",
    "Lapi",
    "__proto__",
    "constructor",
    "\ud800",
    "9".repeat(40),
    "Yhteensä",
    "\u0000",
    "4 4",
    "(",
    "4 (",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** One thing that goes wrong with the rows under the header. */
const damage = fc.record({
  row: fc.nat(2),
  cell: fc.nat(4),
  text: garbled,
  kind: fc.constantFrom("set", "drop", "double", "header"),
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

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

test.each(tables)("rows of a %s table add up whatever happens to its cells", async (_, whole) => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { maxLength: 6 }), async (changes) => {
      const rows = changes.reduce(damaged, whole);
      const { account, entries, summary } = await decodeRows(rows);
      const excluded = account.excluded.reduce((sum, { rows: count }) => sum + count, 0);
      expect(account.read).toBe(rows.length - 1);
      expect(account.used + excluded + account.rejected).toBe(account.read);
      expect(entries).toHaveLength(account.used);
      expect(summary.errors).toBeGreaterThanOrEqual(account.rejected);
    }),
    seeded,
  );
});
