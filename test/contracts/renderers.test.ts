import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finding } from "../../src/domain/finding.ts";
import type { Cell, Report } from "../../src/domain/report.ts";
import { toVisible } from "../../src/locales/support/visible-text.ts";
import { renderers } from "../../src/render/registry.ts";
import { inertText } from "../../src/render/support/delimited.ts";
import { toDocument } from "../../src/render/support/document.ts";
import { localeFor, locales } from "../support/locales.ts";
import { libraryCells, openWorkbook } from "../support/opened-workbook.ts";
import { area, gone, sampleFrame, sampleReports, view } from "../support/sample-report.ts";

const seed = { seed: 20210831 };

async function rendered(id: string, report: Report, more: Parameters<typeof view>[0] = {}) {
  const renderer = renderers.find((known) => known.id === id);
  if (renderer === undefined) throw new Error(`no renderer ${id}`);
  return (await renderer.load())(report, view(more));
}

async function workbook(...[report, more]: [Report, Parameters<typeof view>[0]?]) {
  const bytes = await rendered("xlsx", report, more);
  if (typeof bytes === "string") throw new Error("a workbook is no text");
  return bytes;
}

async function render(...what: Parameters<typeof rendered>): Promise<string> {
  const text = await rendered(...what);
  if (typeof text !== "string") throw new Error(`${what[0]} makes no text`);
  return text;
}

const nasty = [
  "<script>alert(1)</script>",
  "Apu & Tuki ry",
  'Yhdistys "Toivo"',
  "a|b||c",
  "rivi 1\nrivi 2\r\nrivi 3",
  "\u202egnihsihp\u202c",
  '=HYPERLINK("http://evil.example";"x")',
  "  =1+1",
  "\t=1+1",
  "\r=1+1",
  "+358 40 123",
  "-5",
  "@SUM(A1)",
  "\u001b[31mpunainen\u001b[0m\u001b]0;title\u0007",
  "\u009b31m",
  "👩‍👩‍👧 perhe ry",
  "e\u0301te\u0301",
  "漢字会",
  "`code` *strong* _em_ [link](javascript:alert(1)) ![x](y)",
  "x".repeat(4000),
  "",
  " ",
  "'",
  "\ufeffmerkki",
  "\u2028line",
];

/** Text as an extract may hold it, the known bad cases often. */
const anyText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

/** A listing in which headings, cells, sources and notes hold the given texts. */
function reportOf(texts: readonly string[]): Report {
  const [heading = "", first = "", second = "", source = "", title = ""] = texts;
  const text = (content: string): Cell => ({ kind: "text", text: content });
  const input = sampleFrame.provenance.inputs[0];
  return {
    ...sampleFrame,
    schema: "soste-stats/list@1",
    area: area("region", "06", title),
    findings: [
      finding({ rule: "not-known", section: "register" }, "largest-class", {
        area: { kind: "name", area: area("region", "06", title) },
        first: { kind: "indicator", id: "a", label: { fi: first, sv: first, en: first } },
        "first-count": { kind: "figure", figure: gone("a", "share", "no-source") },
        second: { kind: "indicator", id: "b", label: { fi: second, sv: second, en: second } },
        "second-count": { kind: "figure", figure: gone("b", "share", "no-source") },
        verdict: { kind: "verdict", verdict: "higher" },
      }),
    ],
    tables: [
      {
        id: "areas",
        columns: [
          { id: "name", kind: "text" },
          { id: "other", kind: "text", heading: { fi: heading, sv: heading, en: heading } },
        ],
        rows: [
          { indent: 0, cells: { name: text(first), other: text(second) } },
          { indent: 0, cells: { name: text(second), other: text(first) } },
        ],
      },
    ],
    notes: [{ id: "definition-unmeasured", facts: { definition: first } }],
    accounts: [{ source, read: 1, used: 1, excluded: [], rejected: 0 }],
    problems: {
      errors: 1,
      warnings: 0,
      counts: [{ code: "cell/unknown-area", severity: "error", source, count: 1 }],
      listed: [{ code: "cell/unknown-area", severity: "error", source, line: 2, value: first }],
    },
    provenance: {
      ...sampleFrame.provenance,
      inputs: input === undefined ? [] : [{ ...input, name: source }],
    },
  };
}

