import type { Area, Level } from "./area.ts";
import type { IsoDate } from "./calendar.ts";

/** One area above the municipality as the classification lists it. Years are inclusive, undefined = open end. */
export interface AreaEntry {
  readonly level: Level;
  readonly code: string;
  readonly name: Area["name"];
  readonly shortName: Area["shortName"];
  readonly isAdministrative: boolean;
  readonly validFrom: number | undefined;
  readonly validTo: number | undefined;
  /** Other spellings in use, misspelt ones of published tables included: they name the area in data and options alike. */
  readonly aliases: readonly string[];
  /** Genitive and local cases of the short name; for options only, and good for every area of that short name. */
  readonly inflections: readonly string[];
  /** Genitive and local cases of the long name; for options only. */
  readonly longInflections: readonly string[];
  /** Names under which the area presents itself, such as `Pirha`; for options only. */
  readonly brands: readonly string[];
  /** Place in the square tile map, rows from the north. */
  readonly tile: { readonly row: number; readonly column: number } | undefined;
}

/** One municipality that existed in some division year; its last names. */
export interface MunicipalityEntry {
  readonly code: string;
  readonly name: Area["name"];
  /** Older names and other official forms. */
  readonly aliases: readonly string[];
  /** Undefined: valid when the first division year began. */
  readonly validFrom: IsoDate | undefined;
  /** Last day; undefined: valid in the last division year. */
  readonly validTo: IsoDate | undefined;
}

/** To which area of a level a municipality belonged in which division years (inclusive). */
export interface MembershipEntry {
  readonly municipality: string;
  readonly level: Level;
  readonly area: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** A change of the municipal division. Several mergers of one municipality on one day mean it was divided. */
export interface MunicipalityChange {
  readonly kind: "merger" | "region-move" | "name-change" | "language-status";
  readonly date: IsoDate;
  readonly municipality: string;
  /** Names before the change. */
  readonly name: Area["name"];
  /** Successor in a merger; undefined for the other kinds. */
  readonly to: string | undefined;
  readonly divided: boolean;
}

/** The whole area classification, as decoded from the bundled tables. */
export interface AreaClassification {
  readonly areas: readonly AreaEntry[];
  readonly municipalities: readonly MunicipalityEntry[];
  readonly memberships: readonly MembershipEntry[];
  readonly changes: readonly MunicipalityChange[];
}
