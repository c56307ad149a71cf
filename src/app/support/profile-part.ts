import type { AreaIndex } from "../../areas/area-index.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Residents } from "../../domain/population.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Note, ProblemSummary, Table } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { Files } from "../files.ts";

/** What a part of the profile is made from. */
export interface ProfileContext {
  readonly files: Files;
  readonly areas: AreaIndex;
  /** The area the profile is of. */
  readonly area: Area;
  /** The country in the same division year. */
  readonly country: AreaKey;
  readonly referenceDate: IsoDate;
  /** Residents of an area at the year end that serves the reference date. */
  readonly residents: (area: AreaKey) => Residents;
  /** Confidence of intervals as a share; undefined for none. */
  readonly confidence: number | undefined;
}

/** A part of the profile beside the register: its rows, what must be said of them, and the inputs they come from. */
export interface ProfilePart {
  readonly figures: readonly ProfileFigure[];
  /** Tables that stand after the profile: listings whose rows are no figures of the area alone. */
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly inputs: readonly InputRecord[];
}
