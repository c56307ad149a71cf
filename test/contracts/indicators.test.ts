import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AreaKey } from "../../src/domain/area.ts";
import type { Association } from "../../src/domain/association.ts";
import type { Definition } from "../../src/domain/definition.ts";
import { directionOf } from "../../src/domain/direction.ts";
import type { Known, Measurement } from "../../src/domain/measurement.ts";
import { missingReasons } from "../../src/domain/missing.ts";
import type { Indicator } from "../../src/indicators/indicator.ts";
import { everyIndicator, indicators, indicatorsWith } from "../../src/indicators/registry.ts";
import {
  anyAssociations,
  association,
  datasetOf,
  definition,
  smallDefinitions,
  talliesOf,
} from "../support/associations.ts";
import { smallArea, smallAreas, smallCountry, smallRegions } from "../support/small-areas.ts";

const parameters = { seed: 20210831, numRuns: 40 };

/**
 * One association of Åland that fills every column: whether an extract has a column, or ended associations, is a fact of
 * the whole extract, so that otherwise a row of one area could give another area a figure it did not have.
 */
const filled = association({
  registerNumber: "90001",
  municipality: "478",
  registeredOn: "1950-01-01",
  dissolvedOn: "1960-01-01",
  lastNoticeOn: "1955-01-01",
  language: "fi",
});

/** Two definitions of one thing, and two sectors that overlap: what indicators by definition are made of. */
const definitions: readonly Definition[] = [
  ...smallDefinitions.map((one) =>
    one.id === "sote" ? { ...one, concept: { id: "sote" }, kind: "sector" as const } : one,
  ),
  { ...definition("sote-name", { nameStems: ["sydän-"] }), concept: { id: "sote" } },
  { ...definition("heart", { nameStems: ["sydän-"] }), kind: "sector" },
];

function compute(indicator: Indicator, rows: readonly Association[], area: AreaKey): Measurement {
  return indicator.compute(datasetOf(talliesOf([filled, ...rows], { definitions })), area);
}

/** The same associations again under other numbers. */
function again(rows: readonly Association[]): readonly Association[] {
  return rows.map((row) =>
    association({ ...row, registerNumber: `5${row.registerNumber.padStart(5, "0")}` }),
  );
}

function doubled(rows: readonly Association[]): readonly Association[] {
  return [...rows, ...again(rows)];
}

const anyArea = fc.constantFrom(
  ...[...smallRegions.keys()].map((code) => smallArea("region", code)),
  smallArea("wellbeing-county", "08"),
  smallArea("municipality", "541"),
  smallCountry(),
);

const isCount = ({ unit }: Indicator) => unit === "associations";

/** Figures that more of the same leaves as they are: all but counts and what is divided by residents. */
const isKept = (indicator: Indicator) =>
  !isCount(indicator) && indicator.unit !== "per-10000-residents";

describe.each(everyIndicator(definitions).map((indicator) => [indicator.id, indicator] as const))(
  "%s",
  (_, indicator) => {
    test("gives one figure for any order of the rows", () => {
      const shuffled = anyAssociations().chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
          anyArea,
        ),
      );
      fc.assert(
        fc.property(shuffled, ([rows, others, area]) => {
          expect(compute(indicator, others, area)).toEqual(compute(indicator, rows, area));
        }),
        parameters,
      );
    });

    test("leaves an area alone when rows of other areas are added", () => {
      // A share of the country is about the other areas too.
      if (indicator.id === "share-of-country") return;
      const inPirkanmaa = (row: Association) => smallRegions.get("06")?.includes(row.municipality);
      fc.assert(
        fc.property(anyAssociations(), (rows) => {
          const region = smallArea("region", "06");
          const own = rows.filter(inPirkanmaa);
          expect(compute(indicator, rows, region)).toEqual(compute(indicator, own, region));
        }),
        parameters,
      );
    });

    test("is finite, within its interval, or missing with a reason", () => {
      fc.assert(
        fc.property(anyAssociations(), anyArea, (rows, area) => {
          const { outcome, ...about } = compute(indicator, rows, area);
          expect(about).toMatchObject({ indicator: indicator.id, area, unit: indicator.unit });
          expect(about.sources[0]).toEqual({ input: "associations" });
          if (outcome.kind === "missing") expect(missingReasons).toContain(outcome.reason);
          else expectSound(outcome);
        }),
        parameters,
      );
    });

    test("doubles when a count, stays when a share, if every association is there twice", () => {
      fc.assert(
        fc.property(anyAssociations(), anyArea, (rows, area) => {
          // The filling association of Åland is twice there too, in the country's figures.
          const once = compute(indicator, rows, area).outcome;
          const twice = compute(indicator, [...doubled(rows), ...again([filled])], area).outcome;
          if (once.kind === "missing" || twice.kind === "missing") {
            expect(twice).toEqual(once);
          } else if (!isKept(indicator)) expect(twice.value).toBeCloseTo(2 * once.value, 9);
          else if (indicator.unit !== "years") expect(twice.value).toBeCloseTo(once.value, 9);
          // A median of doubled values is the same; quartiles of type 7 move within the gap to the next value.
          else if (indicator.id === "median-age") expect(twice.value).toBeCloseTo(once.value, 9);
        }),
        parameters,
      );
    });

    test("sums over the regions to the country, when it is a count", () => {
      if (!isCount(indicator)) return;
      fc.assert(
        fc.property(anyAssociations(), (rows) => {
          const known = (area: AreaKey) => {
            const { outcome } = compute(indicator, rows, area);
            return outcome.kind === "known" ? outcome.value : Number.NaN;
          };
          const parts = smallAreas.areasOf("region", 2025).map(({ key }) => known(key));
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(known(smallCountry()));
        }),
        parameters,
      );
    });
  },
);

function expectSound({ value, n, interval, denominator }: Known): void {
  expect(Number.isFinite(value)).toBe(true);
  expect(n).toBeGreaterThanOrEqual(0);
  if (denominator !== undefined) expect(denominator.value).toBeGreaterThan(0);
  if (interval === undefined) return;
  expect(interval.lower).toBeLessThanOrEqual(value);
  expect(interval.upper).toBeGreaterThanOrEqual(value);
}

test("ids are unique, in kebab case, and a child stands below its parent's other children or the parent", () => {
  const listed = indicatorsWith(definitions);
  const ids = everyIndicator(definitions).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [at, { id, parent, shortLabel }] of listed.entries()) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    if (parent === undefined) continue;
    expect(shortLabel).toBeDefined();
    const above = listed[at - 1];
    expect([above?.id, above?.parent]).toContain(parent);
  }
});

test("sections are whole: none is left and entered again", () => {
  const sections = indicatorsWith(definitions).map(({ section }) => section);
  const changes = sections.filter((section, at) => section !== sections[at - 1]);
  expect(new Set(changes).size).toBe(changes.length);
});

test("every label and method is written in the three languages", () => {
  for (const { label, shortLabel, method } of everyIndicator(definitions)) {
    for (const text of [label, shortLabel ?? label, method]) {
      expect([text.fi, text.sv, text.en].every((each) => each.trim() !== "")).toBe(true);
    }
  }
});

test("no indicator of the register says that more, or less, is better", () => {
  const ids = everyIndicator(definitions).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(indicators.length);
  expect(ids.filter((id) => directionOf(id) !== undefined)).toEqual([]);
});
