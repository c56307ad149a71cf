import type { Area, Level } from "../domain/area.ts";
import type { BenchmarkId } from "../domain/benchmark.ts";
import { note } from "../domain/note-id.ts";
import type { Spread } from "../domain/picture.ts";
import type { Note, ProblemSummary, Report } from "../domain/report.ts";
import type { RowAccount } from "../domain/row-account.ts";
import type { StructureInstrument } from "../domain/structure.ts";
import { UserError } from "../domain/user-error.ts";
import { type DocumentSection, documentSections } from "../domain/word-id.ts";
import { regionReport } from "../report/region-report.ts";
import { sectionsOf, situationReport } from "../report/situation-report.ts";
import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Message, Outcome, ReportsOutcome } from "./outcome.ts";
import { type BenchmarkedFigures, benchmarkedProfiles } from "./support/benchmarks.ts";
import { chooseArea } from "./support/choose-area.ts";
import { distinct } from "./support/distinct.ts";
import { judgedProfile } from "./support/judgements.ts";
import { type EventRows, loadEvents } from "./support/load-events.ts";
import type { LoadedRows } from "./support/load-rows.ts";
import { mergeSummaries } from "./support/merge-summaries.ts";
import {
  type PreparedProfile,
  type ProfileOptions,
  prepareProfile,
} from "./support/prepare-profile.ts";
import { prepareRun, type Run } from "./support/prepare-run.ts";
import { problemMessages } from "./support/problem-messages.ts";
import { findingsOn } from "./support/profile-findings.ts";
import { loadPublishedStructures } from "./support/published-structures.ts";
import { loadRegisterSeries, type RegisterSeries } from "./support/register-series.ts";
import { chapterOn, mergedTables, type ReportBook } from "./support/report-books.ts";
import {
  areaPictures,
  countryContent,
  overviewTable,
  profileTableOf,
  spreadsOf,
  summaryOf,
} from "./support/report-content.ts";
import { methodsTable } from "./support/report-methods.ts";
import { mergedRecords } from "./support/run-timeline.ts";
import { statusOf } from "./support/status.ts";
import { upcomingEvents } from "./support/upcoming-events.ts";

/** Which areas' reports, and what stands in them. */
export interface SituationRequest extends ProfileOptions {
  /** Names of areas of one level; none for every area of `level`. */
  readonly areas: readonly string[];
  readonly level?: Level;
  /** What the figures are held against. */
  readonly benchmarks: readonly BenchmarkId[];
  /** Sections in their order; none means all in the usual order. */
  readonly sections: readonly DocumentSection[];
  /** Tables of events to come. */
  readonly events: readonly string[];
  /** Commands whose tables the report takes over. */
  readonly books: readonly ReportBook[];
}

/** A book that was opened for the level of the reports. */
interface OpenBook {
  readonly section: DocumentSection;
  readonly outcome: Outcome;
}

/** Everything read that the reports are made from. */
interface Material {
  readonly run: Run;
  readonly prepared: PreparedProfile;
  readonly benchmarked: (area: Area) => BenchmarkedFigures;
  readonly books: readonly OpenBook[];
  readonly calendar: LoadedRows<EventRows>;
  readonly problems: ProblemSummary;
  /** Where the areas of the level lie. */
  readonly spread: (indicator: string) => Spread | undefined;
  readonly seriesOf: (area: Area) => RegisterSeries;
  readonly instrument: StructureInstrument;
}

/**
 * Situation reports of areas of one level: the inputs are read once, and each report is made when it is asked for.
 * Throws: `UserError` when an area is not found, the areas are of several levels, or an input cannot be used.
 */
export async function composeReports(
  request: SituationRequest,
  files: Files,
  tool: Tool,
): Promise<ReportsOutcome> {
  const run = await prepareRun(request, files, tool);
  const { areas, notes } = areasOf(request, run);
  const [first] = areas;
  if (first === undefined) throw new Error("no area to report on");
  const prepared = await prepareProfile(request, run, first.key, { files, tool });
  const books = await Promise.all(
    request.books.map(async ({ section, open }) => ({
      section,
      outcome: await open(first.key.level),
    })),
  );
  const calendar = await loadEvents({
    paths: request.events,
    options: request,
    files,
    areas: run.areas,
    divisionYear: run.divisionYear,
  });
  const benchmarked = benchmarkedProfiles(prepared.parts, run, request.benchmarks);
  const { level, year } = first.key;
  const peers = level === "country" ? [] : run.areas.areasOf(level, year);
  const { instrument } = await loadPublishedStructures(files);
  const spread = spreadsOf(peers, prepared);
  const problems = mergeSummaries([prepared.problems, calendar.problems]);
  const seriesOf = await loadRegisterSeries(run, request, files);
  const read = { run, prepared, benchmarked, books, calendar, seriesOf };
  const material: Material = { ...read, problems, spread, instrument };
  const choice = notes.map((each): Message => ({ kind: "note", note: each }));
  return {
    reports: areas.map((area) => ({ area, make: () => reportOn(area, material, request) })),
    messages: [...prepared.messages, ...problemMessages([calendar]), ...choice],
    problems,
    status: statusOf(problems),
  };
}

