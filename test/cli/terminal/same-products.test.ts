import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { program, shell } from "../../support/shell.ts";

const fixtures = resolve(import.meta.dirname, "../../../fixtures");

const settings = `associations: ${fixtures}/synthetic-register-extract.csv
extract-date: 2025-01-02
survey: ${fixtures}/survey-2021-synthetic.csv
products:
  - command: report
    areas: [Pirkanmaa, Åland]
    level: wellbeing-county
    lang: [fi, sv, en]
    format: [html, md, json, xlsx]
    output: reports
    charts: charts
  - {command: compare, format: csv, excel: fi, output: areas.csv}
`;

/** Machines far apart in time zone and language. */
const machines = [
  { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soste-stats-batch-"));
  writeFileSync(join(folder, "soste-stats.yaml"), settings);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file below a folder with its bytes. */
function bytesBelow(path: string): ReadonlyMap<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((file) => [file.slice(path.length + 1), readFileSync(file).toString("base64")]),
  );
}

test("the same products and the same record come out in another time zone and locale", () => {
  const [first, second] = machines.map((machine, at) => {
    const run = shell(`cd ${folder} && ${program} batch --output out${at}`, machine);
    expect(run.status, run.stderr).toBe(0);
    return bytesBelow(join(folder, `out${at}`));
  });
  const names = [...(first ?? [])].map(([name]) => name);
  for (const ending of [".html", ".md", ".json", ".xlsx", ".svg", ".csv"])
    expect(
      names.some((name) => name.endsWith(ending)),
      ending,
    ).toBe(true);
  expect(names).toEqual(expect.arrayContaining(["run.json", "reports/index.html"]));
  expect([...(second ?? [])].map(([name]) => name)).toEqual(names);
  for (const name of names) expect(second?.get(name) === first?.get(name), name).toBe(true);
}, 120_000);
