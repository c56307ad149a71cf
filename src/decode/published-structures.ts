import * as v from "valibot";
import type { LocalisedText } from "../domain/area.ts";
import {
  type StructureInstrument,
  type StructureState,
  structureStates,
} from "../domain/structure.ts";
import {
  filled,
  kebabId,
  listOf,
  localised,
  mapOf,
  openDocument,
} from "./support/document-issues.ts";

/** A status in which statements were published; a statistic says nothing of any one area's state. */
export interface PublishedStatus {
  readonly id: string;
  readonly kind: "state" | "statistic";
  readonly label: LocalisedText;
}

/** A statement and its status, as published. */
export interface WordedStatement {
  readonly statement: string;
  readonly status: string;
}

/** What a published statement says of an item. */
export interface StatementMeaning extends WordedStatement {
  readonly structure: string;
  readonly state: StructureState;
}

/** How published statements are understood. */
export interface PublishedMeanings {
  readonly statuses: readonly PublishedStatus[];
  readonly mapping: readonly StatementMeaning[];
  /** The statistic that answers the question to municipalities. */
  readonly cooperation: WordedStatement;
}

const kinds = ["state", "statistic"] as const;
const meanings = mapOf({
  statuses: listOf(
    mapOf({ id: kebabId, kind: v.picklist(kinds, kinds.join(", ")), label: localised }),
  ),
  mapping: listOf(
    mapOf({
      statement: filled,
      status: kebabId,
      structure: kebabId,
      state: v.picklist(structureStates, structureStates.join(", ")),
    }),
  ),
  cooperation: mapOf({ statement: filled, status: kebabId }),
});

/**
 * Decodes the table by which published statements are mapped to items of an instrument.
 * Throws: UserError `codebook/invalid` where it is not in shape, names an unknown item or status, gives a statistic for
 * a state, or maps one statement twice.
 */
export function decodePublishedMeanings(
  source: string,
  file: string,
  instrument: StructureInstrument,
): PublishedMeanings {
  const document = openDocument(source, file, "codebook");
  const written = document.shapedAs(meanings);
  const states = written.statuses.filter(({ kind }) => kind === "state").map(({ id }) => id);
  const items = instrument.items.map(({ id }) => id);
  const seen = new Set<string>();
  for (const [at, { statement, status, structure }] of written.mapping.entries()) {
    const path = ["mapping", at];
    if (!items.includes(structure)) {
      document.refuse({ path, value: structure, expected: items.join(", ") });
    }
    if (!states.includes(status)) {
      document.refuse({ path, value: status, expected: states.join(", ") });
    }
    if (seen.has(`${statement}\n${status}`)) {
      document.refuse({ path, value: statement, expected: "mapping", reason: "repeated" });
    }
    seen.add(`${statement}\n${status}`);
  }
  return written;
}
