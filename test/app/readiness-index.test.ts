import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { bundledUrl } from "../support/bundled-tables.ts";
import { runProgram } from "../support/run-program.ts";

interface Figure {
  readonly value: number | null;
  readonly mark: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly flags: readonly string[];
}
interface Row {
  readonly area: { readonly code: string };
  readonly what: string;
  readonly indicator: string;
  readonly [column: string]: unknown;
}
interface Document {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly notes: readonly {
    readonly id: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
  readonly provenance: {
    readonly inputs: readonly { readonly id: string; readonly date: string | null }[];
  };
}

const directory = await mkdtemp(join(tmpdir(), "index-"));
async function written(name: string, lines: readonly string[]): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return path;
}

// Invented sums; the survey and the structures are the synthetic ones.
const grants = await written("grants.csv", [
  "Hyvinvointialue;Vuosi;Avustuslaji;Myönnetty",
  "Pirkanmaa;2024;kaikki;1646730",
  "Pirkanmaa;2024;kumppanuusavustus;1000000",
  "Satakunta;2024;kaikki;420224",
  "Varsinais-Suomi;2024;yleisavustus;4000000",
  "Varsinais-Suomi;2024;kumppanuusavustus;2000000",
  "Lappi;2024;kaikki;100000",
  "Kainuu;2023;kaikki;100000",
]);
const production = await written("production.csv", [
  "alue;vuosi;sektori;palvelu;mittari;arvo;yksikkö",
  ...["Pirkanmaa;7", "Satakunta;3", "Varsinais-Suomi;0", "Kanta-Häme;15"].flatMap((each) => {
    const [area, associations] = each.split(";");
    return [
      `${area};2024;Yhdistykset;;Ostot;${associations};milj. €`,
      `${area};2024;Yhteensä;;Ostot;50;milj. €`,
    ];
  }),
]);
const survey = ["--survey", "fixtures/survey-2021-synthetic.csv", "--level", "wellbeing-county"];
const structures = ["--structures", "fixtures/structures-wide-synthetic.csv"];
const all = [...survey, ...structures, "--grants", grants, "--production", production];

async function documentOf(...words: readonly string[]): Promise<Document> {
  const { stdout, stderr } = await runProgram([...words, "--format", "json"]);
  expect(stdout, stderr).not.toBe("");
  return JSON.parse(stdout) as Document; // our own schema, held against it below
}
const readiness = (...words: readonly string[]) => documentOf("readiness", ...words);

/** The figure in a column of the row that fits. */
function figure(
  { tables }: Document,
  [table, column]: readonly [table: string, column: string],
  isIt: (row: Row) => boolean,
): Figure {
  const row = tables[table]?.find(isIt);
  if (row === undefined) throw new Error(`no such row in ${table}`);
  return row[column] as Figure; // the schema says so
}
const of =
  (code: string, what?: string) =>
  (row: Row): boolean =>
    row.area.code === code && (what === undefined || row.what === what);

