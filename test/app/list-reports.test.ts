import { describe, expect, it } from "vitest";
import { type ListedArea, listReports } from "../../src/app/list-reports.ts";
import { toDocument } from "../../src/render/support/document.ts";
import { area, sampleFrame } from "../support/sample-report.ts";

const kainuu = area("wellbeing-county", "16", "Kainuu");
const page = { kind: "html", href: "kainuu.fi.html", text: "suomi", language: "fi" } as const;
const chart = { kind: "charts", href: "../c/kainuu.fi.a.svg", text: "fi.a.svg" };

const columns = (areas: readonly ListedArea[]) =>
  listReports(areas, { version: "1" }).tables[0]?.columns.map(({ id }) => id);

describe("the list of reports", () => {
  it("has a column for each kind of file that there is, and remarks where there are any", () => {
    const plain = { area: kainuu, files: [page], remarks: [] };
    expect(columns([plain])).toEqual(["area", "html"]);
    const remark = { fi: "a", sv: "b", en: "c" };
    const more = { area: kainuu, files: [page, chart], remarks: [remark, remark] };
    expect(columns([plain, more])).toEqual(["area", "html", "charts", "remarks"]);
    const { tables } = toDocument(listReports([more], { version: "1" }));
    expect(tables).toMatchObject({
      reports: [
        {
          html: [{ text: "suomi", href: "kainuu.fi.html", language: "fi" }],
          charts: [{ text: "fi.a.svg", href: "../c/kainuu.fi.a.svg", language: null }],
          remarks: { fi: "a; a", sv: "b; b", en: "c; c" },
        },
      ],
    });
  });

  it("names a file once, with what any of the reports took from it", () => {
    const [input] = sampleFrame.provenance.inputs;
    if (input === undefined) throw new Error("no sample");
    const [publication] = input.publications;
    if (publication === undefined) throw new Error("no publication");
    const frameWith = (title: string) => ({
      accounts: [],
      provenance: {
        ...sampleFrame.provenance,
        inputs: [{ ...input, publications: [{ ...publication, title }] }],
      },
    });
    const areas = ["a", "b", "a"].map((title) => ({
      area: kainuu,
      files: [],
      remarks: [],
      frame: frameWith(title),
    }));
    const { inputs } = listReports(areas, { version: "1" }).provenance;
    expect(inputs.map(({ name }) => name)).toEqual([input.name]);
    expect(inputs[0]?.publications.map(({ title }) => title)).toEqual(["a", "b"]);
  });

  it("is made where every report failed", () => {
    const { tables, provenance } = listReports(
      [{ area: kainuu, files: [], remarks: [{ fi: "a", sv: "a", en: "a" }] }],
      { version: "1" },
    );
    expect(tables[0]?.rows).toHaveLength(1);
    expect(provenance.inputs).toEqual([]);
  });
});
