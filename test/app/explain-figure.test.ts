import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { runProgram } from "../support/run-program.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const files = {
  "register.csv": fixture("synthetic-register-extract.csv"),
  "answers.csv": fixture("survey-2021-synthetic.csv"),
  "frame.csv": fixture("survey-frame-synthetic.csv"),
};

interface Formula {
  readonly formula: string;
  readonly numbers: Readonly<Record<string, number>>;
}

async function asked(line: string) {
  const io = fakeIo({ files });
  const exitCode = await run([...line.split(" "), "--format", "json", "--lang", "en"], io);
  const text = io.stdout();
  return { exitCode, stderr: io.stderr(), text, document: text === "" ? {} : JSON.parse(text) };
}

const schema = JSON.parse(
  readFileSync(new URL("../../data/schemas/explain@1.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(schema);

type Document = Awaited<ReturnType<typeof asked>>["document"];

function part(document: Document, id: string) {
  const lines: readonly { readonly part: string; readonly explanation: unknown }[] =
    document.tables.explanation;
  return lines.find((line) => line.part === id)?.explanation;
}

describe("explain", () => {
  it("gives a document that its schema accepts, with whole checksums and the account of rows", async () => {
    for (const line of [
      "explain associations-per-10000 --name Pirkanmaa",
      "explain involve.mean --survey answers.csv --unweighted",
      "explain score --survey answers.csv --level erva --name Tays-erva",
      "explain published-involve-2021-08-31",
    ]) {
      const { document, stderr } = await asked(line);
      expect(validate(document), `${line} ${stderr} ${JSON.stringify(validate.errors)}`).toBe(true);
      for (const { sha256 } of document.tables.inputs) expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
      for (const { read, used, excluded, rejected } of document.accounts) {
        const out = excluded.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0);
        expect(read).toBe(used + out + rejected);
      }
    }
  });

  // PRH's table of 2 January 2025: the neighbours of Kainuu are its five nearest regions, 3,923 and 3,959 the ninth and the
  // tenth of the 18 totals.
  it("prints of what a benchmark is made, number by number", async () => {
    const about = "explain registered-associations --name Kainuu --level region --benchmark";
    const { document } = await asked(`${about} neighbours`);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(part(document, "formula")).toEqual({
      formula: "({area-1} + {area-2} + {area-3} + {area-4} + {area-5}) ÷ {areas} = {value}",
      numbers: {
        ...{ "area-1": 2491, "area-2": 3527, "area-3": 4901, "area-4": 3619, "area-5": 5330 },
        ...{ areas: 5, value: 3973.6 },
      },
    });
    expect(part((await asked(`${about} median`)).document, "formula")).toEqual({
      formula: "({lower} + {upper}) ÷ 2 = {value}",
      numbers: { lower: 3923, upper: 3959, value: 3941 },
    });
    expect((await asked(`${about} country`)).document.tables.figure[0].figure.value).toBe(107_851);
  });

  it("is headed with the benchmark, and not with the area that is held against it", async () => {
    const about = "explain registered-associations --name Kainuu --level region --lang en";
    const headed = async (benchmark: string) =>
      (await runProgram([...about.split(" "), "--benchmark", benchmark])).stdout.split(" · ref")[0];
    expect(await headed("neighbours")).toBe("Neighbours: Kainuu · region");
    expect(await headed("median")).toBe("Median of the areas · region");
    expect(await headed("country")).toBe("Finland · whole country SSS");
  });

  // The same totals, and Statistics Finland's population of the five regions at the end of 2025.
  it("prints the sums behind a benchmark that is a rate, with their limits", async () => {
    const { document } = await asked(
      "explain associations-per-10000 --name Kainuu --level region --benchmark neighbours",
    );
    expect(part(document, "formula")).toMatchObject({
      numbers: {
        numerator: 2491 + 3527 + 4901 + 3619 + 5330,
        denominator: 124_238 + 128_144 + 248_512 + 161_418 + 273_731,
      },
    });
    expect(part(document, "interval")).toMatchObject({ numbers: { count: 19_868 } });
  });

  it("explains one benchmark of one area, and those of the settings file are no choice of figure", async () => {
    const both = await asked(
      "explain associations-per-10000 --name Kainuu --benchmark country,median",
    );
    expect(both.stderr).toContain("--benchmark median");
    const without = await asked("explain associations-per-10000 --benchmark median");
    expect(without.stderr).toContain("--name is missing");
    expect([both.exitCode, without.exitCode]).toEqual([2, 2]);
    const io = fakeIo({ files: { "soste-stats.yaml": "benchmark: [median, neighbours]\n" } });
    const line = "explain registered-associations --name Kainuu --level region --format json";
    expect(await run(line.split(" "), io)).toBe(0);
    expect(JSON.parse(io.stdout()).tables.figure[0].figure.value).toBe(2027);
  });

  // PRH's table of 2 January 2025 (9,306 associations) and Statistics Finland's population at the end of 2025 (548,910).
  it("prints what was divided, as it was published", async () => {
    const { document } = await asked("explain associations-per-10000 --name Pirkanmaa");
    const { numbers } = part(document, "formula") as Formula; // the schema says so
    expect(numbers).toMatchObject({ numerator: 9306, denominator: 548_910, factor: 10_000 });
    expect(document.tables.inputs.map(({ source }: { source: string }) => source)).toEqual([
      "association-counts.csv",
      "population.csv",
    ]);
    expect(part(document, "method")).toMatchObject({ en: expect.stringContaining("÷") });
  });

  // 606,191 € in 2023, Satakunnan hyvinvointialue; Statistics Finland: 212,556 residents at the end of 2022, which is
  // nearer to the end of 2023 than that of 2025 (210,112).
  it("divides the sum of a year by the residents of the nearest year end, and names who counted them", async () => {
    const { document } = await asked(
      "explain published-grants-granted-kaikki-2023-per-resident --name Satakunta",
    );
    expect(part(document, "formula")).toMatchObject({
      numbers: { numerator: 606_191, denominator: 212_556 },
    });
    const [population] = document.provenance.inputs.filter(
      ({ id }: { id: string }) => id === "population",
    );
    expect(population).toMatchObject({
      date: "2022-12-31",
      publications: [{ publisher: expect.stringContaining("Sotkanet") }],
    });
    const { document: register } = await asked("explain associations-per-10000 --name Satakunta");
    expect(register.provenance.inputs).toMatchObject([
      { id: "associations" },
      { id: "population", date: "2025-12-31", publications: [{ publisher: "Statistics Finland" }] },
    ]);
  });

  it("adds a mean of the country up from the answers by value", async () => {
    const { document } = await asked("explain involve.mean --survey answers.csv --unweighted");
    const formula = part(document, "formula") as Formula; // the schema says so
    expect(formula.formula).toContain("{answer-5}·{count-5}");
    const counts = [1, 2, 3, 4, 5].map((at) => formula.numbers[`count-${at}`] ?? Number.NaN);
    const sum = counts.reduce((total, count, at) => total + count * (at + 1), 0);
    const n = counts.reduce((total, count) => total + count, 0);
    expect(formula.numbers["sum"]).toBe(sum);
    expect(formula.numbers["n"]).toBe(n);
    expect(sum / n).toBeCloseTo(formula.numbers["value"] ?? Number.NaN, 12);
  });

  it("takes the figure of a survey by area and by group as the survey itself prints it", async () => {
    const { document: survey } = await asked("survey --survey answers.csv --level erva");
    for (const row of survey.tables["items-by-area"]) {
      if (row.area.level === "country") continue;
      const { document } = await asked(
        `explain ${row.item}.mean --survey answers.csv --level erva --name ${row.area.code}`,
      );
      expect(document.tables.figure[0].figure).toEqual(row.mean);
    }
    const { document } = await asked(
      "explain involve.mean --survey answers.csv --level erva --group kunta",
    );
    const own = survey.tables["items-by-group"].find(
      ({ item, group }: { item: string; group: string }) => item === "involve" && group === "kunta",
    );
    expect(document.tables.figure[0]).toMatchObject({ group: "kunta", figure: own.mean });
  });

  it("tells of a hidden figure the rule and the threshold, and no number of its own", async () => {
    const { document: survey } = await asked("survey --survey answers.csv --min-n 12");
    const hidden = survey.tables["items-by-area"].find(
      ({ mean }: { mean: { mark: string | null } }) => mean.mark === "c",
    );
    expect(hidden).toBeDefined();
    const { document } = await asked(
      `explain ${hidden.item}.mean --survey answers.csv --min-n 12 --name ${hidden.area.code}`,
    );
    const parts = document.tables.explanation.map((line: { part: string }) => line.part);
    expect(parts).toEqual(["definition", "method", "missing", "threshold"]);
    expect(part(document, "missing")).toBe(hidden.mean.reason);
    expect(part(document, "threshold")).toBe(12);
    expect(document.tables.figure[0].figure).toMatchObject({
      value: null,
      n: null,
      interval: null,
    });
  });

  it("suggests ids when there is no such figure, and names the groups when there is no such group", async () => {
    const { stderr, exitCode } = await asked("explain associations-per-1000");
    expect(stderr).toContain("did you mean associations-per-10000?");
    expect(exitCode).toBe(2);
    expect((await asked("explain sote-per-10000")).stderr).toContain(
      "did you mean sote-associations-per-10000?",
    );
    // Dozens of ids would say nothing.
    expect((await asked("explain happiness --name Kainuu")).stderr.trim()).toMatch(
      /"happiness" is not known; see soste-stats list indicators$/u,
    );
    const group = await asked("explain involve.mean --survey answers.csv --group kuntaa");
    expect(group.stderr).toMatch(/--group "kuntaa" is not known.*did you mean kunta\?/u);
    const ofArea = await asked(
      "explain involve.mean --survey answers.csv --name Pirha --group kunta",
    );
    expect(ofArea.stderr).toMatch(/"involve.mean" has no figures of groups .* in the area chosen/u);
    expect(ofArea.stderr).not.toMatch(/did you mean/u);
  });

  it("calls an id unknown at a level that no answers were given for, and asks for answers where it would stand in them", async () => {
    const at = "--name Tampere --level municipality";
    const typed = await asked(`explain registered-asociations ${at}`);
    expect(typed.exitCode).toBe(2);
    expect(typed.stderr).toMatch(/is not known.*did you mean registered-associations\?$/mu);
    const score = await asked(`explain score ${at}`);
    expect(score.stderr).toMatch(/--survey is missing/u);
  });

  it("names the neighbours, and not the area, beside the neighbours' denominator", async () => {
    const { stdout } = await runProgram(
      "explain associations-per-10000 --name Kainuu --benchmark neighbours --lang en".split(" "),
    );
    const [, denominators = ""] = stdout.split("Denominators\n");
    expect(denominators).toMatch(/^ {2}per 10,000 residents: Neighbours: Kainuu [\d,]+ residents/u);
  });

  it("tells what a figure needs that is listed but cannot be made from what was given", async () => {
    for (const [id, option] of [
      ["involve.mean", "--survey"],
      ["respondents", "--survey"],
      ["production-purchases", "--production"],
    ]) {
      const { stderr, exitCode } = await asked(`explain ${id} --name Kainuu`);
      expect(stderr).toContain(
        `"${id}" cannot be made from these inputs: no table given with ${option} holds what it needs`,
      );
      expect(exitCode).toBe(2);
    }
  });

  it("does not take the star of a median for the country's", async () => {
    const of = "explain associations-per-10000 --name Kainuu --level region --lang en";
    const median = await runProgram(`${of} --benchmark median`.split(" "));
    expect(median.stdout).toMatch(/^ {2}\* 18 of 19 regions$/mu);
    expect(median.stdout).not.toMatch(/\* The figure for the whole country/u);
    const country = await runProgram(`${of} --benchmark country`.split(" "));
    expect(country.stdout).toMatch(/\* The figure for the whole country covers 18 of 19 regions/u);
    expect(country.stdout).not.toMatch(/^ {2}\* 18 of 19/mu);
  });

  it("says that a figure has no such benchmark, as none of the whole country has", async () => {
    const { stderr, exitCode } = await asked(
      "explain associations-per-10000 --name Suomi --benchmark neighbours",
    );
    expect(stderr).toContain(
      '--benchmark "neighbours": "associations-per-10000" has none beside it here',
    );
    expect(exitCode).toBe(2);
  });

  it("says that a listed figure is one of other areas", async () => {
    // Granted by the county of Satakunta alone.
    const id = "published-grants-applied-toiminta-avustus-2024";
    const { stderr } = await asked(`explain ${id} --name Kainuu`);
    expect(stderr).toContain(`"${id}" has no figure here: it is one of other areas`);
    const own = await asked(`explain ${id} --name Satakunta --level wellbeing-county`);
    expect(own.exitCode).toBe(0);
  });

  it("calls nothing a statement that is only told of among what is hidden", async () => {
    const { stderr, exitCode } = await asked("explain item:involve --survey answers.csv");
    expect(stderr).toContain('"item:involve" is not known');
    expect(exitCode).toBe(2);
  });

  it("tells a structure that a profile lists from an id that is not known", async () => {
    const line = "explain county-strategy --name Pirha --lang en";
    const table = ["--structures", "fixtures/structures-wide-synthetic.csv"];
    const { stderr, exitCode } = await runProgram([...line.split(" "), ...table]);
    expect(stderr).toContain('"county-strategy" is a statement and no figure');
    expect(stderr).toContain("soste-stats region");
    expect(exitCode).toBe(2);
  });

  it("carries the remarks that bear on the figure and no others", async () => {
    const notes = async (line: string) => {
      const { document } = await asked(line);
      return document.notes.map(({ id }: { id: string }) => id);
    };
    expect(await notes("explain associations-per-10000 --name Pirkanmaa")).toEqual([
      "published-only",
      "population-date",
    ]);
    expect(await notes("explain registered-associations")).toContain("country-coverage");
    const register = "--associations register.csv --name Kainuu";
    expect(await notes(`explain dormancy-share ${register}`)).toContain("dormancy-years");
    expect(await notes(`explain founding-rate ${register}`)).toContain("dynamics-period");
    expect(await notes(`explain village-associations ${register}`)).toContain(
      "definition-unmeasured",
    );
    expect(await notes(`explain registered-associations ${register}`)).not.toContain(
      "definition-unmeasured",
    );
    const survey = await notes(
      "explain involve.mean --survey answers.csv --level erva --name Tays-erva",
    );
    expect(survey.filter((id: string) => id === "answers-grouped")).toHaveLength(1);
    expect(survey).toContain("weights-applied");
  });

  it("describes a figure as the profile does", () => {
    const profile = readFileSync(
      new URL("../../data/schemas/region@1.json", import.meta.url),
      "utf8",
    );
    expect(schema.$defs.figure).toEqual(JSON.parse(profile).$defs.figure);
  });
});
