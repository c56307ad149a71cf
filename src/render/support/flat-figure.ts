import { markOf } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { FilePartId } from "../../domain/word-id.ts";
import { flagMark } from "../../locales/support/figure-text.ts";
import { type FlatCell, numberCell, textCell } from "./flat-cell.ts";
import type { FlatStyle } from "./flat-style.ts";
import { isoPeriod } from "./iso-period.ts";

/** Writes one part of a figure as a cell; an empty one where the figure has no such part. */
export type WriteFigure = (figure: Released, style: FlatStyle) => FlatCell;

/** A figure's value, empty when it is missing: never 0, never the mark. */
export const writeValue: WriteFigure = (figure) => numberCell(known(figure)?.value, figure.unit);

/** The mark of a missing figure; of a known one the marks of its flags: `u` and `e`, in a workbook `[!]` too. */
export const writeMark: WriteFigure = ({ outcome }, { form }) => {
  const marks =
    outcome.kind === "missing"
      ? [markOf(outcome.reason)]
      : [...new Set(outcome.flags.map(flagMark))];
  const order = ["x", "c", "z", "u", "e", "!"].filter((mark) => marks.some((own) => own === mark));
  return textCell(
    form === "workbook"
      ? order.map((mark) => `[${mark}]`).join(" ")
      : order.filter((mark) => mark !== "!").join(" "),
  );
};

/** How many areas a total covers. */
export const writeAreas: WriteFigure = (figure) =>
  numberCell(known(figure)?.coverage?.areas, "count");

/** How many areas there are for a total to cover. */
export const writeAreasOf: WriteFigure = (figure) =>
  numberCell(known(figure)?.coverage?.of, "count");

/** Ids of the inputs a figure was made from. */
export const writeSources: WriteFigure = ({ sources }) =>
  textCell([...new Set(sources.map(({ input }) => input))].join(" "));

/** The lower limit of a figure, where it has limits. */
export const writeLower: WriteFigure = (figure) =>
  numberCell(known(figure)?.interval?.lower, figure.unit);

/** The upper limit of a figure, where it has limits. */
export const writeUpper: WriteFigure = (figure) =>
  numberCell(known(figure)?.interval?.upper, figure.unit);

const writeReason: WriteFigure = ({ outcome }, { form, locale }) => {
  if (outcome.kind !== "missing") return undefined;
  return textCell(form === "ids" ? outcome.reason : locale.words.missing[outcome.reason]);
};

const writeFlags: WriteFigure = (figure, { form, locale }) => {
  const flags = known(figure)?.flags ?? [];
  const words = flags.map((flag) => locale.words.flags[flag]);
  return textCell(form === "ids" ? flags.join(" ") : words.join("; "));
};

const writeCount: WriteFigure = (figure) => {
  const n = known(figure)?.n;
  return numberCell(n === "not-published" ? undefined : n, "count");
};

const writeDenominatorUnit: WriteFigure = (figure, { form, locale }) => {
  const unit = known(figure)?.denominator?.unit;
  if (unit === undefined) return undefined;
  return textCell(form === "ids" ? unit : locale.words.denominatorUnits[unit]);
};

const writeDenominatorPeriod: WriteFigure = (figure) => {
  const period = known(figure)?.denominator?.period;
  return textCell(period && isoPeriod(period));
};

/** The parts of a figure behind its value, in the order of their columns. */
export const figureParts: readonly (readonly [FilePartId, WriteFigure])[] = [
  ["value", writeValue],
  ["mark", writeMark],
  ["reason", writeReason],
  ["flags", writeFlags],
  ["n", writeCount],
  ["numerator", (figure) => numberCell(known(figure)?.numerator, "count")],
  ["denominator", (figure) => numberCell(known(figure)?.denominator?.value, "count")],
  ["denominator_unit", writeDenominatorUnit],
  ["denominator_period", writeDenominatorPeriod],
  ["lower", writeLower],
  ["upper", writeUpper],
  ["confidence", (figure) => numberCell(known(figure)?.interval?.confidence, "confidence")],
  ["method", (figure) => textCell(known(figure)?.interval?.method)],
];

function known({ outcome }: Released) {
  return outcome.kind === "known" ? outcome : undefined;
}
