import { describe, expect, it } from "vitest";
import { drawPicture } from "../../src/charts/registry.ts";
import { locales } from "../support/locales.ts";
import { textBoxes } from "../support/picture-boxes.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { sampleFrame } from "../support/sample-report.ts";
import { parseXml } from "../support/strict-xml.ts";
import { desktop, inPage, testBrowser } from "./support/browser.ts";

const browser = testBrowser();

/** Fonts that stand for `sans-serif` on most machines; one that is absent is replaced by the browser's own. */
const fonts = ["DejaVu Sans", "Liberation Sans", "sans-serif"];

/** How wide the browser draws each line of text of a page's pictures. Unit: units of the picture. */
async function widthsIn(html: string): Promise<readonly number[]> {
  return await browser.withPage(html, desktop, async ({ page, complaints }) => {
    const widths = await inPage<readonly number[]>(
      page,
      `[...document.querySelectorAll("text")].map((text) => text.getComputedTextLength())`,
    );
    expect(complaints).toEqual([]);
    return widths;
  });
}

describe.each(fonts)("pictures in the font %s", (font) => {
  it.each(Object.entries(samplePictures))(
    "have no text wider than the room that was reckoned for it: %s",
    async (_, picture) => {
      const svgs = locales.flatMap((locale) =>
        [320, 640].map((width) =>
          drawPicture(picture, {
            locale,
            inputs: sampleFrame.provenance.inputs,
            describe: ({ sentence }) => sentence,
            width,
          }).replace('font-family="sans-serif"', `font-family="${font}"`),
        ),
      );
      const boxes = svgs.flatMap((svg) => textBoxes(parseXml(svg)));
      const widths = await widthsIn(`<!doctype html><meta charset="utf-8">${svgs.join("")}`);
      expect(widths.length).toBe(boxes.length);
      const tooWide = boxes.filter(
        ({ left, right }, index) => (widths[index] ?? 0) > right - left + 0.2,
      );
      expect(tooWide.map(({ text }) => text)).toEqual([]);
    },
  );
});
