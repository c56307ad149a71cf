import { toVisible } from "../../locales/support/visible-text.ts";

/** Well-formed SVG. Made by `element` only, so that nothing reaches a picture unescaped. */
export interface Markup {
  readonly svg: string;
}

/** Elements that pictures are made of: none that runs, loads, links, embeds or carries styles. */
type ElementName = "svg" | "title" | "desc" | "text" | "path" | "rect" | "circle" | "line";

/** Presentation attributes and coordinates; an undefined one is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; texts among its children are escaped. */
export function element(
  name: ElementName,
  attributes: Attributes,
  ...children: readonly (Markup | string)[]
): Markup {
  let svg = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) svg += ` ${key}="${attributeText(value)}"`;
  }
  if (children.length === 0) return { svg: `${svg}/>` };
  svg += ">";
  for (const child of children) svg += typeof child === "string" ? escapeText(child) : child.svg;
  return { svg: `${svg}</${name}>` };
}

function attributeText(value: string | number): string {
  return typeof value === "number" ? coordinate(value) : escapeText(value);
}

/**
 * A coordinate as text with two decimals at most, so that every machine writes the same.
 *
 * Throws: RangeError when the number is not finite.
 * @example coordinate(12.304) // "12.3"
 */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no coordinate: ${value}`);
  // The nearest double to a number of two decimals is written with these; minus zero as zero.
  return String(Math.round(value * 100) / 100);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Two code points that Unicode keeps free and XML forbids. */
const nonCharacters = /[\ufffe\uffff]/gu;

/** Letters, digits and signs of which none is invisible or XML's own: nearly every text is of these alone. */
const plain = /^[ !#-%(-;=?-~\u00a0\u00c0-\u017f\u2013\u2212]*$/u;

/** Any text as it may stand in a document: what cannot be seen is shown, what XML reads as its own is escaped. */
function escapeText(text: string): string {
  if (plain.test(text)) return text;
  return toVisible(text)
    .replace(nonCharacters, "\ufffd")
    .replace(/[&<>"']/gu, (character) => entities[character] ?? "");
}
