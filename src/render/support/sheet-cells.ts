import { toVisible } from "../../locales/support/visible-text.ts";
import type { TextLook, WrittenCell } from "../../workbook/written-sheet.ts";
import { displayWidth } from "./display-width.ts";

/** A cell of text, every character visible; empty without any. */
export function textOn(text: string | undefined, look: TextLook = "plain"): WrittenCell {
  return text === undefined || text === ""
    ? undefined
    : { kind: "text", text: toVisible(text), look };
}

const narrowest = 6;
const widest = 60;
/** Room beside the text for the margins and for the button of the filter. */
const margin = 3;

/** Width of a column whose cells show these texts, its heading broken into lines. Unit: digits. */
export function columnWidth(heading: string, texts: Iterable<string>): number {
  let width = narrowest;
  for (const word of heading.split(/\s/u)) width = Math.max(width, displayWidth(word));
  for (const text of texts) width = Math.max(width, displayWidth(text));
  return Math.min(width, widest) + margin;
}
