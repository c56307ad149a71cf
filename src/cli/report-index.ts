import { type ListedArea, type ListedFile, listReports } from "../app/list-reports.ts";
import type { LocalisedText } from "../domain/area.ts";
import { UserError } from "../domain/user-error.ts";
import type { Locale } from "../locales/locale.ts";
import { defaultLocaleTag, loadLocale } from "../locales/registry.ts";
import type { Io } from "./io.ts";
import { errorSentence } from "./messages.ts";
import type { OptionValues } from "./options.ts";
import { pageOf } from "./page-of.ts";
import type { Products, WrittenFile } from "./products.ts";
import { relativeAddress } from "./relative-address.ts";
import { requireFolder } from "./result.ts";

/** Whether the pages that are asked for are several, so that a reader needs a list of them. */
export function needsIndex(
  { judged, failed }: Products,
  { lang = [], format = ["html"] }: OptionValues,
): boolean {
  const areas = judged.length + failed.length;
  return format.includes("html") && areas * Math.max(lang.length, 1) > 1;
}

/** Writes `index.html` beside the reports of a batch, in the first of their languages. Shape: its path. */
export async function writeIndex(
  products: Products,
  values: OptionValues,
  io: Io,
): Promise<string> {
  const folder = requireFolder(values);
  const locale = await loadLocale(values.lang?.[0] ?? defaultLocaleTag);
  const areas = await listedAreas(products, folder);
  const byName = areas.toSorted((a, b) =>
    locale.compare(locale.areaName(a.area), locale.areaName(b.area)),
  );
  const path = `${folder}/index.html`;
  await io.save(path, await pageOf(listReports(byName, { version: io.version }), locale));
  return path;
}

async function listedAreas(
  { judged, failed }: Products,
  folder: string,
): Promise<readonly ListedArea[]> {
  const filesIn = (files: readonly WrittenFile[]) => files.flatMap((file) => listed(file, folder));
  const made = judged.map(async ({ area, files, unmet, frame }) => {
    const remarks = unmet.map(({ gate, limit }) =>
      inEveryLanguage(({ help }) => `${help.exitCodes.gate}: --${gate} ${limit}`),
    );
    return { area, files: filesIn(files), remarks: await Promise.all(remarks), frame };
  });
  const others = failed.map(async ({ area, files, error }) => {
    const remark = await inEveryLanguage((locale) => reasonOf(error, locale));
    return { area, files: filesIn(files), remarks: [remark] };
  });
  return await Promise.all([...made, ...others]);
}

/** A sentence in each language. Nothing is loaded for a batch of which there is nothing to say. */
async function inEveryLanguage(sentence: (locale: Locale) => string): Promise<LocalisedText> {
  const [fi, sv, en] = await Promise.all([loadLocale("fi"), loadLocale("sv"), loadLocale("en")]);
  return { fi: sentence(fi), sv: sentence(sv), en: sentence(en) };
}

function reasonOf(error: unknown, locale: Locale): string {
  return error instanceof UserError ? errorSentence(error, locale) : locale.help.defect;
}

/** A report is called by its language, a picture by the end of its file's name. */
function listed({ path, kind, locale }: WrittenFile, folder: string): readonly ListedFile[] {
  const href = relativeAddress(folder, path);
  if (href === undefined) return [];
  const { tag, endonym } = locale;
  const [, picture = endonym] = /[^/]*?[.]([^/]*)$/u.exec(path) ?? [];
  return [{ kind, href, text: kind === "charts" ? picture : endonym, language: tag }];
}
