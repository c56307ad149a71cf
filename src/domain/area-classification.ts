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
  /** Other spellings in use, brands, genitives, inessives and prefixed codes such as `MK06`, all accepted in look-up. */
  readonly otherForms: readonly string[];
  /** Place in the square tile map, rows from the north. */
  readonly tile: { readonly row: number; readonly column: number } | undefined;
}

/** One municipality that existed at some time; its last names. */
export interface MunicipalityEntry {
  readonly code: string;
  readonly name: Area["name"];
  readonly otherForms: readonly string[];
  readonly validFrom: IsoDate | undefined;
  readonly validTo: IsoDate | undefined;
}

/** To which area of a level a municipality belonged in which division years (inclusive). */
export interface MembershipEntry {
  readonly municipality: string;
  readonly level: Level;
  readonly area: string;
  readonly firstYear: number;
  readonly lastYear: number | undefined;
}

/** A change of the municipal division. Several mergers of one municipality on one day mean it was divided. */
export interface MunicipalityChange {
  readonly kind: "merger" | "region-move" | "name-change" | "language-status";
  readonly date: IsoDate;
  readonly municipality: string;
  readonly name: Area["name"];
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
