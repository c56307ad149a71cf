import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localeFor } from "../support/locales.ts";
import { runProgram } from "../support/run-program.ts";

type Row = Readonly<Record<string, unknown>>;

interface Document {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly notes: readonly { readonly id: string; readonly facts: Row }[];
}

interface Rank {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

const answers = "fixtures/survey-2021-synthetic.csv";
const survey2021 = ["--survey", answers];
const frame = ["--frame", "fixtures/survey-frame-synthetic.csv"];
const counties = ["--level", "wellbeing-county"];
const structures = [
  ...["--survey", "fixtures/rakenteet-synthetic.csv", "--codebook", "hyvinvointialue-rakenteet"],
  ...["--period", "2022-06"],
];

async function readiness(...words: readonly string[]) {
  return await runProgram(["readiness", ...words]);
}

function parsed(text: string): Document {
  return JSON.parse(text) as Document; // our own schema, held against it below
}

async function documentOf(...words: readonly string[]): Promise<Document> {
  const { stdout, stderr } = await readiness(...words, "--format", "json");
  expect(stdout, stderr).not.toBe("");
  return parsed(stdout);
}

const directory = await mkdtemp(join(tmpdir(), "readiness-"));

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

/** The records of the synthetic answers as they stand in the file: its bytes as Latin-1, its header apart. */
function recordsOf(): readonly [string, ...(readonly string[])] {
  const text = readFileSync(new URL(`../../${answers}`, import.meta.url), "latin1");
  const [header = "", ...records] = text.trimEnd().split(/\r\n(?=r\d{3};)/u);
  return [header, ...records];
}

const numberOf = (figure: unknown) => (figure as { readonly value: number | null }).value; // a figure by the schema
const codeOf = (row: Row) => (row["area"] as { readonly code: string }).code; // an area by the schema

const rankColumns = ["rank-range", "rank-range-before", "rank-range-after"];

describe("readiness by county", () => {
  it("has the synthetic survey's best counties, its weakest, and a highest band", async () => {
    const { tables } = await documentOf(...survey2021, ...counties, "--unweighted");
    const scores = new Map(
      (tables["readiness"] ?? []).map((row) => [codeOf(row), numberOf(row["score"])]),
    );
    const shown = [...scores].filter(([, score]) => score !== null);
    const sorted = shown.toSorted(([, a], [, b]) => (b ?? 0) - (a ?? 0)).map(([code]) => code);
    // Drawn so that Pohjois-Karjala (14) and Pohjois-Pohjanmaa (19) are best and Kainuu (20) weakest: fixtures/README.md.
    expect(sorted.slice(0, 2)).toEqual(["14", "19"]);
    expect(sorted.at(-1)).toBe("20");
    const bandOf = (code: string) =>
      (tables["readiness"] ?? []).find((row) => codeOf(row) === code)?.["band"];
    expect(bandOf("14")).toMatchObject({ en: "strong" });
    expect(bandOf("20")).toMatchObject({ en: "weak" });
  });

  it("gives the country over respondents and over areas, and says that they are two figures", async () => {
    const { tables, notes } = await documentOf(...survey2021, ...counties);
    expect((tables["national"] ?? []).map(({ basis }) => basis)).toEqual([
      "over-respondents",
      "over-areas",
    ]);
    const [, overAreas] = tables["national"] ?? [];
    expect(overAreas?.["score"]).toMatchObject({ coverage: { areas: 20, of: 23 } });
    expect(notes.map(({ id }) => id)).toContain("two-national-means");
  });

  it("says how sure a band is, in words where the answers are too few", async () => {
    const { stdout } = await readiness(...survey2021, ...counties, "--lang", "en");
    // Keski-Suomi: 15 scores on both sides of 3.5.
    expect(stdout).toMatch(/Central Finland +15 .*too few answers to say/u);
    expect(stdout).toMatch(/Kainuu +16 .*weak +clear/u);
    expect(stdout).toContain("2,000 bootstrap draws, seed 1");
  });
});

describe("ranks", () => {
  it("are never bare: always a range with the number ranked", async () => {
    const { tables } = await documentOf(...[...survey2021, ...counties, "--what-if", "involve=5"]);
    const ranks = Object.values(tables)
      .flat()
      .flatMap((row) => rankColumns.flatMap((column) => row[column] ?? []));
    expect(ranks.length).toBeGreaterThan(50);
    for (const { from, to, of } of ranks as unknown as readonly Rank[]) {
      // ranks by the schema
      expect(1 <= from && from <= to && to <= of).toBe(true);
    }
    const { stdout } = await readiness(...survey2021, ...counties, "--lang", "en");
    const lines = stdout.slice(0, stdout.indexOf("Whole country\n")).split("\n");
    const printed = lines.flatMap((line) => line.match(/\S+\/\d+$/u) ?? []);
    expect(printed).toHaveLength(20);
    for (const rank of printed) expect(rank).toMatch(/^\d+–\d+\/20$/u);
  });

  it("hold the place that the unrounded scores give", async () => {
    const { tables } = await documentOf(...survey2021, ...counties);
    const rows = (tables["readiness"] ?? []).filter((row) => numberOf(row["score"]) !== null);
    const scores = rows.map((row) => numberOf(row["score"]) ?? 0);
    for (const [place, row] of rows.entries()) {
      const rank = row["rank-range"] as Rank; // a rank by the schema
      const own = scores[place] ?? 0;
      const from = 1 + scores.filter((score) => score > own).length;
      expect(rank.from <= from && from <= rank.to, codeOf(row)).toBe(true);
      expect(rank.of).toBe(rows.length);
    }
  });
});

describe("changed scores", () => {
  it("stand beside the number before and after, and it is said of how many areas", async () => {
    const { tables, notes } = await documentOf(
      ...survey2021,
      ...counties,
      "--what-if",
      "involve=2",
    );
    const rows = tables["what-if"] ?? [];
    // Counted in the file: eleven of Etelä-Savo answered two of three questions or all, nine of them the first one too.
    const southSavo = rows.find((row) => codeOf(row) === "12");
    expect([southSavo?.["n-before"], southSavo?.["n"]]).toMatchObject([
      { value: 11 },
      { value: 9 },
    ]);
    const scored = (tables["readiness"] ?? []).filter((row) => numberOf(row["score"]) !== null);
    const changes = notes.find(({ id }) => id === "score-changes");
    expect(changes?.facts).toEqual({ told: rows.length, of: scored.length });
  });
});

describe("the seed", () => {
  it("fixes every byte, and moves nothing but bands' stability and ranks when it is another", async () => {
    const words = [...survey2021, ...counties, "--what-if", "involve=5", "--format", "json"];
    const first = await readiness(...words, "--seed", "7");
    const again = await readiness(...words, "--seed", "7");
    expect(again).toEqual(first);
    const other = await readiness(...words, "--seed", "8");
    expect(other.stdout).not.toBe(first.stdout);
    const drawn = new Set([...rankColumns, "band-share", "stability", "seed"]);
    const fixed = (text: string) =>
      JSON.stringify(JSON.parse(text, (key, value) => (drawn.has(key) ? 0 : value)));
    expect(fixed(other.stdout)).toBe(fixed(first.stdout));
  });

  it("does not depend on the order of the rows", async () => {
    const [header, ...records] = recordsOf();
    const all = { minLength: records.length, maxLength: records.length };
    const [shuffled = []] = fc.sample(fc.shuffledSubarray([...records], all), {
      seed: 20210831,
      numRuns: 1,
    });
    const bytes = Buffer.from(`${[header, ...shuffled].join("\r\n")}\r\n`, "latin1");
    const path = await written("shuffled.csv", bytes);
    const before = await readiness(...survey2021, ...counties, "--format", "json");
    const after = await readiness("--survey", path, ...counties, "--format", "json");
    const plain = (text: string) =>
      text.replaceAll(path, answers).replace(/("sha256": ")[0-9a-f]{64}/u, "$1");
    expect(plain(after.stdout)).toBe(plain(before.stdout));
  });
});

describe("the readiness document", () => {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  });
  const validate = ajv.compile(
    JSON.parse(
      readFileSync(new URL("../../data/schemas/readiness@1.json", import.meta.url), "utf8"),
    ),
  );
  const stated = [...survey2021, "--encoding", "windows-1252"];

  it.each<readonly [string, readonly string[]]>([
    ["answers alone", stated],
    ["a frame and no weights", [...stated, ...frame, "--unweighted"]],
    ["other weights", [...stated, "--what-if", "involve=2.5", "--level", "erva"]],
    ["no intervals", [...stated, "--no-ci", "--level", "yta"]],
    ["two waves", [...stated, "--survey", "fixtures/survey-2022-synthetic.csv", "--wave", "2022"]],
    ["six dimensions", structures],
    ["a high threshold", [...stated, "--min-n", "500"]],
  ])("is accepted by the shipped schema with %s", async (_, words) => {
    const document = await documentOf(...words);
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});

describe("a better answer", () => {
  /** Every score of a run by table and row. */
  function scoresOf({ tables }: Document): ReadonlyMap<string, number | null> {
    const rows = ["readiness", "national", "dimensions", "leave-one-out"].flatMap((table) =>
      (tables[table] ?? []).map((row) => ({ table, row })),
    );
    return new Map(
      rows.map(({ table, row }) => {
        const place = row["area"] === undefined ? `${row["basis"]}` : codeOf(row);
        const name = `${table} ${row["left-out"] ?? ""} ${row["what"] ?? ""} ${place}`;
        return [name, numberOf(row["changed-score"] ?? row["score"])];
      }),
    );
  }

  it("never lowers a score: of an area, the country, a dimension or without a part", async () => {
    const [header, ...records] = recordsOf();
    const before = await documentOf(...survey2021, ...counties);
    const scores = scoresOf(before);
    const edit = fc.record({
      place: fc.nat(records.length - 1),
      item: fc.nat(2),
      by: fc.integer({ min: 1, max: 4 }),
    });
    const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
    let edited = 0;
    await fc.assert(
      fc.asyncProperty(edits, async (some) => {
        const better = some.reduce<readonly string[]>(withBetterAnswer, records);
        edited += better.filter((record, place) => record !== records[place]).length;
        const bytes = Buffer.from(`${[header, ...better].join("\r\n")}\r\n`, "latin1");
        const after = await documentOf("--survey", await written("better.csv", bytes), ...counties);
        expectNoneLower(scoresOf(after), scores);
      }),
      { seed: 20210831, numRuns: 6 },
    );
    expect(edited).toBeGreaterThan(3);
  });
});

/** The records with one answer made better, where there is a valid one. */
function withBetterAnswer(
  records: readonly string[],
  { place, item, by }: { readonly place: number; readonly item: number; readonly by: number },
): readonly string[] {
  const cells = (records[place] ?? "").split(";");
  const answer = cells[6 + item] ?? "";
  if (!/^[1-5]$/u.test(answer)) return records;
  return records.with(place, cells.with(6 + item, `${Math.min(5, Number(answer) + by)}`).join(";"));
}

function expectNoneLower(
  after: ReadonlyMap<string, number | null>,
  before: ReadonlyMap<string, number | null>,
): void {
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, score] of after) {
    const old = before.get(name) ?? null;
    expect(score === null, name).toBe(old === null);
    // 1e-12: the sums are rounded in another place.
    expect(score ?? 0, name).toBeGreaterThanOrEqual((old ?? 0) - 1e-12);
  }
}

describe("the form of the answers", () => {
  it("is no matter: wide, long and a workbook give equal tables", async () => {
    const wide = await documentOf(...survey2021, ...counties);
    const long = await documentOf(
      ...["--survey", "fixtures/survey-2021-synthetic-long.csv", ...counties],
    );
    expect(long.tables).toEqual(wide.tables);
    const workbook = await documentOf(
      ...["--survey", "fixtures/survey-2021-synthetic.xlsx", "--period", "2021-06"],
      ...["--codebook", "fixtures/codebook-two-row-header.yaml", ...counties],
    );
    const withoutLabels = ({ tables }: Document) =>
      JSON.parse(JSON.stringify(tables), (key, value) =>
        key.endsWith("Label") || key === "band" ? "" : value,
      );
    expect(withoutLabels(workbook)).toEqual(withoutLabels(wide));
  });
});

/** Lines of tables that name an area, but for those of the disclosure record, which say why and hold no figure of it. */
function figureLines(text: string, name: string): readonly string[] {
  const isRecord = (line: string) => /peitetty|dold|dolt|döl|hidden/u.test(line);
  return text.split("\n").filter((line) => line.includes(name) && !isRecord(line));
}

describe("the disclosure record", () => {
  it.each([
    ["fi", ["Kumppanuusvalmius", "Järjestöt"]],
    ["sv", ["Partnerskapsberedskap", "Organisationer"]],
    ["en", ["Partnership readiness", "Associations"]],
  ] as const)("names what is hidden as the other tables do in %s", async (lang, words) => {
    const { stdout } = await readiness(...survey2021, ...counties, "--lang", lang);
    const [, after = ""] = stdout.split(localeFor(lang).words.tables.disclosure);
    const [record = ""] = after.split("\n\n");
    for (const word of words) expect(record).toContain(word);
    expect(record).not.toMatch(/item:|dimension:|\bscore\b/u);
  });

  it("keeps the ids of variables and sides in documents for programs", async () => {
    const { tables } = await documentOf(...survey2021, ...counties);
    const record = tables["disclosure"] ?? [];
    expect(new Set(record.map((row) => row["group"]))).toContain("associations");
    const ids = record.map((row) => row["item"]);
    expect(ids).toContain("score");
    expect(ids.some((id) => /^item:/u.test(String(id)))).toBe(true);
  });
});

describe("the county with four valid answers", () => {
  const names = { fi: "Keski-Pohjanmaa", sv: "Mellersta Österbotten", en: "Central Ostrobothnia" };
  const changed = ["--what-if", "involve=5"];

  it.each(["fi", "sv", "en"] as const)(
    "shows [c] and no number in any table in %s",
    async (lang) => {
      for (const level of ["wellbeing-county", "region"]) {
        const { stdout } = await readiness(
          ...[...survey2021, ...changed, "--level", level, "--lang", lang],
        );
        const lines = figureLines(stdout, names[lang]);
        // Score, three dimensions, and both sides' view of the score, dimensions and items.
        expect(lines).toHaveLength(1 + 3 + 7);
        for (const line of lines) {
          const [, cells = ""] = line.split(names[lang]);
          expect([...new Set(cells.trim().split(/\s+/u))], line).toEqual(["[c]"]);
        }
      }
    },
  );

  it("shows [c] and no number in Markdown and CSV", async () => {
    for (const format of ["md", "csv"]) {
      const { stdout } = await readiness(...survey2021, ...counties, "--format", format);
      const lines = figureLines(stdout, names.fi);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const [, cells = ""] = line.split(names.fi);
        const numbers = cells.replaceAll(/wellbeing-county,18|2021-\d\d-\d\d/gu, "");
        expect(numbers, line).not.toMatch(/\d/u);
      }
    }
  });

  it("is null with the flag in JSON, and has no band, stability, rank or changed score", async () => {
    for (const { level, code } of [
      { level: "wellbeing-county", code: "18" },
      { level: "region", code: "16" },
    ]) {
      const { tables } = await documentOf(...survey2021, ...changed, "--level", level);
      const ownIn = (table: string) =>
        (tables[table] ?? []).filter(({ area }) => codeOf({ area }) === code);
      expect([...ownIn("what-if"), ...ownIn("leave-one-out")]).toEqual([]);
      const own = ["readiness", "dimensions", "gap"].flatMap(ownIn);
      expect(own).toHaveLength(1 + 3 + 7);
      for (const cell of own.flatMap(figuresIn)) {
        expect(cell).toMatchObject({ value: null, mark: "c", n: null, interval: null });
      }
    }
  });

  it("is not among those ranked nor in the mean over areas", async () => {
    const { tables } = await documentOf(...survey2021, ...counties);
    const ranks = (tables["readiness"] ?? []).flatMap((row) => row["rank-range"] ?? []);
    expect(ranks).toHaveLength(20);
    for (const rank of ranks) expect(rank).toMatchObject({ of: 20 });
  });
});

