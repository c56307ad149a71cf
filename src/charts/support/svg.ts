import { toDecimalText } from "../../domain/decimal-text.ts";
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
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(value)}"`],
  );
  const inner = children.map((child) =>
    typeof child === "string" ? escapeText(child) : child.svg,
  );
  const open = `<${name}${written.join("")}`;
  return { svg: inner.length === 0 ? `${open}/>` : `${open}>${inner.join("")}</${name}>` };
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
  return toDecimalText(value, 2).replace(/[.]00$|(?<=[.]\d)0$/u, "");
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

/** Any text as it may stand in a document: what cannot be seen is shown, what XML reads as its own is escaped. */
function escapeText(text: string): string {
  return toVisible(text)
    .replace(nonCharacters, "\ufffd")
    .replace(/[&<>"']/gu, (character) => entities[character] ?? "");
}
