import * as v from "valibot";
import { UserError } from "../../domain/user-error.ts";
import { parseText } from "./document.ts";
import { nearest } from "./nearest.ts";

/** A kind of YAML document that people write, by the code under which a bad one is refused. */
export type DocumentKind = "definition" | "codebook" | "index" | "settings";

/** What is wrong at a place of a document. */
export interface DocumentIssue {
  /** Keys and places of list entries from the top. */
  readonly path: readonly (string | number)[];
  /** The offending text; empty where there is none. */
  readonly value: string;
  /** What was expected, in words that no language needs to translate: keys, examples, ranges. */
  readonly expected: string;
  readonly reason?: "value" | "missing-key" | "repeated";
  readonly suggestions?: readonly string[];
}

/** A document that was parsed and is now to be judged. */
export interface OpenDocument {
  /** Text, lists and maps. */
  readonly value: unknown;
  /** Line (from 1) on which the value at a path stands. */
  lineOf(path: DocumentIssue["path"]): number;
  /** Ends with the error that points at a place. */
  refuse(issue: DocumentIssue): never;
  /** The value in the shape that is wanted, or the error that points at the first thing wrong with it. */
  shapedAs<Schema extends v.GenericSchema>(schema: Schema): v.InferOutput<Schema>;
}

type Facts = Readonly<Record<string, string | number>>;

/** What the sentence says of a broken document. */
const flaws = { "repeated-key": "repeated", alias: "alias", syntax: "value" } as const;

/** A text without blanks around it, in NFC. The message of each check is what was expected. */
export const text = v.pipe(
  v.string("text"),
  v.transform((written) => written.normalize("NFC").trim()),
);

/** A text that is not blank. */
export const filled = v.pipe(text, v.nonEmpty("text"));

/** An id as this project writes them. */
export const kebabId = v.pipe(text, v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, "a–z, 0–9, -"));

/** A map that knows these keys and no other; its message lists them, so that a mistyped one finds the nearest. */
export function mapOf<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, Object.keys(entries).join(", "));
}

/** A text in Finnish and, where there are translations, in Swedish and English. */
export const localised = v.pipe(
  mapOf({ fi: filled, sv: v.optional(filled), en: v.optional(filled) }),
  v.transform(({ fi, sv, en }) => ({ fi, sv: sv ?? fi, en: en ?? fi })),
);

/** A list of at least one. */
export const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, "[ … ]"), v.nonEmpty("[ … ]"));

/**
 * Parses a document of one kind and gives the means to judge it.
 * Throws: UserError `definition/invalid`, `codebook/invalid`, `index/invalid` or `settings/invalid` with file, line, path, the bad value and what was
 * expected; an unknown key comes with the nearest known ones of its place.
 */
export function openDocument(source: string, file: string, kind: DocumentKind): OpenDocument {
  const refuseWith = (about: Facts, suggestions: readonly string[] = []): never => {
    const { line = 1, path = "", value = "", expected = "" } = about;
    const detail = `${line}: ${path} "${value}" ≠ ${expected}`;
    const facts = { [kind]: file, file, ...about, detail };
    throw new UserError("usage", `${kind}/invalid`, { facts, suggestions });
  };
  const garbled = firstGarbledLine(source);
  if (garbled !== undefined) return refuseWith({ ...garbled, path: "", expected: "UTF-8" });
  const parsed = parseText(source.replace(/^\uFEFF/u, ""));
  if (parsed.kind === "broken") {
    const { line, column, text: value, flaw } = parsed;
    return refuseWith({ line, column, path: "", value, expected: "YAML", reason: flaws[flaw] });
  }
  const refuse = ({ path, suggestions, reason = "value", ...rest }: DocumentIssue): never =>
    refuseWith({ line: parsed.lineOf(path), path: path.join("."), ...rest, reason }, suggestions);
  return {
    value: parsed.value,
    lineOf: parsed.lineOf,
    refuse,
    shapedAs(schema) {
      const result = v.safeParse(schema, parsed.value);
      if (result.success) return result.output;
      // A mistyped key is both missing and unknown; the second says which word to change.
      const unknownKey = result.issues.find(isUnknownKey);
      return refuse(toDocumentIssue(unknownKey ?? result.issues[0]));
    },
  };
}

function isUnknownKey({ expected }: v.BaseIssue<unknown>): boolean {
  return expected === "never";
}

function toDocumentIssue(issue: v.BaseIssue<unknown>): DocumentIssue {
  const steps = issue.path ?? [];
  const keys = steps.map(({ key }) => key).filter((key) => typeof key !== "object");
  const path = keys.map((key) => (typeof key === "number" ? key : String(key)));
  const key = String(steps.at(-1)?.key ?? "");
  const expected = issue.message;
  if (isUnknownKey(issue)) {
    return { path, value: key, expected, suggestions: nearest(key, expected.split(", ")) };
  }
  if (issue.input === undefined) return { path, value: "", expected: key, reason: "missing-key" };
  const value = shown(issue.input);
  const near = issue.type === "picklist" ? nearest(value, expected.split(", ")) : [];
  return { path, value, expected, suggestions: near };
}

/** The text at which an issue points; lists and maps are named by their brackets. */
function shown(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? "[ … ]" : "{ … }";
}

/** A text that was decoded from other bytes than UTF-8 holds U+FFFD, and would silently match nothing. */
function firstGarbledLine(source: string): Facts | undefined {
  const lines = source.split(/\r\n|\r|\n/u);
  const at = lines.findIndex((line) => /[\0\uFFFD]/u.test(line));
  return at < 0 ? undefined : { line: at + 1, value: (lines[at] ?? "").trim(), reason: "value" };
}
