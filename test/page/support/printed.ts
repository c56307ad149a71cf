import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { popplerPath, type TestBrowser } from "./browser.ts";

/** A word of a printed page and where it stands. Unit: points from the upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A printed page. Unit: points, 72 an inch. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

let count = 0;

/** Prints HTML as a reader would, on the paper that its style asks for; `style` is added to it. Gives the file. */
export async function printed(browser: TestBrowser, html: string, style = ""): Promise<string> {
  count += 1;
  const path = join(browser.folder(), `printed-${count}.pdf`);
  const options = { bypassCSP: style !== "" };
  await browser.withPage(html, options, async ({ page }) => {
    if (style !== "") await page.addStyleTag({ content: style });
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  });
  return path;
}

const page = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu;
const word =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu;

/** The pages of a printed file with their words in reading order. */
export function pagesOf(pdf: string): readonly PrintedPage[] {
  const xml = execFileSync(popplerPath("pdftotext"), ["-bbox", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...xml.matchAll(page)].map(([, width, height, content = ""]) => ({
    width: Number(width),
    height: Number(height),
    words: [...content.matchAll(word)].map(([, left, top, right, bottom, text = ""]) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  }));
}

/** The first page of a printed file as a picture beside it. Gives the PNG file. */
export function pictureOfFirstPage(pdf: string): string {
  const name = pdf.replace(/[.]pdf$/u, "");
  execFileSync(popplerPath("pdftoppm"), ["-png", "-r", "96", "-singlefile", pdf, name]);
  return `${name}.png`;
}
