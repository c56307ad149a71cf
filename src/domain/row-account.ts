/** Named rules by which a row that was read is left out without being wrong. */
export const exclusionRules = [
  "blank-row",
  "repeated-header",
  "total-row",
  "duplicate-row",
  "conflicting-duplicate",
  "other-level",
  "undated",
  "other-measure",
  "other-survey",
  "other-survey-wave",
  "no-answers",
  "not-available-in-source",
] as const;

/** One named rule of exclusion. */
export type ExclusionRule = (typeof exclusionRules)[number];

/** What became of every row of one input: read = used + excluded by a named rule + rejected with a problem. */
export interface RowAccount {
  readonly source: string;
  readonly read: number;
  readonly used: number;
  /** Only rules that excluded a row, in the order of `exclusionRules`. */
  readonly excluded: readonly { readonly rule: ExclusionRule; readonly rows: number }[];
  readonly rejected: number;
}

/** Parts of an account before it is closed. */
export interface RowCounts {
  readonly source: string;
  readonly read: number;
  readonly used: number;
  readonly excluded: ReadonlyMap<ExclusionRule, number>;
  readonly rejected: number;
}

/**
 * Closes an account.
 * Throws: when a row was lost or counted twice, which is a defect of this program and never of the input.
 */
export function rowAccount(counts: RowCounts): RowAccount {
  const excluded = exclusionRules
    .map((rule) => ({ rule, rows: counts.excluded.get(rule) ?? 0 }))
    .filter(({ rows }) => rows > 0);
  const out = excluded.reduce((sum, { rows }) => sum + rows, 0);
  if (counts.read !== counts.used + out + counts.rejected) {
    throw new Error(
      `rows of ${counts.source} do not add up: read ${counts.read}, used ${counts.used}, excluded ${out}, rejected ${counts.rejected}`,
    );
  }
  const { source, read, used, rejected } = counts;
  return { source, read, used, excluded, rejected };
}
