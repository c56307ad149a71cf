import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";
import { workbookWithSheet, zipOf } from "../support/zip.ts";

type Row = Readonly<Record<string, unknown>>;

interface Document {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly notes: readonly { readonly id: string; readonly facts: Row }[];
  readonly accounts: readonly { readonly read: number; readonly used: number }[];
}

const answers = "fixtures/survey-2021-synthetic.csv";
const survey2021 = ["--survey", answers];
const both = [...survey2021, "--survey", "fixtures/survey-2022-synthetic.csv"];
const frame = ["--frame", "fixtures/survey-frame-synthetic.csv"];
const structures = [
  ...["--survey", "fixtures/rakenteet-synthetic.csv", "--codebook", "hyvinvointialue-rakenteet"],
  ...["--period", "2022-06"],
];

async function survey(...words: readonly string[]) {
  return await runProgram(["survey", ...words]);
}

async function documentOf(...words: readonly string[]): Promise<Document> {
  const { stdout, stderr } = await survey(...words, "--format", "json");
  expect(stdout, stderr).not.toBe("");
  return JSON.parse(stdout) as Document; // our own schema, held against it below
}

const directory = await mkdtemp(join(tmpdir(), "survey-"));

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

/** The cells of a printed line, which two blanks or more divide; blanks that hold a number together become plain ones. */
const cellsOf = (line: string | undefined) =>
  (line ?? "")
    .trim()
    .split(/ {2,}/u)
    .map((cell) => cell.replaceAll("\u00a0", " "));

