import { drawPicture } from "../charts/registry.ts";
import type { Report } from "../domain/report.ts";
import type { Locale } from "../locales/locale.ts";
import type { Io } from "./io.ts";

/** Where the pictures of a report go, and how their files begin. */
export interface ChartFiles {
  readonly folder: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Writes each picture of a report as a file of its own. Shape: the paths, in the order of the pictures. */
export async function writeCharts(
  { pictures = [], provenance }: Report,
  { folder, name, locale }: ChartFiles,
  io: Io,
): Promise<readonly string[]> {
  const base = folder.replace(/[/\\]+$/u, "");
  await io.makeFolder(base);
  const paths: string[] = [];
  for (const picture of pictures) {
    const path = `${base}/${name}.${locale.tag}.${picture.id}.svg`;
    const view = { locale, inputs: provenance.inputs, describe: locale.finding };
    await io.save(path, `${drawPicture(picture, view)}\n`);
    paths.push(path);
  }
  return paths;
}
