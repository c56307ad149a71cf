import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeRegion } from "../../src/app/describe-region.ts";
import type { RegionRequest } from "../../src/app/support/area-profile.ts";
import { loadAreas } from "../../src/app/support/load-areas.ts";
import type { Area, Level } from "../../src/domain/area.ts";
import type { Report } from "../../src/domain/report.ts";
import type { Locale } from "../../src/locales/locale.ts";
import { renderers } from "../../src/render/registry.ts";
import { uncoloured } from "../../src/render/support/paint.ts";
import { fakeFiles } from "../support/fake-io.ts";
import { locales } from "../support/locales.ts";

const fixture = (name: string) => `fixtures/${name}.csv`;
const inputs = {
  associations: [fixture("synthetic-register-extract")],
  production: [fixture("production-long-synthetic"), fixture("production-producers-synthetic")],
  grants: [fixture("grants-long-synthetic"), fixture("grants-county-list-synthetic")],
  structures: [
    ...["structures-wide-synthetic", "structures-municipalities-synthetic"].map(fixture),
    fixture("structures-practices-synthetic"),
  ],
  outcomes: [fixture("outcomes-synthetic")],
  survey: [fixture("survey-2021-synthetic")],
  frame: [fixture("survey-frame-synthetic")],
} as const;

const contents = Object.fromEntries(
  Object.values(inputs)
    .flat()
    .map((name) => [name, readFileSync(new URL(`../../${name}`, import.meta.url))]),
);

const files = fakeFiles(contents);

/** The profile of an area from every kind of input, or without any, held against everything. */
async function profileOf({ key }: Area, isOwn: boolean): Promise<Report> {
  const given = (kind: keyof typeof inputs) => (isOwn ? inputs[kind] : []);
  const request: RegionRequest = {
    ...{ name: key.code, level: key.level, confidence: 0.95, dormancyYears: 10 },
    ...{ benchmarks: ["country", "neighbours", "median"], population: [], definitions: [] },
    ...{ mapping: new Map(), associations: given("associations") },
    ...{ production: given("production"), productionArea: "Pirkanmaan hyvinvointialue" },
    ...{ grants: given("grants"), structures: given("structures") },
    outcomes: given("outcomes"),
    survey: {
      ...{ survey: given("survey"), frame: given("frame"), codebook: "tilannekuva-2021" },
      ...{ waves: [], mapping: new Map(), minimum: 5, weighted: true, confidence: 0.95 },
    },
  };
  return (await describeRegion(request, files, { version: "0.0.0-test" })).report;
}

/** Figures that have neither a value nor a reason, and cells of benchmarks that are blank. */
function blanksOf({ area, tables }: Report): readonly string[] {
  const figures = tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => (cell.kind === "figure" ? [{ id, ...cell }] : [])),
    ),
  );
  const unexplained = figures.flatMap(({ id, figure: { indicator, outcome } }) => {
    const isSaid =
      outcome.kind === "known" ? Number.isFinite(outcome.value) : outcome.reason !== undefined;
    return isSaid ? [] : [`${id} ${indicator}`];
  });
  const benchmarks = area?.key.level === "country" ? [] : ["country", "neighbours", "median"];
  const profile = tables.find(({ id }) => id === "profile");
  const empty = (profile?.rows ?? []).flatMap(({ cells }) =>
    ["figure", ...benchmarks].filter((column) => cells[column]?.kind !== "figure"),
  );
  return [...unexplained, ...empty];
}

/** What a format makes of a report in a language, as text. */
async function written(
  report: Report,
  renderer: (typeof renderers)[number],
  locale: Locale,
): Promise<string> {
  const render = await renderer.load();
  const view = {
    locale,
    colours: uncoloured,
    width: undefined,
    spreadsheet: undefined,
    vertical: false,
  } as const;
  const made = render(report, view);
  return typeof made === "string" ? made : new TextDecoder("latin1").decode(made);
}

const areas = await loadAreas(files);
const areasOf = (level: Level) => areas.areasOf(level, areas.yearOfLevel(level, 2025));

describe("every profile can be written without an unexplained blank", () => {
  it.each([
    // Åland is an area of each level; Helsinki is one among the counties.
    ["region", 19],
    ["wellbeing-county", 23],
    ["erva", 6],
    ["yta", 6],
    ["country", 1],
  ] as const)(
    "at level %s, of which there are %i",
    async (level, count) => {
      const all = areasOf(level);
      expect(all).toHaveLength(count);
      for (const area of all) {
        const published = await profileOf(area, false);
        expect([area.key.code, blanksOf(published)]).toEqual([area.key.code, []]);
        const report = await profileOf(area, true);
        expect([area.key.code, blanksOf(report)]).toEqual([area.key.code, []]);
        for (const locale of locales) {
          for (const renderer of renderers) {
            const text = await written(report, renderer, locale);
            const place = `${area.key.code} ${renderer.id} ${locale.tag}`;
            expect(text.length, place).toBeGreaterThan(1000);
            if ("isBinary" in renderer) continue;
            expect(text, place).not.toMatch(/\b(?:undefined|NaN|Infinity)\b|\[object /u);
          }
        }
      }
    },
    180_000,
  );
});
