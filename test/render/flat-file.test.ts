import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Report, Table } from "../../src/domain/report.ts";
import { renderCsv } from "../../src/render/csv.ts";
import { plainNumber } from "../../src/render/support/plain-number.ts";
import { renderTsv } from "../../src/render/tsv.ts";
import { localeFor } from "../support/locales.ts";
import {
  figure,
  known,
  sampleCheck,
  sampleComparison,
  sampleListing,
  sampleProfile,
  view,
} from "../support/sample-report.ts";

const records = (text: string, delimiter = ",") =>
  // columns: true makes a record of header to cell
  parse(text, { columns: true, delimiter, bom: true }) as readonly Record<string, string>[];

describe("the profile as a file", () => {
  const rows = records(renderCsv(sampleProfile, view()));

  it("gives each figure its id, unit, value in full precision, n, denominator and interval", () => {
    expect(rows[1]).toMatchObject({
      section: "register",
      indicator: "associations-per-10000",
      label: "per 10,000 residents",
      area_level: "region",
      area_code: "06",
      period: "2025-01-02",
      unit: "per-10000-residents",
      value: "169.5359894445355",
      mark: "e",
      flags: "estimated",
      n: "9306",
      denominator: "548910",
      denominator_unit: "residents",
      denominator_period: "2025-12-31",
      lower: "166.108",
      upper: "173.016",
      confidence: "0.95",
      method: "byar",
      country_value: "191.8",
      country_areas: "18",
      country_areas_of: "19",
      rank_from: "16",
      rank_to: "17",
      rank_of: "18",
      verdict: "lower",
      sources: "associations population",
    });
  });

  it("puts a range of figures that stands in place of one into the columns of the limits", () => {
    const range = {
      kind: "formula",
      formula: "{lower}–{upper}",
      numbers: { lower: 29, upper: 74 },
    };
    const [first = { indent: 0, cells: {} }] = sampleProfile.tables[0]?.rows ?? [];
    const row = { ...first, cells: { indicator: first.cells["indicator"], figure: range } };
    const tables = sampleProfile.tables.map((table) => ({ ...table, rows: [row] }));
    const [written] = records(renderCsv({ ...sampleProfile, tables } as Report, view()));
    expect(written).toMatchObject({ value: "", mark: "", lower: "29", upper: "74", method: "" });
  });

  it("leaves the value of a missing figure empty and names mark and reason beside it", () => {
    expect(rows[4]).toMatchObject({
      indicator: "founding-rate",
      value: "",
      mark: "x",
      reason: "needs-rows",
      country_value: "",
      country_mark: "x",
    });
  });

  it("ends lines with CRLF as RFC 4180 says; tab-separated lines end with LF", () => {
    expect(renderCsv(sampleProfile, view()).split("\r\n")).toHaveLength(7);
    expect(renderTsv(sampleProfile, view())).not.toContain("\r");
  });
});

describe("limits that were reckoned in two ways", () => {
  it("have two columns each, and the second their own mark", () => {
    const mean = figure(
      "involve",
      "scale-points",
      known(3.2, { interval: { lower: 2.9, upper: 3.5, confidence: 0.95, method: "student-t" } }),
    );
    const corrected = figure(
      "involve",
      "scale-points",
      known(3.2, {
        interval: {
          lower: 3.1,
          upper: 3.3,
          confidence: 0.95,
          method: "student-t-finite-population",
        },
      }),
    );
    const items: Table = {
      id: "items",
      columns: [
        { id: "mean", kind: "figure" },
        { id: "interval", kind: "interval" },
        { id: "interval-finite-population", kind: "interval" },
      ],
      rows: [
        {
          indent: 0,
          cells: {
            mean: { kind: "figure", figure: mean },
            "interval-finite-population": { kind: "figure", figure: corrected },
          },
        },
      ],
    };
    const [row] = records(renderCsv({ ...sampleListing, tables: [items] }, view()));
    expect(row).toMatchObject({
      lower: "2.9",
      upper: "3.5",
      "interval-finite-population_mark": "",
      "interval-finite-population_lower": "3.1",
      "interval-finite-population_upper": "3.3",
    });
  });
});

describe("a comparison as a file", () => {
  it("has a value and a mark for each indicator, both for machines", () => {
    const rows = records(renderCsv(sampleComparison, view({ locale: localeFor("sv") })));
    expect(rows[0]).toMatchObject({
      area_level: "region",
      area_code: "06",
      area: "Birkaland",
      associations: "9306",
      associations_mark: "",
    });
    expect(rows[2]).toMatchObject({ area_code: "21", associations: "", associations_mark: "x" });
  });
});

describe("a file for a Finnish spreadsheet", () => {
  const text = renderCsv(sampleProfile, view({ spreadsheet: "fi", locale: localeFor("fi") }));

  it("begins with a byte-order mark and has semicolons, decimal commas and Finnish words", () => {
    expect(text.startsWith("\ufeffOsa;Tunnusluku;Nimitys;Aluetaso;Aluekoodi;")).toBe(true);
    const rows = records(text, ";");
    expect(rows[1]).toMatchObject({
      Osa: "Rekisteri",
      Arvo: "169,5359894445355",
      Alaraja: "166,108",
      "Koko maa: Arvo": "191,8",
    });
    expect(rows[2]).toMatchObject({ Yksikkö: "osuus 0–1", Arvo: "0,10125400213447172" });
  });

  it("keeps numbers numbers: no thousands separator, no apostrophe", () => {
    expect(records(text, ";")[0]).toMatchObject({ Arvo: "9306", "Koko maa: Arvo": "107851" });
  });
});

describe("a check as a file", () => {
  it("has a row for each listed problem", () => {
    const rows = records(renderCsv(sampleCheck, view()));
    expect(rows).toHaveLength(25);
    expect(rows[0]).toEqual({
      source: "register.csv",
      line: "17",
      column: "6",
      "column-heading": "kotipaikka",
      severity: "error",
      problem: "cell/unknown-area",
      found: "Tampre",
      suggestion: "Tampere",
    });
  });
});

describe("a number in a file", () => {
  it("has no exponent and reads back to itself", () => {
    expect(plainNumber(1e-7)).toBe("0.0000001");
    expect(plainNumber(-1.5e-9)).toBe("-0.0000000015");
    expect(plainNumber(1.5e21)).toBe("1500000000000000000000");
    expect(plainNumber(-0)).toBe("0");
    expect(plainNumber(169.5359894445355)).toBe("169.5359894445355");
  });
});
