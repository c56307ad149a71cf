import { type Mark, markOf } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Locale } from "../locale.ts";
import type { Flag } from "./words.ts";

/** The mark behind a flagged value: `u` and `e` are marks of official statistics, `!` sends to the remark below. */
export function flagMark(flag: Flag): Extract<Mark, "u" | "e"> | "!" {
  if (flag === "unreliable") return "u";
  return flag === "estimated" ? "e" : "!";
}

/** A figure as people read it: number, unit where the label does not say it, marks of its flags; `[x]` when missing. */
export function figureText({ outcome, unit }: Released, locale: Locale): string {
  if (outcome.kind === "missing") return `[${markOf(outcome.reason)}]`;
  return [locale.format.figure(outcome.value, unit), ...marksOf(outcome.flags)].join(" ");
}

/** The marks behind a flagged value, each once, as `[e]`. */
export function marksOf(flags: readonly Flag[]): readonly string[] {
  return [...new Set(flags.map(flagMark))].map((mark) => `[${mark}]`);
}
