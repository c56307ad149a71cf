import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type Municipality, toMunicipalities } from "../support/extract/municipality.ts";
import { fileBlocks, type Shape } from "./generate-register.ts";

/** A generated file on disk. */
export interface BenchFile {
  readonly shape: Shape;
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is wanted of a file. */
export interface WantedFile {
  readonly folder: string;
  readonly shape: Shape;
  readonly rows: number;
}

/** The generator's own list of the municipalities of 2025. Run at the root of the repository. */
export function municipalitiesOf2025(): readonly Municipality[] {
  return toMunicipalities(readFileSync("test/support/municipalities-2025.csv", "utf8"));
}

/** Size and hash of a file's bytes; reading it all also brings it into the page cache, where every program finds it. */
function measure(path: string): Pick<BenchFile, "bytes" | "sha256"> {
  const hash = createHash("sha256");
  const buffer = new Uint8Array(1 << 22);
  const file = openSync(path, "r");
  let bytes = 0;
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
    hash.update(buffer.subarray(0, read));
    bytes += read;
  }
  closeSync(file);
  return { bytes, sha256: hash.digest("hex") };
}

/** Whether the file begins as the generator of today makes it. */
function hasBlock(path: string, block: string): boolean {
  const wanted = Buffer.from(block);
  const found = Buffer.alloc(wanted.length);
  const file = openSync(path, "r");
  const read = readSync(file, found);
  closeSync(file);
  return read === wanted.length && found.equals(wanted);
}

function write(path: string, blocks: Generator<string>): void {
  const file = openSync(path, "w");
  for (const block of blocks) writeSync(file, block);
  closeSync(file);
}

/** The file of a shape and size: the one there if size, hash and first MiB fit, else a new one. */
export function benchFile({ folder, shape, rows }: WantedFile): BenchFile {
  const path = join(folder, `synthetic-${shape}-${rows}.csv`);
  const recordPath = `${path}.json`;
  const municipalities = municipalitiesOf2025();
  const first = fileBlocks(shape, municipalities, rows).next().value;
  if (existsSync(path) && existsSync(recordPath) && hasBlock(path, first ?? "")) {
    const found = measure(path);
    if (readFileSync(recordPath, "utf8") === JSON.stringify(found))
      return { shape, path, rows, ...found };
  }
  write(path, fileBlocks(shape, municipalities, rows));
  const made = measure(path);
  writeFileSync(recordPath, JSON.stringify(made));
  return { shape, path, rows, ...made };
}
