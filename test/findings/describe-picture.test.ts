import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benchmarkIds } from "../../src/domain/benchmark.ts";
import type { Verdict } from "../../src/domain/cell.ts";
import { structureStates } from "../../src/domain/structure.ts";
import {
  describeAnswers,
  describeAreas,
  describeProfile,
  describeSeries,
  describeStructures,
} from "../../src/findings/support/describe-picture.ts";
import { localeFor, locales } from "../support/locales.ts";
import { seriesOf } from "../support/profile-facts.ts";
import { areaKey, figure, gone, known, pirkanmaa } from "../support/sample-report.ts";

const parameters = { seed: 20210831, numRuns: 200 };
const label = { fi: "Luku", sv: "Tal", en: "Figure" };
const rate = (value: number | undefined) =>
  value === undefined
    ? gone("associations-per-10000", "per-10000-residents", "no-source")
    : figure("associations-per-10000", "per-10000-residents", known(value));
const area = (code: string) => ({ ...pirkanmaa, key: areaKey("region", code) });

const { series: cutSeries } = seriesOf([known(9), known(8), known(7), known(3)]);
const { series: wholeSeries } = seriesOf(["no-source", known(8)]);

describe("the sentence on a picture", () => {
  it("tells the first and the last figure of a series, and the events at which it is cut", () => {
    const { finding } = localeFor("en");
    expect(finding(describeSeries("register", label, [cutSeries]))).toBe(
      "Figure, Pirkanmaa: 4 figures; the first 9 (2014-12-31), the last 3 (2017-12-31). The line is cut where figures do not compare: mass removal.",
    );
    // A year of its own, parted by one event from both its neighbours.
    const twice = { ...cutSeries, breaks: [...cutSeries.breaks, ...cutSeries.breaks] };
    expect(describeSeries("register", label, [twice])).toEqual(
      describeSeries("register", label, [cutSeries]),
    );
    expect(finding(describeSeries("register", label, [wholeSeries]))).toBe(
      "Figure, Pirkanmaa: 1 figure; the first 8 (2015-12-31), the last 8 (2015-12-31).",
    );
  });

  it("tells the ends of every line, in the order of the lines", () => {
    const other = (code: string) => ({ ...cutSeries, area: area(code), breaks: [] });
    const { finding } = localeFor("en");
    const ends = "the first 9 (2014-12-31), the last 3 (2017-12-31)";
    expect(finding(describeSeries("register", label, [other("06"), wholeSeries]))).toBe(
      `Figure, Pirkanmaa: 4 figures; ${ends}. Pirkanmaa: the first 8 (2015-12-31), the last 8 (2015-12-31).`,
    );
    const four = ["06", "18", "01", "21"].map(other);
    for (const { tag } of locales) {
      const text = localeFor(tag).finding(describeSeries("register", label, four));
      expect(text.split("Pirkanmaa").length + text.split("Birkaland").length - 2).toBe(4);
      expect(text.match(/(?<!\d)9(?!\d)/gu)).toHaveLength(4);
    }
    // Events of any of the lines cut the picture.
    expect(finding(describeSeries("register", label, [other("06"), cutSeries]))).toContain(
      "The line is cut where figures do not compare: mass removal.",
    );
  });

  it("counts every compared figure once, by how it stands", () => {
    const verdicts = fc.array(
      fc.constantFrom<Verdict>("higher", "lower", "similar", "better", "worse"),
    );
    fc.assert(
      fc.property(verdicts, (given) => {
        const rows = given.map((verdict) => ({
          label,
          figure: rate(1),
          beside: rate(2),
          spread: undefined,
          verdict,
        }));
        const { facts } = describeProfile({ area: pirkanmaa, benchmark: "country", rows });
        const counted = ["above-count", "below-count", "alike-count"].map((name) => {
          const cell = facts[name];
          return cell?.kind === "count" ? cell.value : Number.NaN;
        });
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(given.length);
      }),
      parameters,
    );
  });

  it("names the areas between whose figures all known ones lie, and none without any", () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })));
    fc.assert(
      fc.property(values, (given) => {
        const figures = given.map((value, at) => ({
          area: area(String(at)),
          figure: rate(value ?? undefined),
        }));
        const numbers = given.filter((value) => value !== null);
        const finding = describeAreas("register", label, figures);
        if (numbers.length === 0) {
          expect(finding).toBeUndefined();
          return;
        }
        expect(finding?.facts).toMatchObject({
          areas: { value: numbers.length },
          low: { figure: { outcome: { value: Math.min(...numbers) } } },
          high: { figure: { outcome: { value: Math.max(...numbers) } } },
        });
      }),
      parameters,
    );
  });

  it("tells the answer that most gave, and how large their share is", () => {
    const share = (value: number) => figure("involve.share", "share", known(value));
    const row = { label, shares: [share(0.2), share(0.5), share(0.3)], dontKnow: share(0) };
    const finding = describeAnswers(pirkanmaa, [row], [1, 2, 3]);
    const say = localeFor("en");
    expect(say.finding(finding)).toMatch(/answers to 1 item\. Figure: 50\.0% answered 2/u);
  });

  it("counts the states of a matrix", () => {
    const states = fc.array(fc.dictionary(fc.string(), fc.constantFrom(...structureStates)));
    fc.assert(
      fc.property(states, (rows) => {
        const all = rows.flatMap((row) => Object.values(row));
        expect(describeStructures(14, rows).facts).toMatchObject({
          areas: { value: rows.length },
          known: { value: all.filter((state) => state !== "unknown").length },
          "in-place": { value: all.filter((state) => state === "in-place").length },
        });
      }),
      parameters,
    );
  });

  it.each(locales.map(({ tag }) => tag))("is a whole sentence in %s", (tag) => {
    const { finding } = localeFor(tag);
    const rows = [{ "a-item": "in-place" as const }];
    for (const found of [
      ...benchmarkIds.map((benchmark) => describeProfile({ area: pirkanmaa, benchmark, rows: [] })),
      describeStructures(1, rows),
      describeAreas("register", label, [{ area: pirkanmaa, figure: rate(3) }]),
      describeSeries("register", label, [cutSeries, wholeSeries]),
      describeSeries("register", label, [wholeSeries]),
    ]) {
      expect(found && finding(found)).toMatch(/^[^…{}]+[.]$/u);
    }
  });
});
