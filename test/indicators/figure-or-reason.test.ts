import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerRows } from "../support/register-rows.ts";
import { repositoryText, runProgram } from "../support/run-program.ts";

/** A figure as JSON says it. */
interface Figure {
  readonly value: number | null;
  readonly reason: string | null;
  readonly flags: readonly string[];
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

interface RegionJson {
  readonly tables: {
    readonly profile: readonly {
      readonly section: string;
      readonly indicator: string;
      readonly figure: Figure;
      readonly country: Figure;
      readonly verdict: string | null;
      readonly rank: unknown;
    }[];
  };
}

const number = 0;
const home = 3;
const dissolved = 8;
const removed = 9;

let folder = "";
let header: readonly string[] = [];
let rows: readonly (readonly string[])[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "figure-or-reason-"));
  const text = await repositoryText("fixtures/synthetic-register-extract.csv");
  const all = parse(text, { delimiter: ";", relax_quotes: true, skip_empty_lines: true }); // csv-parse types it as unknown
  [header = [], ...rows] = all as string[][];
  rows = rows.filter((row) => row[number] !== "" && row[number] !== header[number]);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The extract without some columns and rows, as a file. */
async function cut(
  without: readonly string[],
  keeps: (row: readonly string[]) => boolean = () => true,
): Promise<string> {
  const kept = header.flatMap((name, at) => (without.includes(name) ? [] : [at]));
  const quoted = (text = "") => `"${text.replaceAll('"', '""')}"`;
  const lines = [header, ...rows.filter(keeps)].map((row) =>
    kept.map((at) => quoted(row[at])).join(";"),
  );
  const path = join(folder, "extract.csv");
  await writeFile(path, `${lines.join("\n")}\n`);
  return path;
}

const isAlive = (row: readonly string[]) => row[dissolved] === "" && row[removed] === "";

/** The profile by indicator, after making sure that every figure is finite or has a reason. */
async function profileOf(path: string, options: string): Promise<ReadonlyMap<string, Figure>> {
  const argv = ["--associations", path, ...options.split(" ")];
  const { stdout, exitCode } = await runProgram(["region", "--format", "json", ...argv]);
  expect(exitCode).toBe(0);
  const report: RegionJson = JSON.parse(stdout);
  for (const { indicator, figure, country, rank, verdict } of registerRows(report.tables.profile)) {
    for (const { value, reason, interval } of [figure, country]) {
      expect([indicator, value === null]).toEqual([indicator, reason !== null]);
      // JSON writes NaN and Infinity as null, so a limit that is no number would show here.
      if (interval !== null) expect(interval.lower).toBeLessThanOrEqual(interval.upper);
    }
    if (figure.value === null) expect([indicator, rank, verdict]).toEqual([indicator, null, null]);
  }
  const table = await runProgram(["region", ...argv]);
  expect(table.stdout).not.toMatch(/NaN|Infinity|undefined|∞/);
  return new Map(
    registerRows(report.tables.profile).map(({ indicator, figure }) => [indicator, figure]),
  );
}

const reasons = (profile: ReadonlyMap<string, Figure>, reason: string) =>
  [...profile].flatMap(([id, figure]) => (figure.reason === reason ? [id] : []));

const flows = ["founding-rate", "dissolution-rate", "net-growth-rate"];
const ages = ["median-age", "age-lower-quartile", "age-upper-quartile"];
const diversity = ["class-diversity", "class-shannon", "class-simpson"];
const kainuu = "--name Kainuu --level region --as-of 2025-01-02 --extract-date 2025-01-02";

