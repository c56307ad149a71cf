/** A name that could have been meant: what is shown, and the form that is compared. */
export interface Candidate {
  readonly label: string;
  readonly form: string;
}

const shown = 3;

/**
 * The candidates near to what was written, best first, at most three, no label twice.
 * Shape: ties keep the order of the candidates. A short word must be closer than a long one: one slip up to five
 * letters, two up to eleven, three beyond; words of one or two letters have no near match.
 */
export function didYouMean(form: string, candidates: Iterable<Candidate>): readonly string[] {
  const limit = slipsAllowed(form.length);
  if (limit === 0) return [];
  const near: { readonly label: string; readonly slips: number }[] = [];
  for (const { label, form: other } of candidates) {
    const slips = editDistance(form, other, limit);
    if (slips <= limit) near.push({ label, slips });
  }
  const best = near.sort((a, b) => a.slips - b.slips).map(({ label }) => label);
  return firstOf(best);
}

/**
 * Like `didYouMean`, and before those the candidates that begin what was written, or are begun by it, at whole words:
 * `Koski` for Koski Tl, `Helsinki (091)` for Helsinki. Where nothing is near, the last word may be what something is
 * and not what it is called: `Tampereen kapunki`.
 */
export function didYouMeanName(form: string, candidates: readonly Candidate[]): readonly string[] {
  const near = nearNames(form, candidates);
  const lastWord = /[ ][^ ]*$/u;
  if (near.length > 0 || !lastWord.test(form)) return near;
  // What the first words begin is then a longer name, and less likely than one that they nearly are.
  const begin = form.replace(lastWord, "");
  return firstOf([...didYouMean(begin, candidates), ...nearNames(begin, candidates)]);
}

function nearNames(form: string, candidates: readonly Candidate[]): readonly string[] {
  const begun = candidates.filter(
    (candidate) => beginsAtWord(candidate.form, form) || beginsAtWord(form, candidate.form),
  );
  const labels = [...begun.map(({ label }) => label), ...didYouMean(form, candidates)];
  return firstOf(labels);
}

function firstOf(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].slice(0, shown);
}

function beginsAtWord(whole: string, start: string): boolean {
  return (
    start.length > 2 && whole.startsWith(start) && /^[^\p{L}\d]/u.test(whole.slice(start.length))
  );
}

function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * Number of insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
 * Shape: exact up to `limit`; any larger distance is given as `limit + 1`.
 * Source: optimal string alignment distance; R `stringdist(a, b, method = "osa")`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    // Distances never fall from row to row, so the word can be given up once all are too large.
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    const replaced = at(last, column - 1) + (same ? 0 : 1);
    const inserted = at(current, column - 1) + 1;
    const deleted = at(last, column) + 1;
    const swapped =
      a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
        ? at(beforeLast, column - 2) + 1
        : Number.POSITIVE_INFINITY;
    current.push(Math.min(replaced, inserted, deleted, swapped));
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