describe("the index beside the scores of readiness", async () => {
  const document = await readiness(...all);
  const index = (code: string, from = document) =>
    figure(from, ["readiness-index", "index"], of(code));
  const score = (code: string, pillar: string) =>
    figure(document, ["index-pillars", "pillar-score"], of(code, pillar));

  it("is as its schema says", () => {
    const schema = JSON.parse(
      readFileSync(bundledUrl("schemas/readiness@1.json"), "utf8"),
    ) as object;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  it("sets each figure between its goalposts", () => {
    // By hand: 1,646,730 € over 548,910 residents at the end of 2025 is 3 €, of 10; 7 of 50 is 14 %, of 20.
    expect(score("08", "grants-per-resident").value).toBeCloseTo(30, 9);
    expect(score("08", "association-share-of-purchases").value).toBeCloseTo(70, 9);
    // Ten of Pirkanmaa's twelve known states: 8 in place, see the table.
    expect(score("08", "structures-in-place").value).toBeCloseTo((100 * 8) / 12, 9);
    const mean = figure(document, ["readiness", "score"], of("08")).value ?? Number.NaN;
    expect(score("08", "readiness-score").value).toBeCloseTo((mean - 1) * 25, 9);
  });

  it("adds up scopes, but not to a sum of all of them, and names what lies beyond a goalpost", () => {
    const perResident = (code: string) =>
      figure(document, ["index-pillars", "figure"], of(code, "grants-per-resident")).value;
    expect(perResident("08")).toBeCloseTo(3, 9);
    expect(perResident("05")).toBeCloseTo(6_000_000 / 497_800, 9);
    expect(score("05", "grants-per-resident").value).toBe(100);
    const beyond = document.notes.find(({ id }) => id === "index-beyond");
    expect(beyond?.facts["en"]).toBe(
      "Grants awarded per resident (Southwest Finland); Associations' share of purchases (Kanta-Häme)",
    );
  });

  it("is the mean of the scores by the effective weights that stand beside them, in every area", () => {
    let scored = 0;
    for (const row of document.tables["readiness-index"] ?? []) {
      const own = (document.tables["index-pillars"] ?? []).filter(of(row.area.code));
      const weights = own.map((each) => (each["index-weight"] as Figure | null)?.value ?? 0);
      const scores = own.map((each) => (each["pillar-score"] as Figure).value ?? 0);
      const { value } = row["index"] as Figure;
      if (value === null) {
        expect(weights).toEqual([0, 0, 0, 0]);
        continue;
      }
      scored += 1;
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      const sum = weights.reduce((total, weight, at) => total + weight * (scores[at] ?? 0), 0);
      expect(value).toBeCloseTo(sum, 9);
    }
    expect(scored).toBe(4);
  });

  it("is made of three pillars of four, and of no fewer, with those that are lacking named", () => {
    expect(figure(document, ["readiness-index", "known-weight"], of("07")).value).toBe(0.75);
    expect(index("07").value).not.toBeNull();
    expect(index("20")).toMatchObject({ value: null, mark: "x", reason: "too-little-known" });
    // Kainuu's grants are of another year than the newest.
    expect(index("20").detail).toContain("grants-per-resident, association-share-of-purchases");
    expect(document.notes).toContainEqual(
      expect.objectContaining({
        id: "index-lacks",
        facts: expect.objectContaining({ areas: 1, of: 4 }),
      }),
    );
  });

  it("hides the index where the survey's score is hidden, in every table and also with that pillar left out", () => {
    const hidden = (document.tables["readiness"] ?? []).filter(
      (row) => (row["score"] as Figure).mark === "c",
    );
    expect(hidden.map(({ area }) => area.code)).toContain("21");
    for (const { area } of hidden) {
      expect(index(area.code)).toMatchObject({ value: null, mark: "c", detail: null });
      expect(score(area.code, "readiness-score")).toMatchObject({ value: null, mark: "c" });
      expect((document.tables["index-changes"] ?? []).filter(of(area.code))).toEqual([]);
    }
  });

  it("tells what becomes of it without each pillar and with the other form", () => {
    const changed = (choice: string, what: string) =>
      figure(
        document,
        ["index-changes", "changed-index"],
        (row) => row.area.code === "08" && row["choice"] === choice && row.what === what,
      ).value ?? Number.NaN;
    const scores = ["structures-in-place", "grants-per-resident", "association-share-of-purchases"];
    const sum = scores.reduce((total, pillar) => total + (score("08", pillar).value ?? 0), 0);
    expect(changed("pillar", "readiness-score")).toBeCloseTo(sum / 3, 9);
    expect(changed("aggregation", "geometric")).toBeLessThan(index("08").value ?? 0);
    expect(document.tables["index-changes"]).toHaveLength(5 * 4);
  });

  it("is geometric on demand, never above the arithmetic one, and says so", async () => {
    const geometric = await readiness(...all, "--aggregation", "geometric");
    for (const code of ["05", "06", "07", "08"]) {
      expect(index(code, geometric).value).toBeLessThan(index(code).value ?? 0);
    }
    const made = geometric.notes.find(({ id }) => id === "index-made");
    expect(made?.facts).toMatchObject({ aggregation: "geometric", draws: 2000, seed: 1 });
  });

  it("has rank ranges of seeded draws: another seed leaves every index as it is", async () => {
    const other = await readiness(...all, "--seed", "7");
    const again = await readiness(...all, "--seed", "7");
    expect(again).toEqual(other);
    const indices = (from: Document) =>
      (from.tables["readiness-index"] ?? []).map((row) => row["index"]);
    expect(indices(other)).toEqual(indices(document));
    const ranks = (from: Document) =>
      (from.tables["readiness-index"] ?? []).flatMap((row) => row["rank-range"] ?? []);
    expect(ranks(other)).toHaveLength(4);
    expect(ranks(other)).toContainEqual(expect.objectContaining({ of: 4 }));
  });

  it("is there only where another pillar or the index itself is asked for", async () => {
    expect(Object.keys((await readiness(...survey)).tables)).not.toContain("readiness-index");
    const asked = await readiness(...survey, "--index", "readiness-index");
    expect(figure(asked, ["readiness-index", "index"], of("08"))).toMatchObject({
      reason: "too-little-known",
      detail: "structures-in-place, grants-per-resident, association-share-of-purchases",
    });
  });

  it("follows a file of one's own", async () => {
    const text = readFileSync(bundledUrl("instruments/readiness-index.yaml"), "utf8");
    const [head = "", ...pillars] = text.split(/(?=^ {2}- id:)/mu);
    const own = await written("own.yaml", [
      head.replace("minimum-known: 75", "minimum-known: 100"),
      pillars.find((pillar) => pillar.includes("structures-in-place")) ?? "",
      (pillars.find((pillar) => pillar.includes("grants-per-resident")) ?? "")
        .replace("weight: 1", "weight: 3")
        .replace("upper: 10", "upper: 6"),
    ]);
    const mine = await readiness(...all, "--index", own);
    // By hand: (8 ÷ 12 · 100 + 3 · 50) ÷ 4, as 3 € of 6 are 50.
    expect(index("08", mine).value).toBeCloseTo((800 / 12 + 150) / 4, 9);
    expect(mine.provenance.inputs.map(({ id }) => id)).toContain("index");
    // The survey is no pillar of this index, so what is hidden in it hides nothing here.
    expect(index("21", mine).value).not.toBeNull();
  });
});

describe("the population behind an index", () => {
  it("is that of the year end nearest to the grants' own year", async () => {
    const older = await written("grants-2023.csv", [
      "Hyvinvointialue;Vuosi;Avustuslaji;Myönnetty",
      "Satakunta;2023;kaikki;425112",
    ]);
    const document = await readiness(...survey, ...structures, "--grants", older);
    const ofPopulation = document.provenance.inputs.filter(({ id }) => id === "population");
    expect(ofPopulation.map(({ date }) => date)).toEqual(["2022-12-31"]);
    // Satakunta had 212,556 residents then, so 2 € each. Source: Sotkanet, indicator 127, 2022
    const grant = figure(document, ["index-pillars", "figure"], of("06", "grants-per-resident"));
    expect(grant.value).toBe(2);
  });

  it("is not named where no pillar is divided by residents", async () => {
    const document = await readiness(...survey, ...structures);
    expect(document.provenance.inputs.map(({ id }) => id)).not.toContain("population");
  });
});

describe("the index in an area's profile", () => {
  const place = ["--name", "Pirkanmaa"];
  const row = ({ tables }: Document): Row => {
    const own = tables["profile"]?.find(({ indicator }) => indicator === "readiness-index");
    if (own === undefined) throw new Error("no index in the profile");
    return own;
  };
  const own = (region: Document) => row(region)["figure"] as Figure; // the schema says so

  it("is that of the readiness command, with its rank range and pillars", async () => {
    const [region, scores] = [
      await documentOf("region", ...all, ...place),
      await readiness(...all),
    ];
    const beside = scores.tables["readiness-index"]?.find(of("08")) ?? {};
    expect(beside).toMatchObject({ index: { value: own(region).value } });
    expect(beside).toMatchObject({ "rank-range": row(region)["rank"] });
    expect(region.tables["index-pillars"]).toHaveLength(4);
  });

  it("is missing with its pillars named where the user gives no data, whatever was published", async () => {
    const region = await documentOf("region", "--name", "Satakunta", "--level", "wellbeing-county");
    const published = region.tables["profile"]?.filter(({ indicator }) =>
      /^published-grants.*per-resident$/u.test(indicator),
    );
    expect(published?.length).toBeGreaterThan(0);
    expect(own(region)).toMatchObject({
      ...{ value: null, mark: "x", reason: "too-little-known" },
      detail:
        "readiness-score, structures-in-place, grants-per-resident, association-share-of-purchases",
    });
    expect(Object.keys(region.tables)).not.toContain("index-pillars");
  });

  it("takes no published grants in place of the user's own", async () => {
    const place06 = ["--name", "Satakunta"];
    const region = await documentOf(
      "region",
      ...place06,
      ...survey,
      ...structures,
      ...["--production", production],
    );
    const pillar = region.tables["index-pillars"]?.find(
      ({ what }) => what === "grants-per-resident",
    );
    expect(pillar?.["figure"]).toMatchObject({ value: null, reason: "no-source" });
    expect(own(region).value).not.toBeNull();
    expect(region.notes.map(({ id }) => id)).toContain("index-own-data");
  });

  it("says which pillars the country's index lacks that the area's has, and nothing where it lacks none of them", async () => {
    const notesOf = async (...inputs: readonly string[]) => {
      const { notes } = await documentOf("region", ...place, ...inputs);
      return notes.filter(({ id }) => id === "index-country-lacks").map(({ facts }) => facts["en"]);
    };
    const given = [
      ...survey,
      ...structures,
      "--grants",
      "fixtures/grants-state-service-synthetic.csv",
    ];
    // Producers are known of some counties only, so that no sum is the country's.
    const producers = ["--production", "fixtures/production-producers-synthetic.csv"];
    expect(await notesOf(...given, ...producers)).toEqual(["Associations' share of purchases"]);
    expect(await notesOf(...given)).toEqual([]);
  });

  it("is hidden where the share of purchases is, which too few producers stand behind", async () => {
    const producers = await written("producers.csv", [
      "Hyvinvointialue;Vuosi;Tuottaja;Palvelu;Ostot",
      "Pirkanmaa;2024;Näsijärven Tuki ry;Asumispalvelut;300000",
      "Pirkanmaa;2024;Suurhoiva Oy;Asumispalvelut;150000",
      "Pirkanmaa;2024;Jättikoti Oy;Asumispalvelut;100000",
    ]);
    const region = await documentOf(
      "region",
      ...place,
      ...survey,
      ...structures,
      ...["--grants", grants, "--production", producers],
    );
    expect(own(region)).toMatchObject({ value: null, mark: "c" });
    const pillars = region.tables["index-pillars"] ?? [];
    expect(pillars.map((each) => (each["pillar-score"] as Figure).mark)).toEqual([
      null,
      null,
      null,
      "c",
    ]);
    const weights = pillars.map((each) => (each["index-weight"] as Figure).mark);
    expect(weights).toEqual(["c", "c", "c", "c"]);
  });
});
