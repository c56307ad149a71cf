/** Cells of several lines as that many rows of one line: cli-table3 takes minutes over a cell of a hundred lines. */
export function linesAcross(cells: readonly (readonly string[])[]): string[][] {
  const height = cells.reduce((tallest, lines) => Math.max(tallest, lines.length), 1);
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ""));
}
