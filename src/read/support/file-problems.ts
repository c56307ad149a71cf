import type { Problem, ProblemCode } from "../../domain/problem.ts";
import type { Encoding, TextRow } from "../../domain/table-source.ts";
import type { TextFlaw } from "./decode-text.ts";
import type { JudgedEncoding } from "./judge-encoding.ts";
import type { RecordFlaw } from "./split-records.ts";

/** What is wrong with a file as a whole; its name is added where it is known. */
export type FileProblem = Omit<Problem, "source">;

/** A problem for which a file, or the rest of it, is not read. */
export function fatal(code: ProblemCode, about: Omit<FileProblem, "code" | "severity"> = {}) {
  return { code, severity: "error", ...about } satisfies FileProblem;
}

/** The announcement that a file is read as Windows-1252, with the byte (`offset` from 0) that is not UTF-8. */
export function encodingWarnings({ notUtf8 }: JudgedEncoding): readonly FileProblem[] {
  if (notUtf8 === undefined) return [];
  const { offset, line, byte } = notUtf8;
  const facts = { offset, byte: byte.toString(16).toUpperCase() };
  return [{ code: "file/not-utf-8", severity: "warning", line, facts }];
}

/** The problem of a text that ended before its bytes did. */
export function textProblem(
  flaw: TextFlaw,
  at: { readonly line: number; readonly encoding: Encoding },
): FileProblem {
  switch (flaw) {
    case "undecodable":
      return fatal("file/undecodable", { line: at.line, facts: { expected: at.encoding } });
    case "binary":
      return fatal("file/binary", { line: at.line });
  }
}

/** The problem of a record without an end. A million characters without a line end are no text table. */
export function recordProblem(flaw: RecordFlaw): FileProblem {
  switch (flaw.kind) {
    case "unclosed-quote":
      return fatal("file/unclosed-quote", { line: flaw.line });
    case "endless":
      return fatal("file/binary", { line: flaw.line });
  }
}

/** Longest text of a row that a message quotes. Unit: characters. */
const quotedLength = 80;

/** The problem of a file in whose first rows no header was found: its first row with content, and how many there were. */
export function noHeader(rows: readonly TextRow[], delimiter: string): FileProblem {
  const first = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const about = { facts: { count: rows.length } };
  if (first === undefined) return fatal("file/no-header", about);
  const value = [...first.cells.join(delimiter)].slice(0, quotedLength).join("");
  return fatal("file/no-header", { line: first.line, value, ...about });
}

/** The problem of a file that is as regular a table with one delimiter as with another. */
export function ambiguousDelimiter(delimiters: readonly string[]): FileProblem {
  const found = delimiters
    .map((delimiter) => (delimiter === "\t" ? "tab" : `"${delimiter}"`))
    .join(", ");
  return fatal("file/ambiguous-delimiter", { facts: { found } });
}
