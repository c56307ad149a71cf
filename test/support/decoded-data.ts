import { compileData } from "../../src/app/compile-data.ts";
import type { Files } from "../../src/app/files.ts";

let parts: Promise<ReadonlyMap<string, unknown>> | undefined;

async function decoded(files: Files): Promise<ReadonlyMap<string, unknown>> {
  const made = await compileData({ ...files, compiled: async () => undefined });
  return new Map(made.map(({ part, content }) => [part, JSON.parse(JSON.stringify(content))]));
}

/**
 * `Files.compiled` of `data/` as it lies there: decoded once for all runs of a test file, by the tested sources, so that
 * no stale build can stand in for it. `files` are the package's own.
 */
export function decodedData(files: Files): Files["compiled"] {
  return async (part) => {
    parts ??= decoded(files);
    return (await parts).get(part);
  };
}
