import type { AreaKey } from "../domain/area.ts";
import type { Period } from "../domain/calendar.ts";
import type { SourceRef } from "../domain/measurement.ts";
import type { Residents } from "../domain/population.ts";
import type { RegisterTallies } from "../register/tallies.ts";

/** Everything an indicator may ask. */
export interface Dataset {
  readonly register: RegisterTallies;
  residents(area: AreaKey): Residents;
  readonly populationSource: SourceRef;
  /** The country of the area's division year. */
  country(area: AreaKey): AreaKey;
  /** Period of register dynamics: the last full calendar year before the reference date unless the user chose. */
  readonly dynamicsPeriod: Extract<Period, { kind: "span" }>;
  /** Years without a notice after which an association counts as dormant. */
  readonly dormancyYears: number;
  /** Confidence of intervals as a share; undefined when the user wants none. */
  readonly confidence: number | undefined;
}
