import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";

/** As much of polars as is used; the package is installed only where its user wants to measure it. */
interface Expression {
  alias(name: string): Expression;
  and(other: Expression): Expression;
  eq(other: Expression): Expression;
  fillNull(value: string): Expression;
  readonly str: { slice(from: number, length?: number): Expression };
}
interface LazyFrame {
  select(...columns: readonly Expression[]): LazyFrame;
  groupBy(columns: readonly string[]): { agg(count: Expression): LazyFrame };
  collect(): Promise<{ rows(): readonly (readonly unknown[])[] }>;
}
interface Polars {
  scanCSV(path: string, options: Readonly<Record<string, unknown>>): LazyFrame;
  col(name: string): Expression;
  lit(value: string): Expression;
  len(): Expression;
}

const [, , file = "", map = ""] = process.argv;
// Loaded by a name at run time: the project does not depend on it.
const polars = createRequire(`${process.cwd()}/`)("nodejs-polars") as Polars;

async function main(): Promise<void> {
  const { col, len, lit, scanCSV } = polars;
  // An empty cell is null without quotes and a text with them.
  const isBlank = (name: string) => col(name).fillNull("").eq(lit(""));
  const rows = await scanCSV(file, { sep: ";", inferSchemaLength: 0 })
    .select(
      col("Kotipaikka").alias("home"),
      col("Luokka").fillNull("").alias("class"),
      col("Rekisteröintipäivä").str.slice(-4).alias("year"),
      isBlank("Purkautumispäivä").and(isBlank("Poistettu")).alias("open"),
    )
    .groupBy(["home", "class", "year", "open"])
    .agg(len().alias("count"))
    .collect();
  const lines = readFileSync(map, "utf8").split("\n").slice(1, -1);
  const regions = new Map(
    lines.map((line): [string, string] => {
      const [name = "", region = ""] = line.split(";");
      return [name, region];
    }),
  );
  const sums = new Map<string, number>();
  const add = (key: string, count: number) => sums.set(key, (sums.get(key) ?? 0) + count);
  for (const [home, purposeClass, year, open, count] of rows.rows()) {
    const region = regions.get(String(home)) ?? "?";
    if (open === true) add(`stock;${region};${String(purposeClass || 0)}`, Number(count));
    add(`registered;${region};${String(year)}`, Number(count));
  }
  writeSync(1, [...sums].map(([key, count]) => `${key};${count}\n`).join(""));
}

void main();
