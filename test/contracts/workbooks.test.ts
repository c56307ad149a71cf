import { describe, expect, it } from "vitest";
import { localeTags } from "../../src/locales/registry.ts";
import { type Fields, isFields, type Json, numbersIn } from "../support/json-values.ts";
import { type CellValue, type OpenedSheet, openWorkbook } from "../support/opened-workbook.ts";
import { runProgram, splitWords } from "../support/run-program.ts";

/** A command line for every report that there is, with weights, groups, hidden cells and problems among them. */
const lines = [
  "region --name Pirkanmaa",
  "region --name Pirha --level hyvinvointialue --survey fixtures/survey-2021-synthetic.csv",
  "region --name Kainuu --associations fixtures/synthetic-register-extract.csv",
  "region --name Pirkanmaa --level hyvinvointialue --production fixtures/production-long-synthetic.csv --grants fixtures/grants-long-synthetic.csv --structures fixtures/structures-wide-synthetic.csv --outcomes fixtures/outcomes-synthetic.csv",
  "compare --level maakunta",
  "survey --survey fixtures/survey-2021-synthetic.csv --survey fixtures/survey-2022-synthetic.csv --unweighted --frame fixtures/survey-frame-synthetic.csv",
  "readiness --survey fixtures/survey-2021-synthetic.csv --unweighted --what-if involve=3",
  "report --name Pirkanmaa --level hyvinvointialue --survey fixtures/survey-2021-synthetic.csv --unweighted --events fixtures/events-synthetic.csv --as-of 2026-11-22",
  "report --name Suomi --survey fixtures/survey-2021-synthetic.csv",
  "check fixtures/oddities.csv fixtures/survey-2021-synthetic.csv",
  "explain associations-per-10000 --name Kainuu",
  ...["areas", "indicators", "definitions", "formats", "sources"].map((what) => `list ${what}`),
  "config show",
] as const;

const isFigure = (json: Json): json is Fields =>
  isFields(json) && "value" in json && "mark" in json;

/** The numbers of a row that a reader of its sheet must find: values, limits, counts and ranks. */
function figuresIn(row: Fields): readonly number[] {
  return Object.values(row).flatMap((cell) => {
    if (typeof cell === "number") return [cell];
    if (isFigure(cell)) return [...numbersIn(cell["value"] ?? null), ...limitsIn(cell)];
    return isFields(cell) && "of" in cell ? numbersIn(cell) : [];
  });
}

function limitsIn({ interval }: Fields): readonly number[] {
  const limits = interval ?? null;
  return isFields(limits) ? numbersIn([limits["lower"] ?? null, limits["upper"] ?? null]) : [];
}

const numbersOf = (row: readonly CellValue[]) =>
  row.filter((cell) => typeof cell === "number").toSorted((a, b) => a - b);

function marksOf(row: Fields): readonly string[] {
  return Object.values(row).flatMap((cell) =>
    isFigure(cell) && typeof cell["mark"] === "string" ? [`[${cell["mark"]}]`] : [],
  );
}

const marks = /^\[[xcuez!]\](?: \[[xcuez!]\])*$/u;

function expectRow(row: readonly CellValue[], json: Fields): void {
  const shown = numbersOf(row);
  const known = numbersIn(json);
  expect(shown.filter((number) => !known.includes(number))).toEqual([]);
  expect(figuresIn(json).filter((number) => !shown.includes(number))).toEqual([]);
  const shownMarks = row.filter((cell) => typeof cell === "string" && marks.test(cell)).join(" ");
  for (const mark of marksOf(json)) expect(shownMarks).toContain(mark);
}

function expectTable(sheet: OpenedSheet | undefined, rows: readonly Fields[]): void {
  expect(sheet?.rows).toHaveLength(rows.length);
  for (const [at, json] of rows.entries()) expectRow(sheet?.rows[at] ?? [], json);
}

describe("the workbook of a command", () => {
  it.each(lines.map((line, at) => [line, localeTags[at % localeTags.length] ?? "fi"] as const))(
    "holds the numbers of its JSON document and no others: %s --lang %s",
    async (line, tag) => {
      const { stdout, exitCode } = await runProgram([...splitWords(line), "--format", "json"]);
      expect([0, 1]).toContain(exitCode);
      const document: { readonly tables: Readonly<Record<string, readonly Fields[]>> } =
        JSON.parse(stdout);
      const { bytes } = await runProgram([...splitWords(line), "--format", "xlsx", "--lang", tag]);
      const sheets = await openWorkbook(bytes);
      for (const [at, rows] of Object.values(document.tables).entries()) {
        expectTable(sheets[at + 1], rows);
      }
    },
  );
});
