import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftCodebook } from "../../src/app/draft-codebook.ts";
import { decodeCodebook } from "../../src/decode/codebook.ts";
import { decodeTable } from "../../src/decode/decode-table.ts";
import { createProblemLog } from "../../src/decode/support/problem-log.ts";
import { surveyResponses } from "../../src/decode/survey-responses.ts";
import { readerFor } from "../../src/read/registry.ts";
import { bundledAreas } from "../support/bundled-tables.ts";
import { byteSource } from "../support/byte-source.ts";
import { fakeFiles } from "../support/fake-io.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));

async function draftOf(
  name: string,
  content: string | Uint8Array = fixture(name),
  options: { readonly headerRows?: 1 | 2 | 3; readonly language?: "fi" | "sv" | "en" } = {},
) {
  const { headerRows = 1, language = "fi" } = options;
  const files = fakeFiles({ [name]: content });
  const { text } = await draftCodebook({ file: name, headerRows, language, reading: {} }, files);
  return text;
}

/** Reads an export with a codebook, as the survey command does. */
async function readWith(draft: string, name: string, content = fixture(name)) {
  const codebook = decodeCodebook(draft, "draft.yaml");
  const decoder = surveyResponses(codebook);
  const read = await readerFor(name)?.load();
  const result = await read?.(byteSource(content, { name }), {
    headerRows: codebook.headerRows,
    isHeader: (cells) => decoder.recognises(cells, new Map()),
  });
  if (result?.kind !== "table") throw new Error(`${name}: ${JSON.stringify(result)}`);
  const log = createProblemLog();
  const areas = bundledAreas();
  const { account } = await decodeTable({
    source: result.table,
    decoder,
    context: { areas, mapping: new Map(), divisionYear: 2025 },
    log,
    accept: () => undefined,
  });
  const errors = log.summary().listed.filter(({ severity }) => severity === "error");
  return { codebook, account, errors };
}