interface ChosenAreas {
  readonly areas: readonly Area[];
  /** What must be said of the choice. */
  readonly notes: readonly Note[];
}

function areasOf({ areas: names, level }: SituationRequest, run: Run): ChosenAreas {
  const year = run.divisionYear;
  if (names.length === 0) {
    if (level === undefined) {
      throw new UserError("usage", "option/required", { facts: { option: "--level" } });
    }
    return { areas: run.areas.areasOf(level, run.areas.yearOfLevel(level, year)), notes: [] };
  }
  const chosen = names.map((name) =>
    chooseArea(run.areas, { name, year, ...(level === undefined ? {} : { level }) }),
  );
  const levels = new Set(chosen.map(({ area }) => area.key.level));
  if (levels.size > 1) {
    throw new UserError("usage", "option/conflict", {
      facts: { option: "--name", other: [...levels].join(", ") },
    });
  }
  const byCode = new Map(chosen.map(({ area }) => [area.key.code, area]));
  return { areas: [...byCode.values()], notes: chosen.flatMap(({ notes }) => notes) };
}

function reportOn(area: Area, material: Material, request: SituationRequest): Report {
  const { run, prepared, books, calendar, problems, spread, instrument } = material;
  const { sections, benchmarks, asOf } = request;
  // Without the table of neighbours: other areas' figures stay out of an area's report, their names stand in a note.
  const { figures, notes } = material.benchmarked(area);
  // The figures may be of an earlier day than the one asked for, where nothing newer is published.
  const from = asOf ?? run.referenceDate;
  const parts = prepared.parts.map(({ partOf }) => partOf(area));
  const judged = judgedProfile({ figures, parts, benchmarks });
  const overTime = material.seriesOf(area);
  const chapters = books.map(({ section, outcome: { report } }) =>
    chapterOn(area, { report, section }),
  );
  const profile = regionReport({
    area,
    referenceDate: run.referenceDate,
    benchmarks,
    figures,
    findings: undefined,
    tables: [...judged.tables, ...parts.flatMap(({ tables }) => tables)],
    notes: [],
    accounts: distinct<RowAccount>([
      ...prepared.accounts,
      ...books.flatMap(({ outcome: { report } }) => report.accounts),
      ...calendar.accounts,
    ]),
    problems,
    provenance: {
      ...run.provenance,
      divisionYear: area.key.year,
      inputs: mergedRecords(
        [...parts, ...chapters, calendar, overTime].flatMap(({ inputs }) => inputs),
      ),
    },
  });
  const isCountry = area.key.level === "country";
  const known = new Set(profile.tables.map(({ id }) => id));
  const brought = chapters.flatMap(({ tables }) => tables).filter(({ id }) => !known.has(id));
  const tables = [
    ...overviewTable(profileTableOf(profile), { figures, benchmarks }),
    ...overTime.tables,
    ...mergedTables(brought),
    ...upcomingEvents(calendar.collected.events, { area, index: run.areas, from }),
    ...methodsTable(profile, run.definitions),
  ];
  const all = [...profile.tables, ...tables];
  const compared = isCountry
    ? countryContent(run, {
        tables: all,
        instrument,
        inputs: profile.provenance.inputs.map(({ id }) => id),
      })
    : { tables: [], pictures: [] };
  const findings = findingsOn(
    { area, figures, series: overTime.series },
    { ...prepared, accounts: [...prepared.accounts, ...calendar.accounts], problems },
  );
  const report = situationReport({
    profile,
    notes: [
      { sections: ["summary"], notes: judged.notes },
      { sections: undefined, notes: [...notes, ...run.notes] },
      ...parts.map((part) => ({ sections: sectionsOf(part), notes: part.notes })),
      { sections: ["register"], notes: overTime.notes },
      ...chapters,
      {
        sections: ["events"],
        notes: calendar.inputs.length > 0 ? [note("events-from", { date: from })] : [],
      },
    ],
    sections: sections.length === 0 ? documentSections : sections,
    findings: [...summaryOf(findings), ...findings],
    pictures: [
      ...areaPictures(area, { figures, benchmarks }, { tables: all, spread }),
      ...overTime.pictures,
      ...compared.pictures,
    ],
    tables: [...tables, ...compared.tables],
  });
  const empty = sections.filter((section) => !report.sections?.includes(section));
  return {
    ...report,
    notes: [
      ...report.notes,
      ...empty.map((section) => note("section-without-content", { section })),
    ],
  };
}
