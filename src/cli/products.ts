import type { ReportFrame } from "../app/list-reports.ts";
import type { Outcome, ReportsOutcome, UnmetGate } from "../app/outcome.ts";
import type { Area } from "../domain/area.ts";
import type { Report } from "../domain/report.ts";
import type { Locale } from "../locales/locale.ts";
import { defaultLocaleTag, loadLocale } from "../locales/registry.ts";
import type { Render } from "../render/renderer.ts";
import { uncoloured } from "../render/support/paint.ts";
import type { UnmetByAreas } from "./answered.ts";
import { judged, unmetIn } from "./commands/support/gate-options.ts";
import type { Io, Printer } from "./io.ts";
import type { OptionValues } from "./options.ts";
import { rendererFor, requireFolder } from "./result.ts";

/** A file that was written for a report. */
export interface WrittenFile {
  readonly path: string;
  /** `charts`, or the ending of its name. */
  readonly kind: string;
  readonly locale: Locale;
}

/** The report of one area as far as it got: which files there are. */
interface Product {
  readonly area: Area;
  readonly files: readonly WrittenFile[];
}

/** One report that could not be made or written. */
interface FailedProduct extends Product {
  readonly error: unknown;
}

/** A report that was held against the limits set for the data. */
interface JudgedProduct extends Product {
  readonly unmet: readonly UnmetGate[];
  readonly status: Outcome["status"];
  readonly frame: ReportFrame;
}

/** What became of a batch: each report that was made, and what failed. */
export interface Products {
  readonly judged: readonly JudgedProduct[];
  readonly failed: readonly FailedProduct[];
}

/** What is wanted of each report. */
export interface Wanted {
  readonly values: OptionValues;
  /** Prints each page, too; undefined where that is not wanted. */
  readonly print: Printer | undefined;
}

interface Edition {
  readonly locale: Locale;
  readonly format: string;
  readonly render: Render;
}

/**
 * Writes each report in every language and format into a folder, and tells each file on standard output as it is done.
 * Shape: a report that fails does not stop the others.
 * Throws: `UserError` when no folder is named or it cannot be made.
 */
export async function writeProducts(
  { reports, status }: ReportsOutcome,
  { values, print }: Wanted,
  io: Io,
): Promise<Products> {
  const folder = requireFolder(values);
  const editions = await editionsOf(values);
  await io.makeFolder(folder);
  const done: JudgedProduct[] = [];
  const failed: FailedProduct[] = [];
  for (const { area, make } of reports) {
    const files: WrittenFile[] = [];
    const written = async (file: WrittenFile) => {
      files.push(file);
      await io.out.write(`${file.path}\n`);
    };
    try {
      const report = make();
      const outcome = { report, messages: [], status };
      const { messages, status: own } = await judged(outcome, values, io.today);
      await writeEditions(report, area, { folder, editions, values, print, written }, io);
      done.push({ area, files, unmet: unmetIn(messages), status: own, frame: frameOf(report) });
    } catch (error) {
      failed.push({ area, files, error });
    }
  }
  return { judged: done, failed };
}

/** What is kept of a report once it has been written. */
function frameOf({ referenceDate, divisionYear, accounts, provenance }: Report): ReportFrame {
  return {
    accounts,
    ...(referenceDate === undefined ? {} : { referenceDate }),
    ...(divisionYear === undefined ? {} : { divisionYear }),
    provenance,
  };
}

async function writeEditions(
  report: Report,
  area: Area,
  to: {
    readonly folder: string;
    readonly editions: readonly Edition[];
    readonly values: OptionValues;
    readonly print: Printer | undefined;
    written(file: WrittenFile): Promise<void>;
  },
  io: Io,
): Promise<void> {
  const { folder, editions, values, print, written } = to;
  for (const { locale, format, render } of editions) {
    const path = `${folder}/${fileName(area)}.${locale.tag}.${format}`;
    const content = render(report, {
      locale,
      colours: uncoloured,
      width: undefined,
      spreadsheet: values.excel,
      vertical: values.vertical ?? false,
    });
    await io.save(path, content);
    await written({ path, kind: format, locale });
  }
  for (const locale of new Set(editions.map((edition) => edition.locale))) {
    if (print !== undefined) {
      const path = `${folder}/${fileName(area)}.${locale.tag}.pdf`;
      const { writePrinted } = await import("./printed-pages.ts");
      await writePrinted(report, { path, print, locale }, io);
      await written({ path, kind: "pdf", locale });
    }
    const charts = await chartsOf(report, { area, locale, folder: values.charts }, io);
    for (const path of charts) await written({ path, kind: "charts", locale });
  }
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

/** The limits that were not kept: alike for several areas, they are told once. */
export function unmetOf({ judged: products }: Products): readonly UnmetByAreas[] {
  const byGate = new Map<string, { readonly gate: UnmetGate; readonly areas: Area[] }>();
  for (const { area, unmet } of products) {
    for (const gate of unmet) {
      const key = JSON.stringify(gate);
      const known = byGate.get(key) ?? { gate, areas: [] };
      known.areas.push(area);
      byGate.set(key, known);
    }
  }
  return [...byGate.values()];
}
