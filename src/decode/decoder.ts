import type { AreaIndex } from "../areas/area-index.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { Problem } from "../domain/problem.ts";
import type { ExclusionRule } from "../domain/row-account.ts";
import type { TableSource, TextRow } from "../domain/table-source.ts";

/** A column that a kind of table may have, found by its header in any of the three languages. */
export interface Field {
  readonly id: string;
  /** Header words as people write them, the commonest first, for messages. */
  readonly words: readonly string[];
  /** The same words and the id, folded (see `support/fold-header`). */
  readonly synonyms: readonly string[];
  readonly required: boolean;
  /** Id of a field that serves as well: a required field is not missed where the table has that one. */
  readonly orElse?: string;
}

/** What decoding needs besides the rows. */
export interface DecodeContext {
  readonly areas: AreaIndex;
  /** Field id → header, from `--map`; overrules the synonyms. */
  readonly mapping: ReadonlyMap<string, string>;
  /** Date of the extract, when the user gave one: later dates are impossible. */
  readonly extractDate?: IsoDate;
  /** Snapshot date of a published table that has no date column. */
  readonly snapshotDate?: IsoDate;
  /** Division year by which area names and codes of the table are understood. */
  readonly divisionYear: number;
  /** Decimal mark of declared number columns; by default a comma, a dot when the delimiter is a comma. */
  readonly decimalMark?: "." | ",";
}

/** What became of one row. Warnings go with a row that is used. */
export type RowOutcome<Entry> =
  | {
      readonly kind: "used";
      readonly entries: readonly Entry[];
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: "excluded"; readonly rule: ExclusionRule }
  | { readonly kind: "rejected"; readonly problems: readonly Problem[] };

/** A table whose header was understood: its row function and what the header leaves to remark. */
export type OpenedTable<Entry> =
  | {
      readonly kind: "opened";
      readonly warnings: readonly Problem[];
      /** Fields that the header has, by id. */
      readonly fields: ReadonlySet<string>;
      decodeRow(row: TextRow): RowOutcome<Entry>;
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** One kind of table. */
export interface Decoder<Entry> {
  readonly id: string;
  readonly fields: readonly Field[];
  /** Whether these header cells are of this kind of table. Mapped headers (field id → header) count as found. */
  recognises(header: readonly string[], mapping?: ReadonlyMap<string, string>): boolean;
  open(
    source: Pick<TableSource, "name" | "header" | "dialect">,
    context: DecodeContext,
  ): OpenedTable<Entry>;
}
