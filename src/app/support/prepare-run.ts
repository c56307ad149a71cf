import type { AreaIndex } from "../../areas/area-index.ts";
import { residentsAt } from "../../areas/residents.ts";
import type { AreaKey } from "../../domain/area.ts";
import { type IsoDate, type Period, toIsoDate, yearOf } from "../../domain/calendar.ts";
import type { Definition } from "../../domain/definition.ts";
import { note } from "../../domain/note-id.ts";
import type { Provenance } from "../../domain/provenance.ts";
import type { Note, ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import { UserError } from "../../domain/user-error.ts";
import type { Dataset } from "../../indicators/dataset.ts";
import type { Files } from "../files.ts";
import type { FigureOptions, InputOptions, Tool } from "../input-options.ts";
import type { Message } from "../outcome.ts";
import { inputRecords } from "./input-records.ts";
import { loadAreas } from "./load-areas.ts";
import { loadDefinitions } from "./load-definitions.ts";
import { loadPopulation, populationInput } from "./load-population.ts";
import { type LoadedRegister, loadCompiledRegister, type Surroundings } from "./load-published.ts";
import { mergeSummaries, withoutEncodings } from "./merge-summaries.ts";
import { type PopulationTimes, populationTimes } from "./population-times.ts";
import { loadPublications, type PublicationsOf } from "./publications.ts";
import type { LoadedPopulation } from "./read-population.ts";
import { mergedRecords, type RunTimeline } from "./run-timeline.ts";

/** Everything that figures are computed from, and the frame in which a report stands. */
export interface Run {
  readonly areas: AreaIndex;
  readonly dataset: Dataset;
  readonly definitions: readonly Definition[];
  readonly referenceDate: IsoDate;
  readonly divisionYear: number;
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly provenance: Provenance;
  readonly population: PopulationTimes;
  /** The same inputs on other days than the reference date. */
  readonly timeline: RunTimeline;
  /** Remarks that hold for every figure of the run. */
  readonly notes: readonly Note[];
  /** What stderr is told before the result. */
  readonly messages: readonly Message[];
}

/**
 * Loads the inputs and settles reference date, division and period.
 * Throws: `UserError` when an option or an input makes that impossible.
 */
export async function prepareRun(
  options: InputOptions & FigureOptions,
  files: Files,
  tool: Tool,
): Promise<Run> {
  const areas = await loadAreas(files);
  checkDivision(options.division, areas);
  const definitions = await loadDefinitions(files, options.definitions);
  const register = await registerFor(options, {
    files,
    areas,
    definitions,
    scanning: tool.scanning,
  });
  const { referenceDate } = register.tallies;
  const population = await loadPopulation(options, { files, areas, referenceDate });
  const publicationsOf = await loadPublications(files);
  const usual = Math.min(Math.max(yearOf(referenceDate), areas.firstYear), areas.lastYear);
  const divisionYear = options.division ?? usual;
  const problems = mergeSummaries([register.problems, population.problems]);
  const dataset = toDataset(options, { areas, tallies: register.tallies, population });
  const residents = dataset.residents(countryOf(areas, areas.lastYear));
  const inputs = await inputRecords({ register, population, residents }, publicationsOf);
  return {
    areas,
    definitions,
    referenceDate,
    divisionYear,
    dataset,
    accounts: [...register.inputs, ...population.inputs].map(({ account }) => account),
    problems: withoutEncodings(problems),
    provenance: {
      tool: { name: "soste-stats", version: tool.version },
      divisionYear,
      ...(options.confidence === undefined ? {} : { confidence: options.confidence }),
      inputs,
    },
    population: populationTimes({ population, areas, inputs, publicationsOf }),
    timeline: timelineOf(options, { areas, register, population }, publicationsOf),
    notes: runNotes({ register, divisionYear, usual }),
    messages: [
      ...problems.listed.map((problem): Message => ({ kind: "problem", problem })),
      ...(register.dateInferred
        ? [
            {
              kind: "note",
              note: note("reference-date-inferred", { date: referenceDate }),
            } as const,
          ]
        : []),
    ],
  };
}

/** Readers and decoders are brought in only for what the build has not decoded. */
async function registerFor(
  options: InputOptions,
  surroundings: Surroundings,
): Promise<LoadedRegister> {
  const compiled = await loadCompiledRegister(options, surroundings);
  if (compiled !== undefined) return compiled;
  const { loadRegister } = await import("./load-register.ts");
  return await loadRegister(options, surroundings);
}

function checkDivision(division: number | undefined, { firstYear, lastYear }: AreaIndex): void {
  if (division === undefined || (division >= firstYear && division <= lastYear)) return;
  throw new UserError("usage", "area/not-in-division", {
    facts: { year: division, first: firstYear, last: lastYear },
  });
}

interface Loaded {
  readonly areas: AreaIndex;
  readonly register: LoadedRegister;
  readonly population: LoadedPopulation;
}

function toDataset(
  options: FigureOptions,
  { areas, tallies, population }: Omit<Loaded, "register"> & Pick<LoadedRegister, "tallies">,
): Dataset {
  return {
    register: tallies,
    residents: residentsAt(population.populations, areas, tallies.referenceDate),
    populationSource: { input: populationInput },
    country: ({ year }) => countryOf(areas, year),
    dynamicsPeriod: options.period
      ? { kind: "span", ...options.period }
      : lastFullYear(tallies.referenceDate),
    dormancyYears: options.dormancyYears,
    confidence: options.confidence,
  };
}

function timelineOf(
  options: FigureOptions,
  loaded: Loaded,
  publicationsOf: PublicationsOf,
): RunTimeline {
  const { areas, register, population } = loaded;
  const {
    publishedOn,
    wholeFrom,
    isToldOn = () => true,
    talliesOn,
    publicationsOn,
  } = register.timeline;
  const peopleOn = (day: IsoDate) => ({ ...population, populations: population.near(day) });
  return {
    publishedOn,
    wholeFrom,
    isToldOn,
    publicationsOf,
    datasetOn: (day) =>
      toDataset(options, { areas, tallies: talliesOn(day), population: peopleOn(day) }),
    inputsOn: async (days) => {
      const records = days.map((day) => {
        const people = peopleOn(day);
        const residents = residentsAt(
          people.populations,
          areas,
          day,
        )(countryOf(areas, areas.lastYear));
        const there = { ...register, publications: publicationsOn(day) };
        return inputRecords({ register: there, population: people, residents }, publicationsOf);
      });
      const all = (await Promise.all(records)).flat();
      return mergedRecords(all.map(({ date: _, ...record }) => record));
    },
  };
}

/** The country in a division year. */
export function countryOf(areas: AreaIndex, year: number): AreaKey {
  const country = areas.areasOf("country", year)[0];
  if (country === undefined) throw new Error(`the classification has no country in ${year}`);
  return country.key;
}

function lastFullYear(referenceDate: IsoDate): Extract<Period, { kind: "span" }> {
  const isYearEnd = referenceDate.endsWith("-12-31");
  const year = yearOf(referenceDate) - (isYearEnd ? 0 : 1);
  const from = toIsoDate(year, 1, 1) ?? referenceDate;
  const to = toIsoDate(year, 12, 31) ?? referenceDate;
  return { kind: "span", from, to };
}

function runNotes(run: {
  readonly register: LoadedRegister;
  readonly divisionYear: number;
  readonly usual: number;
}): readonly Note[] {
  const { register, divisionYear, usual } = run;
  const { tallies, dateInferred, endsOn } = register;
  return [
    ...(endsOn === undefined ? [] : [note("extract-may-be-older", { date: endsOn })]),
    ...(divisionYear === usual ? [] : [note("restated-division", { year: divisionYear })]),
    ...(dateInferred ? [note("reference-date-inferred", { date: tallies.referenceDate })] : []),
    ...(tallies.kind === "rows" && !tallies.holdsEnded
      ? [note("opening-stock-incomplete", {})]
      : []),
  ];
}
