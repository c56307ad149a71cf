import { indexPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { Area } from "../../domain/area.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { IndexInstrument, Pillar, PillarId } from "../../domain/index-instrument.ts";
import { markOf, missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Unit } from "../../domain/unit.ts";
import { type GoalpostScore, goalpostScore } from "../../readiness/goalpost-score.ts";
import type { KnownPillars } from "../../readiness/pillar-index.ts";
import { indexInput } from "./load-index-instrument.ts";
import type { PillarSource } from "./profile-part.ts";

/** Unit of the figure of each pillar. */
export const pillarUnits: Readonly<Record<PillarId, Unit>> = {
  "readiness-score": "scale-points",
  "structures-in-place": "share",
  "grants-per-resident": "euros-per-resident",
  "association-share-of-purchases": "share",
};

/** A pillar of an area: its figure, and where that lies between the goalposts. */
export interface PillarFigure {
  readonly pillar: Pillar;
  readonly figure: Released;
  /** Undefined where the figure is missing, or covers only some of the smaller areas that it is made of. */
  readonly score: GoalpostScore | undefined;
}

/** What is known of an area for its index. */
export interface AreaPillars {
  readonly area: Area;
  /** In the order of the instrument. */
  readonly pillars: readonly PillarFigure[];
  /** Whether disclosure control hides one of them. */
  readonly isHidden: boolean;
  /** Scores of those that are known; none where one is hidden, since an index would help to give it back. */
  readonly known: KnownPillars;
}

/** What pillars are made from. */
export interface PillarInputs {
  readonly instrument: IndexInstrument;
  readonly sources: readonly PillarSource[];
  readonly referenceDate: IsoDate;
}

/** The pillars of an area. */
export function pillarsOf(area: Area, inputs: PillarInputs): AreaPillars {
  const pillars = inputs.instrument.pillars.map((pillar): PillarFigure => {
    const source = inputs.sources.find(({ id }) => id === pillar.id);
    const figure = source === undefined ? absent(pillar, area, inputs) : source.figureOf(area);
    return { pillar, figure, score: scoreOf(pillar, figure) };
  });
  const isHidden = pillars.some(({ figure }) => isConfidential(figure));
  const known = pillars.flatMap(({ pillar, score }): [PillarId, number][] =>
    score === undefined || isHidden ? [] : [[pillar.id, score.score]],
  );
  return { area, pillars, isHidden, known: new Map(known) };
}

function absent({ id }: Pillar, { key }: Area, { referenceDate }: PillarInputs): Released {
  return release(
    {
      indicator: id,
      area: key,
      period: { kind: "day", on: referenceDate },
      unit: pillarUnits[id],
      outcome: missing("no-source"),
      sources: [{ input: indexInput }],
    },
    indexPolicy,
  );
}

function scoreOf({ goalposts }: Pillar, { outcome }: Released): GoalpostScore | undefined {
  if (outcome.kind === "missing") return undefined;
  const { coverage } = outcome;
  const isWhole = coverage === undefined || coverage.areas === coverage.of;
  return isWhole ? goalpostScore(outcome.value, goalposts) : undefined;
}

/** Whether a figure is hidden, and not only missing. */
export function isConfidential({ outcome }: Released): boolean {
  return outcome.kind === "missing" && markOf(outcome.reason) === "c";
}
