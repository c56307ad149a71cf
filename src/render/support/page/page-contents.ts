import { type Html, html, nothing, prose } from "./markup.ts";
import type { Anchored, PagePart } from "./page-part.ts";

/** From how many parts on a page has a list of contents. */
const contentsFrom = 3;

/** The list of contents, or nothing where there is little to choose from. */
export function pageContents(parts: readonly PagePart[], heading: string): Html {
  if (parts.length < contentsFrom) return nothing;
  const items = parts.map((part) => {
    const inner = part.inner.map((below) => html`<li>${entry(below)}</li>`);
    return html`<li>${entry(part)}${inner.length === 0 ? nothing : html`<ul>${inner}</ul>`}</li>
`;
  });
  return html`<nav aria-labelledby="page-contents">
<h2 id="page-contents">${heading}</h2>
<ul>
${items}</ul>
</nav>
`;
}

function entry({ anchor, title }: Anchored): Html {
  return html`<a href="#${anchor}">${prose(title)}</a>`;
}
