import type { RandomSource } from "../extract/random.ts";
import { type County, countyOfFive, countyOfFour } from "./counties.ts";

/** Groups of respondents, as the export words them. */
export type Group = "järjestö" | "hyvinvointialue" | "kunta";

/** A value of the scale, or no answer. */
export type Answer = 1 | 2 | 3 | 4 | 5 | "dont-know" | "blank";

/** One invented respondent of one wave. */
export interface Respondent {
  readonly id: string;
  readonly county: County;
  readonly group: Group;
  /** Unit: hundredths. */
  readonly weight: number;
  /** Tenths of a scale point by which this one judges higher than the county. */
  readonly leaning: number;
  /** By item: involve, bring-together, coverage. */
  readonly answers: readonly Answer[];
}

/** By how many tenths of a scale point the items are judged higher than the county as a whole. */
const itemOffsets = [-1, 4, -3] as const;

/** The public side judges higher than associations do, by so many tenths of a scale point. */
const publicSide = 4;

function toValue(tenths: number): Answer {
  const rounded = Math.trunc((tenths + 5) / 10);
  return ([1, 2, 3, 4, 5] as const).find((value) => value === rounded) ?? (rounded < 1 ? 1 : 5);
}

/** Opinions on the three items; `drift` is added to all of them. */
export function inventAnswers(
  random: RandomSource,
  { county, group, leaning }: Pick<Respondent, "county" | "group" | "leaning">,
  drift = 0,
): readonly Answer[] {
  const side = group === "järjestö" ? -2 : publicSide - 2;
  const level = county.level + leaning + side + drift;
  const values = itemOffsets.map((offset) => toValue(level + offset + random.below(19) - 9));
  if (county.code === countyOfFour || county.code === countyOfFive) return values;
  const answers = values.map((value): Answer => {
    const chance = random.below(100);
    if (chance < 7) return "dont-know";
    return chance < 10 ? "blank" : value;
  });
  // Somebody who answers nothing at all would leave no row in the long form.
  return answers.every((answer) => answer === "blank") ? values : answers;
}

function inventGroup(random: RandomSource): Group {
  const chance = random.below(100);
  if (chance < 58) return "järjestö";
  return chance < 84 ? "hyvinvointialue" : "kunta";
}

/** A respondent of a county; the id is given afterwards. */
export function inventRespondent(
  random: RandomSource,
  county: County,
  drift = 0,
): Omit<Respondent, "id"> {
  const group = inventGroup(random);
  const leaning = random.below(16) + random.below(16) - 15;
  const weight = 60 + random.below(61) + (group === "järjestö" ? 20 : 0);
  const person = { county, group, weight, leaning };
  return { ...person, answers: inventAnswers(random, person, drift) };
}

/** The list in another order, each with equal chance. */
export function shuffled<Entry>(random: RandomSource, list: readonly Entry[]): readonly Entry[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(random.below(rest.length), 1));
}
