import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import { renderXlsx } from "../../src/render/xlsx.ts";
import { localeFor } from "../support/locales.ts";
import { byHeading, byLibrary, openWorkbook } from "../support/opened-workbook.ts";
import {
  misspeltMunicipality,
  sampleCheck,
  sampleComparison,
  sampleListing,
  sampleProfile,
  view,
} from "../support/sample-report.ts";

type Tag = "fi" | "sv" | "en";

function bytesOf(report: Report, tag: Tag = "en"): Uint8Array {
  const bytes = renderXlsx(report, view({ locale: localeFor(tag) }));
  if (typeof bytes === "string") throw new Error("a workbook is no text");
  return bytes;
}

const sheetsOf = async (report: Report, tag?: Tag) => openWorkbook(bytesOf(report, tag));

async function sheetOf(report: Report, name: string, tag?: Tag) {
  const sheet = (await sheetsOf(report, tag)).find((known) => known.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Number formats by heading in a row of the second sheet; row 1 is the first below the headings. */
function formatsIn(bytes: Uint8Array, row: number): Readonly<Record<string, unknown>> {
  const { SheetNames, Sheets } = byLibrary(bytes);
  const rows = Sheets[SheetNames[1] ?? ""]?.["!data"] ?? [];
  const entries = (rows[0] ?? []).map((heading, at) => [heading?.v, rows[row]?.[at]?.z]);
  return Object.fromEntries(entries);
}

describe("the sheets of a workbook", () => {
  it("are a cover, one for each table, and the notes, in the words of the language", async () => {
    const names = async (tag: Tag) => (await sheetsOf(sampleProfile, tag)).map(({ name }) => name);
    expect(await names("fi")).toEqual(["Kansi", "Alueprofiili", "Huomautukset"]);
    expect(await names("sv")).toEqual(["Försättsblad", "Områdesprofil", "Anmärkningar"]);
    expect(await names("en")).toEqual(["Cover", "Profile", "Notes"]);
  });

  it("have one for the problems of the inputs, where there are some", async () => {
    const { rows } = await sheetOf(sampleCheck, "Problems");
    expect(rows).toHaveLength(25);
    const problems = { ...sampleCheck.problems, listed: [misspeltMunicipality] };
    const [first] = (await sheetOf({ ...sampleProfile, problems }, "Problems")).rows;
    expect(first?.slice(0, 3)).toEqual(["register.csv", 17, 6]);
  });

  it("have no merged cells", async () => {
    for (const report of [sampleProfile, sampleComparison, sampleListing, sampleCheck]) {
      for (const { merges } of await sheetsOf(report)) expect(merges).toBe(0);
    }
  });
});

describe("a table with one figure a row", () => {
  it("has number, marks, limits, rank and comparison in columns of their own", async () => {
    const rate = byHeading(await sheetOf(sampleProfile, "Profile"), 1);
    expect(rate).toMatchObject({
      Indicator: "associations-per-10000",
      "Area level": "region",
      "Area code": "06",
      Period: "2025-01-02",
      Value: 169.5359894445355,
      Mark: "[e]",
      "Lower limit": 166.108,
      "Upper limit": 173.016,
      "Level of confidence": 0.95,
      Finland: 191.8,
      Denominator: 548_910,
    });
    expect(Object.values(rate).filter((value) => value === 16 || value === 17)).toHaveLength(2);
  });

  it("leaves a missing figure empty with its mark and the reason beside it", async () => {
    const founding = byHeading(await sheetOf(sampleProfile, "Profile"), 4);
    expect(founding["Value"]).toBeUndefined();
    expect(founding["Mark"]).toBe("[x]");
    expect(founding["Reason"]).toBe(localeFor("en").words.missing["needs-rows"]);
  });

  it("shows counts whole, rates with one decimal and shares per cent as the language writes them", () => {
    expect(formatsIn(bytesOf(sampleProfile), 1)["Value"]).toBe("#,##0");
    const rate = formatsIn(bytesOf(sampleProfile), 2);
    expect([rate["Value"], rate["Lower limit"], rate["Level of confidence"]]).toEqual([
      "#,##0.0",
      "#,##0.0",
      "0%",
    ]);
    expect(formatsIn(bytesOf(sampleProfile), 3)["Value"]).toBe("0.0%");
    expect(formatsIn(bytesOf(sampleProfile, "fi"), 3)["Arvo"]).toBe("0.0 %");
    expect(formatsIn(bytesOf(sampleProfile, "sv"), 3)["Värde"]).toBe("0.0 %");
  });

  it("leaves out the parts of figures that no row has", async () => {
    const [first] = sampleProfile.tables;
    if (first === undefined) throw new Error("no table");
    const counts = { ...first, rows: first.rows.slice(0, 1) };
    const { headings } = await sheetOf({ ...sampleProfile, tables: [counts] }, "Profile");
    expect(headings).toContain("Value");
    expect(headings).not.toContain("Mark");
    expect(headings).not.toContain("Denominator");
  });
});

describe("a table of areas and indicators", () => {
  it("has beside each figure its mark and its limits", async () => {
    const row = byHeading(await sheetOf(sampleComparison, "Comparison"), 0);
    expect(row).toMatchObject({
      "Registered associations": 9306,
      "per 10,000 residents": 169.5359894445355,
      "per 10,000 residents: Mark": "[e]",
      "per 10,000 residents: Lower limit": 166.108,
      "per 10,000 residents: Upper limit": 173.016,
    });
    const aland = byHeading(await sheetOf(sampleComparison, "Comparison"), 2);
    expect(aland["Registered associations"]).toBeUndefined();
    expect(aland["Registered associations: Mark"]).toBe("[x]");
  });
});

describe("a listing", () => {
  it("keeps a code text and shows a year without a separator", async () => {
    const row = byHeading(await sheetOf(sampleListing, "Areas"), 0);
    expect(row).toMatchObject({ Code: "06", Area: "Pirkanmaa", "First year": 2010 });
    expect(formatsIn(bytesOf(sampleListing), 1)["First year"]).toBe("0");
  });
});

describe("the cover", () => {
  it("says what the workbook is, with days as ISO text, and lists its sheets", async () => {
    const { headings, rows } = await sheetOf(sampleProfile, "Cover");
    expect(headings[0]).toBe("Pirkanmaa · region 06 · reference date 2025-01-02 · division 2025");
    const facts = Object.fromEntries(rows.map(([label, value]) => [label, value]));
    expect(facts).toMatchObject({
      Area: "Pirkanmaa",
      Level: "region",
      Code: "06",
      "Reference date": "2025-01-02",
      Division: 2025,
      "Level of confidence": 0.95,
      Program: "soste-stats 0.1.0",
      Profile: "Profile",
    });
  });

  it("lists every source with publisher, licence, date and whole checksum", async () => {
    const { rows } = await sheetOf(sampleProfile, "Cover");
    const sources = rows.slice(rows.findIndex(([first]) => first === "Sources"));
    expect(sources).toEqual([
      ["Sources", "Title", "Publisher", "Date", "Licence", "Input", "Rows", "SHA-256", "Address"],
      [
        "associations",
        "Yhdistysten lukumäärät maakunnittain",
        "PRH",
        "2025-01-02",
        "CC BY 4.0",
        "associations/counts.csv",
        627,
        "3f5a0c1e".repeat(8),
        "https://www.prh.fi/",
      ],
      [
        "population",
        ...[undefined, undefined, undefined, undefined],
        "vaesto.csv",
        308,
        "0011aabb".repeat(8),
      ],
    ]);
  });
});

describe("the notes", () => {
  it("explain the marks, name denominators and account for the rows", async () => {
    const { headings, rows } = await sheetOf(sampleProfile, "Notes");
    expect(headings).toEqual(["Topic", "Remark"]);
    const topics = new Set(rows.map(([topic]) => topic));
    expect([...topics]).toEqual(["Notes", "Denominators", "Marks", "Rows"]);
    const lines = rows.map(([, line]) => String(line));
    expect(lines).toContainEqual(expect.stringMatching(/^\[e\] .+: /));
    expect(lines).toContainEqual(expect.stringMatching(/^associations\/counts\.csv: 627 read/));
  });
});
