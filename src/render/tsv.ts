import type { Render } from "./renderer.ts";
import { flatFile } from "./support/flat-file.ts";

/** The main table with tabs between cells and LF after rows, for line tools. */
export const renderTsv: Render<string> = (report, view) =>
  flatFile(report, view, { delimiter: "\t", lineEnd: "\n", byteOrderMark: false });
