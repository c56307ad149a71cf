import type { Picture } from "../../src/domain/picture.ts";
import type { Report } from "../../src/domain/report.ts";
import { samplePictures } from "./sample-pictures.ts";
import { sampleComparison, sampleFindings } from "./sample-report.ts";

/** In which section of the document a chart stands, and with which of its tables. */
const places: Readonly<Record<Picture["chart"], readonly [section: string, table: string]>> = {
  spine: ["register", "profile"],
  "tile-map": ["register", "comparison"],
  "broken-line": ["register", "comparison"],
  "stacked-bars": ["survey", "items"],
  "rank-range": ["survey", "items"],
  "structure-matrix": ["structures", "structures"],
};

/** A document in sections with findings, tables and a picture of every chart, some of them of tables it does not have. */
export const sampleDocument: Report = {
  ...sampleFindings,
  sections: ["register", "survey", "structures"],
  findings: (sampleFindings.findings ?? []).map((finding) => ({ ...finding, section: "register" })),
  tables: [...sampleFindings.tables, ...sampleComparison.tables].map((table) => ({
    ...table,
    section: "register",
  })),
  pictures: Object.values(samplePictures).map((picture) => {
    const [section, table] = places[picture.chart];
    return { ...picture, section, table };
  }),
};
