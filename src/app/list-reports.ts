import type { Area, LocalisedText } from "../domain/area.ts";
import { verbatim } from "../domain/localised-text.ts";
import type { Cell, Column, FileLink, Report, Row } from "../domain/report.ts";
import { listReport } from "../report/list-report.ts";
import type { Tool } from "./input-options.ts";
import { inputsByFile } from "./support/inputs-by-file.ts";

/** A file that was written for a report. */
export interface ListedFile extends FileLink {
  /** Column in which it is listed: `charts`, or the ending of its name. */
  readonly kind: string;
}

/** What the list needs to know of a report. */
export type ReportFrame = Pick<
  Report,
  "referenceDate" | "divisionYear" | "accounts" | "provenance"
>;

/** One area of a batch: its files, and what must be said of its report. */
export interface ListedArea {
  readonly area: Area;
  readonly files: readonly ListedFile[];
  /** Why there is no report, or which limits it does not keep. */
  readonly remarks: readonly LocalisedText[];
  /** Absent where no report was made. */
  readonly frame?: ReportFrame;
}

/** The list of the reports in a folder: links, remarks and sources, and no figure of any area. */
export function listReports(areas: readonly ListedArea[], tool: Tool): Report {
  const frames = areas.flatMap(({ frame }) => frame ?? []);
  const [first] = frames;
  const kinds = [...new Set(areas.flatMap(({ files }) => files.map(({ kind }) => kind)))];
  const level = areas[0]?.area.key.level;
  const { referenceDate, divisionYear } = first ?? {};
  const list = listReport({
    what: "reports",
    columns: columnsOf(areas, kinds),
    rows: areas.map((area) => toRow(area, kinds)),
    ...(divisionYear === undefined ? {} : { divisionYear }),
    notes: [],
    accounts: [],
    problems: { errors: 0, warnings: 0, counts: [], listed: [] },
    provenance: {
      tool: { name: "soste-stats", version: tool.version },
      inputs: inputsByFile(frames.flatMap(({ provenance }) => provenance.inputs)),
    },
  });
  return {
    ...list,
    ...(level === undefined ? {} : { level }),
    ...(referenceDate === undefined ? {} : { referenceDate }),
  };
}

/** The area, a column for each kind of file, and remarks where there are any. */
function columnsOf(areas: readonly ListedArea[], kinds: readonly string[]): readonly Column[] {
  const hasRemarks = areas.some(({ remarks }) => remarks.length > 0);
  return [
    { id: "area", kind: "name" },
    ...kinds.map(fileColumn),
    ...(hasRemarks ? [{ id: "remarks", kind: "text" } as const] : []),
  ];
}

function fileColumn(kind: string): Column {
  if (kind === "charts") return { id: kind, kind: "text" };
  const ending = kind.toUpperCase();
  return { id: kind, kind: "text", heading: verbatim(ending) };
}

function toRow({ area, files, remarks }: ListedArea, kinds: readonly string[]): Row {
  const links = kinds.map((kind): [string, Cell] => [
    kind,
    { kind: "links", links: files.filter((file) => file.kind === kind) },
  ]);
  return {
    indent: 0,
    cells: {
      area: { kind: "name", area },
      ...Object.fromEntries(links),
      ...(remarks.length === 0 ? {} : { remarks: { kind: "localised", text: joined(remarks) } }),
    },
  };
}

function joined(remarks: readonly LocalisedText[]): LocalisedText {
  const inLanguage = (tag: keyof LocalisedText) => remarks.map((text) => text[tag]).join("; ");
  return { fi: inLanguage("fi"), sv: inLanguage("sv"), en: inLanguage("en") };
}
