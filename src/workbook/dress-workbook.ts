import { runsAsFormula } from "./runs-as-formula.ts";
import type { TextLook } from "./written-sheet.ts";

/** A style of texts: a look, and whether the text is kept from being run when somebody edits the cell. */
interface TextStyle {
  readonly look: TextLook;
  readonly isQuoted: boolean;
}

/** Every style of texts but the plain one, which cells have without being told. */
const textStyles: readonly TextStyle[] = (["plain", "title", "heading", "prose"] as const)
  .flatMap((look) => [false, true].map((isQuoted) => ({ look, isQuoted })))
  .slice(1);

/** Place of a text's style among `textStyles`; undefined for a plain one. */
export function textStyleOf(text: string, look: TextLook): number | undefined {
  const isQuoted = runsAsFormula(text);
  const place = textStyles.findIndex((style) => style.look === look && style.isQuoted === isQuoted);
  return place < 0 ? undefined : place;
}

/** A stylesheet with the styles of texts, and the number under which cells name the first of them. */
export interface Stylesheet {
  readonly xml: string;
  readonly firstTextStyle: number;
}

/**
 * The library writes number formats only: its stylesheet with a bold font and the styles of texts behind its own.
 * Source:  ECMA-376 part 1 sections 18.8.10 (cellXfs), 18.8.22 (font) and 18.8.45 (xf)
 */
export function dressStyles(xml: string): Stylesheet {
  const [, count = ""] = /<cellXfs count="(\d+)">/.exec(xml) ?? [];
  const firstTextStyle = Number(count);
  const withFont = replaced(
    xml,
    /<fonts count="1"><font>(.*?)<\/font><\/fonts>/,
    '<fonts count="2"><font>$1</font><font><b/>$1</font></fonts>',
  );
  const dressed = replaced(
    withFont,
    /<cellXfs count="\d+">(.*?)<\/cellXfs>/,
    `<cellXfs count="${firstTextStyle + textStyles.length}">$1${textStyles.map(styleXml).join("")}</cellXfs>`,
  );
  return { xml: dressed, firstTextStyle };
}

function styleXml({ look, isQuoted }: TextStyle): string {
  const isBold = look === "title" || look === "heading";
  const isBroken = look === "heading" || look === "prose";
  const font = isBold ? 'fontId="1" applyFont="1"' : 'fontId="0"';
  const quote = isQuoted ? ' quotePrefix="1"' : "";
  const xf = `<xf numFmtId="0" ${font} fillId="0" borderId="0" xfId="0"${quote}`;
  return isBroken
    ? `${xf} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
    : `${xf}/>`;
}

const textCell = /<c r="([A-Z]+\d+)" t="s">/g;

/**
 * A sheet's XML with the styles of its texts and, of a table, a first row that stays in sight.
 * Source:  ECMA-376 part 1 sections 18.3.1.4 (c) and 18.3.1.66 (pane)
 */
export function dressSheet(
  xml: string,
  { styles, isTable }: { readonly styles: ReadonlyMap<string, number>; readonly isTable: boolean },
): string {
  const dressed = xml.replace(textCell, (cell, place: string) => {
    const style = styles.get(place);
    return style === undefined ? cell : `<c r="${place}" s="${style}" t="s">`;
  });
  if (!isTable) return dressed;
  return replaced(
    dressed,
    /<sheetView workbookViewId="0"\/>/,
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView>',
  );
}

/** Throws: when the library no longer writes what is to be replaced. */
function replaced(xml: string, pattern: RegExp, by: string): string {
  if (!pattern.test(xml)) throw new Error(`the workbook has no ${pattern.source}`);
  return xml.replace(pattern, by);
}
