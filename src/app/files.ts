import type { FileParts } from "../domain/scan-plan.ts";

/** One opened input. */
export interface OpenedFile {
  readonly name: string;
  readonly kind: "file" | "stdin" | "bundled";
  readonly reopenable: boolean;
  /**
   * The bytes, unpacked when they are gzip; a chunk holds until two more have been asked for. Throws a `UserError` when
   * they cannot be read.
   */
  bytes(): AsyncIterable<Uint8Array>;
  /** The same bytes from any place, for several threads; undefined where one is enough or must do. */
  parts?(): Promise<FileParts | undefined>;
  /** How far the latest `bytes` has read, as bytes lie on disk; of how many where that is known. */
  position(): { readonly read: number; readonly of: number | undefined };
  /** Told of the physical line that reading has reached, when somebody watches. */
  readonly reached?: (line: number) => void;
  /** SHA-256 of the bytes as they lie on disk; what was not read of a file given up is read for it. */
  sha256(): Promise<string>;
}

/** The port through which use cases reach files; `cli/host/files.ts` and the tests' fake fill it. */
export interface Files {
  /** Opens a file by path, or standard input for `-`. */
  open(path: string): Promise<OpenedFile>;
  /** Opens a file of the package's own `data/` folder. */
  bundled(path: string): Promise<OpenedFile>;
  /** Paths inside a folder of `data/`, in code order. */
  listBundled(folder: string): Promise<readonly string[]>;
  /** Path of a file in the working directory or the nearest folder above it, as seen from the working directory. */
  findUpwards(name: string): string | undefined;
  /** What the build decoded from `data/` under this name; undefined without a build, or when the files have changed since. */
  compiled(part: string): Promise<unknown>;
  /** Bytes of the kernel that scans extracts, as the build compiled it; undefined without a build. */
  kernel(): Uint8Array | undefined;
}
