import type { InputRecord, Publication } from "../../domain/provenance.ts";
import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";

/** A source in words. */
export interface SourceText {
  /** By which tables refer to it, from 1. */
  readonly number: number;
  /** What was published, by whom, when and on which terms; none for a file of the user's own. */
  readonly publications: readonly { readonly text: string; readonly url: string | undefined }[];
  /** The file that was read, with its rows and the start of its checksum. */
  readonly file: string;
}

/** The sources of a report in the order of their numbers. */
export function sourceTexts(report: Report, locale: Locale): readonly SourceText[] {
  return report.provenance.inputs.map((input, index) => ({
    number: index + 1,
    publications: input.publications.map((publication) => ({
      text: publicationText(publication, locale),
      url: publication.url === undefined ? undefined : toVisible(publication.url),
    })),
    file: fileText(input, locale),
  }));
}

/** How much of a checksum is shown to people; files for machines carry it whole. */
const checksumShown = 12;

function fileText({ name, rows, sha256 }: InputRecord, { phrases }: Locale): string {
  return phrases.input({ name: toVisible(name), rows, sha256: sha256.slice(0, checksumShown) });
}

function publicationText(publication: Publication, locale: Locale): string {
  const { citation, phrases, term } = locale;
  const licence = phrases.licence(term("licence", publication.licence));
  return toVisible(`${citation(publication)}, ${licence}`);
}
