import type { Unit } from "../../domain/unit.ts";

/**
 * What the number of a flat cell is, so that a spreadsheet can show it: a figure's unit, a `count`, a level of
 * `confidence`, or a `name` such as a year, a line or a rank, which is no amount.
 */
export type NumberKind = Unit | "count" | "confidence" | "name";

/** A cell of a flat table before it is written; undefined is an empty one. */
export type FlatCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly as: NumberKind }
  | undefined;

/** A cell of text; empty without any. */
export function textCell(text: string | undefined): FlatCell {
  return text === undefined || text === "" ? undefined : { kind: "text", text };
}

/** A cell of a number in full precision; empty without one. */
export function numberCell(value: number | undefined, as: NumberKind): FlatCell {
  return value === undefined ? undefined : { kind: "number", value, as };
}
