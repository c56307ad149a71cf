import { type AreaIndex, buildAreaIndex } from "../../areas/area-index.ts";
import type { AreaClassification } from "../../domain/area-classification.ts";
import type { Files } from "../files.ts";
import { compiledPart } from "./compiled.ts";

/** The area index of the bundled classification. */
export async function loadAreas(files: Files): Promise<AreaIndex> {
  return buildAreaIndex((await compiledPart(files, "areas")) ?? (await readClassification(files)));
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
