import { type AreaIndex, buildAreaIndex } from "../../areas/area-index.ts";
import type { AreaClassification, MembershipEntry } from "../../domain/area-classification.ts";
import type { Files } from "../files.ts";
import { type CompiledAreas, compiledPart } from "./compiled.ts";

/** The area index of the bundled classification. */
export async function loadAreas(files: Files): Promise<AreaIndex> {
  const compiled = await compiledPart(files, "areas");
  return buildAreaIndex(compiled ? toClassification(compiled) : await readClassification(files));
}

/** The classification as it was before it was compiled. */
export function toClassification(compiled: CompiledAreas): AreaClassification {
  const { areas, municipalities, changes, spans } = compiled;
  const memberships: MembershipEntry[] = [];
  for (const [municipality, ...positions] of compiled.memberships) {
    for (const position of positions) {
      const span = spans[position];
      if (span === undefined) throw new Error(`${municipality} has no span ${position}`);
      const { level, area, firstYear, lastYear } = span;
      memberships.push({ municipality, level, area, firstYear, lastYear });
    }
  }
  return { areas, municipalities, memberships, changes };
}

/** The bundled classification, read from its tables. */
export async function readClassification(files: Files): Promise<AreaClassification> {
  const { readBundledTable } = await import("./bundled-table.ts");
  const { decodeAreaClassification } = await import("../../decode/area-classification.ts");
  const [areas, municipalities, memberships, changes] = await Promise.all([
    readBundledTable(files, "areas.csv"),
    readBundledTable(files, "municipalities.csv"),
    readBundledTable(files, "memberships.csv"),
    readBundledTable(files, "municipality-changes.csv"),
  ]);
  return decodeAreaClassification({ areas, municipalities, memberships, changes });
}
