const named = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** Controls, format marks that turn the direction of text, line separators and halves of characters. */
const invisible =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/**
 * Text from outside with every character that could move the cursor, colour the terminal, break a line or turn the
 * direction of writing shown as an escape.
 *
 * @example toVisible("a\u001b[31mb") // "a\\u001b[31mb"
 */
export function toVisible(text: string): string {
  return text.replace(invisible, (character) => named.get(character) ?? escaped(character));
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

const longest = 80;

/** A bad value between quotes, visible, and cut for the sentence after 80 characters. */
export function quoted(text: string): string {
  const characters = [...text];
  const shown =
    characters.length > longest ? `${characters.slice(0, longest).join("")}…` : characters.join("");
  return `"${toVisible(shown)}"`;
}
