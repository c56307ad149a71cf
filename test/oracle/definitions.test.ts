import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";

/** Counts of one area as R made them, by the column of definitions.csv. */
interface ExpectedArea {
  readonly level: string;
  readonly area: string;
  readonly counts: Readonly<Record<string, number>>;
}

interface Row {
  readonly indicator: string;
  readonly figure: { readonly value?: number; readonly numbers?: Readonly<Record<string, number>> };
}

const [header = [], ...lines] = parse(
  readFileSync(new URL("definitions.csv", import.meta.url)),
) as string[][]; // csv-parse types its result as unknown; without options it is rows of text
const expected = lines.map(
  ([level = "", area = "", ...cells]): ExpectedArea => ({
    level,
    area,
    counts: Object.fromEntries(header.slice(2).map((name, at) => [name, Number(cells[at])])),
  }),
);

const extract = ["--associations", "fixtures/synthetic-register-extract.csv"];
const single = ["sote", "sote-name", "sote-tol"];

describe("definitions overlap, and sectors count, as R has it from the same files", () => {
  it.each(["region", "wellbeing-county", "erva", "yta", "country"])(
    "every area, by definition and by at least one and all of them: %s",
    async (level) => {
      const ids = [...single.map((id) => `definition-count-${id}`), "definition-any-sote"];
      const words = [...ids, "definition-every-sote"].join(",");
      const command = ["compare", "--level", level, "--indicator", words, "--format", "csv"];
      const { stdout } = await runProgram([...command, ...extract]);
      const table = parse(stdout, { columns: true }) as Record<string, string>[]; // with columns: records of text
      const found = table.flatMap((row) =>
        row["area_level"] === level
          ? [[row["area_code"], ...words.split(",").map((id) => Number(row[id]))]]
          : [],
      );
      const wanted = expected
        .filter((row) => row.level === level)
        .map(({ area, counts }) => [
          area,
          ...[...single, "any", "every"].map((name) => counts[name]),
        ]);
      expect(wanted.length).toBeGreaterThan(0);
      // R has no row of an area without associations of the register; every area of Finland has some.
      expect(found).toEqual(wanted);
    },
  );

  it.each(["region", "wellbeing-county", "erva", "yta", "country"])(
    "every area, by sector, in none and in several: %s",
    async (level) => {
      const sectors = ["hyvinvointi", "liikunta", "omaiset", "musiikki"];
      const ids = [
        ...sectors.map((id) => `definition-count-${id}`),
        ...["definition-no-sector", "definition-several-sectors"],
      ];
      const words = ["compare", "--level", level, "--indicator", ids.join(","), "--format", "csv"];
      const own = ["--definitions", "fixtures/sectors-synthetic.yaml"];
      const { stdout } = await runProgram([...words, ...own, ...extract]);
      const table = parse(stdout, { columns: true }) as Record<string, string>[]; // with columns: records of text
      const found = table.flatMap((row) =>
        row["area_level"] === level
          ? [[row["area_code"], ...ids.map((id) => Number(row[id]))]]
          : [],
      );
      const columns = [...sectors.map((id) => `sector:${id}`), "no-sector", "several-sectors"];
      const wanted = expected
        .filter((row) => row.level === level)
        .map(({ area, counts }) => [area, ...columns.map((name) => counts[name])]);
      expect(wanted.length).toBeGreaterThan(0);
      expect(found).toEqual(wanted);
    },
  );

  const sampled = expected.filter(({ level }, at) => level === "country" || at % 12 === 0);

  it.each(sampled)("pairs, combinations and the interval of $level $area", async (row) => {
    const words = ["--name", row.area, "--level", row.level, "--format", "json"];
    const { stdout } = await runProgram(["region", ...words, ...extract]);
    const { tables } = JSON.parse(stdout);
    const rowsOf = (id: string): readonly Row[] => tables[id] ?? []; // a row of our own schema
    const counted = (id: string, prefix: string) =>
      rowsOf(id).map(({ indicator, figure }) => [indicator.slice(prefix.length), figure.value]);
    const named = (sign: RegExp) =>
      Object.entries(row.counts).filter(([name, count]) => sign.test(name) && count > 0);
    expect(
      counted("definition-pairs", "definition-both-").filter(([, count]) => count !== 0),
    ).toEqual(named(/&/u).map(([name, count]) => [name.replace("&", "+"), count]));
    expect(counted("definition-combinations", "definition-exactly-")).toEqual(
      named(/^only:/u).map(([name, count]) => [name.slice("only:".length), count]),
    );
    const counts = single.map((id) => row.counts[id] ?? Number.NaN);
    expect(rowsOf("definition-interval")[0]).toMatchObject({
      indicator: "definition-interval-sote",
      figure: { numbers: { lower: Math.min(...counts), upper: Math.max(...counts) } },
    });
  });
});
