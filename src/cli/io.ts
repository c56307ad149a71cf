import type { Files } from "../app/files.ts";
import type { NewFile } from "../app/outcome.ts";
import type { IsoDate } from "../domain/calendar.ts";

/** What a terminal can show. */
export interface Terminal {
  /** Columns; undefined when the terminal does not tell. */
  readonly width: number | undefined;
  readonly colourLevel: 0 | 1 | 2 | 3;
}

/** Standard output or standard error. */
export interface OutputStream {
  /** The terminal behind the stream; undefined for a pipe or a file. */
  readonly terminal: Terminal | undefined;
  /** Resolves when text or bytes have been handed over. A reader that went away (`| head`) is no error. */
  write(content: string | Uint8Array): Promise<void>;
}

/** Prints a page of HTML to PDF; what is made on the way lies in the folder of `beside` for a while. */
export type Printer = (html: string, beside: string) => Promise<Uint8Array>;

/** The outside world as a command sees it; `host/io.ts` and the tests' fake fill it. */
export interface Io {
  readonly out: OutputStream;
  readonly err: OutputStream;
  readonly files: Files;
  readonly version: string;
  /** Time since some moment that stays the same, for durations only. Unit: milliseconds. */
  clock(): number;
  /** The calendar day by UTC, so that it does not depend on the machine's zone; for limits only, never printed. */
  today(): IsoDate;
  /** Value of an environment variable. */
  env(name: string): string | undefined;
  /** Writes a file whole or not at all. Throws `UserError` when it cannot, or when the file is an input of this run. */
  save(path: string, content: string | Uint8Array): Promise<void>;
  /** SHA-256 of what is written, lower-case hexadecimal. */
  checksum(content: string | Uint8Array): Promise<string>;
  /** Makes a folder, with those above it, unless it is there. Throws `UserError` when it cannot. */
  makeFolder(path: string): Promise<void>;
  /** Writes new files, all or none. Throws `UserError` when one of them is there already or cannot be written. */
  create(texts: readonly NewFile[]): Promise<void>;
  /** What prints pages, by the browser named or the first that is found. Throws `UserError` when there is none. */
  printer(browser: string | undefined): Promise<Printer>;
  /** A stack with the places in the sources, for people who look for a defect. */
  sourceStack(stack: string): Promise<string>;
  /** Resolves when the user interrupts the run (Ctrl-C); by then no half-written file is left. */
  readonly interrupted: Promise<void>;
}
