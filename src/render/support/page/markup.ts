import type { FileLink } from "../../../domain/report.ts";
import { toVisible } from "../../../locales/support/visible-text.ts";

/** Mark-up that is ready to stand in a page: whatever came from outside in it has been escaped. */
export interface Html {
  readonly markup: string;
}

/**
 * Mark-up from a template. Texts that are put in are escaped, for an element's content and a quoted attribute alike;
 * mark-up is put in as it stands. So nothing can be forgotten: a text becomes mark-up only by being escaped.
 *
 * @example html`<p>${"a & b"}</p>`.markup // "<p>a &amp; b</p>"
 */
export function html(
  template: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  let markup = template[0] ?? "";
  for (const [index, value] of values.entries()) {
    markup += markupOf(value) + (template[index + 1] ?? "");
  }
  return { markup };
}

function markupOf(value: string | number | Html | readonly Html[]): string {
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

/** No mark-up at all. */
export const nothing: Html = { markup: "" };

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Characters that HTML does not allow; texts have had theirs made visible before. */
const forbidden = /(?![\n\t])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;

function escapeHtml(text: string): string {
  return text
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"']/gu, (character) => entities.get(character) ?? character);
}

/** From the first to the last letter of a script that is written from the right, with no other letter between. */
const fromTheRight =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}](?:\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])*/gu;

/**
 * A text as the content of an element. What is written from the right stands apart, so that it moves nothing beside it,
 * and a word that no column could hold may be broken.
 */
export function prose(text: string): Html {
  let markup = "";
  let end = 0;
  for (const { 0: run, index } of text.matchAll(fromTheRight)) {
    markup += `${breakable(text.slice(end, index))}<bdi>${breakable(run)}</bdi>`;
    end = index + run.length;
  }
  return { markup: markup + breakable(text.slice(end)) };
}

/** Longer than the words that stand in a report. Unit: characters. */
const overlong = /[^\s\u00ad]{41,}/gu;

/** What a longer word is broken into; a mark or a joined character stays with the one before it. */
const pieces = /.{30,}?(?!\p{M}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}])(?<!\u200d)|.+$/gsu;

function breakable(text: string): string {
  let markup = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(overlong)) {
    const parts = (word.match(pieces) ?? []).map(escapeHtml);
    markup += escapeHtml(text.slice(end, index)) + parts.join("<wbr>");
    end = index + word.length;
  }
  return markup + escapeHtml(text.slice(end));
}

/** An address as a link; any other text than an address of the web as it stands. */
export function link(address: string): Html {
  if (!/^https?:\/\/[^\s<>"'\\]+$/u.test(address)) return prose(address);
  return html`<a href="${address}" rel="external noreferrer">${address}</a>`;
}

/** A file beside the page as a link, marked with its language; an address that leads elsewhere is no link. */
export function fileLink({ text, href, language }: FileLink): Html {
  const content = prose(toVisible(text));
  if (!isBeside(href)) return content;
  const marked =
    language === undefined ? nothing : html` lang="${language}" hreflang="${language}"`;
  return html`<a href="${href}"${marked}>${content}</a>`;
}

/** Whether an address is a path as seen from the page: first up, then down, and nothing that leads out of a folder's tree. */
function isBeside(href: string): boolean {
  const steps = href.split("/");
  const down = steps.slice(steps.lastIndexOf("..") + 1);
  const up = steps.slice(0, steps.length - down.length);
  return up.every((step) => step === "..") && down.every((step) => /^[\w%.~-]+$/u.test(step));
}
