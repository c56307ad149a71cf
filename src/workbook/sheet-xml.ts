/** Rows that a sheet can have. */
const mostRows = 1_048_576;

const rowStart = /<(?:\w+:)?row(?:\s([^<>]*))?>/g;
const reference = /(?:^|\s)r=["'](\d+)["']/;
const isoDateCell = /(<(?:\w+:)?c\s(?:[^<>]*\s)?)t=["']d["']/g;

/**
 * Whether the rows of a sheet's XML come in order, each once, within a sheet. Of two rows of one number the library
 * keeps the second, and one beyond the sheet it loses.
 */
export function hasOrderedRows(xml: string): boolean {
  let last = 0;
  for (const [, attributes = ""] of xml.matchAll(rowStart)) {
    const written = reference.exec(attributes)?.[1];
    const row = written === undefined ? last + 1 : Number(written);
    if (row <= last || row > mostRows) return false;
    last = row;
  }
  return true;
}

/** The XML with cells that hold a date as ISO text (`t="d"`) as cells of text: the library makes plain numbers of them. */
export function withDatesAsText(xml: string): string {
  return xml.replace(isoDateCell, '$1t="str"');
}