describe("a drafted codebook", () => {
  it.each([
    ["survey-2021-synthetic.csv", 1, 265, 3],
    ["survey-2021-synthetic.xlsx", 2, 265, 3],
    ["survey-2021-synthetic-long.csv", 1, 773, 3],
    ["survey-2022-synthetic.csv", 1, 209, 3],
    ["rakenteet-synthetic.csv", 1, 139, 17],
  ] as const)(
    "reads the file it was drafted from, row for row: %s",
    async (name, headerRows, rows, items) => {
      const draft = await draftOf(name, fixture(name), { headerRows });
      const { codebook, account, errors } = await readWith(draft, name);
      expect(errors).toEqual([]);
      expect(account).toMatchObject({ read: rows, used: rows, rejected: 0 });
      expect(codebook.items).toHaveLength(items);
      expect(codebook.areaLevel).toBe("wellbeing-county");
    },
  );

  it("takes columns by their words and says so, and lists what it left with the reason", async () => {
    const draft = await draftOf("survey-2021-synthetic.csv");
    const { columns, items } = decodeCodebook(draft, "draft.yaml");
    expect(columns).toMatchObject({
      area: ["Hyvinvointialue"],
      respondent: ["Vastaajatunnus"],
      group: ["Vastaajaryhmä"],
      weight: ["Painokerroin"],
      wave: ["Kyselykierros"],
    });
    expect(items[0]).toMatchObject({
      id: "q1",
      scale: {
        minimum: 1,
        maximum: 5,
        labels: new Map([
          [1, { fi: "heikko", sv: "heikko", en: "heikko" }],
          [5, { fi: "vahva", sv: "vahva", en: "vahva" }],
        ]),
      },
      missing: [{ gap: "dont-know", values: ["En osaa sanoa"] }],
    });
    expect(draft).toContain(
      '# otsikko on tavallinen sana tälle sarakkeelle\n  area: "Hyvinvointialue"',
    );
    expect(draft).toMatch(/^# {3}"Vastausaika": liian monta eri arvoa/mu);
    expect(draft).toMatch(/^# {3}"Vapaa sana; mitä muuta haluatte sanoa\?": 4 eri tekstiä/mu);
    expect(draft).not.toContain("rahoitus ei");
    expect(draft).toContain('#   associations: ["hyvinvointialue", "järjestö", "kunta"]');
  });

  it("knows the order of labels that a shipped codebook has, in its three languages", async () => {
    const { items } = decodeCodebook(await draftOf("rakenteet-synthetic.csv"), "draft.yaml");
    expect(items[0]?.scale.labels.get(5)).toEqual({
      fi: "täysin samaa mieltä",
      sv: "helt av samma åsikt",
      en: "strongly agree",
    });
    expect(items[0]?.missing.map(({ gap }) => gap).toSorted()).toEqual([
      "dont-know",
      "not-asked",
      "refused",
    ]);
  });

  it.each([
    ["fi", "Jokainen kohta on arvaus"],
    ["sv", "Varje punkt är en gissning"],
    ["en", "Everything here is a guess"],
  ] as const)(
    "is explained in the user's language (%s), with nothing left to fill in",
    async (language, words) => {
      const draft = await draftOf("survey-2022-synthetic.csv", undefined, { language });
      expect(draft).toContain(words);
      expect(draft).not.toMatch(/\{\w+\}/u);
    },
  );

  it("finds area, id, weight and group by what they hold when no header is a usual word", async () => {
    const places = ["Kainuu", "Lappi", "Pirkanmaa", "Satakunta"];
    const rows = Array.from({ length: 12 }, (_, at) =>
      [
        `a${at}x`,
        places[at % 4],
        ["liitto", "yhdistys"][at % 2],
        `${at % 2},5${at}`,
        1 + (at % 5),
        at % 2,
        at === 3 ? 99 : 1 + (at % 7),
      ].join(";"),
    );
    const content = `Tunniste;Missä toimitte?;Keitä olette?;Kerroin;Kuinka sujuu?;Rasti;Toinen\n${rows.join("\n")}\n`;
    const bytes = new TextEncoder().encode(content);
    const draft = await draftOf("oma kysely.csv", content);
    const { codebook, errors, account } = await readWith(draft, "oma kysely.csv", bytes);
    expect(errors).toEqual([]);
    expect(account).toMatchObject({ used: 12 });
    expect(codebook).toMatchObject({
      id: "oma-kysely",
      columns: {
        area: ["Missä toimitte?"],
        respondent: ["Tunniste"],
        group: ["Keitä olette?"],
        weight: ["Kerroin"],
      },
      items: [
        { text: { fi: "Kuinka sujuu?" }, scale: { minimum: 1, maximum: 5 }, missing: [] },
        {
          text: { fi: "Toinen" },
          scale: { minimum: 1, maximum: 7 },
          missing: [{ gap: "dont-know", values: ["99"] }],
        },
      ],
    });
    expect(draft).toMatch(/"Rasti": vain arvoja 0 ja 1/u);
  });

  it("stays text whatever stands in the export", async () => {
    const header = 'Alue;"Kysymys ""yksi"": # ei\n- kommentti";"{a: 1} *viite"';
    const content = `${header}\nKainuu;1;2\nLappi;5;4\n`;
    const draft = await draftOf("outo: *.csv", content);
    const { items } = decodeCodebook(draft, "draft.yaml");
    expect(items.map(({ text }) => text.fi)).toEqual([
      'Kysymys "yksi": # ei - kommentti',
      "{a: 1} *viite",
    ]);
  });

  it("skips titles above the header, and takes a number among the headers for one", async () => {
    const content =
      "Kyselyn tulokset 2021;;;\n;;;\nVastaaja;Maakunta;Kuinka sujuu;1\nx1;Lappi;2;4\n";
    const { items, columns } = decodeCodebook(await draftOf("x.csv", content), "draft.yaml");
    expect(items.map(({ id, text }) => [id, text.fi])).toEqual([
      ["q1", "Kuinka sujuu"],
      ["q2", "1"],
    ]);
    expect(columns.area).toEqual(["Maakunta"]);
  });

  it("says what it lacks when a file has no area, and still names the questions", async () => {
    const draft = await draftOf("x.csv", "Kysymys A;Kysymys B\n1;2\n5;3\n");
    expect(draft).toContain("alueen saraketta ei löytynyt");
    expect(decodeCodebook(draft, "draft.yaml").items).toHaveLength(2);
  });

  it("refuses what is no table", async () => {
    await expect(draftOf("x.csv", "\n")).rejects.toMatchObject({
      kind: "unreadable",
      code: "input/unusable",
    });
  });
});
