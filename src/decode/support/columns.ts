import type { Problem, ProblemCode } from "../../domain/problem.ts";
import type { TextRow } from "../../domain/table-source.ts";
import type { Field } from "../decoder.ts";
import { normaliseCell } from "./cell.ts";
import { foldHeader } from "./fold-header.ts";
import { nearest, nearestOf } from "./nearest.ts";

/** Where the columns of a table stand. */
export interface PlacedColumns {
  readonly source: string;
  readonly header: TextRow;
  /** Place of the column (from 0) by field id. */
  readonly index: ReadonlyMap<string, number>;
}

/** Which column of a table holds which field. */
export interface Columns extends PlacedColumns {
  /** Headers that belong to no field; their columns are kept out of the figures. */
  readonly warnings: readonly Problem[];
}

/** A header that was understood, or all that is wrong with it. */
export type MatchedColumns<Found extends PlacedColumns = Columns> =
  | { readonly kind: "matched"; readonly columns: Found }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** A header row and what may be found in it. */
export interface HeaderToMatch {
  readonly source: string;
  readonly header: TextRow;
  readonly fields: readonly Field[];
  readonly mapping: ReadonlyMap<string, string>;
  /** Tells headers that are values of their own, such as years of a wide table. */
  readonly isValueHeader?: (header: string) => boolean;
}

type Mapping = ReadonlyMap<string, string>;

/** Place of a mapped header: as written, else folded. */
function placeOf(cells: readonly string[], wanted: string): number {
  const exact = cells.findIndex((cell) => normaliseCell(cell) === normaliseCell(wanted));
  return exact >= 0 ? exact : cells.findIndex((cell) => foldHeader(cell) === foldHeader(wanted));
}

/** Places of the columns that each field claims: the mapped one alone, else every one with a fitting word. */
function claims(
  cells: readonly string[],
  fields: readonly Field[],
  mapping: Mapping,
): ReadonlyMap<string, readonly number[]> {
  const mapped = new Map<string, number>();
  for (const { id } of fields) {
    const header = mapping.get(id);
    if (header !== undefined) mapped.set(id, placeOf(cells, header));
  }
  const taken = new Set(mapped.values());
  const folded = cells.map(foldHeader);
  const places = (field: Field): readonly number[] => {
    const place = mapped.get(field.id);
    if (place !== undefined) return place < 0 ? [] : [place];
    return folded.flatMap((header, at) =>
      !taken.has(at) && field.synonyms.includes(header) ? [at] : [],
    );
  };
  return new Map(fields.map((field) => [field.id, places(field)]));
}

/** Ids of the fields that these header cells name. */
export function fieldsIn(
  cells: readonly string[],
  fields: readonly Field[],
  mapping: Mapping = new Map(),
): ReadonlySet<string> {
  const found = [...claims(cells, fields, mapping)].filter(([, places]) => places.length > 0);
  return new Set(found.map(([id]) => id));
}

/** A problem of one header cell. */
export function headerProblem(
  at: { readonly source: string; readonly header: TextRow; readonly place?: number },
  code: ProblemCode,
  about: Pick<Problem, "facts" | "suggestions" | "value"> & { readonly severity?: "warning" } = {},
): Problem {
  const { severity = "error", ...rest } = about;
  const problem: Problem = { code, severity, source: at.source, line: at.header.line, ...rest };
  if (at.place === undefined) return problem;
  const header = normaliseCell(at.header.cells[at.place] ?? "");
  const column = { number: at.place + 1, header };
  return { ...problem, column, value: at.header.cells[at.place] ?? "" };
}

function duplicateHeaders({ source, header }: HeaderToMatch): readonly Problem[] {
  const folded = header.cells.map(foldHeader);
  return folded.flatMap((text, place) => {
    const first = folded.indexOf(text);
    if (text === "" || first === place) return [];
    const count = folded.filter((other) => other === text).length;
    const facts = { count, other: first + 1 };
    return [headerProblem({ source, header, place }, "header/duplicate", { facts })];
  });
}

/** Second headers of one field, unless they are equal to the first and already reported as such. */
function doubleFields(
  { source, header }: HeaderToMatch,
  claimed: ReadonlyMap<string, readonly number[]>,
): readonly Problem[] {
  const folded = header.cells.map(foldHeader);
  return [...claimed].flatMap(([field, [first = 0, ...others]]) =>
    others
      .filter((place) => folded.indexOf(folded[place] ?? "") === place)
      .map((place) => {
        const other = normaliseCell(header.cells[first] ?? "");
        const facts = { field, other };
        return headerProblem({ source, header, place }, "header/two-for-one-field", { facts });
      }),
  );
}

/** Header words that a message names; a field has up to a dozen. */
const shownWords = 3;

function missingFields(
  { source, header, fields, mapping }: HeaderToMatch,
  claimed: ReadonlyMap<string, readonly number[]>,
): readonly Problem[] {
  const found = (id: string) => (claimed.get(id)?.length ?? 0) > 0;
  const taken = new Set([...claimed.values()].flat());
  const unclaimed = header.cells.map(normaliseCell).filter((_, place) => !taken.has(place));
  return fields.flatMap(({ id, words, required, orElse }): readonly Problem[] => {
    if (found(id)) return [];
    const wanted = mapping.get(id);
    if (wanted !== undefined) {
      const suggestions = nearest(wanted, header.cells.map(normaliseCell));
      const about = { value: wanted, facts: { field: id, expected: wanted }, suggestions };
      return [headerProblem({ source, header }, "header/mapped-header-absent", about)];
    }
    if (!required || (orElse !== undefined && found(orElse))) return [];
    const facts = { field: id, expected: words.slice(0, shownWords).join(", ") };
    const suggestions = [...new Set(words.flatMap((word) => nearest(word, unclaimed)))];
    return [headerProblem({ source, header }, "header/missing-field", { facts, suggestions })];
  });
}

function unknownHeaders(
  { source, header, fields, isValueHeader }: HeaderToMatch,
  index: PlacedColumns["index"],
): readonly Problem[] {
  const known = new Set(index.values());
  const nearestWords = nearestOf(fields.flatMap((one) => one.words));
  return header.cells.flatMap((cell, place) => {
    const text = normaliseCell(cell);
    if (text === "" || known.has(place) || isValueHeader?.(text) === true) return [];
    const suggestions = nearestWords(text);
    const about = { severity: "warning" as const, ...(suggestions.length > 0 && { suggestions }) };
    return [headerProblem({ source, header, place }, "header/unknown", about)];
  });
}

/**
 * Finds the column of every field by its header, all that is wrong at once.
 * Equal headers, or two for one field, stop the table: one of them would win silently.
 */
export function matchColumns(wanted: HeaderToMatch): MatchedColumns {
  const placed = placeColumns(wanted);
  if (placed.kind === "refused") return placed;
  const { columns } = placed;
  const warnings = unknownHeaders(wanted, columns.index);
  return { kind: "matched", columns: { ...columns, warnings } };
}

/** Like `matchColumns`, for those who have no use for the warnings, whose suggestions take time. */
export function placeColumns(wanted: HeaderToMatch): MatchedColumns<PlacedColumns> {
  const { source, header, fields, mapping } = wanted;
  const claimed = claims(header.cells, fields, mapping);
  const problems = [
    ...duplicateHeaders(wanted),
    ...doubleFields(wanted, claimed),
    ...missingFields(wanted, claimed),
  ];
  if (problems.length > 0) return { kind: "refused", problems };
  const index = new Map<string, number>();
  for (const [id, [place]] of claimed) if (place !== undefined) index.set(id, place);
  return { kind: "matched", columns: { source, header, index } };
}
