import { type AreaIndex, buildAreaIndex } from "../../areas/area-index.ts";
import { decodeAreaClassification } from "../../decode/area-classification.ts";
import type { Files } from "../files.ts";
import { readBundledTable } from "./bundled-table.ts";

/** The area index of the bundled classification. */
export async function loadAreas(files: Files): Promise<AreaIndex> {
  const [areas, municipalities, memberships, changes] = await Promise.all([
    readBundledTable(files, "areas.csv"),
    readBundledTable(files, "municipalities.csv"),
    readBundledTable(files, "memberships.csv"),
    readBundledTable(files, "municipality-changes.csv"),
  ]);
  return buildAreaIndex(decodeAreaClassification({ areas, municipalities, memberships, changes }));
}
