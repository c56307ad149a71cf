import type { Render } from "./renderer.ts";
import { flatFile } from "./support/flat-file.ts";

/** The main table as RFC 4180: commas and CRLF; for a Finnish spreadsheet semicolons and a byte-order mark. */
export const renderCsv: Render<string> = (report, view) =>
  flatFile(report, view, {
    delimiter: view.spreadsheet === undefined ? "," : ";",
    lineEnd: "\r\n",
    byteOrderMark: false,
  });
