import { describe, expect, it } from "vitest";
import { registerRows } from "../support/register-rows.ts";
import { runProgram } from "../support/run-program.ts";

interface Figure {
  readonly value: number | null;
  readonly mark: string | null;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly denominator: { readonly value: number; readonly period: string } | null;
}

interface Profile {
  readonly area: { readonly level: string; readonly code: string; readonly divisionYear: number };
  readonly referenceDate: string;
  readonly tables: {
    readonly profile: readonly {
      readonly section: string;
      readonly indicator: string;
      readonly figure: Figure;
      readonly country: Figure | null;
      readonly rank: { readonly from: number; readonly to: number; readonly of: number } | null;
      readonly verdict: string | null;
    }[];
  };
}

async function region(...words: readonly string[]) {
  const { stdout, stderr, exitCode } = await runProgram(["region", "--format", "json", ...words]);
  const profile = stdout === "" ? undefined : (JSON.parse(stdout) as Profile); // our own schema
  const rowOf = (id: string) => profile?.tables.profile.find(({ indicator }) => indicator === id);
  return { profile, rowOf, stdout, stderr, exitCode };
}

describe("region on the bundled figures", () => {
  it("gives Pirkanmaa's published counts, its rate with the denominator, and ranks", async () => {
    const { profile, rowOf } = await region("--name", "Pirkanmaa");
    expect(profile?.referenceDate).toBe("2025-01-02");
    // PRH, 2 January 2025; Statistics Finland, 31 December 2025. Ranks as in interface.md's sample, counted in R.
    expect(rowOf("registered-associations")).toMatchObject({
      figure: { value: 9306 },
      country: { value: 107_851 },
      rank: { from: 2, to: 2, of: 18 },
      verdict: null,
    });
    expect(rowOf("associations-class-3")).toMatchObject({ figure: { value: 759 } });
    expect(rowOf("associations-unclassified")).toMatchObject({ figure: { value: 1810 } });
    const rate = rowOf("associations-per-10000");
    expect(rate).toMatchObject({
      figure: { denominator: { value: 548_910, period: "2025-12-31" } },
      rank: { from: 16, to: 17, of: 18 },
      verdict: "lower",
    });
    expect(rate?.figure.value).toBeCloseTo(169.5, 1);
    expect(rate?.country?.value).toBeCloseTo(191.8, 1);
    expect(rowOf("sote-share-of-classified")).toMatchObject({
      figure: { numerator: 759, denominator: { value: 7496 } },
      rank: { from: 1, to: 13, of: 18 },
      verdict: "similar",
    });
    expect(rowOf("unclassified-share")).toMatchObject({
      rank: { from: 12, to: 18, of: 18 },
      verdict: "lower",
    });
  });

  it.each(["Birkaland", "06", "MK06", "pirkanmaan", " PIRKANMAA ", "Pirkanmaalla"])(
    "gives the same document for %s",
    async (name) => {
      const { stdout } = await region("--name", name);
      expect(stdout).toBe((await region("--name", "Pirkanmaa")).stdout);
    },
  );

  it("says on stderr that the name is that of a county too, and takes the county when asked", async () => {
    const { stderr } = await region("--name", "Pirkanmaa", "--lang", "en");
    expect(stderr).toMatch(/the region was taken.*wellbeing services county/);
    const county = await region("--name", "Pirkanmaa", "--level", "hyvinvointialue");
    expect(county.stderr).toBe("");
    expect(county.profile?.area).toMatchObject({ level: "wellbeing-county", code: "08" });
    expect(county.rowOf("registered-associations")).toMatchObject({ figure: { value: 9306 } });
  });

  it("refuses an unknown name with the nearest one", async () => {
    const { exitCode, stderr, stdout } = await region("--name", "Pirkanma", "--lang", "en");
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/"Pirkanma".*did you mean.*Pirkanmaa/);
  });

  it("derives nothing for a county that is a part of a region", async () => {
    const { rowOf } = await region("--name", "Helsinki", "--level", "wellbeing-county");
    expect(rowOf("registered-associations")).toMatchObject({
      figure: { value: null, mark: "x", reason: "not-derivable" },
      rank: null,
      verdict: null,
    });
  });

  it("sums a collaborative area from its whole regions", async () => {
    // Sisä-Suomi: Kanta-Häme 3,241 + Pirkanmaa 9,306 + Etelä-Pohjanmaa 3,923 (PRH, 2 January 2025).
    const { rowOf } = await region("--name", "03", "--level", "yta");
    expect(rowOf("registered-associations")).toMatchObject({ figure: { value: 16_470 } });
  });

  it("takes the snapshot that was there on an earlier day, and warns of what its total leaves out", async () => {
    const { profile, rowOf, stdout } = await region("--name", "Uusimaa", "--as-of", "2023-12-31");
    expect(profile?.referenceDate).toBe("2022-08-31");
    // PRH, 31 August 2022: 24,555 classified associations in Uusimaa.
    expect(rowOf("registered-associations")).toMatchObject({
      figure: { value: 24_555, flags: ["scope"] },
    });
    expect(stdout).toContain('"classified-only"');
  });

  it("says what needs rows and what does not exist yet", async () => {
    const { rowOf } = await region("--name", "Pirkanmaa");
    for (const id of [
      "village-associations",
      "founding-rate",
      "median-age",
      "dormancy-share",
      "swedish-share",
    ]) {
      expect(rowOf(id)).toMatchObject({ figure: { value: null, mark: "x", reason: "needs-rows" } });
    }
    const early = await region("--name", "Pirkanmaa", "--as-of", "2019-01-01", "--lang", "en");
    expect(early.exitCode).toBe(2);
    expect(early.stderr).toContain("2020-06-25");
  });

  it("gives the country without rank and verdict", async () => {
    const { rowOf } = await region("--name", "Suomi");
    expect(rowOf("registered-associations")).toMatchObject({
      figure: { value: 107_851, coverage: { areas: 18, of: 19, level: "region" } },
      country: null,
      rank: null,
      verdict: null,
    });
  });
});

