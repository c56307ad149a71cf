import type { Area } from "../../domain/area.ts";
import type { Table } from "../../domain/report.ts";
import { indexChangeTable, indexPillarTable } from "../../report/index-tables.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { indexFigure, indexIndicator } from "./index-figures.ts";
import { countryNotes, indexNotes } from "./index-notes.ts";
import { changedRows, pillarRows } from "./index-rows.ts";
import { loadIndexInstrument } from "./load-index-instrument.ts";
import { type LoadedPart, noProblems, type ProfileFrame } from "./profile-part.ts";
import {
  type IndexChoice,
  type IndexedArea,
  type ReadinessIndex,
  readinessIndex,
} from "./readiness-index.ts";

/**
 * The index of readiness in areas' profiles, made of what the other parts have of the user's own data.
 * Throws: `UserError` when the file that says what the index is made of cannot be used.
 */
export async function loadIndexPart(
  choice: IndexChoice,
  parts: readonly LoadedPart[],
  { files, areas, country, referenceDate }: ProfileFrame,
): Promise<LoadedPart> {
  const { instrument, input } = await loadIndexInstrument(files, choice.index);
  const sources = parts.flatMap(({ pillar }) => pillar ?? []);
  const made = readinessIndex({ instrument, sources, referenceDate }, choice, areas);
  const countryArea = areas.area("country", country.code, country.year);
  return {
    isOwn: input.kind !== "bundled",
    hasOwnPeriods: true,
    accounts: [],
    problems: noProblems,
    partOf(area) {
      const own = made.of(area);
      const isCountry = area.key.level === "country" || countryArea === undefined;
      const ofCountry = isCountry ? undefined : made.of(countryArea);
      return {
        figures: [toRow(own, ofCountry, instrument.label)],
        tables: sources.length === 0 ? [] : tablesOf(made, own),
        notes: [...indexNotes(made, [own]), ...countryNotes(own, ofCountry)],
        inputs: [input],
      };
    },
  };
}

/** The pillars of an area, and what its index becomes with other choices. */
function tablesOf(made: ReadinessIndex, own: IndexedArea): readonly Table[] {
  const { level, code, year } = own.area.key;
  const isRanked = level !== "country" && own.index.kind === "scored";
  const changed = isRanked
    ? changedRows(made.ofLevel(level, year), made.changesOf(level, year), { only: code })
    : [];
  return [
    ...indexPillarTable(pillarRows([own], { withArea: false })),
    ...indexChangeTable(changed),
  ];
}

function toRow(
  own: IndexedArea,
  country: IndexedArea | undefined,
  label: Area["name"],
): ProfileFigure {
  return {
    indicator: indexIndicator,
    label,
    shortLabel: undefined,
    section: "survey",
    indent: 0,
    figure: indexFigure(own),
    country: country && indexFigure(country),
    rank: own.ranks,
    verdict: undefined,
  };
}
