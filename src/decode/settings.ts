import * as v from "valibot";
import type { Setting, SettingKey } from "../domain/settings.ts";
import { filled, listOf, mapOf, openDocument } from "./support/document-issues.ts";

const one = v.pipe(
  filled,
  v.transform((text): readonly string[] => [text]),
);
const many = v.lazy(
  (input): v.GenericSchema<unknown, readonly string[]> =>
    typeof input === "string" ? one : listOf(filled),
);

// A switch that is off is one that was not given.
const switched = v.pipe(
  v.picklist(["true", "false"], "true, false"),
  v.transform((text): readonly string[] => (text === "true" ? [""] : [])),
);

const pairs = v.pipe(
  v.record(filled, filled, "{ … }"),
  v.transform((map): readonly string[] =>
    Object.entries(map).map(([name, value]) => `${name}=${value}`),
  ),
);

function schemaOf({ content, isRepeatable }: SettingKey) {
  if (content === "switch") return switched;
  if (content === "pairs") return pairs;
  return isRepeatable ? many : one;
}

/**
 * Decodes a settings file: the same keys as the options of a command line, one text or a list after each.
 * Shape: keys that say nothing (a switch that is off) are left out; paths are as written.
 * Throws: UserError `settings/invalid` with file, line, key, the bad value and what was expected; an unknown key comes
 * with the nearest known ones.
 */
export function decodeSettings(
  source: string,
  file: string,
  keys: readonly SettingKey[],
): ReadonlyMap<string, Setting> {
  const document = openDocument(source, file, "settings");
  // A file in which everything is a comment sets nothing.
  if (document.value === null || document.value === "") return new Map();
  const entries = Object.fromEntries(keys.map((key) => [key.id, v.optional(schemaOf(key))]));
  const written: Readonly<Record<string, readonly string[] | undefined>> = document.shapedAs(
    mapOf(entries),
  );
  return new Map(
    keys.flatMap(({ id }) => {
      const texts = Object.hasOwn(written, id) ? written[id] : undefined;
      if (texts === undefined || texts.length === 0) return [];
      return [[id, { texts, line: document.lineOf([id]) }] as const];
    }),
  );
}
