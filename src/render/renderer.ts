import type { Report } from "../domain/report.ts";
import type { Locale } from "../locales/locale.ts";
import type { Paint } from "./support/paint.ts";

/** How the result is wanted. */
export interface View {
  readonly locale: Locale;
  readonly colours: Paint;
  /** Columns of the terminal; undefined for a pipe or a file, where nothing is fitted or cut. */
  readonly width: number | undefined;
  /** Write csv and tsv for a Finnish spreadsheet: byte-order mark, semicolon, decimal comma, words of the language. */
  readonly spreadsheet: "fi" | undefined;
  readonly vertical: boolean;
}

/** A renderer turns a report into text, or into the bytes of a file that is no text; it never writes. */
export type Render<Rendered extends string | Uint8Array = string | Uint8Array> = (
  report: Report,
  view: View,
) => Rendered;

/** One output format. */
export interface Renderer {
  /** Word for `--format`. */
  readonly id: string;
  /** Whether the format is for people (words and numbers of the language) or machines (ids, full precision). */
  readonly audience: "people" | "machines";
  /** Whether it makes bytes, which no terminal can show. */
  readonly isBinary?: true;
  /** Brings the rendering code in; for a terminal, when its width is given, with what only a terminal needs. */
  load(terminal?: View["width"]): Promise<Render>;
}
