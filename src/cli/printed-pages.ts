import type { Report } from "../domain/report.ts";
import type { Locale } from "../locales/locale.ts";
import type { Io, Printer } from "./io.ts";
import type { OptionValues } from "./options.ts";
import { pageOf } from "./page-of.ts";
import { printedPath } from "./result.ts";

/** How one report is printed, and where to. */
export interface Printing {
  readonly path: string;
  readonly print: Printer;
}

/**
 * How a report is printed; undefined where no printed page is wanted.
 * Throws: `UserError` where there is no file or browser for it.
 */
export async function printingOf(values: OptionValues, io: Io): Promise<Printing | undefined> {
  const path = printedPath(values);
  return path === undefined ? undefined : { path, print: await io.printer(values.browser) };
}

/** Prints the page of a report to a file. Throws: `UserError` when it is not printed or cannot be written. */
export async function writePrinted(
  report: Report,
  { path, print, locale }: Printing & { readonly locale: Locale },
  io: Io,
): Promise<void> {
  await io.save(path, await print(await pageOf(report, locale), path));
}
