import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fakeFiles } from "../support/fake-io.ts";
import { runProgram } from "../support/run-program.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../data/schemas/trend@1.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Figure {
  readonly value: number | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly denominator: { readonly value: number; readonly period: string } | null;
}

interface Row {
  readonly area: { readonly code: string };
  readonly period: string;
  readonly figure: Figure | null;
  readonly segment: number | null;
  readonly event: { readonly en: string } | null;
}

interface Change {
  readonly segment: number;
  readonly period: string;
  readonly ratio: Figure;
  readonly change: string;
}

/** Runs `trend` on files in memory and holds the document against its schema. */
async function trend(
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly rows: readonly Row[]; readonly changes: readonly Change[] }> {
  const argv = ["trend", "--format", "json", ...words];
  const { stdout, stderr } = await runProgram(argv, { files: fakeFiles(files) });
  expect(stdout, stderr).not.toBe("");
  const document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  const { series, "series-changes": changes = [] } = document.tables;
  return { rows: series, changes };
}

const told = (rows: readonly Row[]) =>
  rows.map(({ period, figure, event }) => [
    period.slice(0, 10),
    event?.en ?? figure?.value ?? figure?.reason,
  ]);

const unclassified = "unclassified associations are included from 2024";
const otherSum = "the sum covers other areas or other associations";

describe("trend of the published tables", () => {
  it("cuts a region where the coverage of the statistics changed, and judges what follows", async () => {
    const { rows, changes } = await trend(["--name", "Pirkanmaa"]);
    // PRH's tables. Kuhmoinen moved to Pirkanmaa in 2021: the region of 2020 is another one.
    expect(told(rows)).toEqual([
      ["2020-06-25", "not-derivable"],
      ["2022-08-31", 6773],
      ["2022-08-31", unclassified],
      ["2024-01-02", 9217],
      ["2025-01-02", 9306],
    ]);
    expect(rows.map(({ segment }) => segment)).toEqual([1, 1, null, 2, 2]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      segment: 2,
      period: "2024-01-02/2025-01-02",
      change: "unclear",
    });
    // R: exp(log(9306/9217) + c(-1, 1) * qnorm(.975) * sqrt(1/9217 + 1/9306)).
    expect(changes[0]?.ratio.value).toBeCloseTo(1.009_656_07, 8);
    expect(changes[0]?.ratio.interval?.lower).toBeCloseTo(0.980_990_435, 8);
    expect(changes[0]?.ratio.interval?.upper).toBeCloseTo(1.039_159_347, 8);
  });

  it("never compares sums for the country over 17 and 18 regions, nor totals that leave many out", async () => {
    const { rows, changes } = await trend([]);
    expect(told(rows)).toEqual([
      ["2020-06-25", 75_495],
      ["2022-08-31", 78_876],
      ["2022-08-31", unclassified],
      ["2022-08-31", otherSum],
      ["2024-01-02", 106_066],
      ["2024-01-02", otherSum],
      ["2025-01-02", 107_851],
    ]);
    expect(changes).toEqual([]);
  });

  it("cuts a purpose class at its reclassification and not at the coverage of totals", async () => {
    const { rows } = await trend(["--indicator", "associations-class-3", "--name", "Pirkanmaa"]);
    expect(rows.flatMap(({ event }) => event?.en ?? [])).toEqual([
      "the reclassification of purpose classes 2022–2024",
    ]);
  });

  it("takes the residents of each time, and says what needs rows", async () => {
    const { rows } = await trend(["--indicator", "associations-per-10000", "--name", "Pirkanmaa"]);
    const years = rows.flatMap(({ figure }) => figure?.denominator?.period ?? []);
    // No population is bundled between 2022 and 2025: 2 January 2024 is one day nearer to the end of 2022.
    expect(years).toEqual(["2022-12-31", "2022-12-31", "2025-12-31"]);
    const flows = await trend(["--indicator", "founding-rate", "--name", "Pirkanmaa"]);
    expect(told(flows.rows)).toEqual([["2024-01-01", "needs-rows"]]);
  });

  it("does the same for a table of the user's own with several dates", async () => {
    const table = [
      "snapshot_date,area_level,area_code,class,count,scope",
      "2018-01-01,region,04,total,2000,classified_only",
      "2019-01-01,region,04,total,3000,all_associations",
      "2020-01-01,region,04,total,3300,all_associations",
    ].join("\n");
    const words = ["--name", "Satakunta", "--associations", "own.csv"];
    const { rows, changes } = await trend(words, { "own.csv": table });
    expect(told(rows)).toEqual([
      ["2018-01-01", 2000],
      ["2018-01-01", otherSum],
      ["2019-01-01", 3000],
      ["2020-01-01", 3300],
    ]);
    expect(changes.map(({ segment, change }) => [segment, change])).toEqual([[2, "grew"]]);
  });
});

