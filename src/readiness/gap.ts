import type { AreaKey } from "../domain/area.ts";
import type { Sides } from "../domain/codebook.ts";
import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import { noGroup, type Respondents, type SurveyResponses } from "../domain/survey-responses.ts";
import { tInterval } from "../stats/t-interval.ts";
import { compareGroups } from "../survey/group-comparison.ts";
import { unreliableFlags } from "../survey/mean-outcome.ts";
import { itemValues } from "../survey/scale-scores.ts";
import { type AreaCell, areaScore, type ScoreOptions } from "./area-score.ts";
import type { Instrument } from "./instrument.ts";
import { respondentScores } from "./respondent-scores.ts";
import { sampleError } from "./sample-error.ts";

/** What both sides have judged: the whole score, a dimension or an item, by id. */
export type GapVariable =
  | { readonly kind: "score" }
  | { readonly kind: "dimension"; readonly id: string }
  | { readonly kind: "item"; readonly id: string };

/** How associations and the public side see one thing in one area. */
export interface Gap {
  readonly variable: GapVariable;
  readonly area: AreaKey;
  readonly associations: Known | Missing;
  readonly public: Known | Missing;
  /** Mean of the associations less mean of the public side; n counts the answers of both. */
  readonly difference: Known | Missing;
}

/** The respondents of a set who are on each side. */
export interface SideRespondents {
  readonly associations: Respondents;
  readonly public: Respondents;
}

/** What a two-sided view is made of. */
export interface GapInput {
  readonly responses: SurveyResponses;
  readonly instrument: Instrument;
  readonly sides: Sides;
  readonly cells: readonly AreaCell[];
  readonly options: ScoreOptions;
}

/**
 * The two-sided view: the same questions answered by associations and by the public side, per area.
 *
 * Shape:   for the score, then the dimensions, then the items of the instrument; in each the cells in their order.
 *          Reversed items are turned, so that a gap above 0 always means that associations judge better. Respondents of
 *          groups that are on no side, or of none, are left out. The interval is Welch's; with weights the
 *          linearised errors of both means are added and have n − 2 degrees of freedom. None when a side has one answer,
 *          or neither shows any spread. `unreliable` if it is wider than one scale point or a side has fewer than 10.
 * Unit:    scale points.
 * Missing: "too-few-answers" when a side has no answer. Thresholds of disclosure are not applied here, and hold for
 *          each side's mean as well as for the gap.
 * Source:  R `t.test(associations, public)`.
 */
export function gaps(input: GapInput): readonly Gap[] {
  const { responses, sides, cells, options } = input;
  const split = cells.map(({ area, respondents }) => ({
    area,
    on: sideRespondents(responses, sides, respondents),
  }));
  return gapColumns(input).flatMap(({ variable, values }) =>
    split.map(({ area, on }) => ({
      variable,
      area,
      ...(options.weights === undefined
        ? plainGap(values, on, options.confidence)
        : weightedGap(values, { area, on, options })),
    })),
  );
}

/** Those of a set of respondents whose group is on a side; a group that is on both is on the first. */
export function sideRespondents(
  { groups, group }: SurveyResponses,
  sides: Sides,
  respondents: Respondents,
): SideRespondents {
  const sideOf = groups.map((id) => {
    if (sides.associations.includes(id)) return "associations";
    return sides.public.includes(id) ? "public" : undefined;
  });
  const on = (side: "associations" | "public") =>
    respondents.filter((place) => sideOf[group[place] ?? noGroup] === side);
  return { associations: on("associations"), public: on("public") };
}

/** Every variable with its value per respondent. */
function gapColumns({ responses, instrument }: GapInput): readonly {
  readonly variable: GapVariable;
  readonly values: Float64Array;
}[] {
  const { codebook, dimensions } = instrument;
  const scores = respondentScores(responses, instrument);
  const scored = dimensions.flatMap(({ items }) => items);
  return [
    { variable: { kind: "score" }, values: scores.score },
    ...scores.dimensions.map(({ id, values }) => ({
      variable: { kind: "dimension", id } as const,
      values,
    })),
    ...codebook.items.flatMap(({ id }, item) =>
      scored.includes(item)
        ? [
            {
              variable: { kind: "item", id } as const,
              values: itemValues(responses, item, codebook),
            },
          ]
        : [],
    ),
  ];
}

/** A gap but for what and where it is. */
type GapFigures = Pick<Gap, "associations" | "public" | "difference">;

function plainGap(values: Float64Array, on: SideRespondents, confidence: number): GapFigures {
  const groups = { first: on.associations, second: on.public };
  const { first, second, difference } = compareGroups(values, groups, confidence);
  return { associations: first, public: second, difference };
}

function weightedGap(
  values: Float64Array,
  cell: {
    readonly area: AreaKey;
    readonly on: SideRespondents;
    readonly options: ScoreOptions;
  },
): GapFigures {
  const { area, on, options } = cell;
  const one = areaScore(values, { area, respondents: on.associations }, options);
  const other = areaScore(values, { area, respondents: on.public }, options);
  const sides = { associations: one.outcome, public: other.outcome };
  if (one.outcome.kind === "missing" || other.outcome.kind === "missing") {
    return { ...sides, difference: missing("too-few-answers") };
  }
  const mean = one.outcome.value - other.outcome.value;
  const sizes = [one.sample.values.length, other.sample.values.length] as const;
  const n = sizes[0] + sizes[1];
  const errors = [sampleError(one.sample) ?? 0, sampleError(other.sample) ?? 0] as const;
  const standardError = Math.hypot(...errors);
  // As Welch's: no interval from a single answer on a side, nor when neither side shows any spread.
  const interval =
    Math.min(...sizes) < 2 || standardError === 0
      ? undefined
      : tInterval({
          ...{ mean, standardError, df: n - 2, confidence: options.confidence },
          method: "student-t-linearised",
        });
  const flags = unreliableFlags(Math.min(...sizes), interval);
  const known = { kind: "known", value: mean, n, flags } as const;
  return { ...sides, difference: interval === undefined ? known : { ...known, interval } };
}
