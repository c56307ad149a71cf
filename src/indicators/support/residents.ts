import type { AreaKey } from "../../domain/area.ts";
import { missing } from "../../domain/missing.ts";
import type { Residents } from "../../domain/population.ts";
import type { Dataset } from "../dataset.ts";
import type { KnownCount } from "./count.ts";

/** Residents of what a count covers: of the area, or of those parts of it whose counts were published. */
export function residentsBehind(dataset: Dataset, area: AreaKey, count: KnownCount): Residents {
  if (count.coverage === undefined) return dataset.residents(area);
  const [first, ...others] = dataset.register.coveredAreas(area).map(dataset.residents);
  return others.reduce(add, first ?? missing("incomplete"));
}

function add(sum: Residents, part: Residents): Residents {
  if (sum.kind === "missing") return sum;
  if (part.kind === "missing") return part;
  // One year end per rate: residents of different days do not make a population.
  if (part.on !== sum.on) return missing("not-comparable", "population");
  return {
    kind: "known",
    value: sum.value + part.value,
    on: sum.on,
    estimated: sum.estimated || part.estimated,
    conflicts: sum.conflicts || part.conflicts,
  };
}
