import type { LocalisedText } from "./area.ts";
import type { Period } from "./calendar.ts";
import type { IndicatorId } from "./indicator-id.ts";
import type { Released } from "./released.ts";

/** Ids of the reasons for which something of an area is called strong or weak; every language has the words. */
export const judgementReasons = [
  "better-than-country",
  "worse-than-country",
  "better-than-neighbours",
  "worse-than-neighbours",
  "better-than-median",
  "worse-than-median",
  "in-highest-band",
  "in-lowest-band",
  "structure-in-place",
  "structure-absent",
  "most-granted-again",
  "most-not-granted-again",
  "single-producer",
] as const;

/** Why something is called strong or weak. */
export type JudgementReason = (typeof judgementReasons)[number];

/** Something in which an area is strong or weak, with the figure or the statement that it rests on. */
export interface Judgement {
  readonly side: "strength" | "weakness";
  readonly reason: JudgementReason;
  /** What is judged: an indicator of the profile, or an item of the checklist of structures. */
  readonly about: { readonly id: IndicatorId; readonly label: LocalisedText };
  /** Part of the profile that it is from. */
  readonly section: string;
  /** With an interval, unless it counts what is there; absent for a state, which is a fact. */
  readonly figure?: Released;
  /** What the figure is held against. */
  readonly benchmark?: Released;
  /** When a state was stated, and by whom; a figure says both itself. */
  readonly period?: Period;
  readonly source?: string;
}
