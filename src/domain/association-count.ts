import type { AreaKey } from "./area.ts";
import type { PurposeClass } from "./association.ts";
import type { IsoDate } from "./calendar.ts";
import type { Flag } from "./measurement.ts";

/** Whom a published total counts: all associations, or only those that have a purpose class. */
export type CountScope = "all_associations" | "classified_only";

/** One cell of a published table of associations by area and purpose class. */
export interface AssociationCount {
  readonly snapshot: IsoDate;
  readonly area: AreaKey;
  readonly purposeClass: PurposeClass | "total";
  /** Undefined where the source published a figure that is not at hand; never zero in its place. */
  readonly count: number | undefined;
  readonly scope: CountScope;
  readonly flags: readonly Flag[];
  /** Id of the publication, where the table gives one. */
  readonly source?: string;
  readonly line: number;
}
