import type { Render } from "./renderer.ts";
import { bodyParts } from "./support/page/body-parts.ts";
import { html, nothing, prose } from "./support/page/markup.ts";
import { pageContents } from "./support/page/page-contents.ts";
import { pageStyle, pageStyleHash } from "./support/page/page-style.ts";
import { titleOf, titleParts } from "./support/title-of.ts";

/** What a page may load: nothing but its own style, known by its checksum, and pictures that it holds itself. */
const policy = `default-src 'none'; style-src '${pageStyleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The report as one page of HTML that needs nothing else: no script, no other file, inert texts. */
export const renderHtml: Render<string> = (report, { locale }) => {
  const { words, phrases, tag } = locale;
  const tool = phrases.tool(report.provenance.tool.version);
  const [name = tool, ...about] = titleParts(report, locale);
  const parts = bodyParts(report, locale);
  return html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${tool}">
<title>${titleOf(report, locale) || tool}</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body${parts.some(({ isAcross }) => isAcross) ? html` class="across"` : nothing}>
<a class="skip" href="#page-content">${words.page.skip}</a>
<header>
<h1>${prose(name)}</h1>
${about.length === 0 ? nothing : html`<p>${prose(about.join(" · "))}</p>`}
</header>
${pageContents(parts, words.page.contents)}<main id="page-content" tabindex="-1">
${parts.map(({ content }) => content)}</main>
<footer>
<p>${words.page.described}</p>
<p>${tool}</p>
</footer>
</body>
</html>
`.markup;
};
