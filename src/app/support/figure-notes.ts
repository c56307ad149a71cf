import type { AreaKey } from "../../domain/area.ts";
import { note } from "../../domain/note-id.ts";
import type { Released } from "../../domain/released.ts";
import type { Note } from "../../domain/report.ts";
import type { Dataset } from "../../indicators/dataset.ts";
import type { FigureOptions } from "../input-options.ts";
import { distinct } from "./distinct.ts";
import { dayOfResidents } from "./population-times.ts";

/** Remarks that the figures shown call for: coverage, dates of denominators, periods and settings they rest on. */
export function figureNotes(
  figures: readonly Released[],
  { dormancyYears }: Pick<FigureOptions, "dormancyYears">,
): readonly Note[] {
  const known = figures.flatMap(({ outcome }) => (outcome.kind === "known" ? [outcome] : []));
  const coverages = known.flatMap(({ coverage }) => coverage ?? []);
  const populations = figures.flatMap((figure) => dayOfResidents(figure) ?? []);
  const has = (id: string) =>
    figures.some(({ indicator, outcome }) => indicator === id && outcome.kind === "known");
  const dynamics = figures.find(
    ({ period, outcome }) => period.kind === "span" && outcome.kind === "known",
  );
  const scope = figures.find(
    ({ outcome }) => outcome.kind === "known" && outcome.flags.includes("scope"),
  );
  const lacksRows = figures.some(
    ({ outcome }) => outcome.kind === "missing" && outcome.reason === "needs-rows",
  );
  return [
    ...(lacksRows ? [note("published-only", {})] : []),
    ...distinct(coverages).map((coverage) => note("country-coverage", { ...coverage })),
    ...distinct(populations).map((date) => note("population-date", { date })),
    ...(dynamics ? [note("dynamics-period", { period: dynamics.period })] : []),
    ...(has("dormancy-share") ? [note("dormancy-years", { years: dormancyYears })] : []),
    ...(scope?.period.kind === "day" ? [note("classified-only", { date: scope.period.on })] : []),
    ...(has("village-associations")
      ? [note("definition-unmeasured", { definition: "village" })]
      : []),
  ];
}

/** What must be said when associations lie in no area of a level, so that its areas do not sum to the country. */
export function unplacedNotes(
  { register }: Dataset,
  { level, year }: Pick<AreaKey, "level" | "year">,
): readonly Note[] {
  const count = register.unplaced(level, year);
  return count === 0 ? [] : [note("unplaced-associations", { count, level, year })];
}