describe("at the edges there is a figure or a reason", () => {
  it("of no associations counts and rates are 0 with exact limits, shares and ages missing", async () => {
    const path = await cut([], (row) => row[home] === "Tampere");
    const profile = await profileOf(path, kainuu);
    // R: poisson.test(0)$conf.int is 0 to 3.688879; Kainuu had 69,193 residents at the end of 2025.
    const upper = 3.688879454113936;
    expect(profile.get("registered-associations")).toMatchObject({ value: 0 });
    const rate = profile.get("associations-per-10000");
    expect(rate).toMatchObject({ value: 0, interval: { lower: 0 } });
    expect(rate?.interval?.upper).toBeCloseTo((upper / 69_193) * 10_000, 9);
    expect(reasons(profile, "zero-denominator")).toEqual([
      "sote-share-of-classified",
      "unclassified-share",
      "swedish-share",
      ...diversity,
      ...flows,
      ...ages,
      "dormancy-share",
    ]);
  });

  it("of one unclassified association shares are of 1, and no class has a share", async () => {
    const lone = rows.find((row) => row[home] === "Kajaani" && row[4] === "" && isAlive(row));
    const path = await cut([], (row) => row[number] === lone?.[number] || row[home] === "Tampere");
    const profile = await profileOf(path, kainuu);
    // R: prop.test(1, 1, correct = FALSE)$conf.int is 0.2065 to 1.
    expect(profile.get("unclassified-share")).toMatchObject({ value: 1 });
    expect(profile.get("unclassified-share")?.interval?.lower).toBeCloseTo(0.2065, 4);
    expect(profile.get("median-age")).toMatchObject({ flags: ["unreliable"] });
    expect(reasons(profile, "zero-denominator")).toEqual([
      "sote-share-of-classified",
      ...diversity,
    ]);
  });

  it("before the first registration of all nothing is known, rather than none", async () => {
    const path = await cut([]);
    const profile = await profileOf(path, "--name Kainuu --level region --as-of 1900-01-01");
    expect([...profile.values()].filter(({ value }) => value !== null)).toEqual([]);
    expect(profile.get("registered-associations")?.reason).toBe("period-absent");
  });

  it("a period before the register began has no stock to divide by", async () => {
    const profile = await profileOf(await cut([]), `${kainuu} --period 1910`);
    expect(reasons(profile, "zero-denominator")).toEqual(flows);
  });

  it("a period that ends after the reference date has no flows", async () => {
    const profile = await profileOf(await cut([]), `${kainuu} --period 2024-02-29/2025-02-28`);
    expect(reasons(profile, "period-absent")).toEqual(flows);
  });

  it("a period of several years is reckoned as one, at any confidence and on a leap day", async () => {
    const path = await cut([]);
    const options = "--name Kainuu --level region --as-of 2024-02-29 --period 2019-2023";
    const profile = await profileOf(path, `${options} --confidence 0.99`);
    const narrower = await profileOf(path, options);
    const wide = profile.get("founding-rate");
    const narrow = narrower.get("founding-rate");
    expect(wide?.value).toBe(narrow?.value);
    expect(wide?.interval?.upper).toBeGreaterThan(narrow?.interval?.upper ?? Number.NaN);
    expect(reasons(profile, "zero-denominator")).toEqual([]);
  });

  it.each([
    ["Luokka", 17],
    ["Kieli", 1],
    ["Viimeisin ilmoitus", 1],
  ])("without the column %s the figures that need it say so", async (column, count) => {
    const profile = await profileOf(await cut([column]), kainuu);
    expect(reasons(profile, "needs-column")).toHaveLength(count);
  });

  it("an extract of the living alone estimates what was, and cannot tell who ended", async () => {
    const path = await cut(["Purkautumispäivä", "Poistettu"], isAlive);
    const today = await profileOf(path, kainuu);
    expect(reasons(today, "needs-column")).toEqual(["dissolution-rate", "net-growth-rate"]);
    expect(today.get("founding-rate")?.flags).toEqual(["estimated"]);
    expect(today.get("registered-associations")?.flags).toEqual([]);
    const earlier = await profileOf(path, "--name Kainuu --level region --as-of 2019-06-30");
    const known = [...earlier.values()].filter(({ value }) => value !== null);
    expect(known.filter(({ flags }) => !flags.includes("estimated"))).toEqual([]);
  });
});
