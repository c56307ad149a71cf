import type { AreaClassification } from "../domain/area-classification.ts";
import { type IsoDate, yearOf } from "../domain/calendar.ts";

/**
 * What a municipality is in another division year: still (or already) one municipality, the several that were merged
 * into it later, divided among successors so that its code alone cannot be mapped, or not known at all.
 */
export type MunicipalityThen =
  | { readonly kind: "one"; readonly code: string }
  | { readonly kind: "several"; readonly codes: readonly string[] }
  | { readonly kind: "divided"; readonly successors: readonly string[] }
  | { readonly kind: "unknown" };

/** The municipalities of all years and what became of them. */
export interface Succession {
  /** Every municipality, dissolved ones included, in code order. */
  readonly codes: readonly string[];
  /** Municipalities that are valid in a year, in code order. */
  validIn(year: number): readonly string[];
  /** Follows mergers forward over any number of steps, or back to the municipalities of before. */
  municipalityIn(code: string, year: number): MunicipalityThen;
}

/** Division years of a municipality, both included: those on whose 1 January it was valid. */
interface Lifespan {
  readonly first: number;
  readonly last: number;
}

/** Reads lifespans and mergers out of a classification. */
export function buildSuccession(classification: AreaClassification): Succession {
  const lifespans = lifespansOf(classification);
  const successors = new Map<string, string[]>();
  const predecessors = new Map<string, string[]>();
  for (const { kind, municipality, to } of classification.changes) {
    if (kind !== "merger" || to === undefined) continue;
    push(successors, municipality, to);
    push(predecessors, to, municipality);
  }
  const municipalityIn = (code: string, year: number): MunicipalityThen => {
    const lifespan = lifespans.get(code);
    if (lifespan === undefined) return { kind: "unknown" };
    if (year < lifespan.first) return before(predecessors.get(code) ?? [], year);
    if (year <= lifespan.last) return { kind: "one", code };
    const heirs = successors.get(code) ?? [];
    const [heir] = heirs;
    if (heir === undefined) return { kind: "unknown" };
    return heirs.length > 1 ? { kind: "divided", successors: heirs } : municipalityIn(heir, year);
  };
  const before = (codes: readonly string[], year: number): MunicipalityThen => {
    const parts = codes.map((code) => municipalityIn(code, year));
    const then = parts.flatMap((part) => {
      if (part.kind === "one") return [part.code];
      return part.kind === "several" ? part.codes : [];
    });
    return then.length === 0 ? { kind: "unknown" } : { kind: "several", codes: then };
  };
  const codes = [...lifespans.keys()].sort(byCode);
  const validByYear = new Map<number, readonly string[]>();
  const validIn = (year: number) => {
    const known = validByYear.get(year);
    if (known !== undefined) return known;
    const valid = codes.filter((code) => {
      const { first, last } = lifespans.get(code) ?? { first: year, last: year };
      return first <= year && year <= last;
    });
    validByYear.set(year, valid);
    return valid;
  };
  return { codes, validIn, municipalityIn };
}

/** Code order: plain comparison of the padded codes. */
export function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lifespansOf(classification: AreaClassification): ReadonlyMap<string, Lifespan> {
  const lifespans = new Map<string, Lifespan>();
  for (const { code, validFrom, validTo } of classification.municipalities) {
    const first = validFrom === undefined ? Number.NEGATIVE_INFINITY : firstYear(validFrom);
    const last = validTo === undefined ? Number.POSITIVE_INFINITY : yearOf(validTo);
    lifespans.set(code, { first, last });
  }
  for (const { kind, municipality, date } of classification.changes) {
    if (kind !== "merger" || lifespans.has(municipality)) continue;
    lifespans.set(municipality, { first: Number.NEGATIVE_INFINITY, last: firstYear(date) - 1 });
  }
  return lifespans;
}

/** The first division year of something that begins on a day: a division is that of 1 January. */
function firstYear(date: IsoDate): number {
  return date.endsWith("-01-01") ? yearOf(date) : yearOf(date) + 1;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
