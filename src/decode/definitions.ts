import * as v from "valibot";
import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { Concept, Definition, DefinitionCriteria } from "../domain/definition.ts";
import {
  kebabId,
  listOf,
  localised,
  mapOf,
  openDocument,
  text,
} from "./support/document-issues.ts";

const classByDigit = new Map(purposeClasses.map((one) => [String(one), one]));
const purposeClass = v.pipe(
  text,
  v.check((digit) => classByDigit.has(digit), "0–9"),
  v.transform((digit): PurposeClass => classByDigit.get(digit) ?? 0),
);

const industryPrefix = v.pipe(
  text,
  v.regex(/^[A-Za-z]?\d{0,5}$/u, "86, 88.9, Q"),
  v.nonEmpty("86, 88.9, Q"),
  v.toUpperCase(),
);
const industryCode = v.pipe(
  text,
  v.transform((code) => code.replace(/\./gu, "")),
  industryPrefix,
);

// A stem of one or two letters would match half of the register.
const stem = v.pipe(
  text,
  v.toLowerCase(),
  v.regex(/^-?[\p{L}\d](?:.*[\p{L}\d])-?$/u, "omais-, -seura, -kylä-, omais"),
  v.check((written) => written.replace(/-/gu, "").length >= 3, "omais-, -seura, -kylä-, omais"),
);

const share = v.pipe(text, v.regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u, "0–1"), v.transform(Number));
const sampleSize = v.pipe(text, v.regex(/^[1-9]\d{0,8}$/u, "1, 2, 3 …"), v.transform(Number));

const criteria = v.pipe(
  mapOf({
    all: v.optional(v.literal("true", "true")),
    "purpose-classes": v.optional(listOf(purposeClass)),
    industries: v.optional(
      mapOf({
        "tol-2008": v.optional(listOf(industryCode)),
        "tol-2025": v.optional(listOf(industryCode)),
      }),
    ),
    "name-stems": v.optional(listOf(stem)),
    "name-exceptions": v.optional(listOf(stem)),
  }),
  v.check(
    (given) => Object.keys(given).some((key) => key !== "name-exceptions"),
    "all, purpose-classes, industries, name-stems",
  ),
  v.transform((given): DefinitionCriteria => {
    const { industries } = given;
    return {
      ...(given.all !== undefined && { all: true as const }),
      ...(given["purpose-classes"] && { purposeClasses: given["purpose-classes"] }),
      ...(industries && {
        industries: {
          "tol-2008": industries["tol-2008"] ?? [],
          "tol-2025": industries["tol-2025"] ?? [],
        },
      }),
      ...(given["name-stems"] && { nameStems: given["name-stems"] }),
      ...(given["name-exceptions"] && { nameExceptions: given["name-exceptions"] }),
    };
  }),
);

const quality = v.union(
  [v.literal("unmeasured"), mapOf({ precision: share, recall: share, sample: sampleSize })],
  "unmeasured, {precision: 0–1, recall: 0–1, sample: 1, 2, 3 …}",
);

const concept = v.union(
  [
    v.pipe(
      kebabId,
      v.transform((id): Concept => ({ id })),
    ),
    v.pipe(
      mapOf({ id: kebabId, label: v.optional(localised) }),
      v.transform(({ id, label }): Concept => (label === undefined ? { id } : { id, label })),
    ),
  ],
  "a–z, 0–9, -; {id: a–z, label: {fi: text}}",
);

const definition = v.pipe(
  mapOf({
    id: kebabId,
    label: localised,
    "short-label": v.optional(localised),
    concept: v.optional(concept),
    kind: v.optional(v.literal("sector", "sector")),
    description: v.optional(localised),
    criteria,
    quality: v.optional(quality, "unmeasured"),
  }),
  v.transform((written): Definition => {
    const { id, label, criteria: looksAt, quality: measured } = written;
    return {
      id,
      label,
      ...(written["short-label"] && { shortLabel: written["short-label"] }),
      ...(written.concept && { concept: written.concept }),
      ...(written.kind && { kind: written.kind }),
      description: written.description ?? label,
      criteria: looksAt,
      ...(measured === "unmeasured" ? {} : { quality: measured }),
    };
  }),
);

/**
 * Decodes a file of definitions: one, or a list of them.
 * Throws: UserError `definition/invalid` with file, line, path, the bad value and what was expected; an unknown key
 * comes with the nearest known ones.
 */
export function decodeDefinitions(source: string, file: string): readonly Definition[] {
  const document = openDocument(source, file, "definition");
  const definitions: readonly Definition[] = Array.isArray(document.value)
    ? document.shapedAs(listOf(definition))
    : [document.shapedAs(definition)];
  const ids = definitions.map(({ id }) => id);
  const twice = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (twice >= 0) {
    const value = ids[twice] ?? "";
    return document.refuse({ path: [twice, "id"], value, expected: "id", reason: "repeated" });
  }
  return definitions;
}
