import type { AreaKey } from "../../src/domain/area.ts";
import type { ServiceProduction } from "../../src/domain/service-production.ts";
import { bundledAreas } from "../support/bundled-tables.ts";

/** A county of 2024 by its code. */
export function county(code: string): AreaKey {
  const key = bundledAreas().area("wellbeing-county", code, 2024)?.key;
  if (key === undefined) throw new Error(`no county ${code}`);
  return key;
}

/** A statement on purchases in Pirkanmaa in 2024, but for what is given. */
export function statement(given: Partial<ServiceProduction> = {}): ServiceProduction {
  return {
    area: county("08"),
    year: 2024,
    sector: "total",
    service: "",
    measure: "purchases",
    value: 0,
    precision: "exact",
    flags: [],
    line: 2,
    ...given,
  };
}

/** What was bought from one producer. */
export function bought(
  id: string,
  value: number,
  given: Partial<ServiceProduction> = {},
): ServiceProduction {
  const producer = { id, name: id, sectorBy: "name" as const };
  return statement({ sector: "company", service: "Kotiapu", value, producer, ...given });
}
