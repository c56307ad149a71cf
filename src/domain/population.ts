import type { IsoDate } from "./calendar.ts";

/** Residents of one municipality at a year end. */
export interface Population {
  readonly municipality: string;
  readonly on: IsoDate;
  readonly residents: number;
  /** Year of the division by which the municipality's borders are drawn. */
  readonly divisionYear: number;
  readonly conflicts: boolean;
  readonly line: number;
}
