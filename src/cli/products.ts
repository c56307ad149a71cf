import type { ReportsOutcome } from "../app/outcome.ts";
import type { Area } from "../domain/area.ts";
import type { Report } from "../domain/report.ts";
import { UserError } from "../domain/user-error.ts";
import type { Locale } from "../locales/locale.ts";
import { defaultLocaleTag, loadLocale } from "../locales/registry.ts";
import type { Render } from "../render/renderer.ts";
import { type Ending, endingOf } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { OptionValues } from "./options.ts";
import { outputPath, rendererFor } from "./result.ts";

/** One report that could not be made or written. */
export interface FailedProduct {
  readonly area: Area;
  readonly error: unknown;
}

/** What became of a batch: the files written, in order, and what failed. */
export interface Products {
  readonly written: readonly string[];
  readonly failed: readonly FailedProduct[];
}

interface Edition {
  readonly locale: Locale;
  readonly format: string;
  readonly render: Render;
}

/**
 * Writes each report in every language and format into a folder, and tells each file on standard output as it is done.
 * Shape: a report that fails does not stop the others.
 * Throws: `UserError` when no folder is named.
 */
export async function writeProducts(
  { reports }: ReportsOutcome,
  values: OptionValues,
  io: Io,
): Promise<Products> {
  const folder = outputPath(values);
  if (folder === undefined) {
    throw new UserError("usage", "option/required", { facts: { option: "--output" } });
  }
  const editions = await editionsOf(values);
  await io.makeFolder(folder);
  const written: string[] = [];
  const failed: FailedProduct[] = [];
  for (const { area, make } of reports) {
    try {
      const report = make();
      for (const { locale, format, render } of editions) {
        const path = `${folder.replace(/[/\\]+$/u, "")}/${fileName(area)}.${locale.tag}.${format}`;
        const text = render(report, {
          locale,
          colourLevel: 0,
          width: undefined,
          spreadsheet: values.excel,
          vertical: values.vertical ?? false,
        });
        await io.save(path, text);
        await io.out.write(`${path}\n`);
        written.push(path);
      }
      for (const locale of new Set(editions.map((edition) => edition.locale))) {
        const charts = await chartsOf(report, { area, locale, folder: values.charts }, io);
        for (const path of charts) await io.out.write(`${path}\n`);
        written.push(...charts);
      }
    } catch (error) {
      failed.push({ area, error });
    }
  }
  return { written, failed };
}

/** The pictures of a report as files, where a folder is named for them. */
export async function chartsOf(
  report: Report,
  of: { readonly area: Area; readonly locale: Locale; readonly folder: string | undefined },
  io: Io,
): Promise<readonly string[]> {
  const { area, locale, folder } = of;
  if (folder === undefined) return [];
  const { writeCharts } = await import("./chart-files.ts");
  return await writeCharts(report, { folder, name: fileName(area), locale }, io);
}

async function editionsOf(values: OptionValues): Promise<readonly Edition[]> {
  const { lang = [defaultLocaleTag], format = ["html"] } = values;
  const editions = lang.flatMap((tag) =>
    format.map(async (id): Promise<Edition> => {
      const { excel: _, ...plain } = values;
      const own = { ...(id === "csv" || id === "tsv" ? values : plain), format: [id] };
      const chosen = rendererFor(own, { terminal: undefined });
      return {
        locale: await loadLocale(tag),
        format: id === "table" ? "txt" : id,
        render: await chosen.load(undefined),
      };
    }),
  );
  return await Promise.all(editions);
}

/** The Finnish name of an area as the name of a file: small letters a–z, digits and hyphens. */
function fileName({ shortName }: Area): string {
  return shortName.fi
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}

/** The worst of several endings, in the order in which they count. */
export function worstOf(endings: readonly Ending[]): Ending {
  const order: readonly Ending[] = ["defect", "unreadable", "usage", "data-errors", "gate", "ok"];
  return order.find((each) => endings.includes(each)) ?? "ok";
}

/** The ending of a batch: that of its worst report, and of the inputs. */
export function endingOfProducts(status: Ending, { failed }: Products): Ending {
  return worstOf([status, ...failed.map(({ error }) => endingOf(error))]);
}
