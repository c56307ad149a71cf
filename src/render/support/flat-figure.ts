import { markOf } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { FilePartId } from "../../domain/word-id.ts";
import { inertText } from "./delimited.ts";
import { type FlatStyle, numberText } from "./flat-style.ts";
import { isoPeriod } from "./iso-period.ts";

/** Writes one part of a figure as the text of a cell; nothing where the figure has no such part. */
export type WriteFigure = (figure: Released, style: FlatStyle) => string;

/** A figure's value, empty when it is missing: never 0, never the mark. */
export const writeValue: WriteFigure = (figure, style) => numberText(known(figure)?.value, style);

/** The mark of a missing figure; of a known one the marks of its flags, `u` and `e`. */
export const writeMark: WriteFigure = ({ outcome }) => {
  if (outcome.kind === "missing") return markOf(outcome.reason);
  const marks: string[] = [];
  if (outcome.flags.includes("unreliable")) marks.push("u");
  if (outcome.flags.includes("estimated")) marks.push("e");
  return marks.join(" ");
};

/** How many areas a total covers. */
export const writeAreas: WriteFigure = (figure, style) =>
  numberText(known(figure)?.coverage?.areas, style);

/** How many areas there are for a total to cover. */
export const writeAreasOf: WriteFigure = (figure, style) =>
  numberText(known(figure)?.coverage?.of, style);

/** Ids of the inputs a figure was made from. */
export const writeSources: WriteFigure = ({ sources }) =>
  inertText([...new Set(sources.map(({ input }) => input))].join(" "));

/** The lower limit of a figure, where it has limits. */
export const writeLower: WriteFigure = (figure, style) =>
  numberText(known(figure)?.interval?.lower, style);

/** The upper limit of a figure, where it has limits. */
export const writeUpper: WriteFigure = (figure, style) =>
  numberText(known(figure)?.interval?.upper, style);

const writeReason: WriteFigure = ({ outcome }, { words, locale }) => {
  if (outcome.kind !== "missing") return "";
  return words ? locale.words.missing[outcome.reason] : outcome.reason;
};

const writeFlags: WriteFigure = (figure, { words, locale }) => {
  const flags = known(figure)?.flags ?? [];
  return words ? flags.map((flag) => locale.words.flags[flag]).join("; ") : flags.join(" ");
};

const writeCount: WriteFigure = (figure, style) => {
  const n = known(figure)?.n;
  return numberText(n === "not-published" ? undefined : n, style);
};

const writeDenominatorUnit: WriteFigure = (figure, { words, locale }) => {
  const unit = known(figure)?.denominator?.unit;
  if (unit === undefined) return "";
  return words ? locale.words.denominatorUnits[unit] : unit;
};

const writeDenominatorPeriod: WriteFigure = (figure) => {
  const period = known(figure)?.denominator?.period;
  return period === undefined ? "" : isoPeriod(period);
};

/** The parts of a figure behind its value, in the order of their columns. */
export const figureParts: readonly (readonly [FilePartId, WriteFigure])[] = [
  ["value", writeValue],
  ["mark", writeMark],
  ["reason", writeReason],
  ["flags", writeFlags],
  ["n", writeCount],
  ["numerator", (figure, style) => numberText(known(figure)?.numerator, style)],
  ["denominator", (figure, style) => numberText(known(figure)?.denominator?.value, style)],
  ["denominator_unit", writeDenominatorUnit],
  ["denominator_period", writeDenominatorPeriod],
  ["lower", writeLower],
  ["upper", writeUpper],
  ["confidence", (figure, style) => numberText(known(figure)?.interval?.confidence, style)],
  ["method", (figure) => known(figure)?.interval?.method ?? ""],
];

function known({ outcome }: Released) {
  return outcome.kind === "known" ? outcome : undefined;
}
