import type { AreaIndex } from "../../areas/area-index.ts";
import { findArea, findAreaOfLevel } from "../../areas/find-area.ts";
import { foldName } from "../../areas/fold-name.ts";
import { isTotalName } from "../../areas/total-name.ts";
import type { AreaKey, Level } from "../../domain/area.ts";
import { type IsoDate, yearOf } from "../../domain/calendar.ts";
import type { Recipient } from "../../domain/grant.ts";
import { areaReader } from "./area-cell.ts";
import { type Converted, fault, foldBlanks, isMissing, known, toDate, toYear } from "./cell.ts";
import { toBusinessId } from "./identifier.ts";
import { memoise } from "./memoise.ts";
import type { RowCells } from "./row-cells.ts";
import { serialDay } from "./serial-day.ts";

/** A Business ID at the end of a name, as exports write it there: `Esimerkki ry (1234560-4)`. */
const idInName = /^(.*?)[\s,;(]*(?:y-?tunnus:?\s*)?(\d{6,7}-\d|FI\s?\d{8})\s*\)?$/iu;

/**
 * The recipient of a row, else its applicant. A Business ID that is not right is warned of and left out: the name
 * stands, and a wrong id would make two recipients one.
 */
export function recipientOf(cells: RowCells): Recipient | undefined {
  const field = isMissing(cells.text("recipient")) ? "applicant" : "recipient";
  const text = foldBlanks(cells.text(field));
  if (isMissing(text)) return undefined;
  const [, bare = "", inside = ""] = idInName.exec(text) ?? [];
  const column = cells.text("business_id");
  const [from, id] = isMissing(column) ? [field, inside] : ["business_id", column];
  const checked = toBusinessId(id);
  if (checked.kind === "fault") cells.report(from, checked.fault, "warning");
  const name = bare === "" ? text : bare.trim();
  return checked.kind === "value" ? { name, businessId: checked.value } : { name };
}

/** The day of the decision; exports write it as a bare serial number. */
export function decisionDay(cells: RowCells): IsoDate | undefined {
  const text = cells.text("decided_on");
  const serial = serialDay(text);
  if (serial !== undefined) return serial;
  const date = toDate(text);
  if (date.kind === "fault") cells.report("decided_on", date.fault);
  return date.kind === "value" ? date.value : undefined;
}

/** The year that a row speaks of: its own column, else that of the decision. */
export function grantYear(cells: RowCells, decidedOn: IsoDate | undefined): number | undefined {
  const year = toYear(cells.text("year"));
  if (year.kind === "value") return year.value;
  if (year.kind === "fault") {
    cells.report("year", year.fault);
    return undefined;
  }
  if (decidedOn !== undefined) return yearOf(decidedOn);
  if (cells.errors.length === 0) {
    const field = cells.has("year") ? "year" : "decided_on";
    cells.report(field, { code: "cell/missing", facts: { field } });
  }
  return undefined;
}

/** Areas of a row; `total`: a sum over the table's other rows. */
export type GrantAreas = readonly AreaKey[] | "total";

/** Where and how the areas of grants are looked up. */
export interface GrantAreaLookUp {
  readonly areas: AreaIndex;
  /** Level that the header of the area column tells, when it tells one. */
  readonly ofHeader: Level | undefined;
}

const countryNames = new Set([
  ...["koko maa", "koko suomi", "suomi", "valtakunnallinen", "sss", "sss koko maa"],
  ...["hela landet", "hela finland", "finland", "riksomfattande", "whole country", "nationwide"],
]);

/** Levels at which a name is looked for where the table does not tell one. */
const searched: readonly Level[] = ["region", "wellbeing-county", "municipality"];

/** Reads the areas of a row: codes where it has them, else one or several names, else its funder if that is an area. */
export function grantAreaReader({
  areas,
  ofHeader,
}: GrantAreaLookUp): (cells: RowCells, year: number) => GrantAreas {
  const coded = areaReader(areas, ofHeader);
  const byYear = new Map<number, NamesOfYear>();
  const namesOf = (year: number) => {
    const names = byYear.get(year) ?? namesOfYear({ areas, ofHeader }, year);
    byYear.set(year, names);
    return names;
  };
  return (cells, wanted) => {
    const year = Math.min(Math.max(wanted, areas.firstYear), areas.lastYear);
    const names = namesOf(year);
    const text = cells.text("area");
    if (names.isCountry(text)) return names.country;
    if (isTotalName(text)) return "total";
    if (isMissing(cells.text("area_code")) && isMissing(cells.text("area_level"))) {
      return areasByName(cells, text, names);
    }
    const found = coded(cells, year);
    if (found.kind === "total") return names.country;
    return found.kind === "area" ? [found.area.key] : [];
  };
}

function areasByName(cells: RowCells, text: string, names: NamesOfYear): readonly AreaKey[] {
  if (!isMissing(text)) return namedAreas(cells, text, names);
  return cells.has("area") ? [] : names.funder(cells.text("funder"));
}

interface NamesOfYear {
  readonly country: readonly AreaKey[];
  readonly isCountry: (text: string) => boolean;
  readonly area: (text: string) => Converted<AreaKey>;
  readonly funder: (text: string) => readonly AreaKey[];
}

function namesOfYear({ areas, ofHeader }: GrantAreaLookUp, year: number): NamesOfYear {
  const levels = ofHeader === undefined ? searched : [ofHeader];
  const country = areas.area("country", "SSS", year)?.key;
  const isCountry = (text: string) => countryNames.has(foldName(text));
  return {
    country: country === undefined ? [] : [country],
    isCountry,
    area: memoise((text) =>
      country !== undefined && isCountry(text)
        ? known(country)
        : namedArea(areas, text, levels, year),
    ),
    funder: memoise((text) => {
      const found = (["wellbeing-county", "municipality"] as const)
        .map((level) => findArea(areas, foldBlanks(text), { level, year }))
        .find(({ kind }) => kind === "found");
      return found?.kind === "found" && !isMissing(text) ? [found.area.key] : [];
    }),
  };
}

function namedArea(
  areas: AreaIndex,
  text: string,
  levels: readonly Level[],
  year: number,
): Converted<AreaKey> {
  const tried = levels.map((level) => findAreaOfLevel(areas, foldBlanks(text), level, year));
  for (const found of tried) {
    if (found.kind === "found") {
      const marks = found.withoutDiacritics === true ? (["without-diacritics"] as const) : [];
      return { kind: "value", value: found.area.key, marks };
    }
    if (found.kind === "ambiguous") {
      return fault("cell/ambiguous-area", { suggestions: found.candidates });
    }
    if (found.kind === "divided") {
      return fault("cell/divided-municipality", { suggestions: found.successors });
    }
  }
  const near = tried.flatMap((found) => (found.kind === "unknown" ? found.suggestions : []));
  const suggestions = [...new Set(near)].slice(0, 3);
  return fault("cell/unknown-area", { suggestions, facts: { expected: levels[0] ?? "region" } });
}

/** The areas of a cell such as `Pirkanmaa, Kanta-Häme`, each once; nothing where one of them is not known. */
function namedAreas(cells: RowCells, text: string, { area }: NamesOfYear): readonly AreaKey[] {
  const keys = new Map<string, AreaKey>();
  for (const part of text.split(/[,;|/]/u)) {
    const found = area(part.trim());
    if (found.kind === "fault") {
      cells.report("area", found.fault);
      return [];
    }
    if (found.kind === "value") keys.set(`${found.value.level} ${found.value.code}`, found.value);
  }
  return [...keys.values()];
}
