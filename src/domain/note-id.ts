import type { Area, Level } from "./area.ts";
import type { IsoDate, Period } from "./calendar.ts";
import type { Aggregation } from "./index-instrument.ts";
import type { Note } from "./report.ts";
import type { DocumentSection } from "./word-id.ts";

/** Facts that the sentence of each note needs; a key is the id of a note. */
export interface NoteFacts {
  /** A name that several levels have was taken at one; `others` are level ids with commas between. */
  readonly "name-on-several-levels": {
    readonly name: string;
    readonly level: Level;
    readonly others: string;
  };
  /** The level does not exist in the wanted division year and was taken in its nearest. */
  readonly "division-of-level": {
    readonly level: Level;
    readonly year: number;
    readonly wanted: number;
  };
  /** The country's figure covers only the areas whose row is complete. */
  readonly "country-coverage": {
    readonly areas: number;
    readonly of: number;
    readonly level: Level;
  };
  readonly "population-date": { readonly date: IsoDate };
  readonly "reference-date-inferred": { readonly date: IsoDate };
  /** The newest day in the rows lies well before the reference date: later changes may be missing. */
  readonly "extract-may-be-older": { readonly date: IsoDate };
  /** Only published counts are at hand; figures that need rows are missing. */
  readonly "published-only": NoFacts;
  readonly "dormancy-years": { readonly years: number };
  readonly "dynamics-period": { readonly period: Period };
  /** The extract holds no ended associations, so earlier stocks are too small. */
  readonly "opening-stock-incomplete": NoFacts;
  readonly "restated-division": { readonly year: number };
  readonly "definition-unmeasured": { readonly definition: string };
  /** How many associations several definitions of one thing find, at least and at most; its name in each language. */
  readonly "definition-interval": DefinedFacts & {
    readonly lower: number;
    readonly upper: number;
  };
  /** By which rule strengths and weaknesses are named. */
  readonly judgements: NoFacts;
  /** Nothing is called a strength or a weakness. */
  readonly "judgements-none": NoFacts;
  /** Associations of several sectors are counted in each: the sum of the sectors, and how many there are in them. */
  readonly "sectors-overlap": {
    readonly sum: number;
    readonly any: number;
    readonly several: number;
  };
  /** No association of the area is of several sectors. */
  readonly "sectors-apart": NoFacts;
  /** Whether sectors overlap cannot be told from this source. */
  readonly "sectors-overlap-unknown": NoFacts;
  /** Fewer than two of the definitions can be counted from this source. */
  readonly "definition-interval-missing": DefinedFacts;
  /** Totals of that date count only associations with a purpose class. */
  readonly "classified-only": { readonly date: IsoDate };
  /** Associations of municipalities that lie in no single area of the level in that division year. */
  readonly "unplaced-associations": {
    readonly count: number;
    readonly level: Level;
    readonly year: number;
  };
  /** The answers are of several waves, of which the last is shown. */
  readonly "survey-wave": { readonly wave: string };
  /** Respondents without a group: in no row of a group. */
  readonly "group-unknown": { readonly count: number };
  /** What the shares of a survey are of. */
  readonly "survey-bases": NoFacts;
  /** When the answers were collected. */
  readonly "survey-fieldwork": { readonly period: Period };
  /** No responses were given: the survey's figures are those that were published. */
  readonly "survey-published": NoFacts;
  /** A publication puts the area among the best or weakest, without its figure. */
  readonly "survey-place": { readonly area: Area; readonly place: string };
  /** Publications of one survey give different figures for one question. */
  readonly "survey-conflicting": NoFacts;
  /** Answers about an area that lies in several of a level count where most of its residents live. */
  readonly "answers-grouped": {
    readonly area: Area;
    readonly target: Area;
    readonly share: number;
  };
  /** Answers about areas that lie in no single area of the level. */
  readonly "answers-ungrouped": { readonly count: number; readonly level: Level };
  readonly "survey-threshold": { readonly minimum: number };
  /** The finite population correction takes those who did not answer for a random part of those asked. */
  readonly "finite-population": NoFacts;
  /** Weighted answers have no such correction, though the number asked is known. */
  readonly "finite-population-unweighted": NoFacts;
  readonly "weights-applied": NoFacts;
  /** Items that go against the rest of their dimension, ids with commas between. */
  readonly "negative-item-rest": { readonly items: string };
  /** Cells in which all answers are the same, so that the mean tells everybody's answer. */
  readonly "unanimous-answers": { readonly cells: string };
  readonly "more-respondents-than-invited": { readonly areas: string };
  readonly "respondents-unknown": NoFacts;
  /** Rows without a respondent id among others that have one. */
  readonly "respondents-partly-unknown": { readonly count: number };
  readonly "waves-matched": {
    readonly first: string;
    readonly second: string;
    readonly matched: number;
    readonly joiners: number;
    readonly leavers: number;
  };
  readonly "waves-independent": { readonly first: string; readonly second: string };
  readonly "two-national-means": NoFacts;
  /** Of how many of the areas that have a score it is told what becomes of it by other weights or without something. */
  readonly "score-changes": { readonly told: number; readonly of: number };
  /** Bands and their limits in each language, such as `weak < 2.5 ≤ developing`. */
  readonly bands: { readonly fi: string; readonly sv: string; readonly en: string };
  /** No table of structures was given: states are from published statements. */
  readonly "structures-published": NoFacts;
  /** The figures take the checklists of several counties together. */
  readonly "structures-pooled": { readonly areas: number; readonly of: number };
  /** No share in place, since fewer than this share (per cent) of the states are known. */
  readonly "structures-coverage-too-low": { readonly minimum: number };
  /** A checklist is no sample, so its shares have no interval. */
  readonly "structures-not-sampled": NoFacts;
  /** Newest statements contradict each other; ids of items with commas between. */
  readonly "structures-contradictory": { readonly items: string };
  /** The published shares of 2017 come without the number that answered. */
  readonly "published-shares-without-n": NoFacts;
  /** Examples of outcomes are listed and not summed. */
  readonly "outcomes-not-summed": { readonly count: number };
  /** Events are listed from this day on. */
  readonly "events-from": { readonly date: IsoDate };
  /** Published figures on grants are shown; counties are not comparable with each other. */
  readonly "grants-published": NoFacts;
  /** Grants of a file are shown; the same holds. */
  readonly "grants-not-comparable": NoFacts;
  /** The areas that a municipality is held against, names with commas between, in each language. */
  readonly "neighbours-of-municipality": NeighbourFacts;
  /** The same of areas of other levels, which are told alike by other variables. */
  readonly "neighbours-of-area": NeighbourFacts;
  /** How the figures of the neighbours are put together. */
  readonly "neighbours-pooled": NoFacts;
  /** The residents of the area are not known, so nothing tells which areas are like it. */
  readonly "neighbours-unknown": NoFacts;
  /** The median is that of the level's areas, so many in all. */
  readonly "benchmark-median": { readonly areas: number };
  /** A section was asked for that has nothing in it. */
  readonly "section-without-content": { readonly section: DocumentSection };
  /** Benchmarks were asked for the whole country, which is held against no area. */
  readonly "benchmark-of-country": NoFacts;
  /** Ids of figures on grants of one's own tables depend on the tables. */
  readonly "own-grants-not-listed": NoFacts;
  /** What one area's figure is called, where the heading of its column says less, in each language. */
  readonly "figure-called": { readonly fi: string; readonly sv: string; readonly en: string };
  /** Areas were ordered by figures that do not compare between areas. */
  readonly "order-of-incomparable": NoFacts;
  /** Remarks on flagged figures, in each language. */
  readonly "grants-flagged": { readonly fi: string; readonly sv: string; readonly en: string };
  /** Years of the file that the profile leaves out. */
  readonly "grants-older-years": { readonly years: string };
  /** Recipients under two spellings: pairs that are certain, pairs that are possible, and one of them. */
  readonly "grants-spellings": {
    readonly certain: number;
    readonly possible: number;
    readonly example: string;
  };
  /** Grants of STEA for several areas, divided equally. */
  readonly "grants-modelled": { readonly count: number };
  /** Grants for several areas that count for none. */
  readonly "grants-shared": { readonly count: number };
  /** Grants for a wider area. */
  readonly "grants-wider": { readonly count: number };
  /** Grants that do not say for which area they are. */
  readonly "grants-unplaced": { readonly count: number };
  /** Negative sums, taken off. */
  readonly "grants-corrections": { readonly count: number };
  /** Rows without both sums of a share. */
  readonly "grants-unpaired": { readonly count: number };
  /** No table was given: figures of service production are published ones. */
  readonly "production-published": NoFacts;
  /** Figures stated as about, over or almost so many. */
  readonly "production-approximate": NoFacts;
  /** Year of the figures of service production. */
  readonly "production-year": { readonly year: number };
  /** Whether sums hold value added tax: net, gross or unknown. */
  readonly "production-vat": {
    readonly source: string;
    readonly vat: string;
    readonly header: string;
  };
  /** How many producers' sectors each rule told. */
  readonly "production-sector-rules": {
    readonly column: number;
    readonly form: number;
    readonly name: number;
    readonly none: number;
  };
  /** Producers whose credit notes exceed what was bought have no share. */
  readonly "production-negative": { readonly count: number };
  /** Rules by which sums over producers are hidden. */
  readonly "production-disclosure": {
    readonly producers: number;
    readonly dominance: number;
    readonly percent: number;
  };
  /** The share of the largest producer is told to the nearest quarter. */
  readonly "production-coarse": NoFacts;
  /** Size classes follow 2003/361/EC without owners and partners. */
  readonly "production-sizes": NoFacts;
  /** Rates of a series are per residents of the year end nearest to each figure. */
  readonly "series-residents": NoFacts;
  /** Earlier figures of an extract are by what it tells of each association today. */
  readonly "series-of-rows": NoFacts;
  /** The extract knows of nobody who left the register before this day. */
  readonly "series-begins": { readonly date: IsoDate };
  /** How a change is judged, and that none is across a break. */
  readonly "series-change": NoFacts;
  readonly bootstrap: { readonly seed: number; readonly draws: number };
  /** How an index is made: shares are per cent. */
  readonly "index-made": {
    readonly aggregation: Aggregation;
    readonly minimum: number;
    readonly spread: number;
    readonly draws: number;
    readonly seed: number;
  };
  /** Published grants have no part in an index. */
  readonly "index-own-data": NoFacts;
  /** A pillar, named in each language, that some of the areas lack: it counts as the rest do together. */
  readonly "index-lacks": {
    readonly fi: string;
    readonly sv: string;
    readonly en: string;
    readonly areas: number;
    readonly of: number;
  };
  /** Pillars, in each language, that the area's index has and the country's beside it has not. */
  readonly "index-country-lacks": {
    readonly fi: string;
    readonly sv: string;
    readonly en: string;
  };
  /** Areas whose figure lies beyond a goalpost: the pillar and the areas in each language. */
  readonly "index-beyond": { readonly fi: string; readonly sv: string; readonly en: string };
}

