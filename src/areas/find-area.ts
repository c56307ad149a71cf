import { type Area, type Level, levels } from "../domain/area.ts";
import { toCodeOf, toPrefixedCode, toWrittenCode, type WrittenCode } from "./area-code.ts";
import type { AreaIndex } from "./area-index.ts";
import { municipalityName, namesOf } from "./area-names.ts";
import { didYouMeanName } from "./did-you-mean.ts";
import { dropDiacritics, foldName } from "./fold-name.ts";
import { type Match, matchesInOptions, matchInData } from "./match-name.ts";

/** What looking up an area by what a person wrote can end in. */
export type FoundArea =
  | {
      readonly kind: "found";
      readonly area: Area;
      /** Other levels on which the same text names an area, for the one-line note. */
      readonly alsoAt: readonly Level[];
    }
  | { readonly kind: "unknown"; readonly suggestions: readonly string[] }
  | { readonly kind: "not-at-level"; readonly levels: readonly Level[] }
  | { readonly kind: "divided"; readonly successors: readonly string[] };

/** The level that was asked for, if any, and the division year in which the area must exist. */
export interface WantedArea {
  readonly level?: Level;
  readonly year: number;
}

/** Order in which a text that names areas of several levels is understood. */
const preference: readonly Level[] = [
  "region",
  "wellbeing-county",
  "erva",
  "yta",
  "country",
  "municipality",
];

/**
 * Finds an area by name (fi, sv, en), brand, code (`06`, `MK06`, `HVA08`) or inflected Finnish form, in any case, with
 * or without diacritics. Without `level` a text that names areas of several levels means the region; a row that is no
 * such body (Helsinki among the counties) comes after every area that is. A bare number means the region, or the
 * municipality when it has three digits. A municipality that had merged by the year is unknown, its successor suggested.
 */
export function findArea(index: AreaIndex, text: string, wanted: WantedArea): FoundArea {
  const code = toWrittenCode(text);
  return code === undefined ? findByName(index, text, wanted) : findByCode(index, code, wanted);
}

function findByCode(index: AreaIndex, written: WrittenCode, wanted: WantedArea): FoundArea {
  const { level: ownLevel, digits } = written;
  const level = wanted.level ?? ownLevel ?? (digits.length === 3 ? "municipality" : "region");
  if (ownLevel !== undefined && ownLevel !== level) {
    const known = index.area(ownLevel, toCodeOf(ownLevel, digits) ?? "", wanted.year);
    return known === undefined ? unknown([]) : { kind: "not-at-level", levels: [ownLevel] };
  }
  const code = toCodeOf(level, digits) ?? "";
  const codeAt = (other: Level) => toCodeOf(other, digits) ?? "";
  const others = levels.filter(
    (other) => other !== level && index.area(other, codeAt(other), wanted.year) !== undefined,
  );
  const area = index.area(level, code, wanted.year);
  if (area !== undefined) {
    // Two digits are a municipality's only where a spreadsheet took its zero: no second meaning worth a note.
    const alsoAt = others.filter((other) => other !== "municipality");
    return { kind: "found", area, alsoAt: ownLevel === level ? [] : alsoAt };
  }
  const merged = level === "municipality" ? findMerged(index, [code], wanted.year) : undefined;
  // A number of another numbering is not taken for granted: the code with its prefix says which one is meant.
  return merged ?? unknown(others.flatMap((other) => toPrefixedCode(other, codeAt(other)) ?? []));
}

function findByName(index: AreaIndex, text: string, wanted: WantedArea): FoundArea {
  const folded = foldName(text);
  const elsewhere = new Set<Level>();
  for (const match of matchesInOptions) {
    const areas = areasNamed(index, folded, match, wanted.year);
    const area = areas.find(({ key }) => key.level === (wanted.level ?? key.level));
    const others = areas.map(({ key }) => key.level).filter((level) => level !== area?.key.level);
    if (area !== undefined) return { kind: "found", area, alsoAt: inOrder(others) };
    for (const level of others) elsewhere.add(level);
  }
  if ((wanted.level ?? "municipality") === "municipality") {
    const { codes } = matchInData(index, "municipality", text);
    const merged = findMerged(index, codes, wanted.year);
    if (merged !== undefined) return merged;
  }
  if (elsewhere.size > 0) return { kind: "not-at-level", levels: inOrder([...elsewhere]) };
  return unknown(nearestNames(index, folded, wanted));
}

/** The areas that one way of matching finds, one per level at most, in the order of preference. */
function areasNamed(index: AreaIndex, folded: string, match: Match, year: number): readonly Area[] {
  const areas = preference.flatMap((level) => {
    const codes = match(namesOf(index, level), folded);
    const [area, ...rest] = codes.flatMap((code) => index.area(level, code, year) ?? []);
    return area === undefined || rest.length > 0 ? [] : [area];
  });
  const [bodies, otherRows] = [true, false].map((wanted) => {
    return areas.filter(({ isAdministrative }) => isAdministrative === wanted);
  });
  return [...(bodies ?? []), ...(otherRows ?? [])];
}

function inOrder(found: readonly Level[]): readonly Level[] {
  return levels.filter((level) => found.includes(level));
}

