import type { Area, Level } from "../domain/area.ts";
import type { Indicator } from "../indicators/indicator.ts";
import { indicators } from "../indicators/registry.ts";
import { ranksByArea, verdictAgainst } from "../indicators/support/standing.ts";
import { type ProfileFigure, regionReport } from "../report/region-report.ts";
import type { Files } from "./files.ts";
import type { FigureOptions, InputOptions, Tool } from "./input-options.ts";
import type { Message, Outcome } from "./outcome.ts";
import { chooseArea } from "./support/choose-area.ts";
import { figureNotes, unplacedNotes } from "./support/figure-notes.ts";
import { measure, measureLevel } from "./support/measure.ts";
import { countryOf, prepareRun, type Run } from "./support/prepare-run.ts";
import { statusOf } from "./support/status.ts";

/** Which area, and how its figures are reckoned. */
export interface RegionRequest extends InputOptions, FigureOptions {
  readonly name: string;
  readonly level?: Level;
}

/**
 * The profile of one area: every indicator with the country's figure, the rank and the verdict.
 * Throws: `UserError` when the area is not found or an input cannot be used.
 */
export async function describeRegion(
  request: RegionRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  const run = await prepareRun(request, files, tool);
  const { name, level } = request;
  const chosen = chooseArea(run.areas, {
    name,
    year: run.divisionYear,
    ...(level === undefined ? {} : { level }),
  });
  const { area } = chosen;
  const figures = indicators.map((indicator) => toProfileFigure(indicator, run, area));
  const released = figures.flatMap(({ figure, country }) =>
    country === undefined ? [figure] : [figure, country],
  );
  const lasting = chosen.notes.filter(({ id }) => id !== "name-on-several-levels");
  const { referenceDate, accounts, problems, provenance } = run;
  const report = regionReport({
    area,
    referenceDate,
    figures,
    notes: [
      ...lasting,
      ...run.notes,
      ...unplacedNotes(run.dataset, area.key),
      ...figureNotes(released, request),
    ],
    accounts,
    problems,
    provenance: { ...provenance, divisionYear: area.key.year },
  });
  const choice = chosen.notes.map((each): Message => ({ kind: "note", note: each }));
  return { report, messages: [...run.messages, ...choice], status: statusOf(problems) };
}

function toProfileFigure(indicator: Indicator, run: Run, { key }: Area): ProfileFigure {
  const { dataset, areas } = run;
  const isCountry = key.level === "country";
  const peers = isCountry ? [] : measureLevel(indicator, dataset, areas, key.level, key.year);
  const figure =
    peers.find(({ area }) => area.code === key.code) ?? measure(indicator, dataset, key);
  const country = isCountry ? undefined : measure(indicator, dataset, countryOf(areas, key.year));
  return {
    indicator: indicator.id,
    label: indicator.label,
    shortLabel: indicator.shortLabel,
    section: indicator.section,
    indent: indicator.parent === undefined ? 0 : 1,
    figure,
    country,
    rank: isCountry ? undefined : ranksByArea(indicator, peers).get(key.code),
    verdict: country && verdictAgainst(indicator, figure, country),
  };
}
