import { describe, expect, it } from "vitest";
import { loadAreas } from "../../src/app/support/load-areas.ts";
import { loadProductionPart } from "../../src/app/support/production-part.ts";
import { productionScopeLabel } from "../../src/app/support/production-scopes.ts";
import type { ProfilePart } from "../../src/app/support/profile-part.ts";
import { readPublishedProduction } from "../../src/app/support/published-production.ts";
import type { Level } from "../../src/domain/area.ts";
import { bundledRecords } from "../support/bundled-tables.ts";
import { fakeFiles } from "../support/fake-io.ts";
import { partOfArea, profileFrame } from "../support/profile-frame.ts";

async function publishedOf(level: Level, code: string): Promise<ProfilePart> {
  const { area, frame } = profileFrame(await loadAreas(fakeFiles()), { level, code });
  return await partOfArea(loadProductionPart({ production: [], mapping: new Map() }, frame), area);
}

const known = ({ figures }: ProfilePart, start: string) =>
  figures
    .filter(({ indicator }) => indicator.startsWith(start))
    .map(({ figure: { outcome, period } }) => [
      outcome.kind === "known" ? outcome.value : outcome.reason,
      outcome.kind === "known" ? outcome.flags : [],
      period.kind === "span" ? period.from : period.on,
    ]);

describe("what was published on service production", () => {
  it("stands in the country's profile with the newest year of each subject, associations first", async () => {
    const part = await publishedOf("country", "SSS");
    expect(part.figures[0]?.indicator).toMatch(
      /^published-production-personnel-share-association/u,
    );
    // THL, terveys- ja sosiaalipalvelujen henkilöstö 2021: 7.1 %; about 25,500 of about 358,000 persons.
    expect(known(part, "published-production-personnel-share-association")).toEqual([
      [0.071, [], "2021-01-01"],
    ]);
    expect(known(part, "published-production-personnel-association")).toEqual([
      [25_500, ["estimated"], "2021-01-01"],
    ]);
    expect(known(part, "published-production-personnel-total")).toEqual([
      [358_000, ["estimated"], "2021-01-01"],
    ]);
    // THL: −16.3 % from 2016 to 2021.
    expect(known(part, "published-production-personnel-change-association")).toEqual([
      [-0.163, [], "2016-01-01"],
    ]);
    expect(part.figures.every(({ country }) => country === undefined)).toBe(true);
  });

  it("of Päijät-Häme's county is shown as stated, and one supplier's purchases are not made a share", async () => {
    const part = await publishedOf("wellbeing-county", "09");
    // Release of 7 October 2025: almost 578 M€, about 244 M€, 7.2 M€ from Jyränkölän Setlementti ry.
    expect(known(part, "published-production-purchases-total")).toEqual([
      [578_000_000, ["estimated"], "2024-01-01"],
    ]);
    expect(known(part, "published-production-client-service")).toEqual([
      [244_000_000, ["estimated"], "2024-01-01"],
    ]);
    expect(known(part, "published-production-purchases-from-supplier-association")).toEqual([
      [7_200_000, [], "2024-01-01"],
    ]);
    expect(part.figures.filter(({ indicator }) => indicator.includes("association-share"))).toEqual(
      [],
    );
  });

  it("of another area says that nothing was published, beside the country's figure", async () => {
    const part = await publishedOf("region", "18");
    expect(known(part, "published-production-personnel-share-association")).toEqual([
      ["not-published", [], "2021-01-01"],
    ]);
    expect(part.figures[0]?.country?.outcome).toMatchObject({ kind: "known", value: 0.071 });
    expect(part.notes.map(({ id }) => id)).toContain("production-published");
  });

  it("marks a figure that another source gives differently", async () => {
    const part = await publishedOf("country", "SSS");
    const conflicting = part.figures.filter(({ figure: { outcome } }) => {
      return outcome.kind === "known" && outcome.flags.includes("conflicts");
    });
    expect(conflicting.map(({ figure }) => figure.outcome)).toMatchObject([{ value: 10_600 }]);
  });

  it.each([
    ["wellbeing-county", "90", 1799],
    ["wellbeing-county", "05", 938],
    ["wellbeing-county", "08", 935],
  ] as const)("has SOSTE's number of organisations of %s %s", async (level, code, value) => {
    const part = await publishedOf(level, code);
    expect(known(part, "published-production-sote-organisations")).toEqual([
      [value, [], "2023-01-01"],
    ]);
  });

  it("includes villages", async () => {
    const part = await publishedOf("region", "07");
    expect(known(part, "published-production-villages-with-registered-body")).toEqual([
      [70, [], "2009-01-01"],
    ]);
  });

  it("names those who published, once for each table", async () => {
    const { inputs } = await publishedOf("wellbeing-county", "09");
    expect(inputs.map(({ name, kind }) => [name, kind])).toEqual([
      ["service-production.csv", "bundled"],
      ["villages.csv", "bundled"],
    ]);
    expect(inputs[0]?.publications.map(({ publisher }) => publisher)).toContain(
      "Päijät-Hämeen hyvinvointialue",
    );
  });

  it("gives rows ids of their own", async () => {
    for (const [level, code] of [
      ["country", "SSS"],
      ["wellbeing-county", "09"],
    ] as const) {
      const ids = (await publishedOf(level, code)).figures.map(({ indicator }) => indicator);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^[a-z0-9-]+$/u.test(id))).toEqual([]);
    }
  });

  it("survives being kept as JSON", async () => {
    const published = await readPublishedProduction(fakeFiles());
    expect(JSON.parse(JSON.stringify(published))).toEqual(published);
    expect(published.statements).toHaveLength(80);
  });
});

describe("data/service-production.csv", () => {
  it("has words in every language for whom or what each figure counts", () => {
    const scopes = new Set(
      bundledRecords("service-production.csv").flatMap((row) =>
        row.get("sector") === "private" ? [] : (row.get("scope") ?? ""),
      ),
    );
    scopes.delete("");
    expect(scopes.size).toBeGreaterThan(5);
    for (const scope of scopes) {
      const { fi, sv, en } = productionScopeLabel(scope);
      expect([en, new Set([fi, sv, en]).size], scope).toEqual([scope, 3]);
    }
  });

  it("has sectors' shares of one service and year that sum to 100 per cent where all are exact", () => {
    const rows = bundledRecords("service-production.csv").filter(
      (row) =>
        row.get("measure") === "personnel-share" &&
        row.get("precision") === "exact" &&
        row.get("year") === "2021",
    );
    const sum = rows.reduce((total, row) => total + Math.round(Number(row.get("value")) * 1000), 0);
    expect([rows.length, sum]).toEqual([3, 1000]);
  });

  it("keeps the published text wherever the value was scaled", () => {
    for (const row of bundledRecords("service-production.csv")) {
      const isScaled = row.get("unit") === "share" || row.get("unit") === "euros";
      expect(row.get("published") !== "").toBe(isScaled);
    }
  });
});
