import type { IsoDate } from "./calendar.ts";
import type { Dialect } from "./table-source.ts";

/** Who published a table, where, and on which terms. */
export interface Publication {
  readonly publisher: string;
  readonly title: string;
  readonly url?: string;
  readonly dated?: string;
  readonly licence: string;
}

/** One input of a run, as far as it explains the figures. */
export interface InputRecord {
  /** Short id that figures refer to, such as `associations`, `population`. */
  readonly id: string;
  readonly kind: "bundled" | "file" | "stdin";
  /** File name as given; for bundled data the path inside `data/`. */
  readonly name: string;
  /** SHA-256 of the file's bytes as they lie on disk, lower-case hexadecimal. */
  readonly sha256: string;
  readonly table: string;
  readonly dialect: Dialect;
  readonly rows: number;
  readonly date?: IsoDate;
  readonly publications: readonly Publication[];
}

/** What a run was made of; nothing that changes between two identical runs. */
export interface Provenance {
  readonly tool: { readonly name: "soste-stats"; readonly version: string };
  readonly divisionYear: number;
  readonly confidence: number;
  readonly inputs: readonly InputRecord[];
}
