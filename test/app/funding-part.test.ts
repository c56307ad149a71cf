import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadFundingPart } from "../../src/app/support/funding-part.ts";
import type { ProfileFrame } from "../../src/app/support/profile-part.ts";
import type { Level } from "../../src/domain/area.ts";
import type { Residents } from "../../src/domain/population.ts";
import { bundledAreas } from "../support/bundled-tables.ts";
import { fakeFiles } from "../support/fake-io.ts";
import { partOfArea, populationOf, profileFrame } from "../support/profile-frame.ts";

const areas = bundledAreas();
const living: Residents = {
  ...{ kind: "known", value: 200_000, on: "2022-12-31", estimated: false, conflicts: false },
};

/** Funding of an area, from tables by name or, without any, as published. */
async function fundingOf(
  [level, code]: readonly [Level, string],
  files: Readonly<Record<string, string>> = {},
  given: Partial<ProfileFrame> = {},
) {
  const { area, frame } = profileFrame(
    areas,
    { level, code },
    { files: fakeFiles(files), population: populationOf(() => living), ...given },
  );
  const options = { grants: Object.keys(files), mapping: new Map() };
  return await partOfArea(loadFundingPart(options, frame), area);
}

type Part = Awaited<ReturnType<typeof fundingOf>>;

/** Figures by id: the value, or the reason with its detail. */
function valuesOf({ figures }: Part) {
  return Object.fromEntries(
    figures.map(({ indicator, figure: { outcome } }) => [
      indicator,
      outcome.kind === "known" ? outcome.value : [outcome.reason, outcome.detail],
    ]),
  );
}

const known = (part: Part, id: string) => {
  const outcome = part.figures.find(({ indicator }) => indicator === id)?.figure.outcome;
  if (outcome?.kind !== "known") throw new Error(`${id} is not known`);
  return outcome;
};

const fixture = (name: string) => ({
  [name]: readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8"),
});

describe("published grants", () => {
  it("shows Satakunta's grants of 2023 and 2024 with their scopes and compares no unlike scopes", async () => {
    const part = await fundingOf(["wellbeing-county", "06"]);
    // Satakunnan hyvinvointialue, February 2024: 606 191 (2023, all), 647 100 of 1 353 904 (2024, operating grants).
    const values = valuesOf(part);
    expect(values).toMatchObject({
      "published-grants-granted-kaikki-2023": 606_191,
      "published-grants-granted-toiminta-avustus-2024": 647_100,
      "published-grants-applied-toiminta-avustus-2024": 1_353_904,
      "published-grants-applications-toiminta-avustus-2024": 77,
      "published-grants-budget-kaikki-2024": 850_000,
      "published-grants-change-2024": ["not-comparable", "kaikki ≠ toiminta-avustus"],
    });
    expect(values["published-grants-granted-toiminta-avustus-2024-coverage"]).toBeCloseTo(
      0.47795,
      5,
    );
    expect(part.figures.map(({ label }) => label.fi)).toContain(
      "Myönnetyt avustukset, toiminta-avustus, 2024",
    );
    expect(part.figures.map(({ label }) => label.en)).toContain(
      "Grants awarded, operating grants, 2024",
    );
    expect(part.inputs[0]?.publications.map(({ publisher }) => publisher)).toEqual([
      "Satakunnan hyvinvointialue",
    ]);
  });

  it("has no rank and no verdict for any area, and says why the country's column is empty", async () => {
    for (const area of areas.areasOf("wellbeing-county", 2025)) {
      const { figures, notes } = await fundingOf(["wellbeing-county", area.key.code]);
      expect(figures.length).toBeGreaterThan(0);
      for (const { rank, verdict, country } of figures) {
        expect([rank, verdict]).toEqual([undefined, undefined]);
        expect(country?.outcome).toEqual({ kind: "missing", reason: "not-comparable" });
      }
      const ids = figures.map(({ indicator }) => indicator);
      expect(new Set(ids).size).toBe(ids.length);
      expect(notes[0]?.id).toBe("grants-published");
    }
  });

  it("serves the region that has the county's very municipalities, and no other", async () => {
    const county = valuesOf(await fundingOf(["wellbeing-county", "08"]));
    expect(valuesOf(await fundingOf(["region", "06"]))).toEqual(county);
    expect(valuesOf(await fundingOf(["region", "01"]))).toEqual({
      "published-grants-granted": ["not-published", undefined],
    });
  });

  it("computes a change within one scope, from the source's own figures", async () => {
    // Päijät-Hämeen hyvinvointialue, January 2024: 300 000, "nousi edellisvuodesta 50 000 eurolla".
    const part = await fundingOf(["wellbeing-county", "09"]);
    const change = known(part, "published-grants-change-kaikki-2024");
    expect(change).toMatchObject({
      value: 0.2,
      numerator: 50_000,
      denominator: { value: 250_000 },
    });
  });

  it("keeps both of two figures for one thing, flags them and compares neither", async () => {
    const part = await fundingOf(["country", "SSS"]);
    const values = valuesOf(part);
    // stea.fi: nearly 384 million; the county directors, 15 August 2025: 387 million.
    expect(values["published-grants-granted-stea-kaikki-2024-stea-questions-2024"]).toBe(384e6);
    expect(values["published-grants-granted-stea-kaikki-2024-hva-directors-2025-08-15"]).toBe(
      387e6,
    );
    expect(values["published-grants-change-stea-kaikki-2024"]).toEqual([
      "not-comparable",
      "kaikki 2024",
    ]);
    expect(part.figures.every(({ country }) => country === undefined)).toBe(true);
    const flagged = part.notes.filter(({ id }) => id === "grants-flagged");
    expect(flagged.some(({ facts }) => String(facts["en"]).startsWith("sources differ"))).toBe(
      true,
    );
  });

  it("marks what rests on a rounded figure or on residents of another time as estimated", async () => {
    const unknown = { kind: "missing", reason: "period-absent", detail: "population" } as const;
    const part = await fundingOf(
      ["wellbeing-county", "03"],
      {},
      { population: populationOf((day) => (day === "2026-12-31" ? unknown : living)) },
    );
    const id = "published-grants-granted-yleisavustus-2026-per-resident";
    // 380 000 € in 2026, the population of whose end is not known here; of earlier years it is that of another time.
    expect(valuesOf(part)[id]).toEqual(["period-absent", "population"]);
    const later = await fundingOf(
      ["wellbeing-county", "03"],
      {},
      { population: populationOf(() => living) },
    );
    expect(known(later, id)).toMatchObject({ value: 1.9, flags: [] });
    const about = known(later, "published-grants-granted-kumppanuusavustus-2024-per-resident");
    expect(about).toMatchObject({ value: 11, n: 24, flags: ["estimated"] });
  });
});