const textFormats = renderers.flatMap((renderer) => ("isBinary" in renderer ? [] : renderer.id));

const fiveTexts = fc.array(anyText, { minLength: 5, maxLength: 5 });

describe("every renderer", () => {
  it.each(textFormats)("ends with one line end and gives the same twice: %s", async (id) => {
    for (const report of sampleReports) {
      for (const { tag } of locales) {
        const more = { locale: localeFor(tag) };
        const text = await render(id, report, more);
        expect(text).toMatch(/[^\n]\r?\n$/u);
        expect(await render(id, report, more)).toBe(text);
        expect(text).not.toMatch(/undefined|\bNaN\b|\[object/u);
      }
    }
  });

  it("writes a missing figure as null, empty or a mark, never as 0", async () => {
    const [profile] = sampleReports;
    if (profile === undefined) throw new Error("no sample");
    const csv = await render("csv", profile);
    expect(csv).toContain(",per-1000-associations,,x,needs-rows,");
    const json = JSON.parse(await render("json", profile));
    expect(json.tables.profile.at(-1).figure).toMatchObject({
      value: null,
      mark: "x",
      reason: "needs-rows",
    });
    expect(await render("table", profile)).toMatch(/Founding rate\s+\S+\s+\[x\]/u);
  });
});

describe("the table for people", () => {
  it("lets no control character or mark of direction through", async () => {
    await fc.assert(
      fc.asyncProperty(fiveTexts, fc.constantFrom(undefined, 40, 80), async (texts, width) => {
        const text = await render("table", reportOf(texts), { width });
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { ...seed, numRuns: 150 },
    );
  });

  it("shows a text of 4,000 characters whole, fitted or not", async () => {
    const long = "x".repeat(4000);
    for (const width of [undefined, 60]) {
      const text = await render("table", reportOf(["h", long, "b", "s", "t"]), { width });
      const shown = (text.split("Notes")[0] ?? "").replace("Next", "");
      // Twice in the table and once in the finding.
      expect(shown.match(/x/gu)?.length).toBe(12_000);
    }
  });
});

describe("delimited files", () => {
  it("read back to equal cells, formulas made inert", async () => {
    await fc.assert(
      fc.asyncProperty(fiveTexts, async (texts) => {
        const [heading = "", first = "", second = ""] = texts.map(inertText);
        const expected = [
          ["name", "other"],
          [first, second],
          [second, first],
        ];
        const report = reportOf(texts);
        const csv = await render("csv", report);
        expect(parse(csv, { record_delimiter: "\r\n" })).toEqual(expected);
        const tsv = await render("tsv", report);
        expect(parse(tsv, { delimiter: "\t", record_delimiter: "\n" })).toEqual(expected);
        const excel = await render("csv", report, { spreadsheet: "fi", locale: localeFor("fi") });
        expect(excel.startsWith("\ufeff")).toBe(true);
        const rows = parse(excel, { delimiter: ";", record_delimiter: "\r\n", bom: true });
        expect(rows[0]).toEqual(["Nimi", heading]);
        expect(rows.slice(1)).toEqual(expected.slice(1));
      }),
      { ...seed, numRuns: 200 },
    );
  });

  it("hold no cell and no heading that a spreadsheet would run", async () => {
    await fc.assert(
      fc.asyncProperty(fiveTexts, async (texts) => {
        const excel = await render("csv", reportOf(texts), { spreadsheet: "fi" });
        const rows: string[][] = parse(excel, {
          delimiter: ";",
          record_delimiter: "\r\n",
          bom: true,
        });
        for (const cell of rows.flat()) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/u);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\t\r]/u);
      }),
      { ...seed, numRuns: 150 },
    );
  });
});