/** The lines of a printed table, from its heading to the blank line after it. */
function tableIn(text: string, heading: string): readonly string[] {
  const lines = text.split("\n");
  const start = lines.indexOf(heading);
  expect(start, `no table ${heading}`).toBeGreaterThanOrEqual(0);
  const end = lines.indexOf("", start);
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

/** The records of the synthetic answers as they stand in the file: its bytes as Latin-1, its header apart. */
function recordsOf(): readonly [string, ...(readonly string[])] {
  const text = readFileSync(new URL(`../../${answers}`, import.meta.url), "latin1");
  const [header = "", ...records] = text.trimEnd().split(/\r\n(?=r\d{3};)/u);
  return [header, ...records];
}

describe("survey --level erva", () => {
  it("prints 3.2 for the country and the mean of Tays-erva, with n, interval and don't-know counts", async () => {
    const { stdout, exitCode } = await survey(...survey2021, "--level", "erva", "--unweighted");
    expect(exitCode).toBe(0);
    const item = "Kyky osallistaa järjestöt sote-uudistukseen";
    const lines = tableIn(stdout, "Kysymykset alueittain");
    expect(cellsOf(lines[0])).toEqual(
      expect.arrayContaining(["n", "En osaa sanoa", "Keskiarvo", "95 %:n luottamusväli"]),
    );
    const lineOf = (area: string) =>
      cellsOf(lines.find((line) => line.startsWith(item) && line.includes(` ${area} `)));
    // n, don't know, otherwise missing, mean and interval as R counts them: survey-commands.csv, runs "unweighted" and "unweighted erva".
    expect(lineOf("Suomi").slice(1, 7)).toEqual(["Suomi", "232", "24", "9", "3,2", "3,0–3,3"]);
    expect(lineOf("Tays-erva").slice(1, 7)).toEqual([
      "Tays-erva",
      "38",
      "3",
      "1",
      "3,0",
      "2,7–3,3",
    ]);
  });

  it("makes Tays-erva of Kanta-Häme, Pirkanmaa and Etelä-Pohjanmaa", async () => {
    const { tables } = await documentOf(...survey2021, "--level", "erva");
    const counties = await documentOf(...survey2021, "--level", "wellbeing-county");
    const respondents = ({ tables: of }: Pick<Document, "tables">, code: string) =>
      of["response-rates"]?.find(({ area }) => (area as { code: string }).code === code)?.[
        "respondents"
      ] as { readonly value: number }; // a figure by the schema
    // By 2021's groups of hospital districts: counties 07, 08 and 16.
    const parts = ["07", "08", "16"].map((code) => respondents(counties, code).value);
    expect(respondents({ tables }, "3").value).toBe(parts.reduce((sum, n) => sum + n));
  });

  it("gives response rates first", async () => {
    const { stdout } = await survey(...survey2021, ...frame, "--level", "erva");
    expect(stdout.split("\n")[2]).toBe("Vastausosuudet alueittain");
  });

  it("says which counties lie in several areas and where they are counted", async () => {
    const { notes } = await documentOf(...survey2021, "--level", "erva");
    const grouped = notes.filter(({ id }) => id === "answers-grouped");
    expect(grouped.map(({ facts }) => (facts["area"] as { code: string }).code)).toEqual([
      ...["08", "15", "17"], // Pirkanmaa, Keski-Suomi, Pohjanmaa
    ]);
  });

  it("accounts for every row read", async () => {
    const { stdout } = await survey(...survey2021, ...frame);
    expect(stdout).toContain(`${answers}: luettu 265 = käytetty 265 + ohitettu 0 + hylätty 0`);
    expect(stdout).toContain("luettu 66 = käytetty 66 + ohitettu 0 + hylätty 0");
  });

  it("counts a file that is given twice once", async () => {
    const once = await documentOf(...survey2021);
    const twice = await documentOf(...survey2021, ...survey2021);
    expect(twice.tables).toEqual(once.tables);
    expect(twice.accounts.map(({ read, used }) => [read, used])).toEqual([
      [265, 265],
      [265, 0],
    ]);
  });
});

describe("the survey document", () => {
  const stated = [...survey2021, "--encoding", "windows-1252"];
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  });
  const validate = ajv.compile(
    JSON.parse(readFileSync(new URL("../../data/schemas/survey@1.json", import.meta.url), "utf8")),
  );

  it.each<readonly [string, readonly string[]]>([
    ["no answers", []],
    ["answers alone and a warning of their encoding", survey2021],
    ["a frame", [...stated, ...frame, "--level", "erva"]],
    ["a frame without weights", [...stated, ...frame, "--unweighted"]],
    [
      "two waves",
      [...both, ...stated.slice(2), "--wave", "2021", "--wave", "2022", "--level", "country"],
    ],
    ["no intervals", [...stated, ...frame, "--no-ci"]],
    ["seventeen items", [...structures, "--level", "yta"]],
    ["rejected rows", ["--survey", "fixtures/survey-outside-scale-synthetic.csv"]],
    ["a high threshold", [...stated, "--min-n", "100"]],
  ])("is accepted by the shipped schema with %s", async (_, words) => {
    const document = await documentOf(...words);
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it("has no interval anywhere with --no-ci", async () => {
    const { stdout } = await survey(...survey2021, ...frame, "--no-ci", "--format", "json");
    expect(stdout).not.toMatch(/"interval": \{/u);
    expect(stdout).not.toContain("interval-finite-population");
  });
});

describe("the order and form of the answers", () => {
  it("changes nothing: shuffled rows give the same bytes but for the file's name and hash", async () => {
    const [header, ...records] = recordsOf();
    expect(records).toHaveLength(265);
    const all = { minLength: records.length, maxLength: records.length };
    const [shuffled = []] = fc.sample(fc.shuffledSubarray([...records], all), {
      seed: 20210831,
      numRuns: 1,
    });
    expect(shuffled).not.toEqual(records);
    const bytes = Buffer.from(`${[header, ...shuffled].join("\r\n")}\r\n`, "latin1");
    const path = await written("shuffled.csv", bytes);
    for (const words of [["--level", "erva"], ["--format", "json"], ["--unweighted"]]) {
      const before = await survey(...survey2021, ...frame, ...words);
      const after = await survey("--survey", path, ...frame, ...words);
      const named = (text: string) => text.replaceAll(path, answers);
      const hashless = (text: string) =>
        named(text)
          .replace(/("sha256": ")[0-9a-f]{64}/u, "$1")
          .replace(/(265 riviä, sha256 )[0-9a-f]+/u, "$1");
      expect(hashless(after.stdout)).toBe(hashless(before.stdout));
      expect(named(after.stderr)).toBe(before.stderr);
    }
  });

  it("is no matter: wide, long and a workbook with a header of two rows give equal tables", async () => {
    const wide = await documentOf(...survey2021, "--level", "erva");
    const long = await documentOf(
      ...["--survey", "fixtures/survey-2021-synthetic-long.csv", "--level", "erva"],
    );
    expect(long.tables).toEqual(wide.tables);
    const workbook = await documentOf(
      ...["--survey", "fixtures/survey-2021-synthetic.xlsx", "--period", "2021-06"],
      ...["--codebook", "fixtures/codebook-two-row-header.yaml", "--level", "erva"],
    );
    const withoutLabels = ({ tables }: Document) =>
      JSON.parse(JSON.stringify(tables), (key, value) => (key.endsWith("Label") ? "" : value));
    expect(withoutLabels(workbook)).toEqual(withoutLabels(wide));
  });
});

describe("published survey figures without answers", () => {
  it("are marked as published and as conflicting, with what is known of areas", async () => {
    const { stdout, exitCode } = await survey("--lang", "en");
    expect(exitCode).toBe(0);
    const lines = tableIn(stdout, "Published survey results");
    const figures = lines.filter((line) => line.includes("Finland"));
    // SOSTE, summer 2021: 3.2; release of 31 August 2021 in Jelli's summary: 3.3.
    expect(figures.map((line) => cellsOf(line).slice(2, 4))).toEqual([
      ["2021-06", "3.2 [!]"],
      ["2021-06", "3.3 [!]"],
    ]);
    expect(lines.find((line) => line.includes("Kainuu"))).toContain("judged the weakest");
    expect(stdout).toMatch(/the figures of the survey are published ones/u);
    expect(stdout).toMatch(/\[!\] another source gives a different figure/u);
  });

  it("have neither number of respondents nor interval", async () => {
    const { tables, notes } = await documentOf();
    const shown = (tables["published-survey"] ?? []).map((row) => row["published-value"]);
    expect(shown.slice(0, 2)).toMatchObject([
      { value: 3.2, n: null, interval: null, flags: ["conflicts"] },
      { value: 3.3, n: null, interval: null, flags: ["conflicts"] },
    ]);
    expect(notes.map(({ id }) => id)).toEqual(["survey-published", "survey-conflicting"]);
  });
});

describe("an item that was asked the other way round", () => {
  it("is pointed out when the codebook does not say so, and not when it does", async () => {
    const shipped = readFileSync(
      new URL("../../data/codebooks/hyvinvointialue-rakenteet.yaml", import.meta.url),
      "utf8",
    );
    expect(shipped).toContain("    reverse: true\n");
    const path = await written("unreversed.yaml", shipped.replace("    reverse: true\n", ""));
    const at = ["--survey", "fixtures/rakenteet-synthetic.csv", "--period", "2022-06"];
    const idsOf = async (codebook: string) => {
      const { notes } = await documentOf(...at, "--codebook", codebook);
      return notes.find(({ id }) => id === "negative-item-rest")?.facts["items"];
    };
    expect(await idsOf(path)).toContain("structures-small-associations");
    expect(await idsOf("hyvinvointialue-rakenteet")).toBeUndefined();
  });
});

describe("what must be said beside the figures", () => {
  it("names the county whose answers to an item are all the same", async () => {
    const [header, ...records] = recordsOf();
    // Itä-Uusimaa in every spelling of the file: six respondents.
    const isEast = (record: string) => /;(?:it\u00e4-uudenmaan [^;]*|hva01);/iu.test(record);
    const alike = records.map((record) =>
      isEast(record) ? record.split(";").with(6, "4").join(";") : record,
    );
    expect(records.filter(isEast)).toHaveLength(6);
    const bytes = Buffer.from(`${[header, ...alike].join("\r\n")}\r\n`, "latin1");
    const at = ["--survey", await written("alike.csv", bytes), "--level", "wellbeing-county"];
    const { notes } = await documentOf(...at);
    const unanimous = notes.find(({ id }) => id === "unanimous-answers");
    expect(unanimous?.facts["cells"]).toBe("involve, wellbeing-county 01");
    const { notes: usual } = await documentOf(...survey2021, "--level", "wellbeing-county");
    expect(usual.map(({ id }) => id)).not.toContain("unanimous-answers");
  });

  it("gives no response rate where more answered than were invited, and says where", async () => {
    const rows = ["Hyvinvointialue;Kutsuttuja", "Kainuu;15", "Lapin hyvinvointialue;20"];
    const path = await written("small-frame.csv", `${rows.join("\n")}\n`);
    const { tables, notes } = await documentOf(
      ...[...survey2021, "--frame", path, "--level", "wellbeing-county"],
    );
    const rateOf = (code: string) =>
      (tables["response-rates"] ?? []).find(
        ({ area }) => (area as { code: string }).code === code,
      )?.["response-rate"];
    // Counted in the file: 16 respondents of Kainuu, 9 of Lapland.
    expect(rateOf("20")).toMatchObject({ value: null, reason: "not-comparable" });
    expect(rateOf("21")).toMatchObject({ value: 0.45, numerator: 9 });
    expect(rateOf("08")).toMatchObject({ value: null, reason: "no-source" });
    const conflict = notes.find(({ id }) => id === "more-respondents-than-invited");
    expect(conflict?.facts["areas"]).toBe("wellbeing-county 20");
  });
});

/** The three questions as the shipped codebook knows them. */
const questions = [
  "Kyky osallistaa järjestöt sote-uudistukseen",
  "Kyky tuoda järjestöjä yhteen",
  "Kattavuus sosiaali- ja terveysyhdistysten tavoittamisessa",
];

describe("two waves beside each other", () => {
  const waves = ["--wave", "2021", "--wave", "2022"];

  it("have the means, the number and the change of those who answered in both", async () => {
    const { tables, notes } = await documentOf(...both, ...waves);
    // Paired by respondent id from the two files: 118 answered the first item in both, with 353 and 387 points in all.
    expect(tables["waves"]?.[0]).toMatchObject({
      item: "involve",
      first: { value: expect.closeTo(353 / 118, 12), n: 118 },
      second: { value: expect.closeTo(387 / 118, 12), n: 118 },
      matched: { value: 118 },
      difference: { value: expect.closeTo(34 / 118, 12), n: 118 },
    });
    for (const row of tables["waves"] ?? []) {
      const [first, second, change] = ["first", "second", "difference"].map(
        (column) => (row[column] as { readonly value: number }).value, // figures by the schema
      );
      expect((second ?? 0) - (first ?? 0)).toBeCloseTo(change ?? 0, 12);
    }
    const matched = notes.find(({ id }) => id === "waves-matched");
    expect(matched?.facts).toMatchObject({ matched: 153, joiners: 56, leavers: 112 });
  });

  it("have the number of each where nobody can be told to be in both", async () => {
    const paths = await Promise.all(
      ["2021", "2022"].map(async (wave) => {
        const rows = ["a", "b", "c", "d", "e", "f"].map(
          (_, at) => `${wave};Kainuu;${(at % 5) + 1};3;3`,
        );
        const head = ["Kyselykierros;Hyvinvointialue", ...questions].join(";");
        return await written(`no-id-${wave}.csv`, `${[head, ...rows].join("\n")}\n`);
      }),
    );
    const files = paths.flatMap((path) => ["--survey", path]);
    const { tables, notes } = await documentOf(...files, ...waves);
    // By hand: 1 + 2 + 3 + 4 + 5 + 1 by 6 in each wave.
    expect(tables["waves"]?.[0]).toMatchObject({
      first: { value: expect.closeTo(16 / 6, 12) },
      "first-n": { value: 6 },
      second: { value: expect.closeTo(16 / 6, 12) },
      "second-n": { value: 6 },
      difference: { value: 0, interval: { method: "welch" } },
    });
    expect(notes.map(({ id }) => id)).toContain("waves-independent");
  });
});

describe("respondents without an id", () => {
  const head = ["Vastaajatunnus;Hyvinvointialue", ...questions].join(";");
  const notesWith = async (name: string, ids: readonly string[]) => {
    const rows = ids.map((id, at) => `${id};Kainuu;${(at % 5) + 1};3;3`);
    const path = await written(name, `${[head, ...rows].join("\n")}\n`);
    const { notes } = await documentOf("--survey", path);
    return notes.filter(({ id }) => id.startsWith("respondents-"));
  };

  it("are counted where others have one, and all of them named where none has", async () => {
    expect(await notesWith("all-ids.csv", ["a", "b", "c"])).toEqual([]);
    expect(await notesWith("one-blank.csv", ["a", "", "c"])).toMatchObject([
      { id: "respondents-partly-unknown", facts: { count: 1 } },
    ]);
    expect(await notesWith("no-ids.csv", ["", "", ""])).toMatchObject([
      { id: "respondents-unknown" },
    ]);
  });
});

describe("what weighted answers do not have", () => {
  it("is said: the correction for the number invited", async () => {
    const idsOf = async (...words: readonly string[]) =>
      (await documentOf(...survey2021, ...words)).notes
        .map(({ id }) => id)
        .filter((id) => id.startsWith("finite-population"));
    expect(await idsOf(...frame)).toEqual(["finite-population-unweighted"]);
    expect(await idsOf(...frame, "--unweighted")).toEqual(["finite-population"]);
    expect(await idsOf()).toEqual([]);
  });

  it("does not reach shares: their intervals lie within 0 and 1, that of none as well", async () => {
    const { tables } = await documentOf(...survey2021);
    const shares = (tables["items-by-area"] ?? [])
      .flatMap((row) => [row["agree"], row["disagree"]])
      .map((figure) => figure as { value: number | null; interval: Row | null }) // by the schema
      .filter(({ value }) => value !== null);
    expect(shares.length).toBeGreaterThan(60);
    for (const { interval } of shares) {
      expect(interval).toMatchObject({ method: "wilson-effective" });
      expect(interval?.["lower"]).toBeGreaterThanOrEqual(0);
      expect(interval?.["upper"]).toBeLessThanOrEqual(1);
    }
    expect(shares.some(({ value }) => value === 0)).toBe(true);
  });
});

describe("what shares are of", () => {
  it("stands in the row of an item, and in no list below", async () => {
    const { stdout } = await survey(...survey2021, "--unweighted", "--lang", "en");
    expect(stdout).toContain("Top two");
    expect(stdout).not.toContain("Denominators");
  });
});

const codeOf = ({ area }: { readonly area: unknown }) => (area as { readonly code: string }).code; // an area in JSON

/** Lines of tables that name an area, but for those of the disclosure record, which say why and hold no figure of it. */
function figureLines(text: string, name: string): readonly string[] {
  const isRecord = (line: string) => /peitetty|dold|dolt|döl|hidden/u.test(line);
  return text.split("\n").filter((line) => line.includes(name) && !isRecord(line));
}

describe("the county with four valid answers", () => {
  const names = { fi: "Keski-Pohjanmaa", sv: "Mellersta Österbotten", en: "Central Ostrobothnia" };

  it.each(["fi", "sv", "en"] as const)(
    "shows [c] and no number in any table in %s",
    async (lang) => {
      for (const level of ["wellbeing-county", "region"]) {
        const { stdout } = await survey(...survey2021, "--level", level, "--lang", lang);
        // Who answered is no answer: the response rates, which come first, show everybody.
        const [, ...lines] = figureLines(stdout, names[lang]);
        expect(lines).toHaveLength(3);
        for (const line of lines) expect(marksAfter(line, names[lang])).toEqual(["[c]"]);
      }
    },
  );

  it("shows [c] and no number in Markdown", async () => {
    const { stdout } = await survey(...survey2021, "--format", "md", "--level", "hyvinvointialue");
    const [, ...lines] = figureLines(stdout, names.fi);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const [, cells = ""] = line.split(names.fi);
      expect(cells.replaceAll(/\\?\[c\\?\]|[\s|]/gu, "")).toBe("");
    }
  });

  it("is null with the flag in JSON and NDJSON, on the level of counties and of regions", async () => {
    for (const [level, code] of [
      ["wellbeing-county", "18"],
      ["region", "16"],
    ] as const) {
      const { tables } = await documentOf(...survey2021, "--level", level);
      const rows = (tables["items-by-area"] ?? []).filter(
        ({ area }) => (area as { code: string }).code === code,
      );
      expect(rows).toHaveLength(3);
      for (const { item: _, itemLabel: __, area: ___, ...figures } of rows) {
        for (const figure of Object.values(figures)) {
          expect(figure).toMatchObject({
            ...{ value: null, mark: "c", reason: "below-threshold" },
            ...{ n: null, numerator: null, denominator: null, interval: null, detail: null },
          });
        }
      }
      const ndjson = await survey(...survey2021, "--level", level, "--format", "ndjson");
      const about = `"code":"${code}"`;
      const lines = ndjson.stdout
        .split("\n")
        .filter((line) => line.includes('"items-by-area"') && line.includes(about));
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line).not.toMatch(/"(value|n|lower|upper)":\d/u);
    }
  });

  it("is named in the disclosure record with the rule and threshold, beside the county that protects it", async () => {
    const { tables } = await documentOf(...survey2021, "--level", "wellbeing-county");
    const record = (tables["disclosure"] ?? []).filter(({ item }) => item === "item:involve");
    const itemLabel = tables["items"]?.find(({ item }) => item === "involve")?.["itemLabel"];
    const about = { item: "item:involve", itemLabel, group: null, threshold: 5 };
    expect(record.map(({ area, ...rest }) => ({ code: codeOf({ area }), ...rest }))).toEqual([
      { code: "18", ...about, rule: "below-threshold" },
      { code: "21", ...about, rule: "hidden-to-protect-another" },
    ]);
  });

  it("is not given back by taking the other counties from the country", async () => {
    const { tables } = await documentOf(...survey2021, "--level", "wellbeing-county");
    const rows = (tables["items-by-area"] ?? []).filter(({ item }) => item === "involve");
    const shown = rows.map(({ n }) => (n as { readonly value: number | null }).value);
    const [country, ...counties] = shown;
    const rest = (country ?? 0) - counties.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    // Its own four answers and the eight of the county hidden with it.
    expect(counties.filter((n) => n === null)).toHaveLength(2);
    expect(rest).toBeGreaterThan(4 + 4);
  });

  it("is shown where somebody asks for a threshold of three", async () => {
    const { tables } = await documentOf(
      ...survey2021,
      "--level",
      "wellbeing-county",
      "--min-n",
      "3",
    );
    const row = (tables["items-by-area"] ?? []).find(
      ({ item, area }) => item === "involve" && (area as { code: string }).code === "18",
    );
    expect(row?.["n"]).toMatchObject({ value: 4 });
  });
});

/** The different marks of a printed line after a name; a number among them would fail the comparison. */
function marksAfter(line: string, name: string): readonly string[] {
  const [, cells = ""] = line.split(name);
  return [...new Set(cells.trim().split(/\s+/u))];
}

describe("bad input gets its place and a remedy, and no stack", () => {
  const oldFormat = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]; // a compound file, as .xls and encrypted .xlsx are
  const encrypted = Buffer.concat([
    Buffer.from(oldFormat),
    Buffer.alloc(504),
    Buffer.from("EncryptedPackage", "utf16le"),
    Buffer.alloc(480),
  ]);
  const bomb = zipOf(
    workbookWithSheet("").map((part) =>
      part.name.endsWith("sheet1.xml") ? { ...part, content: new Uint8Array(140_000_000) } : part,
    ),
  );
  const [header, ...records] = recordsOf();
  const blank = [
    header,
    ...records.map((record) => `${record.split(";").slice(0, 6).join(";")};;;;`),
  ];

  it.each<{
    readonly what: string;
    readonly argv: readonly string[];
    readonly exit: number;
    readonly says: readonly RegExp[];
    readonly made?: { readonly name: string; readonly content: string | Uint8Array };
  }>([
    {
      what: "a codebook that names a column which is not there",
      argv: [
        ...survey2021,
        "--codebook",
        "fixtures/codebook-missing-column.yaml",
        "--period",
        "2021-06",
      ],
      exit: 3,
      says: [/survey-2021-synthetic\.csv:1: .*"Luottamus yhteistyöhön"/u, /--map trust=HEADER/u],
    },
    {
      what: "two items with one id",
      argv: [...survey2021, "--codebook", "fixtures/codebook-two-items-one-id.yaml"],
      exit: 2,
      says: [/codebook-two-items-one-id\.yaml:14 .*"involve": expected every key and id once/u],
    },
    {
      what: "answers outside the scale and an unknown area",
      argv: ["--survey", "fixtures/survey-outside-scale-synthetic.csv"],
      exit: 1,
      says: [
        /:3:4 Kyky osallistaa[^"]*: expected a value of the scale 1–5, its label or a code/u,
        /:4:5 Kyky tuoda/u,
        /:5:6 Kattavuus/u,
        /:7:2 Hyvinvointialue /u,
      ],
    },
    {
      what: "an unknown codebook",
      argv: [...survey2021, "--codebook", "tilannekuva-2022"],
      exit: 2,
      says: [/no codebook "tilannekuva-2022", did you mean tilannekuva-2021\?/u],
    },
    {
      what: "an unknown wave",
      argv: [...survey2021, "--wave", "2020"],
      exit: 2,
      says: [/--wave "2020" .*expected one of 2021/u],
    },
    {
      what: "no period where the codebook has no fieldwork",
      argv: structures.slice(0, 4),
      exit: 2,
      says: [/--period/u],
    },
    {
      what: "a threshold below three",
      argv: [...survey2021, "--min-n", "2"],
      exit: 2,
      says: [/--min-n "2": expected a number from 3 to 1000/u],
    },
    {
      what: "a file without an answer",
      argv: [],
      exit: 3,
      says: [/blank\.csv" cannot be used as an input/u],
      made: { name: "blank.csv", content: Buffer.from(`${blank.join("\r\n")}\r\n`, "latin1") },
    },
    {
      what: "a workbook that is none",
      argv: [],
      exit: 3,
      says: [/none\.xlsx: is no Excel workbook .*save it again/u],
      made: { name: "none.xlsx", content: "Vastaaja;Alue\r\n1;Kainuu\r\n" },
    },
    {
      what: "an encrypted workbook",
      argv: [],
      exit: 3,
      says: [/encrypted\.xlsx: .*password/u],
      made: { name: "encrypted.xlsx", content: encrypted },
    },
    {
      what: "a zip bomb",
      argv: [],
      exit: 3,
      says: [/bomb\.xlsx: unpacks to more than 128 MB; save it as \.csv/u],
      made: { name: "bomb.xlsx", content: bomb },
    },
  ])("$what", async ({ argv, exit, says, made }) => {
    const file = made === undefined ? [] : ["--survey", await written(made.name, made.content)];
    const { stdout, stderr, exitCode } = await survey(...file, ...argv, "--lang", "en");
    expect(exitCode, stderr).toBe(exit);
    for (const words of says) expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /u);
    // Rejected rows leave a result; all else leaves none.
    expect(stdout === "").toBe(exit !== 1);
  });

  it("leaves rows that cannot be read out of every figure and counts them", async () => {
    const { stdout } = await survey(
      ...["--survey", "fixtures/survey-outside-scale-synthetic.csv", "--lang", "en"],
    );
    expect(stdout).toContain("7 read = 2 used + 0 excluded + 5 rejected");
  });
});
