import type { Area } from "../../domain/area.ts";
import { directionOf } from "../../domain/direction.ts";
import type { Released } from "../../domain/released.ts";
import type { Indicator } from "../../indicators/indicator.ts";
import { indicatorsWith } from "../../indicators/registry.ts";
import { ranksByArea, verdictAgainst } from "../../indicators/support/standing.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { FigureOptions } from "../input-options.ts";
import { definitionNotes } from "./definition-notes.ts";
import { definitionTables } from "./definition-tables.ts";
import { figureNotes, unplacedNotes } from "./figure-notes.ts";
import { measure, measureLevel } from "./measure.ts";
import { countryOf, type Run } from "./prepare-run.ts";
import type { LoadedPart } from "./profile-part.ts";

/** The register in areas' profiles: every indicator with the country's figure, the rank and the verdict. */
export function registerPart(run: Run, options: FigureOptions): LoadedPart {
  const peersOf = rememberPeers(run);
  const { dataset, definitions } = run;
  const indicators = indicatorsWith(definitions);
  return {
    isOwn: run.provenance.inputs.some(({ kind }) => kind !== "bundled"),
    accounts: run.accounts,
    problems: run.problems,
    figuresOfLevel(id, area) {
      const indicator = indicators.find((each) => each.id === id);
      return indicator && peersOf(indicator, area);
    },
    partOf(area) {
      const figureOf = (indicator: Indicator) => toRow(indicator, { run, area, peersOf });
      const figures = indicators.map(figureOf);
      const defined = definitionTables(definitions, {
        area: area.key,
        register: dataset.register,
        figureOf,
      });
      const released = figures.flatMap(({ figure, country }) =>
        country === undefined ? [figure] : [figure, country],
      );
      return {
        figures,
        tables: defined.tables,
        notes: [
          ...run.notes,
          ...unplacedNotes(dataset, area.key),
          ...figureNotes(released, options),
          ...defined.notes,
          ...definitionNotes(definitions, dataset.register, area.key),
        ],
        inputs: run.provenance.inputs,
      };
    },
  };
}

/** An indicator's figures for every area of an area's level. */
type PeersOf = (indicator: Indicator, area: Area) => readonly Released[];

/** Many profiles of one level rank the same figures. */
function rememberPeers({ dataset, areas }: Run): PeersOf {
  const known = new Map<string, readonly Released[]>();
  return (indicator, { key: { level, year } }) => {
    const id = `${indicator.id} ${level} ${year}`;
    const peers = known.get(id) ?? measureLevel(indicator, dataset, areas, level, year);
    known.set(id, peers);
    return peers;
  };
}

function toRow(
  indicator: Indicator,
  from: { readonly run: Run; readonly area: Area; readonly peersOf: PeersOf },
): ProfileFigure {
  const { run, area, peersOf } = from;
  const { key } = area;
  const isCountry = key.level === "country";
  // An indicator that is not ranked needs no figures but its own.
  const peers = indicator.ranked && !isCountry ? peersOf(indicator, area) : [];
  const figure =
    peers.find((peer) => peer.area.code === key.code) ?? measure(indicator, run.dataset, key);
  const country = isCountry
    ? undefined
    : measure(indicator, run.dataset, countryOf(run.areas, key.year));
  const { unit } = indicator;
  const direction = directionOf(indicator.id);
  return {
    indicator: indicator.id,
    label: indicator.label,
    shortLabel: indicator.shortLabel,
    section: indicator.section,
    indent: indicator.parent === undefined ? 0 : 1,
    figure,
    country,
    rank: ranksByArea(indicator, peers).get(key.code),
    verdict: country && verdictAgainst({ unit, direction }, figure, country),
    direction,
  };
}