const header = "Rekisterinumero;Kotipaikka;Luokka;Rekisteröintipäivä;Purkautumispäivä;Poistettu";
const extractOf = (...rows: readonly string[]) => [header, ...rows].join("\n");
const years = (first: string, last: string) => ["--since", first, "--until", last];
const fromExtract = (...words: readonly string[]) => [
  ...["--name", "Tampere", "--associations", "register.csv", "--extract-date", "2020-06-30"],
  ...words,
];

describe("trend of an extract", () => {
  const whole = extractOf(
    "1;Tampere;3;1.2.2001;;",
    "2;Tampere;3;1.2.2010;15.5.2014;",
    "3;Tampere;3;1.2.2012;;1.2.2017",
    "4;Tampere;3;1.2.2012;;",
    "5;Tampere;3;1.3.2018;;",
  );

  it("counts every year end and the day of the extract, parted by the mass removal of 2017", async () => {
    const { rows } = await trend(fromExtract(...years("2013", "2020")), { "register.csv": whole });
    // By hand: 1–4 at the end of 2013, 2 gone in 2014, 3 removed in 2017, 5 registered in 2018.
    expect(told(rows)).toEqual([
      ["2013-12-31", "period-absent"],
      ["2014-12-31", 3],
      ["2015-12-31", 3],
      ["2016-12-31", 3],
      ["2017-01-12", "the mass removal of 2017"],
      ["2017-12-31", 2],
      ["2018-12-31", 3],
      ["2019-12-31", 3],
      ["2020-06-30", 3],
    ]);
  });

  it("names the indicator before what its figures are divided by", async () => {
    const words = fromExtract(
      "--indicator",
      "founding-rate",
      "--lang",
      "en",
      ...years("2018", "2018"),
    );
    const { stdout } = await runProgram(["trend", ...words], {
      files: fakeFiles({ "register.csv": whole }),
    });
    // By hand: 5 was registered in 2018, when 1 and 4 were there.
    expect(stdout).toContain(
      "\n  New associations per 1,000 associations: Tampere 1 / 2 associations, ",
    );
  });

  it("tells nothing of earlier days from associations that are still there", async () => {
    const alive = extractOf("1;Tampere;3;1.2.2001;;", "4;Tampere;3;1.2.2012;;");
    const { rows } = await trend(fromExtract(...years("2018", "2020")), { "register.csv": alive });
    const figures = rows.flatMap(({ figure }) => figure ?? []);
    expect(figures.map(({ value, reason, detail }) => [value, reason, detail])).toEqual([
      [null, "needs-column", "dissolved_on"],
      [null, "needs-column", "dissolved_on"],
      [2, null, null],
    ]);
    const founding = fromExtract("--indicator", "founding-rate", ...years("2012", "2019"));
    const flows = await trend(founding, { "register.csv": alive });
    expect(new Set(flows.rows.flatMap(({ figure }) => figure?.value ?? []))).toEqual(new Set());
  });

  it("gives flows of the years that are over, per thousand at their start", async () => {
    const words = fromExtract("--indicator", "founding-rate", ...years("2016", "2020"));
    const { rows } = await trend(words, { "register.csv": whole });
    expect(told(rows)).toEqual([
      ["2016-01-01", 0],
      ["2017-01-01", 0],
      ["2017-01-12", "the mass removal of 2017"],
      ["2018-01-01", 500],
      ["2019-01-01", 0],
    ]);
  });

  it("never tells of a change across the mass removal, whatever the rows", async () => {
    const day = fc.tuple(fc.integer({ min: 2010, max: 2019 }), fc.integer({ min: 1, max: 12 }));
    const text = ([year, month]: readonly [number, number]) => `1.${month}.${year}`;
    const row = fc.record({ from: day, left: fc.option(fc.integer({ min: 1, max: 3000 })) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const lines = rows.map(({ from, left }, at) => {
          const ended = left === null ? "" : `1.6.${2020 - (left % Math.max(1, 2020 - from[0]))}`;
          return `${at + 1};Tampere;3;${text(from)};${ended === text(from) ? "" : ended};`;
        });
        const { changes } = await trend(fromExtract(), { "register.csv": extractOf(...lines) });
        for (const { period } of changes) {
          const [first = "", last = ""] = period.split("/");
          expect(first < "2017-01-13" !== last < "2017-02-24").toBe(false);
        }
      }),
      { seed: 20210831, numRuns: 15 },
    );
  });
});

