import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, figureCell, labelCell, verdictCell } from "./support/cells.ts";
import { isKnown, type KnownFigure } from "./support/profiled.ts";

/**
 * The two purpose classes with most associations; which is the larger is said only where their intervals lie apart.
 * In the order of the classes where they have equally many; nothing is said where none has any.
 */
export const largestClass: FindingRule = {
  id: "largest-class",
  parts: ["purpose-classes"],
  find: (facts) => {
    const all = facts.figures.filter(({ indicator }) => isClass.test(indicator));
    const classes = all.filter(isKnown);
    // Any of those that are missing could have most.
    if (classes.length < all.length) return [];
    const [first, second] = classes.toSorted((a, b) => countOf(b) - countOf(a));
    if (first === undefined || second === undefined || countOf(first) === 0) return [];
    const origin = { rule: "largest-class", section: first.section };
    const two = {
      area: areaCell(facts),
      first: labelCell(facts, first),
      "first-count": figureCell(first.figure),
      second: labelCell(facts, second),
      "second-count": figureCell(second.figure),
    };
    return [
      isApart(first, second)
        ? finding(origin, "largest-class", { ...two, verdict: verdictCell("higher") })
        : finding(origin, "classes-alike", two),
    ];
  },
};

const isClass = /^associations-class-\d$/u;

function countOf({ figure }: KnownFigure): number {
  return figure.outcome.value;
}

function isApart(first: KnownFigure, second: KnownFigure): boolean {
  const lower = first.figure.outcome.interval?.lower;
  const upper = second.figure.outcome.interval?.upper;
  return lower !== undefined && upper !== undefined && lower > upper;
}
