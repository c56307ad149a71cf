import type { Cell } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import { plainNumber } from "./plain-number.ts";

type Formula = Extract<Cell, { readonly kind: "formula" }>;

/** Most decimals that people are shown of a number in a formula. */
const mostDecimals = 6;

/** A formula with its numbers as people read them: as many decimals as a number has, at most six. */
export function formulaText(cell: Formula, { format }: Locale): string {
  const number = (value: number) => format.decimal(value, decimalsNeeded(value));
  return toVisible(filledIn(cell, number));
}

/** A formula with its numbers unrounded, for files. */
export function plainFormula(cell: Formula): string {
  return filledIn(cell, plainNumber);
}

function filledIn({ formula, numbers }: Formula, write: (value: number) => string): string {
  return formula.replace(/\{([\w-]+)\}/gu, (braces, name: string) => {
    const value = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
    return value === undefined ? braces : write(value);
  });
}

function decimalsNeeded(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9) return decimals;
  }
  return mostDecimals;
}
