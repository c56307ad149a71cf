import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadAreas } from "../../src/app/support/load-areas.ts";
import {
  loadProductionPart,
  type ProductionOptions,
} from "../../src/app/support/production-part.ts";
import type { ProfilePart } from "../../src/app/support/profile-part.ts";
import type { AreaIndex } from "../../src/areas/area-index.ts";
import type { Level } from "../../src/domain/area.ts";
import type { Released } from "../../src/domain/released.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { en } from "../../src/locales/en.ts";
import { fi } from "../../src/locales/fi.ts";
import { sv } from "../../src/locales/sv.ts";
import { fakeFiles } from "../support/fake-io.ts";
import {
  partOfArea,
  populationOf,
  profileFrame,
  type WholePart,
} from "../support/profile-frame.ts";

let areas: AreaIndex;
beforeAll(async () => {
  areas = await loadAreas(fakeFiles());
});

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));

interface Wanted extends Partial<ProductionOptions> {
  readonly level?: Level;
  readonly code?: string;
  /** Tables by name in place of fixtures. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** The part for Pirkanmaa's county, or for what is asked, from fixtures. */
async function partOf(names: readonly string[], wanted: Wanted = {}): Promise<WholePart> {
  const { level = "wellbeing-county", code = "08", texts = {}, ...options } = wanted;
  const files = fakeFiles({
    ...texts,
    ...Object.fromEntries(names.map((name) => [name, fixture(name)])),
  });
  const living = { kind: "known", value: 500_000, on: "2025-12-31" } as const;
  const { area, frame } = profileFrame(
    areas,
    { level, code },
    { files, population: populationOf(() => ({ ...living, estimated: false, conflicts: false })) },
  );
  const production = [...names, ...Object.keys(texts)];
  return await partOfArea(
    loadProductionPart({ production, mapping: new Map(), ...options }, frame),
    area,
  );
}

function figureOf({ figures }: ProfilePart, indicator: string): Released {
  const found = figures.find((each) => each.indicator === indicator);
  if (found === undefined)
    throw new Error(`no row ${indicator} among ${figures.map((each) => each.indicator).join()}`);
  return found.figure;
}

const shownIn = (part: ProfilePart, indicator: string) => {
  const { outcome } = figureOf(part, indicator);
  return outcome.kind === "known" ? outcome.value : outcome.reason;
};

/** Invoices of Pirkanmaa's county in 2024, each as producer and sum. */
function invoicesOf(rows: readonly string[]): string {
  const lines = rows.map((row) => `Pirkanmaa;2024;${row}`);
  return ["Hyvinvointialue;Vuosi;Toimittaja;Summa", ...lines].join("\n");
}

describe("a table of producers", () => {
  it("gives the profile its figures, the share of associations first", async () => {
    const part = await partOf(["production-producers-synthetic.csv"]);
    expect(part.figures[0]?.indicator).toBe("production-association-share-of-purchases");
    // By hand from the fixture: associations 300 + 200 + 100 of 1,000 thousand; 100 of it by voucher.
    expect(shownIn(part, "production-association-share-of-purchases")).toBe(0.6);
    expect(shownIn(part, "production-purchases")).toBe(1_000_000);
    expect(shownIn(part, "production-purchases-per-resident")).toBe(2);
    expect(shownIn(part, "production-producers")).toBe(7);
    expect(shownIn(part, "production-association-producers")).toBe(3);
    expect(shownIn(part, "production-share-of-voucher-purchases")).toBe(0.1);
    // R: s <- c(300, 200, 100, 150, 100, 100, 50) / 1000; sum(s^2); 1 / sum(s^2)
    expect(shownIn(part, "production-concentration")).toBeCloseTo(0.185, 14);
    expect(shownIn(part, "production-effective-producers")).toBeCloseTo(5.405405405405405, 12);
    // 0.3 to the nearest quarter.
    expect(shownIn(part, "production-largest-producer-share")).toBe(0.25);
    // One producer was paid by personal budget; one company would be left of the small ones without the associations.
    expect(shownIn(part, "production-share-of-personal-budget-purchases")).toBe("below-threshold");
    expect(shownIn(part, "production-small-and-medium-share")).toBe("hidden-to-protect-another");
  });

  it("names the rule of each producer's sector, and the limits of disclosure control", async () => {
    const { notes } = await partOf(["production-producers-synthetic.csv"]);
    expect(notes).toContainEqual({
      id: "production-sector-rules",
      facts: { column: 0, form: 0, name: 7, none: 0 },
    });
    expect(notes).toContainEqual({
      id: "production-disclosure",
      facts: { producers: 3, dominance: 90, percent: 10 },
    });
  });

  it("shows no sum from which a single producer's would follow, and records the rule", async () => {
    const part = await partOf(["production-one-producer-synthetic.csv"]);
    expect(shownIn(part, "production-purchases")).toBe(1_005_000);
    expect(shownIn(part, "production-services-with-single-producer")).toBe(1);
    const services = part.tables.find(({ id }) => id === "production-services");
    const totals = services?.rows.map(({ cells: { total } }) =>
      total?.kind === "figure" ? total.figure.outcome : total,
    );
    expect(totals).toEqual([
      { kind: "missing", reason: "hidden-to-protect-another" },
      { kind: "missing", reason: "below-threshold" },
    ]);
    const hidden = part.tables.find(({ id }) => id === "production-disclosure");
    expect(hidden?.rows.length).toBeGreaterThan(2);
    expect(hidden?.rows[0]?.cells["area"]).toMatchObject({
      kind: "name",
      area: { shortName: { fi: "Pirkanmaa" } },
    });
    expect(JSON.stringify(hidden)).not.toMatch(/ ry|5 ?000/u);
  });

  it("is the same whatever the order of its rows", async () => {
    const text = new TextDecoder().decode(fixture("production-producers-synthetic.csv"));
    const [header = "", ...rows] = text.trimEnd().split("\n");
    const turned = [header, ...rows.toReversed()].join("\n");
    const one = await partOf([], { texts: { "a.csv": text } });
    const other = await partOf([], { texts: { "a.csv": turned } });
    expect(other.figures).toEqual(one.figures);
    expect(other.tables).toEqual(one.tables);
  });
});

describe("tables of statements", () => {
  it("are open, by sector, with every measure on its own", async () => {
    const part = await partOf(["production-long-synthetic.csv"]);
    // By hand: 7.5 of 60 million; (12 + 30) of (20 + 120) persons; with foundations (16 + 30) of 140.
    expect(shownIn(part, "production-association-share-of-purchases")).toBe(0.125);
    expect(shownIn(part, "production-association-share-of-personnel")).toBeCloseTo(0.3, 14);
    expect(shownIn(part, "production-association-and-foundation-share-of-personnel")).toBeCloseTo(
      46 / 140,
      14,
    );
    expect(shownIn(part, "production-concentration")).toBe("needs-column");
  });

  it("list village associations' services and digital guidance like any other", async () => {
    const part = await partOf(["production-long-synthetic.csv"]);
    const services = part.tables.find(({ id }) => id === "production-services");
    const shares = services?.rows.map(({ cells }) => {
      const { service, "association-share": share } = cells;
      return [
        service?.kind === "localised" ? service.text.fi : service,
        share?.kind === "figure" && share.figure.outcome.kind === "known"
          ? share.figure.outcome.value
          : share,
      ];
    });
    // By hand: 12 of 20 and 30 of 120.
    expect(shares).toEqual([
      ["Digiopastus", 0.6],
      ["Kyläyhdistysten kotiapu", 0.25],
    ]);
  });

  it("serve an area that is exactly made of theirs, and no other", async () => {
    // Pirkanmaa's region and county have the same municipalities; a municipality is no union of counties.
    const region = await partOf(["production-wide-synthetic.csv"], { level: "region", code: "06" });
    expect(shownIn(region, "production-association-share-of-purchases")).toBe(0.3);
    const town = await partOf(["production-wide-synthetic.csv"], {
      level: "municipality",
      code: "837",
    });
    expect(shownIn(town, "production-association-share-of-purchases")).toBe("no-source");
  });

  it("give the country only what they cover, and say how much that is", async () => {
    const part = await partOf(["production-wide-synthetic.csv"], { level: "country", code: "SSS" });
    // 1,000,000 + 600,000; the associations of Kanta-Häme are not known, so neither are the country's.
    expect(figureOf(part, "production-purchases").outcome).toMatchObject({
      value: 1_600_000,
      coverage: { areas: 2, of: 23, level: "wellbeing-county" },
    });
    expect(shownIn(part, "production-association-share-of-purchases")).toBe("incomplete");
    expect(shownIn(part, "production-purchases-per-resident")).toBe("incomplete");
  });

  it("are not set against the rows of another table that names producers by service", async () => {
    const part = await partOf([
      "production-producers-synthetic.csv",
      "production-long-synthetic.csv",
    ]);
    // 60 million are stated of all services; the 100,000 by voucher are of one service's producers.
    expect(shownIn(part, "production-purchases")).toBe(60_000_000);
    for (const id of [
      "share-of-voucher-purchases",
      "concentration",
      "effective-producers",
      "largest-producer-share",
      "small-and-medium-share",
    ]) {
      expect(shownIn(part, `production-${id}`), id).toBe("not-comparable");
    }
    // A single producer was paid by personal budget.
    expect(shownIn(part, "production-share-of-personal-budget-purchases")).toBe("below-threshold");
  });

  it("give people the same workings as money: the part and the whole", async () => {
    const part = await partOf(["production-long-synthetic.csv"]);
    // By hand from the fixture: 12 + 30 of 20 + 120 persons; with the foundations 4 + 0 more.
    for (const [sectors, persons] of [
      ["association", 42],
      ["association-and-foundation", 46],
    ] as const) {
      const { outcome } = figureOf(part, `production-${sectors}-share-of-personnel`);
      expect(outcome).toMatchObject({
        value: persons / 140,
        workings: { formula: "{part} ÷ {total}", numbers: { part: persons, total: 140 } },
      });
    }
  });

  it("say a thing once: a second row that says otherwise is reported and left out", async () => {
    const text =
      "Hyvinvointialue;Vuosi;Sektori;Mittari;Arvo\nPirkanmaa;2024;Yhteensä;Ostot;10\nPirkanmaa;2024;Yhteensä;Ostot;12";
    const part = await partOf([], { texts: { "a.csv": text } });
    expect(shownIn(part, "production-purchases")).toBe(10);
    expect(part.problems.listed).toMatchObject([{ code: "row/conflicting-duplicate", line: 3 }]);
  });

  it("without a row that can be used are an error, not an empty part", async () => {
    const text = "Hyvinvointialue;Vuosi;Sektori;Mittari;Arvo\nPirkanma;2024;Yhteensä;Ostot;10";
    await expect(partOf([], { texts: { "a.csv": text } })).rejects.toThrow(UserError);
  });
});

describe("purchase invoices", () => {
  it("say whether the sums hold value added tax", async () => {
    const net = await partOf(["invoices-synthetic.csv"]);
    expect(net.notes).toContainEqual({
      id: "production-vat",
      facts: { source: "invoices-synthetic.csv", vat: "net", header: "Summa (alv 0%)" },
    });
    const gross = await partOf(["invoices-two-sums-synthetic.csv"], {
      mapping: new Map([["amount", "Summa (sis. alv)"]]),
    });
    expect(gross.notes).toContainEqual({
      id: "production-vat",
      facts: {
        source: "invoices-two-sums-synthetic.csv",
        vat: "gross",
        header: "Summa (sis. alv)",
      },
    });
  });

  it("with two sums and no choice cannot be used", async () => {
    await expect(partOf(["invoices-two-sums-synthetic.csv"])).rejects.toMatchObject({
      kind: "unreadable",
      problems: [{ code: "header/two-for-one-field" }],
    });
  });

  it("of one county need its name where no column has it", async () => {
    const text = "Toimittaja;Vuosi;Summa\nEsimerkki ry;2024;5\nApu ry;2024;6\nTuki ry;2024;7";
    const part = await partOf([], { texts: { "a.csv": text }, productionArea: "Pirha" });
    expect(shownIn(part, "production-purchases")).toBe(18);
    await expect(
      partOf([], { texts: { "a.csv": text }, productionArea: "Pirhaa" }),
    ).rejects.toThrow(UserError);
  });

  it("keep credit notes: what was paid back is taken off, and a negative producer is said", async () => {
    const rows = ["Apu ry;50", "Tuki ry;40", "Hoiva Oy;45", "Koti Oy;35", "Palautus Oy;-20"];
    const part = await partOf([], { texts: { "a.csv": invoicesOf(rows) } });
    expect(shownIn(part, "production-purchases")).toBe(150);
    expect(part.notes).toContainEqual({ id: "production-negative", facts: { count: 1 } });
  });

  it("hide the concentration where credit notes leave fewer producers than the threshold", async () => {
    const rows = ["Aa ry;-100", "Bb Oy;400", "Cc Oy;500"];
    const part = await partOf([], { texts: { "a.csv": invoicesOf(rows) } });
    // By hand: 400 + 500 - 100, of three producers, two of which have a share.
    expect(shownIn(part, "production-purchases")).toBe(800);
    for (const id of ["concentration", "effective-producers", "largest-producer-share"]) {
      expect(shownIn(part, `production-${id}`), id).toBe("below-threshold");
    }
  });

  it("tell no largest share that the nearest quarter would make nothing or all of it", async () => {
    // By hand: twenty sums from 10,900 to 28,000; the largest is 7 % of them, the effective number 18.67.
    const twenty = Array.from({ length: 20 }, (_, at) => `Yhdistys ${at} ry;${10_900 + 900 * at}`);
    const part = await partOf([], { texts: { "a.csv": invoicesOf(twenty) } });
    expect(shownIn(part, "production-effective-producers")).toBeCloseTo(18.67, 2);
    expect(shownIn(part, "production-largest-producer-share")).toBe("hidden-to-protect-another");
  });

  it("say of a concentration that it would tell the largest sum, where the total itself may be shown", async () => {
    const rows = ["Aa ry;305000", "Bb ry;250000", "Cc ry;250000", "Dd Oy;200000"];
    const part = await partOf([], { texts: { "a.csv": invoicesOf(rows) } });
    expect(shownIn(part, "production-purchases")).toBe(1_005_000);
    expect(shownIn(part, "production-concentration")).toBe("hidden-to-protect-another");
    expect(shownIn(part, "production-largest-producer-share")).toBe(0.25);
  });

  it("show that nothing was bought from associations, few as they are", async () => {
    const rows = ["Aa ry;0", "Bb Oy;400", "Cc Oy;500", "Dd Oy;300"];
    const part = await partOf([], { texts: { "a.csv": invoicesOf(rows) } });
    expect(shownIn(part, "production-association-share-of-purchases")).toBe(0);
    expect(shownIn(part, "production-purchases-of-associations")).toBe(0);
  });
});

describe("every figure", () => {
  it.each([
    "production-long-synthetic.csv",
    "production-wide-synthetic.csv",
    "production-producers-synthetic.csv",
    "production-one-producer-synthetic.csv",
    "invoices-synthetic.csv",
  ])(
    "of %s has a label in three languages, a source that is among the inputs, and a value or a reason",
    async (name) => {
      const part = await partOf([name]);
      const inputs = new Set([...part.inputs.map(({ id }) => id), "population"]);
      expect(new Set(part.figures.map(({ indicator }) => indicator)).size).toBe(
        part.figures.length,
      );
      for (const { label, figure, country } of part.figures) {
        const details = [figure, country].flatMap((each) =>
          each?.outcome.kind === "missing" && each.outcome.detail !== undefined
            ? each.outcome.detail.split(", ")
            : [],
        );
        for (const { words } of [fi, sv, en]) {
          expect(details.filter((id) => words.fields[id] === undefined)).toEqual([]);
        }
        expect(Object.values(label).every((text) => text !== "")).toBe(true);
        for (const each of [figure, country]) {
          if (each?.outcome.kind === "known") {
            expect(each.sources.filter(({ input }) => !inputs.has(input))).toEqual([]);
            expect(Number.isFinite(each.outcome.value)).toBe(true);
          }
        }
      }
    },
  );
});
