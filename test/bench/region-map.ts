import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

type Row = Readonly<Record<string, string>>;

const year = "2025";
const lastDay = "9999-12-31";

function rowsOf(name: string): readonly Row[] {
  return parse(readFileSync(`data/${name}`, "utf8"), { columns: true });
}

function regionByCode(): ReadonlyMap<string, string> {
  const valid = rowsOf("memberships.csv").filter(
    ({ level, first_year: first = "", last_year: last = "" }) =>
      level === "region" && first <= year && year <= last,
  );
  return new Map(valid.map((row) => [row["municipality_code"] ?? "", row["area_code"] ?? ""]));
}

/**
 * Code of the region by the name of a municipality, Finnish or Swedish, in the division of 2025: what a peer needs to count
 * by region. Made from data/; throws when one name would stand for two regions.
 */
export function regionByName(): ReadonlyMap<string, string> {
  const regions = regionByCode();
  const named = new Map<string, string>();
  for (const row of rowsOf("municipalities.csv")) {
    const region = regions.get(row["municipality_code"] ?? "");
    const ended = row["valid_to"] || lastDay;
    if (region === undefined || ended < `${year}-01-01`) continue;
    for (const name of [row["name_fi"] ?? "", row["name_sv"] ?? ""]) {
      if ((named.get(name) ?? region) !== region) throw new Error(`two regions have a ${name}`);
      named.set(name, region);
    }
  }
  return named;
}

/** The map as the file that every peer reads: `name;region` with a header, no quotes. */
export function regionMapCsv(): string {
  const lines = [...regionByName()].map(([name, region]) => `${name};${region}\n`);
  return `name;region\n${lines.join("")}`;
}
