import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../src/domain/report.ts";
import type { FigureRow } from "../../src/report/figure-table.ts";
import {
  disclosureTable,
  noSurveyRows,
  type SurveyRows,
  surveyReport,
} from "../../src/report/survey-report.ts";
import { figure, gone, known, pirkanmaa, sampleFrame } from "../support/sample-report.ts";

const subject = { fi: "Kysely", sv: "Enkät", en: "Survey" };
const item: Extract<Cell, { kind: "indicator" }> = {
  kind: "indicator",
  id: "trust",
  label: subject,
};
const area: Cell = { kind: "name", area: pirkanmaa };

const rate: FigureRow = {
  about: { area },
  figures: { respondents: figure("respondents", "respondents", known(12)) },
};
const mean: FigureRow = {
  about: { item, area },
  figures: {
    n: figure("trust.n", "answers", known(12)),
    mean: figure("trust.mean", "scale-points", known(3.25)),
    "effective-n": undefined,
  },
};

function tablesOf(rows: Partial<SurveyRows>): readonly Table[] {
  const all = { ...noSurveyRows, ...rows };
  const report = surveyReport({
    ...{ ...sampleFrame, subject, level: "region", divisionYear: 2025, rows: all },
  });
  expect(report.schema).toBe("soste-stats/survey@1");
  return report.tables;
}

const idsOf = (table: Table | undefined) => table?.columns.map(({ id }) => id);

describe("surveyReport", () => {
  it("puts response rates first and the disclosure record last, whatever else there is", () => {
    const tables = tablesOf({
      items: [mean],
      responseRates: [rate],
      itemsByArea: [mean],
      hidden: [{ variable: item, area: pirkanmaa, rule: "below-threshold", threshold: 5 }],
    });
    expect(tables.map(({ id }) => id)).toEqual([
      ...["response-rates", "items", "items-by-area", "disclosure"],
    ]);
  });

  it("has no table without rows", () => {
    expect(tablesOf({})).toEqual([]);
    expect(tablesOf({ scaleValues: [1, 2, 3] })).toEqual([]);
  });

  it("leaves out the columns that no row fills, and keeps the interval beside the mean", () => {
    const [table] = tablesOf({ itemsByArea: [mean] });
    expect(idsOf(table)).toEqual(["item", "area", "n", "mean", "interval"]);
  });

  it("keeps the column of a figure that is missing with a reason", () => {
    const hidden = { ...mean, figures: { mean: gone("trust.mean", "scale-points", "no-source") } };
    const [table] = tablesOf({ items: [hidden] });
    expect(idsOf(table)).toContain("mean");
    expect(table?.rows[0]?.cells["mean"]).toMatchObject({
      figure: { outcome: { kind: "missing", reason: "no-source" } },
    });
  });

  it("has a column for each value of the scale, ascending, between the bar and don't know", () => {
    const share = (value: number) => figure("trust.share", "share", known(value));
    const row: FigureRow = {
      about: { item, bar: { kind: "empty" } },
      figures: { "share-2": share(0.25), "share-1": share(0.75), "dont-know": share(0.5) },
    };
    const [table] = tablesOf({ distributions: [row], scaleValues: [1, 2] });
    expect(idsOf(table)).toEqual(["item", "share-1", "share-2", "dont-know"]);
    expect(table?.columns[1]?.heading).toEqual({ fi: "1", sv: "1", en: "1" });
  });
});

describe("disclosureTable", () => {
  it("names variable, cell, rule and threshold, and holds nothing that was counted", () => {
    const [table] = disclosureTable([
      { variable: item, area: pirkanmaa, rule: "below-threshold", threshold: 5 },
      {
        variable: item,
        area: pirkanmaa,
        part: { kind: "text", text: "järjestö" },
        rule: "hidden-to-protect-another",
        threshold: 5,
      },
    ]);
    expect(idsOf(table)).toEqual(["item", "area", "group", "rule", "threshold"]);
    const numbers = (table?.rows ?? []).flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => (cell.kind === "count" ? [cell.value] : [])),
    );
    expect(numbers).toEqual([5, 5]);
    const kinds = (table?.rows ?? []).flatMap(({ cells }) =>
      Object.values(cells).map(({ kind }) => kind),
    );
    expect(kinds).not.toContain("figure");
  });

  it("is left out where nothing was hidden", () => {
    expect(disclosureTable([])).toEqual([]);
  });
});