describe("a user's grants", () => {
  it("are summed by scope and year, with coverage, change and continuity", async () => {
    const part = await fundingOf(
      ["wellbeing-county", "18"],
      fixture("grants-county-list-synthetic.csv"),
    );
    // By hand from the ten rows: 5000+1000+4000+0+2000; 6500+4500+3000+1000; 8+3+6+5+4; 9+6+5+4+2 thousand.
    expect(valuesOf(part)).toMatchObject({
      "grants-granted-toiminta-avustus-2023": 12_000,
      "grants-granted-toiminta-avustus-2024": 15_000,
      "grants-applied-toiminta-avustus-2023": 26_000,
      "grants-applied-toiminta-avustus-2024": 26_000,
      "grants-paid-toiminta-avustus-2023": 10_000,
      "grants-granted-toiminta-avustus-2023-per-resident": 0.06,
      // 15 000 of the 24 000 that the four decided rows applied for; the fifth is not decided.
      "grants-granted-toiminta-avustus-2024-coverage": 0.625,
      "grants-change-toiminta-avustus-2024": 0.25,
      // Granted in 2023: MLL, Mannerheimin, Revontuli, Tähtisumu; two of these names stand in 2024.
      "grants-continuity-toiminta-avustus-2024": 0.5,
    });
    expect(known(part, "grants-continuity-toiminta-avustus-2024")).toMatchObject({
      ...{ n: 4, numerator: 2, flags: ["estimated"] },
    });
    expect(part.accounts).toMatchObject([{ read: 11, used: 10, rejected: 0 }]);
  });

  it("with one recipient under two spellings are reported, pair by pair, and merged nowhere", async () => {
    const part = await fundingOf(
      ["wellbeing-county", "18"],
      fixture("grants-county-list-synthetic.csv"),
    );
    expect(part.problems).toMatchObject({ errors: 0, warnings: 3 });
    expect(
      part.problems.listed.map(({ line, value, facts }) => [
        line,
        value,
        facts?.["other"],
        facts?.["basis"],
      ]),
    ).toEqual([
      [
        4,
        "Mannerheimin Lastensuojeluliiton Usvalan yhdistys ry",
        "MLL Usvalan yhdistys",
        "same-name",
      ],
      [11, "Pakkasen sydänyhdistys ry", "Pakkasen sydänyhdistys r.y.", "same-name"],
      [12, "Tähtisumun kerhu", "Tähtisumun kerho rf", "near-name"],
    ]);
    expect(part.notes.find(({ id }) => id === "grants-spellings")?.facts).toEqual({
      certain: 2,
      possible: 1,
      example: "MLL Usvalan yhdistys / Mannerheimin Lastensuojeluliiton Usvalan yhdistys ry",
    });
  });

  it("for several areas are divided only where STEA models it so, and labelled", async () => {
    const part = await fundingOf(["region", "06"], fixture("grants-state-service-synthetic.csv"));
    // By hand: 40 000 + 30 000 / 2 − 5 000; applied 60 000 + 50 000 / 2 + 80 000.
    expect(known(part, "grants-granted-stea-2024")).toMatchObject({
      ...{ value: 50_000, n: 3, flags: ["estimated"] },
    });
    expect(known(part, "grants-applied-stea-2024").value).toBe(165_000);
    expect(Object.keys(valuesOf(part)).filter((id) => id.includes("sosiaali"))).toEqual([]);
    const counts = Object.fromEntries(part.notes.map(({ id, facts }) => [id, facts["count"]]));
    expect(counts).toMatchObject({
      ...{ "grants-modelled": 1, "grants-shared": 1, "grants-wider": 1, "grants-unplaced": 1 },
      ...{ "grants-corrections": 1, "grants-unpaired": 1 },
    });
  });

  it("of unlike scopes are not compared, and the scopes are named", async () => {
    const part = await fundingOf(["wellbeing-county", "06"], fixture("grants-long-synthetic.csv"));
    expect(valuesOf(part)).toMatchObject({
      "grants-granted-kaikki-2023": 600_000,
      "grants-budget-kaikki-2024": 850_000,
      "grants-granted-toiminta-avustus-2024-coverage": 0.5,
      "grants-change-2024": ["not-comparable", "kaikki ≠ toiminta-avustus"],
    });
    expect(Object.keys(valuesOf(part)).filter((id) => id.includes("continuity"))).toEqual([]);
    expect(part.problems.errors).toBe(2);
  });

  it("of one county are no figure per resident of the country", async () => {
    const part = await fundingOf(["country", "SSS"], fixture("grants-county-list-synthetic.csv"));
    expect(known(part, "grants-granted-toiminta-avustus-2024")).toMatchObject({
      ...{ value: 15_000, coverage: { areas: 1, of: 23, level: "wellbeing-county" } },
    });
    expect(valuesOf(part)["grants-granted-toiminta-avustus-2024-per-resident"]).toEqual([
      "incomplete",
      undefined,
    ]);
  });

  it("of other areas only leave a reason, not a zero", async () => {
    const part = await fundingOf(
      ["wellbeing-county", "02"],
      fixture("grants-county-list-synthetic.csv"),
    );
    expect(valuesOf(part)).toEqual({ "grants-granted": ["no-source", undefined] });
  });

  it("stated twice count once: equal rows are duplicates, unlike ones a problem", async () => {
    const text =
      "Hyvinvointialue;Vuosi;Mittari;Avustuslaji;Arvo\nLappi;2024;granted;kaikki;5\nLappi;2024;granted;kaikki;5\nLappi;2024;granted;kaikki;6\n";
    const part = await fundingOf(["wellbeing-county", "21"], { "a.csv": text });
    expect(valuesOf(part)["grants-granted-kaikki-2024"]).toBe(5);
    expect(part.accounts).toMatchObject([
      {
        used: 1,
        excluded: [
          { rule: "duplicate-row", rows: 1 },
          { rule: "conflicting-duplicate", rows: 1 },
        ],
      },
    ]);
    expect(part.problems.listed).toMatchObject([{ code: "row/conflicting-duplicate", line: 4 }]);
  });

  it("of more than two years show the newest two and name the others", async () => {
    const rows = [2021, 2022, 2023, 2024].map((year) => `Lappi;${year};granted;kaikki;${year}`);
    const text = `Hyvinvointialue;Vuosi;Mittari;Avustuslaji;Arvo\n${rows.join("\n")}\n`;
    const part = await fundingOf(["wellbeing-county", "21"], { "a.csv": text });
    const sums = Object.keys(valuesOf(part)).filter((id) => /granted-kaikki-\d+$/u.test(id));
    expect(sums).toEqual(["grants-granted-kaikki-2023", "grants-granted-kaikki-2024"]);
    expect(Object.keys(valuesOf(part)).filter((id) => id.includes("change"))).toHaveLength(2);
    expect(part.notes).toContainEqual({ id: "grants-older-years", facts: { years: "2021, 2022" } });
  });
});
