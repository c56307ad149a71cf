import type { AreaKey } from "../../src/domain/area.ts";
import type { Grant } from "../../src/domain/grant.ts";
import type { Placing, Surroundings } from "../../src/funding/placing.ts";
import { bundledAreas } from "../support/bundled-tables.ts";

/** A region of 2025. */
export function region(code: string): AreaKey {
  const area = bundledAreas().area("region", code, 2025);
  if (area === undefined) throw new Error(`no region ${code}`);
  return area.key;
}

/** A grant of 2024 with what is told of it; a statement unless it names a recipient. */
export function grant(given: Partial<Grant>, name?: string): Grant {
  return {
    ...{ table: "t.csv", line: 2, year: 2024, funder: "", scope: "kaikki", amounts: {} },
    areas: [region("06")],
    ...(name === undefined ? {} : { recipient: { name } }),
    ...given,
  };
}

/** Surroundings in which areas lie as told by their codes; others lie outside. */
export function lying(placings: Readonly<Record<string, Placing>>, within = 3): Surroundings {
  return {
    placing: ({ code }) => placings[code] ?? "outside",
    areasInside: () => within,
  };
}