describe("region on an extract", () => {
  const extract = ["--associations", "fixtures/synthetic-register-extract.csv"];

  it("takes an erva in its last division, 2022, and says so", async () => {
    const { profile, rowOf, stderr } = await region(
      "--name",
      "Tays-erva",
      ...extract,
      "--lang",
      "en",
    );
    expect(profile?.area).toMatchObject({ level: "erva", code: "3", divisionYear: 2022 });
    expect(stderr).toContain("2022");
    expect(rowOf("registered-associations")?.figure.value).toBeGreaterThan(0);
  });

  it("gives a figure for every indicator at every level", async () => {
    const nameByLevel = {
      region: "Pirkanmaa",
      "wellbeing-county": "Pirkanmaa",
      yta: "03",
      municipality: "Tampere",
      country: "SSS",
    };
    for (const [level, name] of Object.entries(nameByLevel)) {
      const { profile } = await region("--name", name, "--level", level, ...extract);
      const missing = registerRows(profile?.tables.profile ?? []).filter(
        ({ figure }) => figure.value === null,
      );
      expect(missing, level).toEqual([]);
    }
  });

  it("hides intervals, ranges and verdicts with --no-ci", async () => {
    const { rowOf } = await region("--name", "Pirkanmaa", ...extract, "--no-ci");
    const row = rowOf("associations-per-10000");
    expect(row).toMatchObject({ figure: { interval: null }, verdict: null });
    expect(row?.rank?.from).toBe(row?.rank?.to);
  });

  it("says nothing of a level that did not exist but the nearest year's division", async () => {
    const { profile } = await region("--name", "Pirha", ...extract, "--division", "2015");
    expect(profile?.area).toMatchObject({ level: "wellbeing-county", divisionYear: 2021 });
  });
});

describe("dialects of one extract", () => {
  const variants = [
    "extract-utf-8-bom.csv",
    "extract-windows-1252.csv",
    "extract-nfd.csv",
    "extract-utf-16le.csv",
    "extract-comma.csv",
    "extract-sep-line.csv",
    "extract-mixed-line-ends.csv",
    "extract-crlf.csv",
    "extract.csv.gz",
  ];

  /** The document without what names the file itself. */
  async function documentOf(file: string): Promise<string> {
    const { stdout, exitCode } = await region(
      "--name",
      "Uusimaa",
      "--associations",
      `fixtures/${file}`,
    );
    expect(exitCode).toBe(0);
    return stdout
      .replaceAll(`fixtures/${file}`, "FILE")
      .replaceAll(/"sha256": "[0-9a-f]{64}"/g, "HASH");
  }

  it.each(variants)("%s gives the same bytes as UTF-8", async (file) => {
    expect(await documentOf(file)).toBe(await documentOf("extract-utf-8.csv"));
  });

  it("a fallback to Windows-1252 is announced on stderr", async () => {
    const { stderr } = await region(
      ...[
        "--name",
        "Uusimaa",
        "--associations",
        "fixtures/extract-windows-1252.csv",
        "--lang",
        "en",
      ],
    );
    expect(stderr).toMatch(/warning.*Windows-1252/);
  });
});
