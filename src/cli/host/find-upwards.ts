import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Path of a file in a folder or the nearest one above it, as seen from that folder; undefined where there is none.
 * One look per folder up to the root: most runs find nothing, and this is all it costs them.
 */
export function findUpwards(name: string, from: string): string | undefined {
  let prefix = "";
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return prefix + name;
    if (dirname(folder) === folder) return undefined;
    prefix += "../";
  }
}
