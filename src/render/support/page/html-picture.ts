import { drawPicture } from "../../../charts/registry.ts";
import type { Picture } from "../../../domain/picture.ts";
import type { Report } from "../../../domain/report.ts";
import type { Locale } from "../../../locales/locale.ts";
import { toVisible } from "../../../locales/support/visible-text.ts";
import { type Html, html, nothing, prose } from "./markup.ts";

/** Widths in which a picture is drawn: for paper and wide screens, and for narrow ones. Unit: that of the picture. */
const widths = { roomy: 640, close: 320 };

/** A picture with what it shows as a sentence, and the table that holds its numbers. */
export function htmlPicture(picture: Picture, report: Report, locale: Locale): Html {
  const drawn = (width: number): Html => ({
    markup: drawPicture(picture, {
      locale,
      inputs: report.provenance.inputs,
      describe: locale.finding,
      width,
    }),
  });
  const numbers = report.tables.some(({ id }) => id === picture.table)
    ? html` ${locale.words.page.numbers}: <a href="#${picture.table}">${prose(toVisible(locale.term("table", picture.table)))}</a>`
    : nothing;
  return html`<figure id="figure-${picture.id}">
<div class="roomy">${drawn(widths.roomy)}</div>
<div class="close">${drawn(widths.close)}</div>
<figcaption><span data-rule="${picture.description.rule}">${prose(locale.finding(picture.description))}</span>${numbers}</figcaption>
</figure>
`;
}