/** What several definitions define, by language, and how many of them could be counted. */
interface DefinedFacts {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
  /** Ids of the concept and of its definitions, with commas between. */
  readonly ids: string;
  readonly counted: number;
  readonly definitions: number;
}

/** How many areas an area is held against, and which. */
export interface NeighbourFacts {
  readonly count: number;
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** A note whose sentence needs no facts. */
export type NoFacts = Readonly<Record<never, never>>;

/** Id of a note; every language has its sentence. */
export type NoteId = keyof NoteFacts;

/** Every note id, in the order in which notes are explained. */
export const noteIds: readonly NoteId[] = [
  "judgements",
  "judgements-none",
  "name-on-several-levels",
  "division-of-level",
  "restated-division",
  "unplaced-associations",
  "reference-date-inferred",
  "extract-may-be-older",
  "published-only",
  "classified-only",
  "country-coverage",
  "population-date",
  "dynamics-period",
  "opening-stock-incomplete",
  "dormancy-years",
  "definition-interval",
  "definition-interval-missing",
  "sectors-overlap",
  "sectors-apart",
  "sectors-overlap-unknown",
  "definition-unmeasured",
  "survey-wave",
  "survey-fieldwork",
  "survey-bases",
  "group-unknown",
  "survey-published",
  "survey-conflicting",
  "survey-place",
  "answers-grouped",
  "answers-ungrouped",
  "respondents-unknown",
  "respondents-partly-unknown",
  "survey-threshold",
  "unanimous-answers",
  "more-respondents-than-invited",
  "finite-population",
  "finite-population-unweighted",
  "weights-applied",
  "negative-item-rest",
  "waves-matched",
  "waves-independent",
  "two-national-means",
  "score-changes",
  "bands",
  "structures-published",
  "structures-pooled",
  "structures-coverage-too-low",
  "structures-not-sampled",
  "structures-contradictory",
  "published-shares-without-n",
  "outcomes-not-summed",
  "events-from",
  "grants-published",
  "grants-not-comparable",
  "neighbours-of-municipality",
  "neighbours-of-area",
  "neighbours-pooled",
  "neighbours-unknown",
  "benchmark-median",
  "section-without-content",
  "benchmark-of-country",
  "own-grants-not-listed",
  "figure-called",
  "order-of-incomparable",
  "grants-flagged",
  "grants-older-years",
  "grants-spellings",
  "grants-modelled",
  "grants-shared",
  "grants-wider",
  "grants-unplaced",
  "grants-corrections",
  "grants-unpaired",
  "production-published",
  "production-approximate",
  "production-year",
  "production-vat",
  "production-sector-rules",
  "production-negative",
  "production-disclosure",
  "production-coarse",
  "production-sizes",
  "series-residents",
  "series-of-rows",
  "series-begins",
  "series-change",
  "bootstrap",
  "index-made",
  "index-own-data",
  "index-lacks",
  "index-country-lacks",
  "index-beyond",
];

/** A note with the facts its sentence needs, so that no unknown note can be emitted. */
export function note<Id extends NoteId>(id: Id, facts: NoteFacts[Id]): Note {
  return { id, facts: { ...facts } };
}
