import type { Level } from "../domain/area.ts";
import { foldName } from "./fold-name.ts";

/** Digits of the codes of each level; the country's `SSS` is no number. */
const widths: Readonly<Record<Exclude<Level, "country">, number>> = {
  municipality: 3,
  region: 2,
  "wellbeing-county": 2,
  erva: 1,
  yta: 2,
};

const prefixes = { ku: "municipality", mk: "region", hva: "wellbeing-county" } as const;

const codeForm = /^(ku|mk|hva)? ?(\d{1,3})$/u;

/** A text that has the form of a code; a prefix such as `HVA` settles its level. */
export interface WrittenCode {
  readonly level: Level | undefined;
  readonly digits: string;
}

/** Reads a text as a code: `06`, `6`, `MK06`, `hva 8`, `'049'`. Undefined when it has no such form. */
export function toWrittenCode(text: string): WrittenCode | undefined {
  const match = codeForm.exec(foldName(text).replace(/^'|'$/gu, ""));
  const [, prefix, digits] = match ?? [];
  if (digits === undefined) return undefined;
  return { level: levelOfPrefix(prefix), digits };
}

/** The digits as a code of a level, missing zeros restored; undefined when they are too many for it. */
export function toCodeOf(level: Level, digits: string): string | undefined {
  if (level === "country" || digits.length > widths[level]) return undefined;
  return digits.padStart(widths[level], "0");
}

/** The code with the prefix of its level, where the level has one: `HVA08`. */
export function toPrefixedCode(level: Level, code: string): string | undefined {
  const prefix = Object.entries(prefixes).find(([, prefixed]) => prefixed === level)?.[0];
  return prefix === undefined ? undefined : `${prefix.toUpperCase()}${code}`;
}

function levelOfPrefix(prefix: string | undefined): Level | undefined {
  if (prefix === "ku" || prefix === "mk" || prefix === "hva") return prefixes[prefix];
  return undefined;
}
