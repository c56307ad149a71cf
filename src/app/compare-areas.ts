import type { AreaIndex } from "../areas/area-index.ts";
import { didYouMean } from "../areas/did-you-mean.ts";
import type { Area, Level } from "../domain/area.ts";
import type { IndicatorId } from "../domain/indicator-id.ts";
import type { Released } from "../domain/released.ts";
import { UserError } from "../domain/user-error.ts";
import type { Indicator } from "../indicators/indicator.ts";
import { definitionPrefix, indicators, indicatorsOfConcepts } from "../indicators/registry.ts";
import { type ComparedArea, compareReport } from "../report/compare-report.ts";
import type { Files } from "./files.ts";
import type { FigureOptions, InputOptions, Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import { chooseArea, levelNotes } from "./support/choose-area.ts";
import { figureNotes, unplacedNotes } from "./support/figure-notes.ts";
import { measure } from "./support/measure.ts";
import { countryOf, prepareRun, type Run } from "./support/prepare-run.ts";
import { statusOf } from "./support/status.ts";

/** Which areas and figures, and in which order. */
export interface CompareRequest extends InputOptions, FigureOptions {
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
 * Areas of one level side by side.
 * Throws: `UserError` when an area or indicator is unknown, or an input cannot be used.
 */
export async function compareAreas(
  request: CompareRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  refuseUnknown(request);
  const run = await prepareRun(request, files, tool);
  const known = [...indicators, ...indicatorsOfConcepts(run.definitions)];
  const chosen = pickIndicators(request.indicators, known);
  const sortedBy =
    request.sortBy === undefined ? undefined : pickIndicator(request.sortBy, known, "--sort");
  const wanted = pickAreas(run.areas, request, run.divisionYear);
  const year = wanted[0]?.key.year ?? run.divisionYear;
  const compared = wanted.map((area) => toCompared(area, chosen, run));
  const countryKey = countryOf(run.areas, year);
  const country = run.areas.area("country", countryKey.code, year);
  if (country === undefined) throw new Error("the classification has no country");
  const ofCountry = toCompared(country, chosen, run);
  const { referenceDate, accounts, problems, provenance, notes } = run;
  const shown = [...compared, ofCountry].flatMap(({ figures }) => [...figures.values()]);
  const report = compareReport({
    level: request.level,
    divisionYear: year,
    referenceDate,
    indicators: chosen.map(({ id, label }) => ({ id, label })),
    areas: sortedBy === undefined ? compared : sorted(compared, sortedBy, run, request),
    country: ofCountry,
    notes: [
      ...levelNotes(request.level, year, run.divisionYear),
      ...notes,
      ...unplacedNotes(run.dataset, { level: request.level, year }),
      ...figureNotes(shown, request),
    ],
    accounts,
    problems,
    provenance: { ...provenance, divisionYear: year },
  });
  return { report, messages: run.messages, status: statusOf(problems) };
}

/** Refuses a mistyped id before anything is read; those of definitions are known when the definitions are. */
function refuseUnknown({ indicators: ids, sortBy }: CompareRequest): void {
  const isOfDefinition = (id: string) => id.startsWith(definitionPrefix);
  for (const id of ids) if (!isOfDefinition(id)) pickIndicator(id, indicators, "--indicator");
  if (sortBy !== undefined && !isOfDefinition(sortBy)) pickIndicator(sortBy, indicators, "--sort");
}

function pickIndicators(ids: readonly string[], known: readonly Indicator[]): readonly Indicator[] {
  if (ids.length === 0) return indicators;
  // One that is asked for twice is shown once: two equal columns could not be told apart.
  return [...new Set(ids)].map((id) => pickIndicator(id, known, "--indicator"));
}

function pickIndicator(id: string, known: readonly Indicator[], option: string): Indicator {
  const found = known.find((indicator) => indicator.id === id);
  if (found !== undefined) return found;
  throw new UserError("usage", "option/unknown-value", {
    facts: { option, value: id },
    suggestions: didYouMean(
      id,
      known.map((indicator) => ({ label: indicator.id, form: indicator.id })),
    ),
  });
}

function pickAreas(
  areas: AreaIndex,
  { level, areas: names }: CompareRequest,
  year: number,
): readonly Area[] {
  if (names.length === 0) return areas.areasOf(level, areas.yearOfLevel(level, year));
  const picked = names.map((name) => chooseArea(areas, { name, level, year }).area);
  return [...new Map(picked.map((area) => [area.key.code, area])).values()];
}

function toCompared(area: Area, chosen: readonly Indicator[], { dataset }: Run): ComparedArea {
  const figures = new Map<IndicatorId, Released>(
    chosen.map((indicator) => [indicator.id, measure(indicator, dataset, area.key)]),
  );
  return { area, figures };
}

/** By unrounded value, areas without the figure last, equal ones in code order. */
function sorted(
  compared: readonly ComparedArea[],
  by: Indicator,
  { dataset }: Run,
  { descending }: CompareRequest,
): readonly ComparedArea[] {
  const valued = compared.map((entry) => {
    const { outcome } = measure(by, dataset, entry.area.key);
    return { entry, value: outcome.kind === "known" ? outcome.value : undefined };
  });
  const sign = descending ? -1 : 1;
  return [...valued]
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined);
      }
      return sign * (a.value - b.value);
    })
    .map(({ entry }) => entry);
}
