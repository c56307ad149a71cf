import type { Area, Level } from "../domain/area.ts";
import { note } from "../domain/note-id.ts";
import type { Note } from "../domain/report.ts";
import { UserError } from "../domain/user-error.ts";
import { type ComparedArea, compareReport } from "../report/compare-report.ts";
import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import { chooseArea, levelNotes } from "./support/choose-area.ts";
import type { ComparedIndicator } from "./support/compared-columns.ts";
import { type AreaPart, inputsOfAreas, notesOfAreas } from "./support/compared-notes.ts";
import { distinct } from "./support/distinct.ts";
import { figureNotes, unplacedNotes } from "./support/figure-notes.ts";
import { lackingInput } from "./support/lacking-input.ts";
import { mergeSummaries } from "./support/merge-summaries.ts";
import {
  type ColumnSource,
  type ComparedPlaces,
  isOfRegister,
  type PickedColumns,
  pickColumns,
} from "./support/pick-columns.ts";
import type { ProfileOptions } from "./support/prepare-profile.ts";
import { countryOf, prepareRun, type Run } from "./support/prepare-run.ts";
import { problemMessages } from "./support/problem-messages.ts";
import type { LoadedPart } from "./support/profile-part.ts";
import { type RememberedPart, remembered } from "./support/remembered-part.ts";
import { statusOf } from "./support/status.ts";

/** Which areas and figures, and in which order. */
export interface CompareRequest extends Omit<ProfileOptions, "outcomes"> {
  readonly level: Level;
  /** Names of areas of the level; none means all. */
  readonly areas: readonly string[];
  /** Ids of indicators; none means all, in the order of the profile. Those of definitions are shown where named. */
  readonly indicators: readonly string[];
  /** Id of the indicator whose value orders the areas, smallest first; by default they stand in code order. */
  readonly sortBy?: string;
  readonly descending?: boolean;
}

/**
 * Areas of one level side by side, with every indicator that one of them has.
 * Throws: `UserError` when an area or indicator is unknown, or an input cannot be used.
 */
export async function compareAreas(
  request: CompareRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  const run = await prepareRun(request, files, tool);
  const places = placesOf(run, request);
  const { year } = places.country.key;
  const parts = (await partsBeside(request, run, { year, files, tool })).map(remembered);
  const columns = await columnsOf(request, { run, parts, places }, { files, tool });
  const used = parts.filter((part) => part.isOwn || isShown(part, columns));
  const problems = mergeSummaries([run.problems, ...used.map((part) => part.problems)]);
  const toCompared = (area: Area): ComparedArea => ({
    area,
    figures: new Map(columns.shown.map((column) => [column.id, column.figureOf(area)])),
  });
  const areas = inOrder(places.compared, columns.sortedBy, request).map(toCompared);
  const country = toCompared(places.country);
  const report = compareReport({
    level: request.level,
    divisionYear: year,
    referenceDate: run.referenceDate,
    indicators: columns.shown,
    areas,
    country,
    notes: [
      ...levelNotes(request.level, year, run.divisionYear),
      ...run.notes,
      ...unplacedNotes(run.dataset, { level: request.level, year }),
      ...figureNotes(figuresOfRegister([...areas, country], columns), request),
      ...used.flatMap((part) => (isShown(part, columns) ? partNotes(part, places) : [])),
      ...labelNotes(columns, places),
      ...orderNotes(columns),
    ],
    accounts: [...run.accounts, ...used.flatMap(({ accounts }) => accounts)],
    problems,
    provenance: {
      ...run.provenance,
      divisionYear: year,
      inputs: distinct([
        ...run.provenance.inputs,
        ...used.flatMap((part) =>
          inputsOfAreas([...places.compared, places.country].map((area) => areaPart(part, area))),
        ),
      ]),
    },
  });
  return {
    report,
    messages: [...run.messages, ...problemMessages(used)],
    status: statusOf(problems),
  };
}

