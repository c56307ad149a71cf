import type { AreaIndex } from "../../areas/area-index.ts";
import { findAreaOfLevel } from "../../areas/find-area.ts";
import { isTotalName } from "../../areas/total-name.ts";
import { type Area, type Level, levels } from "../../domain/area.ts";
import { type Converted, fault, foldBlanks, isMissing, known } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { withoutQuoteMark } from "./identifier.ts";
import { toLevel } from "./level-words.ts";
import { memoise } from "./memoise.ts";
import { toMunicipalityCode } from "./municipality-cell.ts";
import { agreedThing } from "./name-and-code.ts";
import { unknownWord } from "./nearest.ts";
import type { RowCells } from "./row-cells.ts";

/** What a row of a published table is about: one area, a total over areas, or nothing that could be found. */
export type RowArea =
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "total" }
  | { readonly kind: "none" };

const widths: Readonly<Record<Level, number>> = {
  municipality: 3,
  region: 2,
  "wellbeing-county": 2,
  erva: 1,
  yta: 2,
  country: 3,
};

/** Statistics Finland's prefixes; a code with the prefix of another level is none of this one. */
const prefixes: Readonly<Partial<Record<Level, RegExp>>> = {
  region: /^MK(?=\d)/iu,
  "wellbeing-county": /^HVA(?=\d)/iu,
};

function toAreaCode(text: string, level: Level): string | undefined {
  if (level === "municipality") return toMunicipalityCode(text);
  const prefix = prefixes[level];
  const bare = withoutQuoteMark(text);
  const digits = prefix === undefined ? bare : bare.replace(prefix, "");
  const padded = digits.padStart(widths[level], "0");
  return /^\d+$/u.test(digits) && padded.length === widths[level] ? padded : undefined;
}

interface LookUp {
  readonly areas: AreaIndex;
  readonly level: Level;
  readonly year: number;
}

function byCode({ areas, level, year }: LookUp, text: string): Converted<Area> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const code = toAreaCode(text, level);
  const area = code === undefined ? undefined : areas.area(level, code, year);
  return area === undefined
    ? fault("cell/unknown-area", { facts: { expected: level } })
    : known(area);
}

function byName({ areas, level, year }: LookUp, text: string): Converted<Area> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const found = findAreaOfLevel(areas, foldBlanks(text), level, year);
  switch (found.kind) {
    case "found":
      return found.withoutDiacritics === true
        ? { kind: "value", value: found.area, marks: ["without-diacritics"] }
        : known(found.area);
    case "unknown":
      return fault("cell/unknown-area", {
        suggestions: found.suggestions,
        facts: { expected: level },
      });
    case "ambiguous":
      return fault("cell/ambiguous-area", { suggestions: found.candidates });
    case "divided":
      return fault("cell/divided-municipality", { suggestions: found.successors });
  }
}

/** The level that the headers of the area columns tell, when they tell one. */
export function headerLevel({ header, index }: Columns): Level | undefined {
  const level = (field: string) => toLevel(header.cells[index.get(field) ?? -1] ?? "");
  return level("area") ?? level("area_code");
}

/** Level of a row: its own column, else the header; a word that is no level is reported. */
function levelOf(cells: RowCells, ofHeader: Level | undefined): Level | undefined {
  const text = cells.text("area_level");
  if (isMissing(text)) {
    if (ofHeader === undefined) {
      cells.report("area_level", { code: "cell/missing", facts: { field: "area_level" } });
    }
    return ofHeader;
  }
  const level = toLevel(text);
  if (level === undefined) cells.report("area_level", unknownWord(text, levels));
  return level;
}

/**
 * Reads the area of a row of a published table from its name, its code or both, on the level of its own column or of
 * the header and under the division of a year. Reports what is wrong. Look-ups are remembered.
 */
export function areaReader(
  areas: AreaIndex,
  ofHeader: Level | undefined,
): (cells: RowCells, year: number) => RowArea {
  const namesByYear = new Map<number, (level: Level, text: string) => Converted<Area>>();
  const nameReader = (year: number) => {
    const known = namesByYear.get(year) ?? rememberedNames(areas, year);
    namesByYear.set(year, known);
    return known;
  };
  return (cells, year) => {
    const nameText = cells.text("area");
    const codeText = cells.text("area_code");
    if (isTotalName(nameText) || (nameText === "" && isTotalName(codeText)))
      return { kind: "total" };
    const level = levelOf(cells, ofHeader);
    if (level === undefined) return { kind: "none" };
    if (level === "country") return { kind: "total" };
    const name = nameReader(year)(level, nameText);
    const code = byCode({ areas, level, year }, codeText);
    const area = agreedThing(cells, { ...areaFields, name, code });
    return area === undefined ? { kind: "none" } : { kind: "area", area };
  };
}

function rememberedNames(
  areas: AreaIndex,
  year: number,
): (level: Level, text: string) => Converted<Area> {
  const named = new Map(
    levels.map((level) => [level, memoise((text) => byName({ areas, level, year }, text))]),
  );
  return (level, text) => named.get(level)?.(text) ?? { kind: "missing", symbol: "" };
}

const areaFields = {
  fields: { name: "area", code: "area_code" },
  codeOf: ({ key }: Area) => key.code,
  properName: ({ name }: Area) => name.fi,
  isSame: (one: Area, other: Area) => one.key.code === other.key.code,
};
