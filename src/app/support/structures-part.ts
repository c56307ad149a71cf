import { lazily } from "../../areas/lazily.ts";
import { createProblemLog } from "../../decode/support/problem-log.ts";
import { note } from "../../domain/note-id.ts";
import type { OutcomeExample } from "../../domain/outcome-example.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Note } from "../../domain/report.ts";
import { countStructures } from "../../structures/scorecard.ts";
import { lowestCoverage } from "../../structures/structure-shares.ts";
import type { ReadingOptions } from "../input-options.ts";
import type { LoadedRows, RowsSource } from "./load-rows.ts";
import { mergeSummaries } from "./merge-summaries.ts";
import {
  contextOfArea,
  type LoadedPart,
  noProblems,
  type PillarSource,
  type ProfileContext,
  type ProfileFrame,
  type ProfilePart,
} from "./profile-part.ts";
import { loadPublications, type PublicationsOf } from "./publications.ts";
import { loadPublishedStructures, publishedTableRecord } from "./published-structures.ts";
import type { PublishedStructures } from "./published-tables.ts";
import { structureJudgements } from "./structure-judgements.ts";
import {
  inPlaceFigure,
  isCooperation,
  publishedShareRows,
  structureRows,
} from "./structures-figures.ts";
import { loadOutcomes, loadStructures, logContradictions } from "./structures-input.ts";
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
type LoadedFacts = Omit<LoadedRows<StructureFacts>, "inputs"> & {
  /** The inputs, with those who published what is shown of an area. */
  readonly inputsOf: (view: StructureView) => readonly InputRecord[];
  /** Of the user's own statements. */
  readonly pillar?: PillarSource;
};

/** Writes out who published something, by its id in `data/sources.csv`. */
type SourceText = (id: string) => string;

/** Everything that the part of an area is made from. */
interface LoadedStructures {
  /** The country's view, which every area is held against. */
  readonly countryView: () => StructureView;
  readonly published: PublishedStructures;
  readonly publicationsOf: PublicationsOf;
  /** Whether the statements are the published ones of the package. */
  readonly isPublished: boolean;
  readonly loaded: LoadedFacts;
  readonly outcomes: LoadedRows<readonly OutcomeExample[]>;
}

/**
 * What areas have put in place for working with associations, whether their municipalities have agreed on cooperation,
 * good practices and examples of outcomes. Own tables of structures replace every published statement.
 * Throws: `UserError` when an input cannot be used.
 */
export async function loadStructuresPart(
  options: StructuresOptions,
  frame: ProfileFrame,
): Promise<LoadedPart> {
  const published = await loadPublishedStructures(frame.files);
  const publicationsOf = await loadPublications(frame.files);
  const isPublished = options.structures.length === 0;
  const loaded = isPublished
    ? packageFacts(frame, published, publicationsOf)
    : await ownFacts(options, frame, published);
  const outcomes = await ownOutcomes(options, frame);
  const countryView = lazily(() => viewOfCountry(loaded.collected, frame));
  const all = { published, publicationsOf, isPublished, loaded, outcomes, countryView };
  return {
    isOwn: !isPublished || options.outcomes.length > 0,
    hasOwnPeriods: true,
    accounts: [...loaded.accounts, ...outcomes.accounts, published.perceptionTable.account],
    problems: mergeSummaries([loaded.problems, outcomes.problems]),
    ...(loaded.pillar === undefined ? {} : { pillar: loaded.pillar }),
    partOf: (area) => structuresPart(all, contextOfArea(frame, area)),
  };
}

function viewOfCountry(
  facts: StructureFacts,
  { areas, country }: Pick<ProfileFrame, "areas" | "country">,
): StructureView {
  const area = areas.area("country", country.code, country.year);
  if (area === undefined) throw new Error("the classification has no country");
  return structureView(facts, areas, area);
}

function structuresPart(
  { countryView, published, publicationsOf, isPublished, loaded, outcomes }: LoadedStructures,
  context: ProfileContext,
): ProfilePart {
  const { areas, area, country } = context;
  const facts = loaded.collected;
  const view = structureView(facts, areas, area);
  const examples = outcomeTable(outcomes.collected, areas, area);
  return {
    figures: [
      ...structureRows(facts, { view, countryView }, { ...context, withCooperation: !isPublished }),
      ...publishedShareRows(published, area, country, { withCooperation: isPublished }),
    ],
    tables: [
      ...structureTablesOf(facts, view),
      ...(isPublished ? statementTable(published, view, areas, sourceTexts(publicationsOf)) : []),
      ...practiceTable(facts.practices, areas, area),
      ...examples,
    ],
    judgements: structureJudgements(facts, view),
    notes: [
      ...(isPublished ? [note("structures-published", {})] : []),
      ...viewNotes(view),
      note("published-shares-without-n", {}),
      ...examples.map(({ rows }) => note("outcomes-not-summed", { count: rows.length })),
    ],
    inputs: [
      ...loaded.inputsOf(view),
      ...outcomes.inputs,
      publishedTableRecord(structureInputs.perceptions, published.perceptionTable, publicationsOf),
    ],
  };
}

function sourceTexts(publicationsOf: PublicationsOf): SourceText {
  return (id) =>
    publicationsOf([id])
      .map(({ publisher, dated }) => (dated === undefined ? publisher : `${publisher} ${dated}`))
      .join("; ");
}

function packageFacts(
  { areas, year }: ProfileFrame,
  published: PublishedStructures,
  publicationsOf: PublicationsOf,
): LoadedFacts {
  const input = structureInputs.published;
  const { statementTable: table } = published;
  const sourceText = sourceTexts(publicationsOf);
  return {
    collected: publishedFacts(published, areas, year, { input, sourceText }),
    accounts: [table.account],
    problems: noProblems,
    inputsOf: (view) => [
      publishedTableRecord(
        input,
        { ...table, sources: sourcesAbout(published, view) },
        publicationsOf,
      ),
    ],
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
  frame: ProfileFrame,
  { instrument }: PublishedStructures,
): Promise<LoadedFacts> {
  const loaded = await loadStructures(sourceOf(options.structures, options, frame), instrument);
  const { statements, practices } = loaded.collected;
  const contradictions = createProblemLog();
  logContradictions(settledItems(statements), contradictions);
  const facts = { instrument, statements, practices, input: structureInputs.own };
  return {
    accounts: loaded.accounts,
    collected: facts,
    pillar: {
      id: "structures-in-place",
      inputs: loaded.inputs,
      figureOf: (area) => inPlaceFigure(facts, structureView(facts, frame.areas, area), frame),
    },
    problems: mergeSummaries([loaded.problems, contradictions.summary()]),
    inputsOf: () => loaded.inputs,
  };
}

async function ownOutcomes(
  options: StructuresOptions,
  frame: ProfileFrame,
): Promise<LoadedRows<readonly OutcomeExample[]>> {
  if (options.outcomes.length === 0) {
    return { collected: [], accounts: [], problems: noProblems, inputs: [] };
  }
  const loaded = await loadOutcomes(sourceOf(options.outcomes, options, frame));
  return { ...loaded, collected: loaded.collected.examples };
}

function sourceOf(
  paths: readonly string[],
  options: ReadingOptions,
  { files, areas, year }: ProfileFrame,
): RowsSource {
  return { paths, options, files, areas, divisionYear: year };
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
