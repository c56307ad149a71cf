import { toVisible } from "../../locales/support/visible-text.ts";
import { hyphenate } from "./hyphenate.ts";
import { type Type, widthOf } from "./text-width.ts";

/** Room for a text: width of its lines and how many there may be. */
interface Room {
  readonly width: number;
  readonly lines: number;
}

/**
 * A text in lines that fit: broken behind blanks and hyphens, inside a word only where it is too wide alone.
 *
 * Shape:  at least one line; what does not fit at all is cut, and the last line says so with an ellipsis.
 * @example wrap("Keski-Pohjanmaan maakunta", { size: 10 }, { width: 60, lines: 2 }) // ["Keski-", "Pohjan…"]
 */
export function wrap(text: string, type: Type, { width, lines: most }: Room): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, type, width)) {
    if (line !== "" && widthOf((line + piece).trimEnd(), type) > width) {
      lines.push(line.trimEnd());
      line = "";
      // The rest could fill pages; one line more than there is room for shows that it is cut.
      if (lines.length > most) break;
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), shorten((kept.at(-1) ?? "").replace(/-$/u, ""), type, width)];
}

/** Longest text that is looked at; far more than any picture has room for. */
const longest = 2000;

/** Words with the blank or hyphen behind them, too wide ones in parts. A blank between digits belongs to the number. */
function piecesOf(text: string, type: Type, width: number): readonly string[] {
  const visible = [...toVisible(text)].slice(0, longest).join("");
  const words =
    visible.replace(/(?<=\d) (?=\d)/gu, "\u00a0").match(/[^ -]*(?:-+| +)|[^ -]+/gu) ?? [];
  return words.flatMap((word) =>
    widthOf(word.trimEnd(), type) <= width ? [word] : hyphenate(word, type, width),
  );
}

/** A line with an ellipsis behind as much of it as fits. */
function shorten(line: string, type: Type, width: number): string {
  let characters = [...line];
  while (characters.length > 0 && widthOf(`${characters.join("")}…`, type) > width) {
    characters = characters.slice(0, -1);
  }
  return `${characters.join("").trimEnd()}…`;
}
