import type { Finding } from "../domain/finding.ts";
import type { Picture } from "../domain/picture.ts";
import type { Note, Report, Row, Table } from "../domain/report.ts";
import type { DocumentSection, TableId } from "../domain/word-id.ts";

/** Remarks on what stands in some sections, undefined for whatever the document shows. */
export interface SectionNotes {
  readonly sections: readonly DocumentSection[] | undefined;
  readonly notes: readonly Note[];
}

/** What the report of an area is put together from. */
export interface Situation {
  /** The area's profile as `regionReport` makes it: the document takes its frame and provenance. */
  readonly profile: Report;
  readonly notes: readonly SectionNotes[];
  /** Sections wanted, in their order. */
  readonly sections: readonly DocumentSection[];
  readonly findings: readonly Finding[];
  readonly pictures: readonly Picture[];
  /** Tables beside the profile's, each with its section. */
  readonly tables: readonly Table[];
}

/** Where the rows of a profile's part stand in the document, and as which table. */
const placeOfPart: Readonly<Record<string, readonly [DocumentSection, TableId]>> = {
  register: ["register", "profile-register"],
  "purpose-classes": ["register", "profile-register"],
  "register-dynamics": ["register", "profile-register"],
  sectors: ["register", "profile-register"],
  production: ["production", "profile-production"],
  funding: ["funding", "profile-funding"],
  structures: ["structures", "profile-structures"],
  survey: ["survey", "profile-survey"],
};

/** Where the listings of a profile stand; one that is not named here stands with the profile. */
const sectionOfTable: Readonly<Record<string, DocumentSection>> = {
  strengths: "summary",
  weaknesses: "summary",
  "definition-interval": "register",
  "definition-pairs": "register",
  "definition-combinations": "register",
  "production-services": "production",
  "production-disclosure": "production",
  structures: "structures",
  "structure-matrix": "structures",
  "municipal-cooperation": "structures",
  "structure-statements": "structures",
  distributions: "survey",
  "good-practices": "practices",
  "outcome-examples": "practices",
  "index-pillars": "readiness",
  "index-changes": "readiness",
};

/** Where findings on a part of the profile stand. */
const sectionOfFinding: Readonly<Record<string, DocumentSection>> = {
  "purpose-classes": "register",
  "register-dynamics": "register",
  "municipal-cooperation": "structures",
  "response-rate": "survey",
};

/** Sections in which the parts of the profile come together. */
const common: ReadonlySet<DocumentSection> = new Set(["summary", "profile"]);

/** Sections in which the rows and tables of a part of the profile stand; undefined where it has none. */
export function sectionsOf({
  figures,
  tables,
}: {
  readonly figures: readonly { readonly section: string }[];
  readonly tables: readonly Pick<Table, "id">[];
}): readonly DocumentSection[] | undefined {
  const found = [
    ...figures.flatMap(({ section }) => placeOfPart[section]?.[0] ?? []),
    ...tables.flatMap(({ id }) => sectionOfTable[id] ?? []),
  ];
  return found.length === 0 ? undefined : [...new Set(found)];
}

/** The report of one area as a document: the profile spread over its sections, with findings, pictures and listings. */
export function situationReport(situation: Situation): Report {
  const { profile, findings, pictures } = situation;
  const tables = [...profile.tables.flatMap(placed), ...situation.tables];
  const used = findings.map(inSection);
  const wanted = situation.sections.filter((section) =>
    [...tables, ...used, ...pictures].some((each) => each.section === section),
  );
  const isWanted = ({ section }: { readonly section?: string }) =>
    wanted.some((each) => each === section);
  const inOrder = <Each extends { readonly section?: string }>(some: readonly Each[]) =>
    wanted.flatMap((section) => some.filter((each) => each.section === section));
  return {
    ...profile,
    schema: "soste-stats/report@1",
    sections: wanted,
    notes: notesFor(wanted, situation.notes),
    findings: inOrder(used.filter(isWanted)),
    tables: inOrder(tables.filter(isWanted)),
    pictures: inOrder(pictures.filter(isWanted)),
  };
}

/** The remarks on what is shown, each once; where parts come together, those on all of them. */
function notesFor(
  wanted: readonly DocumentSection[],
  groups: readonly SectionNotes[],
): readonly Note[] {
  const isWhole = wanted.some((section) => common.has(section));
  const notes = groups
    .filter(
      ({ sections }) =>
        isWhole || sections === undefined || sections.some((each) => wanted.includes(each)),
    )
    .flatMap((group) => group.notes);
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

function inSection(finding: Finding): Finding {
  return { ...finding, section: sectionOfFinding[finding.section] ?? finding.section };
}

/** A table of the profile report in its section; the profile itself as one table for each section it has rows in. */
function placed(table: Table): readonly Table[] {
  if (table.id !== "profile") return [{ ...table, section: sectionOfTable[table.id] ?? "profile" }];
  const rowsById = new Map<TableId, { readonly section: DocumentSection; readonly rows: Row[] }>();
  let part = "";
  for (const row of table.rows) {
    part = row.section ?? part;
    const [section, id] = placeOfPart[part] ?? ["profile", "profile"];
    const own = rowsById.get(id) ?? { section, rows: [] };
    own.rows.push(row);
    rowsById.set(id, own);
  }
  return [...rowsById].map(([id, { section, rows }]) => ({ ...table, id, section, rows }));
}
