import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";

/** A row of benchmarks.csv; an empty cell is no number. */
interface Expected {
  readonly level: string;
  readonly area: string;
  readonly what: string;
  readonly id: string;
  readonly value: number;
  readonly limits: readonly number[];
}

const records = parse(readFileSync(new URL("benchmarks.csv", import.meta.url)), {
  columns: true,
}) as Readonly<Record<string, string>>[]; // with columns: records of text
const expected = records.map(
  ({ level = "", area = "", what = "", id = "", value, lower, upper }): Expected => ({
    ...{ level, area, what, id, value: Number(value) },
    limits: [lower, upper].flatMap((text) => (text === "" ? [] : [Number(text)])),
  }),
);

interface Figure {
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}
interface Profile {
  readonly tables: {
    readonly profile: readonly {
      readonly indicator: string;
      readonly neighbours: Figure;
      readonly median: Figure;
    }[];
    readonly neighbours: readonly {
      readonly area: { readonly code: string };
      readonly distance: Figure;
    }[];
  };
}

async function profileOf(level: string, code: string): Promise<Profile["tables"]> {
  const { stdout } = await runProgram([
    ...["region", "--level", level, "--name", code, "--format", "json"],
    ...["--benchmark", "neighbours,median"],
  ]);
  const profile: Profile = JSON.parse(stdout); // the schema of region is checked elsewhere
  return profile.tables;
}

const close = (mine: number | null, theirs: number, part: number) =>
  mine !== null && Math.abs(mine - theirs) <= part * Math.max(1, Math.abs(theirs));

const areas = [
  ...new Set(expected.flatMap(({ level, area }) => (area === "" ? [] : [`${level} ${area}`]))),
];

describe("benchmarks agree with R's own reckoning from the same files", () => {
  // Every third area of a level, and all municipalities of the file: a run takes a while.
  it.each(areas.filter((place, at) => place.startsWith("municipality") || at % 3 === 0))(
    "%s",
    async (place) => {
      const [level = "", code = ""] = place.split(" ");
      const own = expected.filter((row) => row.level === level && row.area === code);
      const { profile, neighbours } = await profileOf(level, code);
      const near = own.filter(({ what }) => what === "neighbour");
      expect(neighbours.map(({ area }) => area.code)).toEqual(near.map(({ id }) => id));
      const far = near.filter(
        ({ value }, at) => !close(neighbours[at]?.distance.value ?? null, value, 1e-9),
      );
      expect(far).toEqual([]);

      const pooled = own.filter(({ what }) => what === "pooled");
      const medians = expected.filter((row) => row.level === level && row.what === "median");
      const differences = [...pooled, ...medians].filter(({ what, id, value, limits }) => {
        const row = profile.find(({ indicator }) => indicator === id);
        const figure = what === "median" ? row?.median : row?.neighbours;
        const own = figure?.interval ? [figure.interval.lower, figure.interval.upper] : [];
        const isSame =
          own.length === limits.length &&
          limits.every((limit, at) => close(own[at] ?? null, limit, 1e-6));
        return !isSame || !close(figure?.value ?? null, value, 1e-9);
      });
      expect(differences).toEqual([]);
      if (level === "region") expect(pooled.length + medians.length).toBe(14);
    },
  );
});
