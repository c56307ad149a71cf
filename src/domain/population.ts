import type { IsoDate } from "./calendar.ts";
import type { Missing } from "./missing.ts";

/** Residents of one municipality at a year end. */
export interface Population {
  readonly municipality: string;
  readonly on: IsoDate;
  readonly residents: number;
  /** Year of the division by which the municipality's borders are drawn. */
  readonly divisionYear: number;
  readonly conflicts: boolean;
  /** Id of the publication, where the table gives one. */
  readonly source?: string;
  readonly line: number;
}

/** Residents of an area at the year end that serves a reference date, or why there is no such number. */
export type Residents =
  | {
      readonly kind: "known";
      readonly value: number;
      readonly on: IsoDate;
      /** The year end lies more than twelve months from the reference date. */
      readonly estimated: boolean;
      /** Another source gives a part of it differently. */
      readonly conflicts: boolean;
    }
  | Missing;
