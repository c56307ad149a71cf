import type { PopulationTimes } from "../../src/app/support/population-times.ts";
import type { LoadedPart, ProfileFrame, ProfilePart } from "../../src/app/support/profile-part.ts";
import type { AreaIndex } from "../../src/areas/area-index.ts";
import type { Area, Level } from "../../src/domain/area.ts";
import type { IsoDate } from "../../src/domain/calendar.ts";
import type { Residents } from "../../src/domain/population.ts";
import { fakeFiles } from "./fake-io.ts";

/** One area's part, with what is said of the inputs as a whole. */
export type WholePart = ProfilePart & Pick<LoadedPart, "accounts" | "problems">;

/** An area, and the frame in which its profile is made; nobody is known to live anywhere unless `given` says. */
export function profileFrame(
  areas: AreaIndex,
  {
    level,
    code,
    year = 2025,
  }: { readonly level: Level; readonly code: string; readonly year?: number },
  given: Partial<ProfileFrame> = {},
): { readonly area: Area; readonly frame: ProfileFrame } {
  const area = areas.area(level, code, year);
  const [country] = areas.areasOf("country", year);
  if (area === undefined || country === undefined) throw new Error(`no ${level} ${code}`);
  const frame: ProfileFrame = {
    ...{ files: fakeFiles(), areas, level, year, country: country.key },
    referenceDate: "2025-01-02",
    population: populationOf(() => ({ kind: "missing", reason: "no-source" })),
    confidence: 0.95,
    ...given,
  };
  return { area, frame };
}

/** A population that is the same everywhere, by the day that is asked for. */
export function populationOf(living: (day: IsoDate) => Residents): PopulationTimes {
  return { residentsOn: (day) => () => living(day), inputsOf: () => [] };
}

/** The part of one area of what was loaded. */
export async function partOfArea(loading: Promise<LoadedPart>, area: Area): Promise<WholePart> {
  const { accounts, problems, partOf } = await loading;
  return { accounts, problems, ...partOf(area) };
}
