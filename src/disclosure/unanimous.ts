import type { DisclosureRecord } from "../domain/disclosure-record.ts";
import type { Decision } from "./universe.ts";

/**
 * Warnings of shown cells in which all valid answers are the same, so that the mean tells what everybody there answered.
 *
 * Shape:   in the order of the decisions. Cells without answers and hidden cells are never named.
 */
export function unanimousCells(
  decisions: Iterable<Decision>,
  distributionOf: (cell: string) => readonly number[],
): readonly DisclosureRecord[] {
  return [...decisions]
    .filter(({ status, cell }) => {
      return status === "shown" && distributionOf(cell).filter((count) => count > 0).length === 1;
    })
    .map(({ variable, cell, threshold }) => ({ variable, cell, rule: "unanimous", threshold }));
}
