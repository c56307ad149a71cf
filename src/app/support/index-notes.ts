import type { LocalisedText } from "../../domain/area.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import { weightSpread } from "../../readiness/index-uncertainty.ts";
import { defaultDraws } from "../../readiness/score-draws.ts";
import type { IndexedArea, ReadinessIndex } from "./readiness-index.ts";

const percent = (share: number) => Math.round(share * 1000) / 10;

/** What must be said of the indices of some areas; nothing where the user gave no data for one. */
export function indexNotes(
  { inputs, choice }: ReadinessIndex,
  areas: readonly IndexedArea[],
): readonly Note[] {
  const { instrument, sources } = inputs;
  if (sources.length === 0) return [];
  return [
    note("index-made", {
      aggregation: choice.aggregation,
      minimum: percent(instrument.minimumKnown),
      spread: percent(weightSpread),
      draws: defaultDraws,
      seed: choice.seed,
    }),
    ...(instrument.pillars.some(({ id }) => id === "grants-per-resident")
      ? [note("index-own-data", {})]
      : []),
    ...lackingNotes(areas),
    ...beyondNotes(areas),
  ];
}

/** The pillars that the country's index lacks and the one beside it has: they are then made of different things. */
export function countryNotes(own: IndexedArea, country: IndexedArea | undefined): readonly Note[] {
  if (own.index.kind !== "scored" || country?.index.kind !== "scored") return [];
  const { unknown } = country.index;
  const lacking = own.pillars.filter(
    ({ pillar: { id } }) => unknown.includes(id) && !own.index.unknown.includes(id),
  );
  if (lacking.length === 0) return [];
  const labels = lacking.map(({ pillar }) => pillar.label);
  const inLanguage = (tag: keyof LocalisedText) => labels.map((label) => label[tag]).join(", ");
  return [
    note("index-country-lacks", {
      fi: inLanguage("fi"),
      sv: inLanguage("sv"),
      en: inLanguage("en"),
    }),
  ];
}

/** The pillars that areas with an index lack. */
function lackingNotes(areas: readonly IndexedArea[]): readonly Note[] {
  const scored = areas.filter(({ index }) => index.kind === "scored");
  const pillars = scored[0]?.pillars.map(({ pillar }) => pillar) ?? [];
  return pillars.flatMap(({ id, label: { fi, sv, en } }) => {
    const lacking = scored.filter(({ index }) => index.unknown.includes(id)).length;
    return lacking === 0
      ? []
      : [note("index-lacks", { fi, sv, en, areas: lacking, of: scored.length })];
  });
}

/** The areas whose figure of a pillar lies beyond a goalpost. */
function beyondNotes(areas: readonly IndexedArea[]): readonly Note[] {
  const beyond = (areas[0]?.pillars ?? []).flatMap(({ pillar }) => {
    const own = areas.filter(({ pillars }) =>
      pillars.some((each) => each.pillar.id === pillar.id && each.score?.beyond !== undefined),
    );
    return own.length === 0 ? [] : [{ label: pillar.label, areas: own }];
  });
  if (beyond.length === 0) return [];
  const inLanguage = (tag: keyof LocalisedText) =>
    beyond
      .map(({ label, areas: own }) => {
        const names = own.map(({ area }) => area.shortName[tag]).join(", ");
        return `${label[tag]} (${names})`;
      })
      .join("; ");
  return [
    note("index-beyond", { fi: inLanguage("fi"), sv: inLanguage("sv"), en: inLanguage("en") }),
  ];
}
