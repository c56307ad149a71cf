const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

/**
 * Text that Markdown shows as it stands, in a table cell or outside: no mark-up, HTML or cell border comes from it.
 *
 * @example escapeMarkdown("a|b") // "a\\|b"
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/gu, (character) => entities.get(character) ?? character)
    .replace(/[\\`*_[\]{}|~#$]/gu, "\\$&")
    .replace(
      /^(\s*)([-+=]|\d+[.)])(?=\s|$|=)/u,
      (_, blank: string, sign: string) => `${blank}${escapeStart(sign)}`,
    );
}

/** A sign that would begin a list or underline a heading. */
function escapeStart(sign: string): string {
  return `${sign.slice(0, -1)}\\${sign.slice(-1)}`;
}
