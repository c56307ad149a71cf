import type { IsoDate } from "./calendar.ts";

/** Who published a table, where, and on which terms. */
export interface Publication {
  readonly publisher: string;
  readonly title: string;
  readonly url?: string;
  readonly dated?: string;
  readonly licence: string;
}

/**
 * One input of a run, as far as it explains the figures. How its bytes were written (encoding, delimiter) is left out:
 * two files that say the same give the same document; `check` reports it.
 */
export interface InputRecord {
  /** Short id that figures refer to, such as `associations`, `population`. */
  readonly id: string;
  readonly kind: "bundled" | "file" | "stdin";
  /** File name as given; for bundled data the path inside `data/`. */
  readonly name: string;
  /** SHA-256 of the file's bytes as they lie on disk, lower-case hexadecimal. */
  readonly sha256: string;
  readonly table: string;
  readonly rows: number;
  readonly date?: IsoDate;
  readonly publications: readonly Publication[];
}

/** What a run was made of; nothing that changes between two identical runs. */
export interface Provenance {
  readonly tool: { readonly name: "soste-stats"; readonly version: string };
  /** Year of the area division; absent where no areas are involved. */
  readonly divisionYear?: number;
  /** Confidence of the intervals as a share; absent when none were wanted. */
  readonly confidence?: number;
  readonly inputs: readonly InputRecord[];
}
