import * as v from "valibot";
import type { LocalisedText } from "../domain/area.ts";
import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { Definition, DefinitionCriteria } from "../domain/definition.ts";
import { UserError } from "../domain/user-error.ts";
import { type ParsedDocument, parseText } from "./support/document.ts";
import { nearest } from "./support/nearest.ts";

// The message of each check is what was expected: it becomes the fact `expected` of the error.
const text = v.pipe(
  v.string("text"),
  v.transform((written) => written.normalize("NFC").trim()),
);
const filled = v.pipe(text, v.nonEmpty("text"));

const localised = v.pipe(
  v.strictObject({ fi: filled, sv: v.optional(filled), en: v.optional(filled) }, "fi, sv, en"),
  v.transform(({ fi, sv, en }): LocalisedText => ({ fi, sv: sv ?? fi, en: en ?? fi })),
);

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

const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, "[ … ]"), v.nonEmpty("[ … ]"));

const criteria = v.pipe(
  v.strictObject(
    {
      all: v.optional(v.literal("true", "true")),
      "purpose-classes": v.optional(listOf(purposeClass)),
      industries: v.optional(
        v.strictObject(
          {
            "tol-2008": v.optional(listOf(industryCode)),
            "tol-2025": v.optional(listOf(industryCode)),
          },
          "tol-2008, tol-2025",
        ),
      ),
      "name-stems": v.optional(listOf(stem)),
      "name-exceptions": v.optional(listOf(stem)),
    },
    "all, purpose-classes, industries, name-stems, name-exceptions",
  ),
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
  [
    v.literal("unmeasured"),
    v.strictObject({ precision: share, recall: share, sample: sampleSize }),
  ],
  "unmeasured, {precision: 0–1, recall: 0–1, sample: 1, 2, 3 …}",
);

const definition = v.pipe(
  v.strictObject(
    {
      id: v.pipe(text, v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, "a–z, 0–9, -")),
      label: localised,
      description: v.optional(localised),
      criteria,
      quality: v.optional(quality, "unmeasured"),
    },
    "id, label, description, criteria, quality",
  ),
  v.transform(({ quality: measured, description, ...rest }): Definition => {
    const described = { ...rest, description: description ?? rest.label };
    return measured === "unmeasured" ? described : { ...described, quality: measured };
  }),
);

const knownKeys = [
  "id",
  "label",
  "description",
  "criteria",
  "quality",
  "fi",
  "sv",
  "en",
  "all",
  "purpose-classes",
  "industries",
  "tol-2008",
  "tol-2025",
  "name-stems",
  "name-exceptions",
  "precision",
  "recall",
  "sample",
];

/** What the sentence says of a broken document. */
const reasons = { "repeated-key": "repeated", alias: "alias", syntax: "value" } as const;

/** Refuses a file, pointing at the first thing that is wrong with it. */
function refuse(
  file: string,
  about: Readonly<Record<string, string | number>>,
  suggestions: readonly string[] = [],
): never {
  const { line = 1, path = "", value = "", expected = "" } = about;
  const detail = `${line}: ${path} "${value}" ≠ ${expected}`;
  const facts = { definition: file, file, ...about, detail };
  throw new UserError("usage", "definition/invalid", { facts, suggestions });
}

/** The text at which an issue points; lists and maps are named by their brackets. */
function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? "[ … ]" : "{ … }";
}

function refuseIssue(
  file: string,
  parsed: Extract<ParsedDocument, { kind: "parsed" }>,
  issue: v.BaseIssue<unknown>,
): never {
  const steps = issue.path ?? [];
  const keys = steps.map(({ key }) => key).filter((key) => typeof key !== "object");
  const path = keys.map((key) => (typeof key === "number" ? key : String(key)));
  const last = steps.at(-1);
  const isUnknownKey = issue.expected === "never";
  const isMissingKey = issue.input === undefined && !isUnknownKey;
  const suggestions =
    isUnknownKey && last !== undefined ? nearest(String(last.key), knownKeys) : [];
  const value = isUnknownKey ? String(last?.key) : shown(issue.input);
  const expected = isMissingKey ? String(last?.key) : expectedBy(issue);
  const reason = isMissingKey ? "missing-key" : "value";
  return refuse(
    file,
    { line: parsed.lineOf(path), path: path.join("."), value, expected, reason },
    suggestions,
  );
}

/** Valibot's own words stand for nothing a user could write, so that an unknown key lists what is known. */
function expectedBy(issue: v.BaseIssue<unknown>): string {
  return issue.expected === "never" ? knownKeys.join(", ") : issue.message;
}

/**
 * Decodes a file of definitions: one, or a list of them.
 * Throws: UserError `definition/invalid` with file, line, path, the bad value and what was expected; an unknown key
 * comes with the nearest known ones.
 */
export function decodeDefinitions(source: string, file: string): readonly Definition[] {
  refuseUnreadable(source, file);
  const parsed = parseText(source.replace(/^\uFEFF/u, ""));
  if (parsed.kind === "broken") {
    const { line, column, text: value, flaw } = parsed;
    return refuse(file, { line, column, path: "", value, expected: "YAML", reason: reasons[flaw] });
  }
  const isList = Array.isArray(parsed.value);
  const result = v.safeParse(isList ? listOf(definition) : definition, parsed.value);
  if (!result.success) {
    // A mistyped key is both missing and unknown; the second says which word to change.
    const unknownKey = result.issues.find(({ expected }) => expected === "never");
    return refuseIssue(file, parsed, unknownKey ?? result.issues[0]);
  }
  const definitions = Array.isArray(result.output) ? result.output : [result.output];
  const ids = definitions.map(({ id }) => id);
  const twice = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (twice >= 0) {
    const path = [twice, "id"];
    const value = ids[twice] ?? "";
    const place = { line: parsed.lineOf(path), path: path.join(".") };
    return refuse(file, { ...place, value, expected: "id", reason: "repeated" });
  }
  return definitions;
}

/** A text that was decoded from other bytes than UTF-8 holds U+FFFD, and a stem with it would silently match nothing. */
function refuseUnreadable(source: string, file: string): void {
  const lines = source.split(/\r\n|\r|\n/u);
  const at = lines.findIndex((line) => /[\0\uFFFD]/u.test(line));
  if (at < 0) return;
  const value = (lines[at] ?? "").trim();
  refuse(file, { line: at + 1, path: "", value, expected: "UTF-8", reason: "value" });
}
