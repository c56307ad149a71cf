/** What a spreadsheet would run as a formula, also after blanks; full-width signs are read like the plain ones. */
const startsFormula =
  /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\s\u00a0\ufeff]*[\t\r\n]/u;

/** Whether a spreadsheet would run the text when it is typed into a cell or read from a delimited file. */
export function runsAsFormula(text: string): boolean {
  return startsFormula.test(text);
}
