import type { SurveyResponses } from "../domain/survey-responses.ts";
import { noGroup } from "../domain/survey-responses.ts";
import type { AreaCell } from "./area-score.ts";
import type { Instrument } from "./instrument.ts";

/** One thing left out of a score: an item, a dimension or the respondents of a group, by id. */
export interface LeftOut {
  readonly kind: "item" | "dimension" | "group";
  readonly id: string;
}

/** What a score is made from: the instrument and who answers for each area. */
export interface Scoring {
  readonly instrument: Instrument;
  readonly cells: readonly AreaCell[];
}

/**
 * Everything that can be left out one at a time: items, then dimensions, then groups, each in its own order.
 *
 * Shape:   what would leave nothing is not listed, nor is the only item of a dimension: that is the dimension itself.
 * Source:  OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 7.
 */
export function leaveOneOuts(
  instrument: Instrument,
  responses: SurveyResponses,
): readonly LeftOut[] {
  const { codebook, dimensions } = instrument;
  const divisible = dimensions
    .filter(({ items }) => items.length > 1)
    .flatMap(({ items }) => items);
  const hasSeveralGroups =
    responses.groups.length > 1 ||
    (responses.groups.length === 1 && responses.group.includes(noGroup));
  return [
    ...codebook.items.flatMap(({ id }, item) =>
      divisible.includes(item) ? [{ kind: "item", id } as const] : [],
    ),
    ...(dimensions.length > 1
      ? dimensions.map(({ id }) => ({ kind: "dimension", id }) as const)
      : []),
    ...(hasSeveralGroups ? responses.groups.map((id) => ({ kind: "group", id }) as const) : []),
  ];
}

/**
 * The scoring without one item, dimension or group.
 *
 * Shape:   the rest keeps its weights, which count relative to their new sum; an item's dimension keeps its weight for
 *          the items that are left. Without a group the number invited no longer fits and is dropped.
 * Missing: undefined when nothing would be left to score, or there is no such thing to leave out.
 */
export function leaveOut(
  left: LeftOut,
  scoring: Scoring,
  responses: SurveyResponses,
): Scoring | undefined {
  switch (left.kind) {
    case "item":
      return withDimensions(scoring, (instrument) => withoutItem(left.id, instrument));
    case "dimension":
      return withDimensions(scoring, ({ dimensions }) =>
        dimensions.filter(({ id }) => id !== left.id),
      );
    case "group":
      return withoutGroup(left.id, scoring, responses);
  }
}

function withDimensions(
  { instrument, cells }: Scoring,
  change: (instrument: Instrument) => Instrument["dimensions"],
): Scoring | undefined {
  const dimensions = change(instrument);
  const itemCount = (some: Instrument["dimensions"]) =>
    some.reduce((count, { items }) => count + items.length, 0);
  const isShorter = itemCount(dimensions) < itemCount(instrument.dimensions);
  return dimensions.length === 0 || !isShorter
    ? undefined
    : { instrument: { ...instrument, dimensions }, cells };
}

function withoutItem(id: string, { codebook, dimensions }: Instrument): Instrument["dimensions"] {
  const dropped = codebook.items.findIndex((item) => item.id === id);
  return dimensions.flatMap((dimension) => {
    const items = dimension.items.filter((item) => item !== dropped);
    return items.length === 0 ? [] : [{ ...dimension, items }];
  });
}

function withoutGroup(
  id: string,
  { instrument, cells }: Scoring,
  { groups, group }: SurveyResponses,
): Scoring | undefined {
  const dropped = groups.indexOf(id);
  if (dropped < 0) return undefined;
  const kept = cells.map(({ area, respondents }) => ({
    area,
    respondents: respondents.filter((place) => group[place] !== dropped),
  }));
  return kept.some(({ respondents }) => respondents.length > 0)
    ? { instrument, cells: kept }
    : undefined;
}