describe("JSON", () => {
  it("reads back to an equal record, whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(fiveTexts, async (texts) => {
        const report = reportOf(texts);
        // undefined fields are left out by JSON, and by toEqual
        expect(JSON.parse(await render("json", report))).toEqual(toDocument(report));
      }),
      { ...seed, numRuns: 100 },
    );
  });

  it("comes as one record a line in ndjson, in the order of the tables", async () => {
    await fc.assert(
      fc.asyncProperty(fiveTexts, async (texts) => {
        const lines = (await render("ndjson", reportOf(texts))).split("\n");
        expect(lines.pop()).toBe("");
        const rows = lines.map((line) => JSON.parse(line));
        expect(rows.map(({ table, name }) => [table, name])).toEqual([
          ["areas", texts[1]],
          ["areas", texts[2]],
        ]);
      }),
      { ...seed, numRuns: 50 },
    );
  });

  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  });
  const schemaOf = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../data/schemas/${name}.json`, import.meta.url), "utf8"));

  it.each(sampleReports.map(({ schema }, at) => [schema, at] as const))(
    "is accepted by the schema it names: %s",
    async (schema, at) => {
      const described = schemaOf(schema.slice("soste-stats/".length));
      // Two samples have one schema.
      const validate = ajv.getSchema(described.$id) ?? ajv.compile(described);
      const report = sampleReports[at];
      if (report === undefined) throw new Error("no sample");
      const document = JSON.parse(await render("json", report));
      expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      expect(validate({ ...document, extra: 1 })).toBe(false);
      expect(validate({ ...document, schema: "soste-stats/other@1" })).toBe(false);
    },
  );

  it("is refused by the schema when a missing figure has a value", async () => {
    const validate = ajv.getSchema("urn:soste-stats:region:1");
    const [profile] = sampleReports;
    if (profile === undefined || validate === undefined) throw new Error("no sample");
    const document = JSON.parse(await render("json", profile));
    document.tables.profile.at(-1).figure.value = 0;
    expect(validate(document)).toBe(false);
  });
});

describe("Markdown", () => {
  it("keeps every table row on one line with as many cells as there are columns", async () => {
    await fc.assert(
      fc.asyncProperty(fiveTexts, async (texts) => {
        const lines = (await render("md", reportOf(texts))).split("\n");
        const table = lines.filter((line) => line.startsWith("| "));
        expect(table).toHaveLength(4);
        for (const line of table) {
          // borders are the bars that no backslash escapes
          const bars = line.replace(/\\\\/gu, "").replace(/\\\|/gu, "").match(/\|/gu);
          expect(bars).toHaveLength(3);
        }
      }),
      { ...seed, numRuns: 150 },
    );
  });

  it("holds no HTML, code or link that came from a text", async () => {
    const text = await render("md", reportOf(nasty.slice(0, 5)));
    expect(text).not.toContain("<script");
    const marked = await render("md", reportOf(nasty.slice(18, 23)));
    expect(marked).toContain("\\`code\\` \\*strong\\* \\_em\\_ \\[link\\](javascript:alert(1))");
  });
});

describe("the workbook", () => {
  it("gives the same bytes twice, in every language, and no value that is none", async () => {
    for (const report of sampleReports) {
      for (const { tag } of locales) {
        const bytes = await workbook(report, { locale: localeFor(tag) });
        expect(await workbook(report, { locale: localeFor(tag) })).toEqual(bytes);
        for (const { name, headings, rows } of await openWorkbook(bytes)) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
          for (const cell of [headings, ...rows].flat()) {
            expect(String(cell ?? "")).not.toMatch(/undefined|\bNaN\b|\[object/u);
          }
        }
      }
    }
  });

  it("reads back to equal texts, none of them a formula, a link or invisible", async () => {
    await fc.assert(
      fc.asyncProperty(fiveTexts, async (texts) => {
        const bytes = await workbook(reportOf(texts));
        const [heading, first, second] = texts.map((text) => toVisible(text) || undefined);
        const table = (await openWorkbook(bytes))[1];
        expect(table?.headings).toEqual(["Name", heading].slice(0, heading === undefined ? 1 : 2));
        // a row without any text is no row of the file
        const given = [
          [first, second],
          [second, first],
        ].filter((row) => row.some((cell) => cell !== undefined));
        expect(table?.rows.map(([one, other]) => [one, other])).toEqual(given);
        for (const cell of libraryCells(bytes)) {
          expect(cell.f).toBeUndefined();
          expect(cell.l).toBeUndefined();
          if (cell.t !== "n") expect(cell.t).toBe("s");
          expect(String(cell.v)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });
});
