import { mkdirSync, readdirSync, readFileSync, type Stats, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Files } from "../../app/files.ts";

/** A file of `data/` as it was when the build read it. */
interface SourceFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A folder of `data/` and the paths in it, as the build listed them. */
interface SourceFolder {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** A compiled part as it lies on disk. */
interface CompiledFile {
  readonly madeFrom: readonly SourceFile[];
  readonly listed: readonly SourceFolder[];
  readonly content: unknown;
}

/** A compiled part as the use case hands it over; the sizes are added when it is written. */
interface PartToSave extends Pick<CompiledFile, "listed" | "content"> {
  readonly part: string;
  readonly madeFrom: readonly Pick<SourceFile, "path" | "sha256">[];
}

/**
 * Opens what the build decoded. A part is believed while each of its files in `data/` has the size it had and is not
 * newer than the part, as make would; a newer one (an unpacked package is written in any order) is compared by its
 * checksum. A part that is missing or out of date is undefined, and the run reads `data/` itself.
 */
export function compiledData(packageRoot: URL): Files["compiled"] {
  // A URL for each path takes longer than to ask for its status.
  const data = fileURLToPath(dataUrl(packageRoot, ""));
  const current: Current = {
    statusOf: remembered((path) => statSync(`${data}${path}`, { throwIfNoEntry: false })),
    listOf: remembered((folder) => listData(packageRoot, folder)),
    checksumOf: remembered((path) => checksumOf(`${data}${path}`)),
  };
  const read = async (part: string): Promise<unknown> => {
    if (process.env["SOSTE_STATS_COMPILED_DATA"] === "off") return undefined;
    const url = compiledUrl(packageRoot, part);
    const status = statSync(url, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    // Nothing can be done before these small files are there: read at once they cost no turns of the event loop.
    const text = readFileSync(url, "utf8");
    // Written by `saveCompiledData` of the same build.
    const { madeFrom, listed, content } = JSON.parse(text) as CompiledFile;
    if (!listed.every((folder) => isListedSo(folder, current))) return undefined;
    for (const source of madeFrom) {
      const isOlder = isUnchanged(source, status.mtimeMs, current);
      if (!(isOlder ?? (await current.checksumOf(source.path)) === source.sha256)) return undefined;
    }
    return content;
  };
  // The parts of a profile ask for some of them again and again.
  return remembered(read);
}

/** `data/` as it is now; several parts are made from the same files. */
interface Current {
  /** Status of a file; undefined when it is not there. */
  readonly statusOf: (path: string) => Stats | undefined;
  /** Paths in a folder. */
  readonly listOf: (folder: string) => readonly string[];
  /** SHA-256 of a file, lower-case hexadecimal. */
  readonly checksumOf: (path: string) => Promise<string>;
}

/** A function that is asked once for each word. */
function remembered<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    const known = answers.get(word) ?? { answer: ask(word) };
    answers.set(word, known);
    return known.answer;
  };
}

/** Writes a compiled part beside the built program. */
export function saveCompiledData(packageRoot: URL, { part, ...rest }: PartToSave): void {
  const madeFrom = rest.madeFrom.map(({ path, sha256 }): SourceFile => {
    return { path, bytes: statSync(dataUrl(packageRoot, path)).size, sha256 };
  });
  const file: CompiledFile = { madeFrom, listed: rest.listed, content: rest.content };
  const url = compiledUrl(packageRoot, part);
  mkdirSync(new URL(".", url), { recursive: true });
  writeFileSync(url, JSON.stringify(file));
}

/** Paths inside a folder of `data/`, in code order. */
export function listData(packageRoot: URL, folder: string): readonly string[] {
  const entries = readdirSync(dataUrl(packageRoot, `${folder}/`), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return names.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => `${folder}/${name}`);
}

/** Where a file of `data/` lies. */
export function dataUrl(packageRoot: URL, path: string): URL {
  return new URL(`data/${path}`, packageRoot);
}

function compiledUrl(packageRoot: URL, part: string): URL {
  return new URL(`dist/data/${part}.json`, packageRoot);
}

function isListedSo({ folder, paths }: SourceFolder, { listOf }: Current): boolean {
  return listOf(folder).join("\n") === paths.join("\n");
}

/** Whether a file is as the build read it; undefined when only its checksum can tell. */
function isUnchanged(
  { path, bytes }: SourceFile,
  compiledAt: number,
  { statusOf }: Current,
): boolean | undefined {
  const status = statusOf(path);
  if (status?.size !== bytes) return false;
  return status.mtimeMs <= compiledAt ? true : undefined;
}

async function checksumOf(path: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
