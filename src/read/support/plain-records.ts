/**
 * Cells of whole records where they are plain: a cell that starts with a quote ends with one, quotes in it are doubled,
 * and no such cell has several lines; in any other cell a quote is a character. That is nearly every text, and csv-parse
 * knows all the others. Missing: undefined where a record is not plain.
 */
export function plainRecords(
  text: string,
  delimiter: string,
): readonly (readonly string[])[] | undefined {
  const lines: readonly string[] = text.split(/\r\n|\n|\r/);
  const records: (readonly string[])[] = [];
  // What follows the last line end is a record only if it is anything.
  const count = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  for (let at = 0; at < count; at += 1) {
    const line = lines[at] ?? "";
    const cells = line.includes('"') ? cellsWithQuotes(line, delimiter) : line.split(delimiter);
    if (cells === undefined) return undefined;
    records.push(cells);
  }
  return records;
}

function cellsWithQuotes(line: string, delimiter: string): readonly string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const isQuoted = line[at] === '"';
    const end = isQuoted ? endOfQuoted(line, at) : endOfPlain(line, at, delimiter);
    const cell = isQuoted ? line.slice(at + 1, end - 1).replaceAll('""', '"') : line.slice(at, end);
    cells.push(cell);
    if (end === line.length) return cells;
    if (end > line.length || line[end] !== delimiter) return undefined;
    at = end;
  }
}

function endOfPlain(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(delimiter, from);
  return end < 0 ? line.length : end;
}

/** Place after the quote that closes a cell; beyond the line when none does. */
function endOfQuoted(line: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = line.indexOf('"', at);
    if (at < 0) return line.length + 1;
    if (line[at + 1] !== '"') return at + 1;
  }
}
