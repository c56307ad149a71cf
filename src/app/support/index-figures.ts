import { indexPolicy } from "../../disclosure/policy.ts";
import { release, releaseDerived } from "../../disclosure/release.ts";
import type { Period } from "../../domain/calendar.ts";
import type { PillarId } from "../../domain/index-instrument.ts";
import {
  type Flag,
  flags as flagOrder,
  type Known,
  type SourceRef,
  type Workings,
} from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Unit } from "../../domain/unit.ts";
import { indexWorkings, scoreWorkings } from "./index-workings.ts";
import { indexInput } from "./load-index-instrument.ts";
import { type AreaPillars, type PillarFigure, pillarUnits } from "./pillar-figures.ts";
import type { IndexedArea } from "./readiness-index.ts";

/** Id of the index of an area. */
export const indexIndicator = "readiness-index";

/** A number that stands behind a figure and is no measurement itself: it has no n. */
function plain(value: number, flags: readonly Flag[] = [], workings?: Workings): Known {
  const known = { kind: "known", value, n: "not-published", flags } as const;
  return workings === undefined ? known : { ...known, workings };
}

/** The pillars that an index is made of: those with a score, but for one that is left out. */
export function used({ pillars }: AreaPillars, without?: PillarId): readonly PillarFigure[] {
  return pillars.filter(({ pillar, score }) => score !== undefined && pillar.id !== without);
}

/** From the first day to the last that the figures of an index speak of; of its own figures where none is known. */
function periodOf(own: AreaPillars, without?: PillarId): Period {
  const spans = used(own, without).map(({ figure: { period } }) =>
    period.kind === "day" ? { from: period.on, to: period.on } : period,
  );
  const [first] = own.pillars;
  if (first === undefined) throw new Error("an index of no pillar");
  const days = spans.flatMap(({ from, to }) => [from, to]).toSorted((a, b) => (a < b ? -1 : 1));
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return first.figure.period;
  return from === to ? { kind: "day", on: from } : { kind: "span", from, to };
}

function sourcesOf(own: AreaPillars, without?: PillarId): readonly SourceRef[] {
  const all = [
    { input: indexInput },
    ...used(own, without).flatMap(({ figure }) => figure.sources),
  ];
  const ids = all.map(({ input, rule }) => `${input} ${rule ?? ""}`);
  return all.filter((_, place) => ids.indexOf(ids[place] ?? "") === place);
}

function flagsOf(own: AreaPillars, without?: PillarId): readonly Flag[] {
  const all = used(own, without).flatMap(({ figure: { outcome } }) =>
    outcome.kind === "known" ? outcome.flags : [],
  );
  return flagOrder.filter((flag) => all.includes(flag));
}

/** What a figure of pillars comes to. */
export interface MadeOfPillars {
  readonly indicator: string;
  /** Undefined where too little is known. */
  readonly value: number | undefined;
  readonly workings: Workings | undefined;
  readonly without?: PillarId | undefined;
}

/**
 * A figure of an area that is made of its pillars. One hidden among them, left out or not, hides it: the others and the
 * figure would help to give the hidden one back.
 */
export function madeOfPillars(
  own: IndexedArea,
  { indicator, value, workings, without }: MadeOfPillars,
): Released {
  const parts = used(own, without);
  return releaseDerived(
    {
      indicator,
      area: own.area.key,
      period: periodOf(own, without),
      unit: "index-points",
      outcome:
        value === undefined || own.isHidden
          ? gone(own)
          : plain(value, flagsOf(own, without), workings),
      sources: sourcesOf(own, without),
    },
    parts.map(({ figure }) => figure),
  );
}

/** Why there is no index: a pillar is hidden, or those with these ids are not known. */
function gone({ isHidden, index }: IndexedArea): Missing {
  return isHidden
    ? missing("hidden-to-protect-another")
    : missing("too-little-known", index.unknown.join(", "));
}

/** The index of an area; where there is none the ids of the pillars that are not known stand with the reason. */
export function indexFigure(own: IndexedArea): Released {
  return madeOfPillars(own, {
    indicator: indexIndicator,
    value: own.index.kind === "scored" ? own.index.value : undefined,
    workings: indexWorkings(used(own), own.aggregation),
  });
}

/** What stands in a pillar's row beside its figure, by column. */
export function pillarNumbers(
  own: IndexedArea,
  ofPillar: PillarFigure,
  share: number,
): Readonly<Record<string, Released>> {
  const { pillar, figure } = ofPillar;
  const { id, goalposts } = pillar;
  const about = { area: own.area.key, period: figure.period };
  const stated = (part: string, unit: Unit, outcome: Known | Missing) =>
    release(
      {
        ...about,
        indicator: `${indexIndicator}.${id}.${part}`,
        unit,
        outcome,
        sources: [{ input: indexInput }],
      },
      indexPolicy,
    );
  return {
    "lower-goalpost": stated("lower-goalpost", pillarUnits[id], plain(goalposts.lower)),
    "upper-goalpost": stated("upper-goalpost", pillarUnits[id], plain(goalposts.upper)),
    "pillar-score": releaseDerived(
      {
        ...about,
        indicator: `${indexIndicator}.${id}`,
        unit: "index-points",
        outcome: scoreOutcome(ofPillar),
        sources: [{ input: indexInput }, ...figure.sources],
      },
      [figure],
    ),
    "stated-weight": stated("stated-weight", "share", plain(share)),
    "index-weight": stated("index-weight", "share", effectiveWeight(own, id)),
  };
}

/** Where the figure lies between the goalposts; hidden as the figure is. */
function scoreOutcome(ofPillar: PillarFigure): Known | Missing {
  const { figure, score } = ofPillar;
  if (figure.outcome.kind === "missing") return figure.outcome;
  return score === undefined
    ? missing("incomplete")
    : plain(score.score, figure.outcome.flags, scoreWorkings(ofPillar));
}

/** A pillar that is not known counts nothing in an index that is there. */
function effectiveWeight(own: IndexedArea, id: PillarId): Known | Missing {
  return own.index.kind === "scored" ? plain(own.index.effectiveWeights.get(id) ?? 0) : gone(own);
}

/** The part of the weight that is known of an area; hidden with its pillars. */
export function knownWeightFigure(own: IndexedArea): Released {
  return release(
    {
      indicator: `${indexIndicator}.known-weight`,
      area: own.area.key,
      period: periodOf(own),
      unit: "share",
      outcome: own.isHidden ? gone(own) : plain(own.index.knownWeight),
      sources: [{ input: indexInput }],
    },
    indexPolicy,
  );
}
