import type { Level, LocalisedText } from "../../domain/area.ts";
import type { CodebookColumns, MissingCode } from "../../domain/codebook.ts";

/** A remark by its id in `data/templates/codebook.yaml`, with what fills its braces. */
export interface Remark {
  readonly id: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A column that was taken for something, or for nothing, and why. */
export interface GuessedColumn {
  readonly header: string;
  readonly why: Remark;
}

/** A scale as far as an export shows it. */
export interface GuessedScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly labels: ReadonlyMap<number, LocalisedText>;
  readonly why: readonly Remark[];
}

/** A question as far as an export shows it. */
export interface GuessedItem {
  readonly id: string;
  readonly header: string;
  /** Place in the plan's scales. */
  readonly scale: number;
  readonly missing: readonly MissingCode[];
  readonly why: Remark;
}

/** Everything that a draft says of an export. */
export interface DraftPlan {
  readonly rows: number;
  readonly columns: Readonly<Partial<Record<keyof CodebookColumns, GuessedColumn>>>;
  readonly level: { readonly level: Level; readonly why: readonly Remark[] } | undefined;
  readonly groups: readonly string[];
  /** The most used first. */
  readonly scales: readonly GuessedScale[];
  readonly items: readonly GuessedItem[];
  /** Numbers that stand for a missing answer, where there are any: they were guessed from afar. */
  readonly missingCodes: readonly string[];
  readonly left: readonly GuessedColumn[];
}

/** The most frequent texts of a column, for a remark. */
export function shownValues(counts: ReadonlyMap<string, number>, most = 8): string {
  const shown = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([text, times]) => `"${text.length > 30 ? `${text.slice(0, 29)}…` : text}" ${times}`);
  return [...shown, ...(counts.size > most ? ["…"] : [])].join(", ");
}
