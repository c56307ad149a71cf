import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../src/domain/report.ts";
import type { FigureRow } from "../../src/report/figure-table.ts";
import { type ReadinessRows, readinessReport } from "../../src/report/readiness-report.ts";
import { figure, known, pirkanmaa, sampleFrame } from "../support/sample-report.ts";

const subject = { fi: "Kysely", sv: "Enkät", en: "Survey" };
const area: Cell = { kind: "name", area: pirkanmaa };
const score = figure("score", "scale-points", known(3.25));
const none: ReadinessRows = {
  ...{ national: [], areas: [], dimensions: [], weights: [] },
  ...{ gap: [], whatIf: [], leaveOneOut: [], hidden: [] },
};
const ranked: FigureRow = {
  about: {
    area,
    band: { kind: "localised", text: subject },
    stability: { kind: "term", family: "stability", id: "likely" },
    "rank-range": { kind: "rank", rank: { from: 2, to: 4, of: 5 } },
  },
  figures: { score },
};

function tablesOf(rows: Partial<ReadinessRows>): readonly Table[] {
  const report = readinessReport({
    ...{ ...sampleFrame, subject, level: "region", divisionYear: 2025, rows: { ...none, ...rows } },
  });
  expect(report.schema).toBe("soste-stats/readiness@1");
  return report.tables;
}

const idsOf = (table: Table | undefined) => table?.columns.map(({ id }) => id);

describe("readinessReport", () => {
  it("begins with the areas, so that a file of one table holds their scores", () => {
    const national: FigureRow = {
      about: { basis: { kind: "term", family: "basis", id: "over-areas" } },
      figures: { score },
    };
    const tables = tablesOf({ national: [national], areas: [ranked] });
    expect(tables.map(({ id }) => id)).toEqual(["readiness", "national"]);
  });

  it("shows a band with its stability and a score with its interval and rank range", () => {
    const [table] = tablesOf({ areas: [ranked] });
    expect(idsOf(table)).toEqual([
      ...["area", "score", "interval", "band", "stability", "rank-range"],
    ]);
    const kinds = table?.columns.map(({ kind }) => kind);
    expect(kinds).toEqual(["name", "figure", "interval", "label", "term", "rank-range"]);
  });

  it("has no column of bands or ranks where every area is hidden", () => {
    const [table] = tablesOf({ areas: [{ about: { area }, figures: { score } }] });
    expect(idsOf(table)).toEqual(["area", "score", "interval"]);
  });

  it("sets ranks before and after beside each other in what-if and leave-one-out", () => {
    const changed: FigureRow = {
      about: {
        area,
        "left-out": { kind: "term", family: "left-out", id: "dimension" },
        what: { kind: "indicator", id: "trust", label: subject },
        "rank-range-before": { kind: "rank", rank: { from: 1, to: 3, of: 5 } },
        "rank-range-after": { kind: "rank", rank: { from: 2, to: 4, of: 5 } },
      },
      figures: { "changed-score": score },
    };
    const [whatIf, leaveOneOut] = tablesOf({ whatIf: [changed], leaveOneOut: [changed] });
    const shared = ["area", "changed-score", "interval", "rank-range-before", "rank-range-after"];
    expect(idsOf(whatIf)).toEqual(shared);
    expect(idsOf(leaveOneOut)).toEqual(["left-out", "what", ...shared]);
  });

  it("has no table without rows", () => {
    expect(tablesOf({})).toEqual([]);
  });
});
