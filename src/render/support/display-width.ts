const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const doubleWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Colour codes, which take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape byte is what opens a colour code
const colourCode = /\u001b\[[0-9;]*m/gu;

/** Letters, digits and signs of European languages, and lines of tables: one column each, and most texts are nothing else. */
const narrow = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2212\u2500]*$/;

/** Columns that a text takes on a terminal: none for combining marks, two for East Asian and emoji characters. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(colourCode, "")) width += widthOf(character);
  return width;
}

/** Columns of one character (code point). */
function widthOf(character: string): number {
  if (withoutWidth.test(character)) return 0;
  return doubleWidth.test(character) ? 2 : 1;
}

/** A text with blanks after it up to the width; a longer one stays as it is. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * A text on lines of at most so many columns, broken at blanks and soft hyphens; a word that is longer is broken
 * inside, never cut. Non-breaking blanks do not break. Unit: width in columns, at least 2; undefined = one line.
 *
 * @example wrapped("luottamus\u00adväli", 11) // ["luottamus-", "väli"]
 */
export function wrapped(text: string, width: number | undefined): readonly string[] {
  const whole = plain(text);
  if (width === undefined || displayWidth(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? plain(word) : `${line} ${plain(word)}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line.trim() !== "") lines.push(line);
    const pieces = hyphenated(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

const softHyphen = "\u00ad";

function plain(text: string): string {
  return text.replaceAll(softHyphen, "");
}

/** A word in pieces, at its soft hyphens where it has them, else anywhere. */
function hyphenated(word: string, width: number): readonly string[] {
  if (displayWidth(plain(word)) <= width) return [plain(word)];
  const syllables = word.split(softHyphen);
  return syllables.flatMap((part, index) =>
    broken(index < syllables.length - 1 ? `${part}-` : part, width),
  );
}

/** A word in pieces of at most so many columns. */
function broken(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let taken = 0;
  for (const character of word) {
    const room = widthOf(character);
    if (taken + room > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      taken = 0;
    }
    piece += character;
    taken += room;
  }
  return [...pieces, piece];
}