/** The columns wanted. Throws: `UserError` that says which input a listed indicator lacks, else that it is unknown. */
async function columnsOf(
  request: CompareRequest,
  source: ColumnSource,
  world: { readonly files: Files; readonly tool: Tool },
): Promise<PickedColumns> {
  try {
    return pickColumns(request, source);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const id = String(error.facts["value"] ?? "");
    throw (await lackingInput(id, request.definitions, world)) ?? error;
  }
}

function placesOf(
  { areas, divisionYear }: Run,
  { level, areas: names }: CompareRequest,
): ComparedPlaces {
  const year = areas.yearOfLevel(level, divisionYear);
  const all = areas.areasOf(level, year);
  const picked = names.map((name) => chooseArea(areas, { name, level, year: divisionYear }).area);
  const compared =
    names.length === 0 ? all : [...new Map(picked.map((area) => [area.key.code, area])).values()];
  const { code } = countryOf(areas, year);
  const country = areas.area("country", code, compared[0]?.key.year ?? year);
  if (country === undefined) throw new Error("the classification has no country");
  return { compared, country, all };
}

/** The parts beside the register; not read where nothing of them is wanted and no file of the user's was given. */
async function partsBeside(
  request: CompareRequest,
  run: Run,
  { year, files, tool }: { readonly year: number; readonly files: Files; readonly tool: Tool },
): Promise<readonly LoadedPart[]> {
  const { production, grants, structures, survey, level } = request;
  const own = [production, grants, structures, survey.survey].flat();
  if (own.length === 0 && isOfRegister(request)) return [];
  const { loadPartsBesideRegister } = await import("./support/prepare-profile.ts");
  const options = { ...request, outcomes: [] };
  return await loadPartsBesideRegister(options, run, { level, year }, { files, tool });
}

function isShown(part: RememberedPart, { shown, sortedBy }: PickedColumns): boolean {
  return [...shown, sortedBy].some((column) => column?.part === part);
}

function figuresOfRegister(
  areas: readonly ComparedArea[],
  { shown }: PickedColumns,
): Parameters<typeof figureNotes>[0] {
  const ids = shown.flatMap(({ id, part }) => (part === undefined ? [id] : []));
  return areas.flatMap(({ figures }) => ids.flatMap((id) => figures.get(id) ?? []));
}

function areaPart(part: RememberedPart, area: Area): AreaPart {
  return { area, part: part.partOf(area) };
}

function partNotes(part: RememberedPart, { compared, country }: ComparedPlaces): readonly Note[] {
  return notesOfAreas(
    compared.map((area) => areaPart(part, area)),
    areaPart(part, country),
  );
}

/** What single figures are called where the heading above all of them says less. */
function labelNotes({ shown }: PickedColumns, { compared }: ComparedPlaces): readonly Note[] {
  return shown.flatMap(({ ownLabelOf }) =>
    compared.flatMap((area) => {
      const label = ownLabelOf(area);
      return label === undefined ? [] : [{ ...note("figure-called", label), areas: [area] }];
    }),
  );
}

/** Grants of areas do not compare: an order by them is the user's wish and no judgement. */
function orderNotes({ sortedBy }: PickedColumns): readonly Note[] {
  return sortedBy?.part?.isIncomparable ? [note("order-of-incomparable", {})] : [];
}

/** By unrounded value, areas without the figure last, equal ones in code order. */
function inOrder(
  areas: readonly Area[],
  by: ComparedIndicator | undefined,
  { descending }: CompareRequest,
): readonly Area[] {
  if (by === undefined) return areas;
  const valued = areas.map((area) => {
    const { outcome } = by.figureOf(area);
    return { area, value: outcome.kind === "known" ? outcome.value : undefined };
  });
  const sign = descending ? -1 : 1;
  return valued
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined);
      }
      return sign * (a.value - b.value);
    })
    .map(({ area }) => area);
}
