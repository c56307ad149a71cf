import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { desktop, phone, type TestBrowser, testBrowser } from "./support/browser.ts";
import { difference } from "./support/compare-pictures.ts";
import { documentPage, pageOf, reportLine } from "./support/pages.ts";
import { pictureOfFirstPage, printed } from "./support/printed.ts";

const browser: TestBrowser = testBrowser();

/** The font that every machine with these tests has, so that the pictures differ by nothing else. */
const font = '*{font-family:"DejaVu Sans"!important}';

/** Share of a picture that another version of the browser may draw otherwise. */
const tolerance = 0.003;

/** How the page looked when somebody last looked at it; on CI a missing picture fails. */
async function expectLooksLike(name: string, picture: Uint8Array): Promise<void> {
  const file = new URL(`golden/${name}.png`, import.meta.url);
  if (!existsSync(file) && process.env["CI"] !== "true") writeFileSync(file, picture);
  const found = await difference(browser, readFileSync(file), picture);
  expect(found.isSameSize).toBe(true);
  expect(found.share, `delete ${file.pathname} and run again to see what changed`).toBeLessThan(
    tolerance,
  );
}

async function shot(html: string, window: typeof desktop, style = font): Promise<Uint8Array> {
  return await browser.withPage(html, { ...window, bypassCSP: true }, async ({ page }) => {
    await page.addStyleTag({ content: style });
    return await page.screenshot();
  });
}

describe("the report on Pirkanmaa looks as it did", () => {
  it("in a window of 1,280 pixels", async () => {
    await expectLooksLike("desktop", await shot(await pageOf(reportLine), desktop));
  });

  it("in a window of 320 pixels", async () => {
    await expectLooksLike("phone", await shot(await pageOf(reportLine), phone));
  });

  it("on the first sheet of A4", async () => {
    const pdf = await printed(browser, await pageOf(reportLine), font);
    await expectLooksLike("print", readFileSync(pictureOfFirstPage(pdf)));
  });
});

describe("the comparison of pictures", () => {
  it("sees a line that moved by some pixels, a colour that changed and a word that is another", async () => {
    const html = documentPage("fi");
    const before = await shot(html, desktop);
    expect(await difference(browser, before, before)).toEqual({ isSameSize: true, share: 0 });
    const changes = [
      "h1{padding-bottom:4px}",
      "nav a{color:#a00000}",
      "thead th{font-weight:400}",
      "td.n{text-align:left}",
    ];
    for (const change of changes) {
      const after = await shot(html, desktop, font + change);
      expect((await difference(browser, before, after)).share, change).toBeGreaterThan(tolerance);
    }
  });
});
