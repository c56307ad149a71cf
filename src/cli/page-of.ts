import type { Report } from "../domain/report.ts";
import type { Locale } from "../locales/locale.ts";
import { uncoloured } from "../render/support/paint.ts";
import { rendererFor } from "./result.ts";

/** A report as a page of HTML, whatever format is asked for beside it. */
export async function pageOf(report: Report, locale: Locale): Promise<string> {
  const { load } = rendererFor({ format: ["html"] }, { terminal: undefined });
  const render = await load();
  const page = render(report, {
    locale,
    colours: uncoloured,
    width: undefined,
    spreadsheet: undefined,
    vertical: false,
  });
  return String(page);
}