/** What became of a municipality that is known but does not exist in the year. */
function findMerged(
  index: AreaIndex,
  codes: readonly string[],
  year: number,
): FoundArea | undefined {
  const [code] = codes;
  if (code === undefined) return undefined;
  const then = index.municipalityIn(code, year);
  switch (then.kind) {
    case "one":
      return unknown([municipalityName(index, then.code)]);
    case "several":
      return unknown(then.codes.map((each) => municipalityName(index, each)));
    case "divided":
      return {
        kind: "divided",
        successors: then.successors.map((each) => municipalityName(index, each)),
      };
    case "unknown":
      return undefined;
  }
}

function unknown(suggestions: readonly string[]): {
  readonly kind: "unknown";
  readonly suggestions: readonly string[];
} {
  return { kind: "unknown", suggestions };
}

function nearestNames(index: AreaIndex, folded: string, wanted: WantedArea): readonly string[] {
  const candidates = (wanted.level === undefined ? preference : [wanted.level]).flatMap((level) =>
    namesOf(index, level).proper.filter(
      ({ code }) => index.area(level, code, wanted.year) !== undefined,
    ),
  );
  return didYouMeanName(dropDiacritics(folded), candidates);
}

/** What a cell that should name an area of a known level means. `withoutDiacritics`: only so was it recognised. */
export type FoundAreaOfLevel =
  | { readonly kind: "found"; readonly area: Area; readonly withoutDiacritics?: true }
  | Exclude<FoundMunicipality, { kind: "found" }>;

/**
 * Finds the area that a cell of a table names or codes, at a level and in a division year (or the level's nearest).
 * Inflected forms and brands do not count. A municipality that had merged by then gives its successor.
 */
export function findAreaOfLevel(
  index: AreaIndex,
  text: string,
  level: Level,
  year: number,
): FoundAreaOfLevel {
  if (level === "municipality") return findMunicipalityIn(index, text, year);
  const { codes, withoutDiacritics } = matchInData(index, level, text);
  const [area, ...others] = codes.flatMap((code) => index.area(level, code, year) ?? []);
  if (area === undefined) return unknown(meantInData(index, text, { level, year }));
  if (others.length > 0) {
    return { kind: "ambiguous", candidates: [area, ...others].map(({ name }) => name.fi) };
  }
  return { kind: "found", area, ...(withoutDiacritics && { withoutDiacritics }) };
}

/** The proper name for a brand or an inflected form, which options take and data do not; else the nearest names. */
function meantInData(index: AreaIndex, text: string, wanted: WantedArea): readonly string[] {
  const meant = findByName(index, text, wanted);
  return meant.kind === "found"
    ? [meant.area.name.fi]
    : nearestNames(index, foldName(text), wanted);
}

function findMunicipalityIn(index: AreaIndex, text: string, year: number): FoundAreaOfLevel {
  const found = findMunicipality(index, text);
  if (found.kind !== "found") return found;
  const key = index.areaOfMunicipality(found.code, "municipality", year);
  const area = key && index.area("municipality", key.code, year);
  const { withoutDiacritics } = found;
  return area === undefined
    ? unknown([])
    : { kind: "found", area, ...(withoutDiacritics && { withoutDiacritics }) };
}

/** What a cell that should name a municipality means. `withoutDiacritics`: only so was it recognised. */
export type FoundMunicipality =
  | { readonly kind: "found"; readonly code: string; readonly withoutDiacritics?: true }
  | { readonly kind: "unknown"; readonly suggestions: readonly string[] }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "divided"; readonly successors: readonly string[] };

// Purely a memory: a register names a few hundred municipalities a hundred thousand times.
const remembered = new WeakMap<AreaIndex, Map<string, FoundMunicipality>>();
const mostRemembered = 20_000;

/**
 * Finds the municipality of a data cell by name or code, of today or of before its merger; inflected forms and brands
 * do not count here. A name that two have borne means the one that exists today.
 */
export function findMunicipality(index: AreaIndex, text: string): FoundMunicipality {
  const memory = remembered.get(index) ?? new Map<string, FoundMunicipality>();
  remembered.set(index, memory);
  const known = memory.get(text);
  if (known !== undefined) return known;
  const found = lookUpMunicipality(index, text);
  if (memory.size < mostRemembered) memory.set(text, found);
  return found;
}

function lookUpMunicipality(index: AreaIndex, text: string): FoundMunicipality {
  const match = matchInData(index, "municipality", text);
  const inUse = match.codes.filter((code) => isKnown(index, code));
  const [code, ...others] = inUse.length > 1 ? inUse.filter((each) => isValid(index, each)) : inUse;
  if (inUse.length > 1 && (code === undefined || others.length > 0)) {
    return { kind: "ambiguous", candidates: labelsOf(index, inUse) };
  }
  if (code === undefined) {
    const form = dropDiacritics(foldName(text));
    return unknown(didYouMeanName(form, namesOf(index, "municipality").proper));
  }
  const today = index.municipalityIn(code, index.lastYear);
  if (today.kind === "divided")
    return { kind: "divided", successors: labelsOf(index, today.successors) };
  return { kind: "found", code, ...(match.withoutDiacritics && { withoutDiacritics: true }) };
}

/** Names, or codes where the names do not tell the municipalities apart. */
function labelsOf(index: AreaIndex, codes: readonly string[]): readonly string[] {
  const names = codes.map((code) => municipalityName(index, code));
  return new Set(names).size === codes.length ? names : codes;
}

function isKnown(index: AreaIndex, code: string): boolean {
  return index.municipalityIn(code, index.lastYear).kind !== "unknown";
}

function isValid(index: AreaIndex, code: string): boolean {
  return index.area("municipality", code, index.lastYear) !== undefined;
}
