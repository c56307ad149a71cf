import { createProblemLog } from "../../decode/support/problem-log.ts";
import { note } from "../../domain/note-id.ts";
import type { OutcomeExample } from "../../domain/outcome-example.ts";
import type { Note, ProblemSummary } from "../../domain/report.ts";
import { countStructures } from "../../structures/scorecard.ts";
import { lowestCoverage } from "../../structures/structure-shares.ts";
import type { ReadingOptions } from "../input-options.ts";
import { mergeSummaries } from "./merge-summaries.ts";
import type { ProfileContext, ProfilePart } from "./profile-part.ts";
import { loadPublications } from "./publications.ts";
import { loadPublishedStructures, publishedTableRecord } from "./published-structures.ts";
import type { PublishedStructures } from "./published-tables.ts";
import { isCooperation, publishedShareRows, structureRows } from "./structures-figures.ts";
import {
  type LoadedRows,
  loadOutcomes,
  loadStructures,
  logContradictions,
  type StructureSource,
} from "./structures-input.ts";
import { outcomeTable, practiceTable, statementTable } from "./structures-listings.ts";
import { structureTablesOf } from "./structures-tables.ts";
import {
  publishedFacts,
  type StructureFacts,
  type StructureView,
  settledItems,
  structureView,
} from "./structures-view.ts";
import { structureInputs } from "./structures-words.ts";

/** Tables of structures and of outcome examples that the user gives, and how they are read. */
export interface StructuresOptions extends ReadingOptions {
  /** None means the published statements of the package. */
  readonly structures: readonly string[];
  readonly outcomes: readonly string[];
}

/** What is known of structures, and the inputs that it is from. */
type LoadedFacts = LoadedRows<StructureFacts>;

/** Writes out who published something, by its id in `data/sources.csv`. */
type SourceText = (id: string) => string;

/**
 * What the area has put in place for working with associations, whether its municipalities have agreed on cooperation,
 * good practices and examples of outcomes. Own tables of structures replace every published statement.
 * Throws: `UserError` when an input cannot be used.
 */
export async function structuresPart(
  options: StructuresOptions,
  context: ProfileContext,
): Promise<ProfilePart> {
  const { files, areas, area, country } = context;
  const published = await loadPublishedStructures(files);
  const sourceText = await sourceTexts(context);
  const isPublished = options.structures.length === 0;
  const loaded = isPublished
    ? await packageFacts(context, published, sourceText)
    : await ownFacts(options, context, published);
  const outcomes = await ownOutcomes(options, context);
  const facts = loaded.collected;
  const view = structureView(facts, areas, area);
  const examples = outcomeTable(outcomes.collected, areas, area);
  return {
    figures: [
      ...structureRows(facts, view, { ...context, withCooperation: !isPublished }),
      ...publishedShareRows(published, area, country, { withCooperation: isPublished }),
    ],
    tables: [
      ...structureTablesOf(facts, view),
      ...(isPublished ? statementTable(published, view, areas, sourceText) : []),
      ...practiceTable(facts.practices, areas, area),
      ...examples,
    ],
    notes: [
      ...(isPublished ? [note("structures-published", {})] : []),
      ...viewNotes(view),
      note("published-shares-without-n", {}),
      ...examples.map(({ rows }) => note("outcomes-not-summed", { count: rows.length })),
    ],
    accounts: [...loaded.accounts, ...outcomes.accounts, published.perceptionTable.account],
    problems: mergeSummaries([loaded.problems, outcomes.problems]),
    inputs: [
      ...loaded.inputs,
      ...outcomes.inputs,
      await publishedTableRecord(files, structureInputs.perceptions, published.perceptionTable),
    ],
  };
}

const noProblems: ProblemSummary = { errors: 0, warnings: 0, counts: [], listed: [] };

async function sourceTexts({ files }: ProfileContext): Promise<SourceText> {
  const publicationsOf = await loadPublications(files);
  return (id) =>
    publicationsOf([id])
      .map(({ publisher, dated }) => (dated === undefined ? publisher : `${publisher} ${dated}`))
      .join("; ");
}

async function packageFacts(
  { files, areas, area }: ProfileContext,
  published: PublishedStructures,
  sourceText: SourceText,
): Promise<LoadedFacts> {
  const input = structureInputs.published;
  const { statementTable: table } = published;
  const facts = publishedFacts(published, areas, area.key.year, { input, sourceText });
  const sources = sourcesAbout(published, structureView(facts, areas, area));
  return {
    collected: facts,
    accounts: [table.account],
    problems: noProblems,
    inputs: [await publishedTableRecord(files, input, { ...table, sources })],
  };
}

/** Who published what is shown of an area: statements on it and its counties, and the country's share. */
function sourcesAbout(
  published: PublishedStructures,
  { area, scorecards }: StructureView,
): readonly string[] {
  const about = [area, ...scorecards.map((each) => each.area)];
  const shown = published.statements.filter(
    (one) =>
      isCooperation(published, one) ||
      about.some(({ key }) => key.level === one.areaLevel && key.code === one.areaCode),
  );
  return [...new Set(shown.map(({ source }) => source))];
}

async function ownFacts(
  options: StructuresOptions,
  context: ProfileContext,
  { instrument }: PublishedStructures,
): Promise<LoadedFacts> {
  const loaded = await loadStructures(sourceOf(options.structures, options, context), instrument);
  const { statements, practices } = loaded.collected;
  const contradictions = createProblemLog();
  logContradictions(settledItems(statements), contradictions);
  return {
    ...loaded,
    collected: { instrument, statements, practices, input: structureInputs.own },
    problems: mergeSummaries([loaded.problems, contradictions.summary()]),
  };
}

async function ownOutcomes(
  options: StructuresOptions,
  context: ProfileContext,
): Promise<LoadedRows<readonly OutcomeExample[]>> {
  if (options.outcomes.length === 0) {
    return { collected: [], accounts: [], problems: noProblems, inputs: [] };
  }
  const loaded = await loadOutcomes(sourceOf(options.outcomes, options, context));
  return { ...loaded, collected: loaded.collected.examples };
}

function sourceOf(
  paths: readonly string[],
  options: ReadingOptions,
  { files, areas, area }: ProfileContext,
): StructureSource {
  return { paths, options, files, areas, divisionYear: area.key.year };
}

/** What must be said of the figures of a view. */
function viewNotes({ scorecards, counties }: StructureView): readonly Note[] {
  const rows = scorecards.flatMap(({ scorecard }) => scorecard);
  const { known, all } = countStructures(scorecards.map(({ scorecard }) => scorecard));
  const contradictory = new Set(
    rows.filter(({ isContradictory }) => isContradictory).map(({ item }) => item.id),
  );
  const isTooLittle = all > 0 && known / all < lowestCoverage;
  return [
    ...(counties > 0
      ? [note("structures-pooled", { areas: scorecards.length, of: counties })]
      : []),
    ...(isTooLittle
      ? [note("structures-coverage-too-low", { minimum: lowestCoverage * 100 })]
      : []),
    ...(all > 0 && !isTooLittle ? [note("structures-not-sampled", {})] : []),
    ...(contradictory.size > 0
      ? [note("structures-contradictory", { items: [...contradictory].join(", ") })]
      : []),
  ];
}