describe("bad input gets its remedy and no stack", () => {
  it.each<{
    readonly what: string;
    readonly argv: readonly string[];
    readonly exit: number;
    readonly says: RegExp;
  }>([
    {
      what: "no answers",
      argv: [],
      exit: 2,
      says: /--survey is missing/u,
    },
    {
      what: "a weight for a dimension that the codebook does not have",
      argv: [...survey2021, "--what-if", "trust=2"],
      exit: 2,
      says: /--what-if "trust" is not known: expected one of involve, bring-together, coverage/u,
    },
    {
      what: "a weight of nothing",
      argv: [...survey2021, "--what-if", "involve=0"],
      exit: 2,
      says: /--what-if "involve=0"/u,
    },
    {
      what: "a negative weight",
      argv: [...survey2021, "--what-if", "involve=-1"],
      exit: 2,
      says: /--what-if "involve=-1"/u,
    },
    {
      what: "an unknown wave",
      argv: [...survey2021, "--wave", "2020"],
      exit: 2,
      says: /--wave "2020" .*expected one of 2021/u,
    },
    {
      what: "a threshold below three",
      argv: [...survey2021, "--min-n", "2"],
      exit: 2,
      says: /--min-n "2": expected a number from 3 to 1000/u,
    },
    {
      what: "a seed that is no whole number",
      argv: [...survey2021, "--seed", "1.5"],
      exit: 2,
      says: /--seed "1\.5"/u,
    },
  ])("$what", async ({ argv, exit, says }) => {
    const { stdout, stderr, exitCode } = await readiness(...argv, "--lang", "en");
    expect(exitCode, stderr).toBe(exit);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(stdout).toBe("");
  });
});

/** Every cell of a row that is not what the row is about. */
function figuresIn({ area: _, what: __, whatLabel: ___, ...cells }: Row): readonly unknown[] {
  return Object.values(cells).filter((cell) => cell !== null);
}