describe("a wish that cannot be met", () => {
  const failed = async (...words: readonly string[]) => {
    const { stderr, exitCode } = await runProgram(["trend", "--lang", "en", ...words]);
    expect(exitCode).toBe(2);
    return stderr;
  };

  it("tells an indicator without a series from one that is not known", async () => {
    expect(await failed("--indicator", "dormancy-share")).toContain(
      'the indicator "dormancy-share" has no time series',
    );
    expect(await failed("--indicator", "asociations-per-10000")).toContain(
      "did you mean associations-per-10000?",
    );
    const unknown = await failed("--indicator", "happiness");
    expect(unknown).toContain(
      '--indicator "happiness" is not known; see soste-stats list indicators',
    );
  });

  it("is told that flows need an extract, of the year that published tables would be of", async () => {
    expect(await failed("--indicator", "founding-rate", "--since", "2025")).toMatch(
      /--since "2025": expected a year from 2024 to 2024$/mu,
    );
    const { stdout } = await runProgram([
      ...["trend", "--indicator", "founding-rate", "--since", "2020", "--lang", "en"],
    ]);
    expect(stdout).toContain("[x] not available: needs an extract");
  });

  it("is told of two indicators, and of years that are none or out of order", async () => {
    const two = "registered-associations,sote-associations";
    expect(await failed("--indicator", two)).toContain("--indicator is given twice");
    expect(await failed("--since", "2024", "--until", "2020")).toContain(
      '--until "2020": expected a year from 2024 to 2999',
    );
    expect(await failed("--since", "2026")).toContain("from 2020 to 2025");
  });

  it("is told of years that may be asked for: those published by then, or those of an extract", async () => {
    expect(await failed("--as-of", "2022-08-31", "--since", "2024")).toMatch(
      /expected a year from 2020 to 2022$/mu,
    );
    const extract = ["--associations", "fixtures/synthetic-register-extract.csv"];
    expect(await failed(...extract, "--since", "2030")).toContain("from 1933 to 2025");
  });

  it("is told from which year on rows tell of anything, in place of years without figures", async () => {
    const extract = ["--associations", "fixtures/synthetic-register-extract.csv"];
    // The first association of the extract that left the register did so on 27 July 1933.
    expect(await failed(...extract, "--since", "1500")).toContain("from 1933 to 2025");
    const first = await runProgram(["trend", ...extract, ...years("1933", "1934"), "--lang", "en"]);
    expect(first.stdout).toMatch(/1933-12-31 +\d/u);
  });
});

describe("the picture of a series", () => {
  const pictures = async (...words: readonly string[]) => {
    const { stdout } = await runProgram(["trend", "--format", "json", ...words]);
    const document = JSON.parse(stdout);
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    return document.pictures ?? [];
  };

  it("has a line for each stretch, and every event once, with the calendar among its sources", async () => {
    const [picture, ...others] = await pictures("--areas", "Pirkanmaa,Kainuu");
    expect(others).toEqual([]);
    expect(picture.sources).toEqual(["associations", "register-events"]);
    expect(picture.series.map(({ segments }: Segments) => segments.map(toLength))).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(picture.breaks.map(({ label }: { label: { en: string } }) => label.en)).toEqual([
      unclassified,
    ]);
  });

  it("is not there for one figure, nor for more areas than lines can be told apart", async () => {
    expect(await pictures("--name", "Pirkanmaa", "--since", "2025")).toEqual([]);
    expect(await pictures("--areas", "01,02,04,05,06", "--level", "region")).toEqual([]);
    expect(await pictures("--areas", "01,02,04,05", "--level", "region")).toHaveLength(1);
  });
});

interface Segments {
  readonly segments: readonly (readonly unknown[])[];
}

const toLength = (figures: readonly unknown[]) => figures.length;
