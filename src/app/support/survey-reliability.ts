import type { LocalisedText } from "../../domain/area.ts";
import type { Known } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import { reliabilityByDimension, type ScaleReliability } from "../../survey/reliability.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import { toReleased } from "./survey-figures.ts";

/** Rows of the reliability of each scale, and the items that go against theirs. */
export interface Reliability {
  readonly rows: readonly FigureRow[];
  readonly negativeItems: readonly string[];
}

const wholeInstrument: LocalisedText = {
  fi: "Kaikki kysymykset",
  sv: "Alla frågor",
  en: "All items",
};

/** How well the items of each dimension hang together, over the whole country. */
export function surveyReliability(run: SurveyRun): Reliability {
  const { responses, codebook, cells, wave } = run;
  const country = cells.country(wave);
  const scales = reliabilityByDimension(responses, country.who, codebook).filter(({ k }) => k > 1);
  return {
    rows: scales.flatMap((scale) => rowsOf(run, scale)),
    negativeItems: [...new Set(scales.flatMap((scale) => strongestAgainst(run, scale)))],
  };
}

/** The item that goes against the rest most; it drags others below zero, which are not to blame. */
function strongestAgainst(run: SurveyRun, { items }: ScaleReliability): readonly string[] {
  const { codebook, protection, cells, wave } = run;
  const country = cells.country(wave).id;
  const isHidden = items.some(({ item }) => {
    const decision = protection.decisionOn(`item:${codebook.items[item]?.id ?? ""}`, country);
    return decision.status !== "shown";
  });
  if (isHidden) return [];
  const [worst] = items
    .filter(({ itemRest }) => itemRest !== undefined && itemRest < 0)
    .sort((a, b) => (a.itemRest ?? 0) - (b.itemRest ?? 0));
  return worst === undefined ? [] : [codebook.items[worst.item]?.id ?? ""];
}

/** What must be said of items that go against their scale. */
export function negativeItemNotes(run: SurveyRun): readonly Note[] {
  const { negativeItems } = surveyReliability(run);
  return negativeItems.length === 0
    ? []
    : [note("negative-item-rest", { items: negativeItems.join(", ") })];
}

function rowsOf(run: SurveyRun, scale: ScaleReliability): readonly FigureRow[] {
  const { codebook, protection, cells, wave, period } = run;
  const { id: cell, area } = cells.country(wave);
  const name = scale.dimension ?? "all";
  const decisions = codebook.items
    .filter(({ dimension }) => scale.dimension === undefined || dimension === scale.dimension)
    .map(({ id }) => protection.decisionOn(`item:${id}`, cell));
  const isShown = decisions.every(({ status }) => status === "shown");
  const known = (value: number): Known => ({ kind: "known", value, n: scale.n, flags: [] });
  const figure = (indicator: string, outcome: Known | Missing) =>
    toReleased({ indicator, area: area.key, period, unit: "index", outcome, decisions }, undefined);
  const orNoSpread = (value: number | undefined) =>
    value === undefined ? missing("not-applicable", "spread") : known(value);
  const { alpha } = scale;
  const label = codebook.dimensions.find(({ id }) => id === scale.dimension)?.label;
  const head: FigureRow = {
    about: {
      what: { kind: "indicator", id: name, label: label ?? wholeInstrument },
      items: { kind: "count", value: scale.k },
      n: isShown ? { kind: "count", value: scale.n } : { kind: "empty" },
    },
    figures: {
      alpha: figure(`${name}.alpha`, alpha.kind === "known" ? known(alpha.value) : alpha),
    },
  };
  const items = scale.items.map(({ item, alphaIfDropped, itemRest }): FigureRow => {
    const described = codebook.items[item];
    if (described === undefined) throw new Error(`no item ${item}`);
    const { id, label: text } = described;
    return {
      indent: 1,
      about: { what: { kind: "indicator", id, label: text } },
      figures: {
        "alpha-if-dropped": figure(`${id}.alpha-if-dropped`, orNoSpread(alphaIfDropped)),
        "item-rest": figure(`${id}.item-rest`, orNoSpread(itemRest)),
      },
    };
  });
  return [head, ...items];
}
