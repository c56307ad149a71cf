import type { Files, OpenedFile } from "../files.ts";
import { compiledPart } from "./compiled.ts";
import type { LoadedIndex } from "./loaded-index.ts";
import { openOwn } from "./open-own.ts";
import { wholeText } from "./whole-text.ts";

/** Id by which figures refer to what an index is made of. */
export const indexInput = "index";

/** Id of the index that ships with the package, and where it lies. */
export const shippedIndex = "readiness-index";
const shippedFile = `instruments/${shippedIndex}.yaml`;

/**
 * The shipped index by its id, or one from a file.
 * Throws: UserError `index/unknown` when there is neither, `index/invalid` when the file cannot be used.
 */
export async function loadIndexInstrument(files: Files, idOrPath: string): Promise<LoadedIndex> {
  if (idOrPath === shippedIndex) {
    return (await compiledPart(files, "readiness-index")) ?? (await readShippedIndex(files));
  }
  return await readIndex(
    await openOwn(files, idOrPath, { ids: [shippedIndex], code: "index/unknown" }),
  );
}

/** The shipped index, read from `data/`. */
export async function readShippedIndex(files: Files): Promise<LoadedIndex> {
  return await readIndex(await files.bundled(shippedFile));
}

async function readIndex(file: OpenedFile): Promise<LoadedIndex> {
  const { decodeIndexInstrument } = await import("../../decode/index-instrument.ts");
  const instrument = decodeIndexInstrument(await wholeText(file), file.name);
  const { kind, name } = file;
  const sha256 = await file.sha256();
  return {
    instrument,
    input: {
      ...{ id: indexInput, kind, name, sha256, table: shippedIndex },
      ...{ rows: instrument.pillars.length, publications: [] },
    },
  };
}
