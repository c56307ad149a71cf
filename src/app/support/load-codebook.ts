import type { Codebook } from "../../domain/codebook.ts";
import type { Files, OpenedFile } from "../files.ts";
import { openOwn } from "./open-own.ts";
import { wholeText } from "./whole-text.ts";

const folder = "codebooks";

/** The codebook whose bands apply where another one on the same scale has none of its own. */
const lender = "tilannekuva-2021";

/**
 * A shipped codebook by id, or one from a file; a word that is a shipped id means that one.
 * Shape: a file without bands has those of `tilannekuva-2021` if all its items run on the same scale, else none.
 * Throws: UserError `codebook/unknown` with the nearest ids when there is neither, `codebook/invalid` when the file
 * cannot be used.
 */
export async function loadCodebook(files: Files, idOrPath: string): Promise<Codebook> {
  const pathById = await shippedPaths(files);
  const path = pathById.get(idOrPath);
  if (path !== undefined) return readCodebook(await files.bundled(path));
  const ids = [...pathById.keys()];
  const codebook = await readCodebook(
    await openOwn(files, idOrPath, { ids, code: "codebook/unknown" }),
  );
  const lent = codebook.bands.length > 0 ? undefined : pathById.get(lender);
  return lent === undefined
    ? codebook
    : withBandsOf(codebook, await readCodebook(await files.bundled(lent)));
}

/** The shipped codebooks, in the order of their ids. */
export async function listCodebooks(files: Files): Promise<readonly Codebook[]> {
  const paths = [...(await shippedPaths(files)).values()];
  return Promise.all(paths.map(async (path) => readCodebook(await files.bundled(path))));
}

async function shippedPaths(files: Files): Promise<ReadonlyMap<string, string>> {
  const paths = await files.listBundled(folder);
  return new Map(
    paths
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [path.slice(folder.length + 1, -".yaml".length), path]),
  );
}

async function readCodebook(file: OpenedFile): Promise<Codebook> {
  const { decodeCodebook } = await import("../../decode/codebook.ts");
  return decodeCodebook(await wholeText(file), file.name);
}

/** Limits between bands are points of a scale and mean nothing on another one. */
function withBandsOf(codebook: Codebook, other: Codebook): Codebook {
  const scales = [...codebook.items, ...other.items].map(({ scale }) => scale);
  const [first] = scales;
  const isSame = scales.every(
    ({ minimum, maximum }) => minimum === first?.minimum && maximum === first.maximum,
  );
  return isSame ? { ...codebook, bands: other.bands } : codebook;
}
