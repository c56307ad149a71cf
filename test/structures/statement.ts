import type { StructureStatement } from "../../src/domain/structure.ts";
import { smallArea } from "../support/small-areas.ts";

/** A statement in which only what is given matters. */
export function statement(given: Partial<StructureStatement>): StructureStatement {
  return {
    area: smallArea("wellbeing-county", "08"),
    item: "advisory-board",
    state: "in-place",
    time: undefined,
    source: undefined,
    input: "table.csv",
    line: 2,
    ...given,
  };
}
