import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import { chalkPaint } from "../../src/render/support/chalk-paint.ts";
import { displayWidth } from "../../src/render/support/display-width.ts";
import { renderTable } from "../../src/render/table.ts";
import { localeFor, locales } from "../support/locales.ts";
import {
  area,
  figure,
  known,
  sampleCheck,
  sampleComparison,
  sampleListing,
  sampleProfile,
  view,
} from "../support/sample-report.ts";

const widest = (text: string) => Math.max(...text.split("\n").map((line) => displayWidth(line)));

describe("the profile of an area", () => {
  it("begins with area, level and code, reference date and division", () => {
    const [title] = renderTable(sampleProfile, view({ locale: localeFor("fi") })).split("\n");
    expect(title).toBe("Pirkanmaa · maakunta 06 · viiteajankohta 2.1.2025 · aluejako 2025");
  });

  // figures of the specification's sample: PRH 2 January 2025, Statistics Finland 31 December 2025
  it("shows value, interval, country, rank with the number ranked, and verdict", () => {
    const lines = renderTable(sampleProfile, view()).split("\n");
    const line = (start: string) => lines.find((text) => text.startsWith(start))?.split(/ {2,}/u);
    expect(line("Registered associations")).toEqual([
      "Registered associations",
      "2025-01-02",
      "9,306",
      "107,851",
      "2/18",
    ]);
    expect(line("  per 10,000 residents")).toEqual([
      "",
      "per 10,000 residents",
      "2025-01-02",
      "169.5 [e]",
      "166.1–173.0",
      "191.8",
      "16–17/18",
      "lower",
    ]);
    expect(line("  share of classified")).toContain("10.1%");
  });

  it("stars single values when other figures of the column are whole", () => {
    const whole = figure("sote-share", "share", known(0.095, { n: 84_957 }));
    const tables = sampleProfile.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, index) =>
        index === 2
          ? { ...row, cells: { ...row.cells, country: { kind: "figure", figure: whole } as const } }
          : row,
      ),
    }));
    const text = renderTable({ ...sampleProfile, tables }, view());
    expect(text).toContain("107,851*");
    expect(text).not.toContain("Finland*");
    expect(text).toMatch(/ 9\.5% /u);
  });

  it("stars a column that covers fewer areas than there are, and says how many below", () => {
    const text = renderTable(sampleProfile, view());
    expect(text).toContain("Finland*");
    expect(text).toMatch(/^ {2}\* .*18 of 19 regions/mu);
    const unexplained: Report = { ...sampleProfile, notes: [] };
    expect(renderTable(unexplained, view())).toMatch(/^ {2}\* 18 of 19 regions$/mu);
  });

  it("names denominators with their own dates", () => {
    const text = renderTable(sampleProfile, view());
    expect(text).toContain("per 10,000 residents: Pirkanmaa 548,910 residents, 2025-12-31");
    expect(text).toContain("share of classified: Pirkanmaa 7,496 associations, 2025-01-02");
  });

  it("explains the marks that occur and no others", () => {
    const text = renderTable(sampleProfile, view());
    expect(text).toMatch(/\[e\] estimated/u);
    expect(text).toMatch(/\[x\] not available: needs an extract/u);
    expect(text).not.toMatch(/\[c\]|\[z\]|\[u\]/u);
  });

  it("lists sources by number with publisher, date, licence, rows and the start of the checksum", () => {
    const text = renderTable(sampleProfile, view({ locale: localeFor("fi") }));
    expect(text).toMatch(/^ {2}\[1\] PRH: .*päivätty 2\.1\.2025, käyttöehdot: CC BY 4\.0/mu);
    expect(text).toMatch(/^ {6}associations\/counts\.csv, 627 riviä, sha256 3f5a0c1e3f5a$/mu);
    expect(text).toMatch(/^ {2}\[2\] vaesto\.csv/mu);
  });

  it("prints the row account as a sum", () => {
    expect(renderTable(sampleProfile, view())).toContain(
      "627 read = 598 used + 29 excluded (no figure in the source 29) + 0 rejected",
    );
  });
});

describe("fitting to a terminal", () => {
  it("takes no more than the width, in each language, and loses no value", () => {
    for (const { tag } of locales) {
      for (const width of [132, 100, 80, 60, 44]) {
        for (const report of [sampleProfile, sampleComparison, sampleListing]) {
          const locale = localeFor(tag);
          const fitted = renderTable(report, view({ width, locale }));
          expect(widest(fitted), `${report.schema} ${tag} ${width}`).toBeLessThanOrEqual(width);
          for (const value of renderTable(report, view({ locale })).match(/\d+[.,]\d\b/gu) ?? []) {
            expect(fitted).toContain(value);
          }
        }
      }
    }
  });

  it("keeps the profile a table at 80 columns", () => {
    for (const { tag } of locales) {
      const text = renderTable(sampleProfile, view({ width: 80, locale: localeFor(tag) }));
      expect(text).toMatch(/169[.,]5 \[e\] +166[.,]1–173[.,]0/u);
    }
  });

  it("turns the profile to one figure below the other when columns no longer fit", () => {
    const text = renderTable(sampleProfile, view({ width: 50 }));
    expect(text).toMatch(/^Registered associations: per 10,000 residents$/mu);
    expect(text).toMatch(/^ {2}Rank +16–17\/18$/mu);
  });

  it("divides a comparison into blocks of columns that repeat the area", () => {
    const text = renderTable(sampleComparison, view({ width: 44 }));
    expect(text.match(/^Pirkanmaa/gmu)?.length).toBeGreaterThan(1);
    expect(text.match(/^Area/gmu)?.length).toBe(text.match(/^Pirkanmaa/gmu)?.length);
  });

  it("aligns columns by the room that East Asian characters take", () => {
    const report: Report = {
      ...sampleComparison,
      tables: sampleComparison.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({
          ...row,
          cells: { ...row.cells, area: { kind: "name", area: area("region", "06", "漢字会") } },
        })),
      })),
    };
    const lines = renderTable(report, view()).split("\n").slice(2);
    const heading = lines[0] ?? "";
    const row = lines.find((line) => line.includes("9,306")) ?? "";
    const end = (line: string, text: string) =>
      displayWidth(line.slice(0, line.indexOf(text) + text.length));
    expect(end(row, "9,306")).toBe(end(heading, "Registered associations"));
  });

  it("shows one figure below the other when asked, at any width", () => {
    const text = renderTable(sampleProfile, view({ vertical: true }));
    expect(text).toMatch(/^ {2}Value +9,306$/mu);
    expect(text).not.toContain("───");
  });
});

describe("colour", () => {
  it("is absent at level 0 and present at level 1", () => {
    expect(renderTable(sampleProfile, view())).not.toContain("\u001b");
    expect(renderTable(sampleProfile, view({ colours: chalkPaint(1) }))).toContain(
      "\u001b[1mRegister\u001b[22m",
    );
  });

  it("changes nothing but colour codes", () => {
    const plain = renderTable(sampleProfile, view({ width: 100 }));
    const coloured = renderTable(sampleProfile, view({ width: 100, colours: chalkPaint(3) }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with the escape byte
    expect(coloured.replace(/\u001b\[\d+m/gu, "").replace(/ +$/gmu, "")).toBe(plain);
  });
});

describe("a check", () => {
  it("shows the first 20 problems of a kind and counts the rest", () => {
    const text = renderTable(sampleCheck, view());
    expect(text).toContain("25 errors, 0 warnings");
    expect(text.match(/did you mean Tampere\?/gu)).toHaveLength(20);
    expect(text).toContain("and 5 more of this kind");
  });
});
