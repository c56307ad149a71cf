import type { LocalisedText } from "../../domain/area.ts";
import type { Cell, Rank, TermFamily, Verdict } from "../../domain/cell.ts";
import type { ProfiledFigure } from "../../domain/profile-figure.ts";
import type { Released } from "../../domain/released.ts";
import type { RegisterEvent } from "../../domain/series.ts";
import type { ProfileFacts } from "../finding-rule.ts";
import { wholeLabel } from "./profiled.ts";

type Of<Kind extends Cell["kind"]> = Extract<Cell, { readonly kind: Kind }>;

/** The area as a fact. */
export function areaCell({ area }: Pick<ProfileFacts, "area">): Of<"name"> {
  return { kind: "name", area };
}

/** A figure as a fact. */
export function figureCell(figure: Released): Of<"figure"> {
  return { kind: "figure", figure };
}

/** A figure as a fact; undefined where there is none, or none with a value. */
export function knownCell(figure: Released | undefined): Of<"figure"> | undefined {
  return figure?.outcome.kind === "known" ? figureCell(figure) : undefined;
}

/** A verdict as a fact, where there is one. */
export function verdictCell(verdict: Verdict): Of<"verdict">;
export function verdictCell(verdict: Verdict | undefined): Of<"verdict"> | undefined;
export function verdictCell(verdict: Verdict | undefined): Of<"verdict"> | undefined {
  return verdict === undefined ? undefined : { kind: "verdict", verdict };
}

/** A rank as a fact, where there is one. */
export function rankCell(rank: Rank | undefined): Of<"rank"> | undefined {
  return rank === undefined ? undefined : { kind: "rank", rank };
}

/** A number of things as a fact. */
export function countCell(value: number): Of<"count"> {
  return { kind: "count", value };
}

/** A word as a fact. */
export function termCell(family: TermFamily, id: string): Of<"term"> {
  return { kind: "term", family, id };
}

/** A text in each language as a fact. */
export function textCell(text: LocalisedText): Of<"localised"> {
  return { kind: "localised", text };
}

/** What a figure is of, with a label that can stand alone. */
export function labelCell(
  facts: Pick<ProfileFacts, "figures">,
  profiled: ProfiledFigure,
): Of<"indicator"> {
  return { kind: "indicator", id: profiled.indicator, label: wholeLabel(facts, profiled) };
}

/** The names of events as facts `event-1`, `event-2` and so on. */
export function eventCells(
  events: readonly Pick<RegisterEvent, "name">[],
): Readonly<Record<`event-${number}`, Of<"localised">>> {
  return Object.fromEntries(events.map(({ name }, at) => [`event-${at + 1}`, textCell(name)]));
}
