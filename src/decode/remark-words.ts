import * as v from "valibot";
import type { LocalisedText } from "../domain/area.ts";
import { kebabId, localised, openDocument } from "./support/document-issues.ts";

const remarks = v.record(kebabId, localised, "{ … }");

/** Decodes remarks of a template of `data/`: texts in three languages by id. Throws as `decodeCodebook` does. */
export function decodeRemarkWords(
  source: string,
  file: string,
): ReadonlyMap<string, LocalisedText> {
  return new Map(Object.entries(openDocument(source, file, "codebook").shapedAs(remarks)));
}
