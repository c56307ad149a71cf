import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import {
  type Aggregation,
  aggregations,
  type IndexInstrument,
  type PillarId,
  pillarIds,
} from "../../src/domain/index-instrument.ts";
import { goalpostScore } from "../../src/readiness/goalpost-score.ts";
import {
  type IndexOptions,
  type IndexVariant,
  indexVariants,
  type RankedIndex,
  rankIndices,
  rankVariant,
} from "../../src/readiness/index-uncertainty.ts";
import { type KnownPillars, pillarIndex } from "../../src/readiness/pillar-index.ts";

type Row = Readonly<Record<string, string>>;
const table = (name: string) =>
  parse(readFileSync(new URL(name, import.meta.url)), { columns: true }) as Row[]; // csv-parse types its result as unknown; with columns it is rows of text
const given = table("readiness-index-given.csv");
const expected = table("readiness-index.csv");

const cell = (row: Row | undefined, column: string): string => {
  const text = row?.[column];
  if (text === undefined) throw new Error(`no ${column}`);
  return text;
};
const rowsOf = (name: string, kind: string) =>
  given.filter((row) => row["case"] === name && row["kind"] === kind);
const some = { fi: "syy", sv: "skäl", en: "reason" };

function instrumentOf(name: string): IndexInstrument {
  const rows = rowsOf(name, "pillar");
  return {
    ...{ id: name, label: some, description: some },
    minimumKnown: Number(cell(rows[0], "d")),
    pillars: pillarIds.map((id) => {
      const row = rows.find((each) => each["id"] === id);
      const [weight, lower, upper] = ["a", "b", "c"].map((column) => Number(cell(row, column)));
      if (weight === undefined || lower === undefined || upper === undefined) throw new Error(id);
      return { id, label: some, weight, goalposts: { lower, upper }, reason: some };
    }),
  };
}

function areasOf(name: string, { pillars }: IndexInstrument): readonly KnownPillars[] {
  return rowsOf(name, "area").map((row) => {
    const known = pillars.flatMap(({ id, goalposts }, place): [PillarId, number][] => {
      const text = cell(row, ["a", "b", "c", "d"][place] ?? "");
      return text === "" ? [] : [[id, goalpostScore(Number(text), goalposts).score]];
    });
    return new Map(known);
  });
}

const names = [...new Set(given.map((row) => cell(row, "case")))];
const idOf = ({ kind, id }: IndexVariant) => `${kind}:${id}`;
const optional = (text: string) => (text === "" ? undefined : Number(text));

function compare(rows: readonly Row[], found: readonly RankedIndex[]): void {
  expect(rows).toHaveLength(found.length);
  found.forEach(({ value }, place) => {
    const wanted = optional(cell(rows[place], "index"));
    if (wanted === undefined) expect(value).toBeUndefined();
    else expect(value).toBeCloseTo(wanted, 9);
  });
}

describe.each(names)("indices of %s by R", (name) => {
  const instrument = instrumentOf(name);
  const areas = areasOf(name, instrument);
  describe.each(aggregations)("%s", (aggregation: Aggregation) => {
    const rowsWith = (variant: string) =>
      expected.filter(
        (row) =>
          row["case"] === name && row["aggregation"] === aggregation && row["variant"] === variant,
      );
    const options: IndexOptions = { instrument, aggregation, seed: 2021, draws: 20_000 };
    const stated = rankIndices(areas, options);

    it("gives the index, what is known and what each pillar counts", () => {
      compare(rowsWith("stated"), stated);
      rowsWith("stated").forEach((row, place) => {
        const index = pillarIndex(areas[place] ?? new Map(), instrument, aggregation);
        expect(index.knownWeight).toBeCloseTo(Number(cell(row, "known")), 12);
        expect(index.kind).toBe(cell(row, "index") === "" ? "too-little-known" : "scored");
        const weights = cell(row, "effective").split(" ").map(optional);
        pillarIds.forEach((id, pillar) => {
          const share = index.effectiveWeights.get(id);
          const wanted = weights[pillar];
          if (wanted === undefined) expect(share).toBeUndefined();
          else expect(share).toBeCloseTo(wanted, 12);
        });
      });
    });

    it("gives the range of ranks where R's draws leave no doubt of it", () => {
      const told = rowsWith("stated").flatMap((row, place) =>
        cell(row, "from") === "" ? [] : [{ row, place }],
      );
      expect(told.length).toBeGreaterThan(8);
      for (const { row, place } of told) {
        const { from, to } = stated[place]?.ranks ?? {};
        const here = `${name} ${aggregation} ${cell(row, "area")}`;
        expect([here, from, to]).toEqual([here, Number(row["from"]), Number(row["to"])]);
      }
    });

    const variants = indexVariants({ instrument, aggregation }).map((variant) => ({
      variant,
      id: idOf(variant),
    }));
    it.each(variants)("gives the index and its rank with $id otherwise", ({ id, variant }) => {
      const rows = rowsWith(id);
      const found = rankVariant(variant, areas, { ...options, draws: 10 });
      compare(rows, found);
      rows.forEach((row, place) => {
        const ranks = found[place]?.ranks;
        const rank = optional(cell(row, "rank"));
        if (rank === undefined) expect(ranks).toBeUndefined();
        else {
          expect(ranks?.from).toBeLessThanOrEqual(rank);
          expect(ranks?.to).toBeGreaterThanOrEqual(rank);
        }
      });
    });
  });
});
