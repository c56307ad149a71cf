import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../src/locales/locale.ts";
import { localeTags } from "../../src/locales/registry.ts";
import { contentOf, textOf } from "../render/page/read-page.ts";
import { type Fields, isFields, type Json, numbersIn } from "../support/json-values.ts";
import { localeFor } from "../support/locales.ts";
import { runProgram, splitWords } from "../support/run-program.ts";
import { numbersInNames, shownIn, strangers } from "../support/shown-numbers.ts";

const survey = "fixtures/survey-2021-synthetic.csv";

/** A command line for every kind of report with figures, with weights, groups and hidden cells among them. */
const lines = [
  "region --name Pirkanmaa --level maakunta --findings",
  "region --name Kainuu --level maakunta --associations fixtures/synthetic-register-extract.csv --findings",
  "region --name Pirkanmaa --level hyvinvointialue --production fixtures/production-long-synthetic.csv --grants fixtures/grants-long-synthetic.csv --structures fixtures/structures-wide-synthetic.csv --outcomes fixtures/outcomes-synthetic.csv",
  "compare --level maakunta",
  `survey --survey ${survey} --level erva`,
  `readiness --survey ${survey} --level erva`,
  `report --name Pirkanmaa --level maakunta --survey ${survey}`,
  "explain associations-per-10000 --name Kainuu --level maakunta",
] as const;

/** The rows of a table of a page as their cells' texts; those of numbers apart. */
function rowsOf(page: string, table: string) {
  const from = page.indexOf(`<section id="${table}">`);
  const body = page.slice(page.indexOf("<tbody", from), page.indexOf("</table>", from));
  return [...body.matchAll(/<tr role="row">(.*?)<\/tr>/gsu)].map(([, row = ""]) => ({
    numbers: [...row.matchAll(/<td role="cell" class="n"[^>]*>(.*?)<\/td>/gsu)].map(
      ([, cell = ""]) => textOf(cell),
    ),
    others: contentOf(row, "th").concat(
      [...row.matchAll(/<td role="cell" data-label[^>]*>(.*?)<\/td>/gsu)].map(([, cell = ""]) =>
        textOf(cell),
      ),
    ),
  }));
}

const isFigure = (json: Json): json is Fields =>
  isFields(json) && "value" in json && "mark" in json;

/** The values of a row's figures that are known. */
function valuesIn(row: Fields): readonly number[] {
  return Object.values(row).flatMap((cell) =>
    isFigure(cell) && typeof cell["value"] === "number" ? [cell["value"]] : [],
  );
}

function expectRows(page: string, table: string, rows: readonly Fields[], tag: LocaleTag): void {
  const shown = rowsOf(page, table);
  expect(shown, table).toHaveLength(rows.length);
  for (const [at, row] of rows.entries()) {
    const known = numbersIn(row);
    const { numbers = [], others = [] } = shown[at] ?? {};
    for (const cell of numbers)
      expect(strangers(cell, known, tag), `${table}: ${cell}`).toEqual([]);
    const named = [...known, ...numbersInNames(row, tag)];
    for (const cell of others) expect(strangers(cell, named, tag), `${table}: ${cell}`).toEqual([]);
    const values = numbers.flatMap((cell) =>
      shownIn(cell, tag).map((each) => ({ ...each, isShare: cell.includes("%") })),
    );
    for (const value of valuesIn(row)) {
      const isShown = values.some(
        ({ value: other, tolerance, isShare }) =>
          Math.abs(value * (isShare ? 100 : 1) - other) <= tolerance,
      );
      expect(isShown, `${table}: ${value} in ${numbers.join(" | ")}`).toBe(true);
    }
  }
}

interface Document extends Fields {
  readonly tables: Readonly<Record<string, readonly Fields[]>>;
  readonly findings: readonly Fields[];
  readonly accounts: readonly Fields[];
}

async function documentAndPage(line: string, tag: LocaleTag) {
  const json = await runProgram([...splitWords(line), "--format", "json"]);
  const html = await runProgram([...splitWords(line), "--format", "html", "--lang", tag]);
  expect([0, 1]).toContain(html.exitCode);
  return { document: JSON.parse(json.stdout) as Document, page: html.stdout };
}

describe.each(lines.map((line, at) => [line, localeTags[at % localeTags.length] ?? "fi"] as const))(
  "the page of %s --lang %s",
  (line, tag) => {
    it("holds in each row of a table the numbers of that row of the JSON document", async () => {
      const { document, page } = await documentAndPage(line, tag);
      const tables = Object.entries(document.tables);
      expect(tables.length).toBeGreaterThan(0);
      for (const [table, rows] of tables) {
        const filled = rows.filter((row) => Object.keys(row).length > 0);
        expectRows(page, table, filled, tag);
      }
    });

    it("says in a finding the numbers of its facts, and no others", async () => {
      const { document, page } = await documentAndPage(line, tag);
      const sentences = [...page.matchAll(/<li data-rule="([^"]*)">(.*?)<\/li>/gsu)];
      const { findings = [] } = document;
      expect(sentences.map(([, rule]) => rule)).toEqual(findings.map(({ rule }) => rule));
      const words = numbersInNames(JSON.parse(JSON.stringify(localeFor(tag).words)), tag);
      for (const [at, [, , sentence = ""]] of sentences.entries()) {
        const facts = findings[at]?.["facts"] ?? null;
        const known = [...numbersIn(facts), ...numbersInNames(facts, tag), ...words];
        expect(strangers(textOf(sentence), known, tag), sentence).toEqual([]);
      }
    });

    it("says below its tables only numbers of the JSON document", async () => {
      const { document, page } = await documentAndPage(line, tag);
      const passedOver = document.accounts.map(({ excluded = null }) =>
        isFields(excluded) || Array.isArray(excluded)
          ? numbersIn(excluded).reduce((sum, rows) => sum + rows, 0)
          : 0,
      );
      const known = [...numbersIn(document), ...numbersInNames(document, tag), ...passedOver];
      const words = numbersInNames(JSON.parse(JSON.stringify(localeFor(tag).words)), tag);
      const remarks = page.slice(page.indexOf('<section id="about-notes"'));
      const said = [...remarks.matchAll(/<(?:li|p)(?: [^>]*)?>(.*?)<\/(?:li|p)>/gsu)];
      expect(said.length).toBeGreaterThan(3);
      for (const [, sentence = ""] of said) {
        expect(strangers(textOf(sentence), [...known, ...words], tag), sentence).toEqual([]);
      }
    });
  },
);

it("a number on a page that is another by one in its last place is noticed", async () => {
  const { document, page } = await documentAndPage(lines[0], "fi");
  // of short ones a neighbour may by chance be another number of the row
  const cells = [
    ...page.matchAll(/<td role="cell" class="n"[^>]*><span>([^<]*\d)(?=[^\d<]*<)/gu),
  ].filter(([, text = ""]) => !text.includes("/") && (text.match(/\d/gu)?.length ?? 0) > 4);
  expect(cells.length).toBeGreaterThan(20);
  const check = (changed: string) => () => {
    for (const [table, rows] of Object.entries(document.tables)) {
      expectRows(changed, table, rows, "fi");
    }
  };
  expect(check(page)).not.toThrow();
  for (const { 0: cell, index } of cells.filter((_, at) => at % 5 === 0)) {
    const at = index + cell.length - 1;
    const other = page[at] === "9" ? "8" : String(Number(page[at]) + 1);
    expect(check(page.slice(0, at) + other + page.slice(at + 1)), cell).toThrow();
  }
});
