import * as v from "valibot";
import {
  type StateWording,
  type StructureInstrument,
  structureStates,
} from "../domain/structure.ts";
import {
  filled,
  kebabId,
  listOf,
  localised,
  mapOf,
  type OpenDocument,
  openDocument,
} from "./support/document-issues.ts";
import { foldHeader } from "./support/fold-header.ts";
import { wordsOfItem, wordsOfState } from "./support/structure-words.ts";

const words = v.optional(v.array(filled, "[ … ]"), []);
const item = mapOf({ id: kebabId, label: localised, description: localised, words });
const stateId = v.picklist(structureStates, structureStates.join(", "));
const state = mapOf({ id: stateId, label: localised, words });

/**
 * The keys of an instrument file:
 *   id, label, description   what the checklist is
 *   items                    list of id, label, description, words: other names of the item in tables
 *   cooperation              the same for the one question to municipalities
 *   states                   list of id (all four states), label, words: how tables write the state
 */
const instrument = mapOf({
  id: kebabId,
  label: localised,
  description: localised,
  items: listOf(item),
  cooperation: item,
  states: listOf(state),
});

/**
 * Decodes the checklist of structures. Names of items and words of states are compared as headers are, and none may
 * mean two things.
 * Shape: items in the order of the file, states in that of `structureStates`.
 * Throws: UserError `codebook/invalid` with file, line, path, the bad value and what was expected.
 */
export function decodeStructureInstrument(source: string, file: string): StructureInstrument {
  const document = openDocument(source, file, "codebook");
  const written = document.shapedAs(instrument);
  const states = structureStates.map((id): StateWording => {
    const wording = written.states.find((one) => one.id === id);
    if (wording !== undefined) return wording;
    return document.refuse({ path: ["states"], value: "", expected: id, reason: "missing-key" });
  });
  const decoded: StructureInstrument = { ...written, states };
  requireDistinct(document, [
    ...decoded.items.map((one, at) => ({ path: ["items", at], words: wordsOfItem(one) })),
    { path: ["cooperation"], words: wordsOfItem(decoded.cooperation) },
  ]);
  requireDistinct(
    document,
    written.states.map((one, at) => ({ path: ["states", at], words: wordsOfState(one) })),
  );
  return decoded;
}

interface Named {
  readonly path: readonly (string | number)[];
  readonly words: readonly string[];
}

function requireDistinct(document: OpenDocument, named: readonly Named[]): void {
  const ownerOf = new Map<string, Named>();
  for (const one of named) {
    for (const word of one.words) {
      const owner = ownerOf.get(foldHeader(word));
      if (owner !== undefined && owner !== one) {
        const expected = owner.path.join(".");
        document.refuse({ path: one.path, value: word, expected, reason: "repeated" });
      }
      ownerOf.set(foldHeader(word), one);
    }
  }
}
