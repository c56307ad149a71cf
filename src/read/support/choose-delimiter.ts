import type { Dialect, TextRow } from "../../domain/table-source.ts";
import { findHeader, type HeaderRows, isBlank } from "./header-rows.ts";

type Delimiter = NonNullable<Dialect["delimiter"]>;

/** The first records of a file as one delimiter cuts them. */
interface DelimiterCandidate {
  readonly delimiter: Delimiter;
  readonly rows: readonly TextRow[];
}

/** A delimiter with the header it shows, several that are as good, or none because none shows a header. */
type DelimiterChoice =
  | {
      readonly kind: "found";
      readonly delimiter: Delimiter;
      readonly header: TextRow;
      /** Rows above the header. */
      readonly preamble: readonly TextRow[];
    }
  | { readonly kind: "tie"; readonly delimiters: readonly Delimiter[] }
  | { readonly kind: "no-header" };

/** Records, from the header on, that are asked to agree. */
const judgedRecords = 20;

/** A candidate with its header, and how many of the records from there on have as many cells. */
interface Scored {
  readonly delimiter: Delimiter;
  readonly header: TextRow;
  readonly preamble: readonly TextRow[];
  readonly agreeing: number;
}

/**
 * Chooses the delimiter under which the table is a table: its header is one for the caller, and most of the records
 * that follow have as many cells. Titles above the header count for nothing, blank rows neither.
 * Shape: a header of one cell is considered when no candidate finds more; then ties go to the first candidate,
 * since they cut nothing differently.
 */
export function chooseDelimiter(
  candidates: readonly DelimiterCandidate[],
  isHeader: (cells: readonly string[]) => boolean,
  headerRows: HeaderRows = 1,
): DelimiterChoice {
  const score = (some: readonly DelimiterCandidate[]) =>
    some.flatMap((candidate) => scoreOf(candidate, isHeader, headerRows));
  // To ask of every row whether it is the header takes longer than to read it: where nothing is cut, only if need be.
  const cutting = score(candidates.filter(cutsSomething)).filter(
    ({ header }) => header.cells.length > 1,
  );
  const best = bestOf(cutting.length > 0 ? cutting : score(candidates));
  const [first, ...others] = best;
  if (first === undefined) return { kind: "no-header" };
  if (others.length === 0 || cutting.length === 0) {
    const { delimiter, header, preamble } = first;
    return { kind: "found", delimiter, header, preamble };
  }
  return { kind: "tie", delimiters: best.map(({ delimiter }) => delimiter) };
}

function cutsSomething({ rows }: DelimiterCandidate): boolean {
  return rows.some(({ cells }) => cells.length > 1);
}

function scoreOf(
  { delimiter, rows }: DelimiterCandidate,
  isHeader: (cells: readonly string[]) => boolean,
  headerRows: HeaderRows,
): readonly Scored[] {
  const found = findHeader(rows, headerRows, isHeader);
  if (found === undefined) return [];
  const { header, preamble, lastAt } = found;
  const judged = rows
    .slice(lastAt)
    .filter(({ cells }) => !isBlank(cells))
    .slice(0, judgedRecords);
  const agreeing = judged.filter(({ cells }) => cells.length === header.cells.length).length;
  return [{ delimiter, header, preamble, agreeing }];
}

function bestOf(scored: readonly Scored[]): readonly Scored[] {
  const most = Math.max(...scored.map(({ agreeing }) => agreeing));
  return scored.filter(({ agreeing }) => agreeing === most);
}
