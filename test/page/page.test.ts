import { source as axeSource } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { toVisible } from "../../src/locales/support/visible-text.ts";
import { desktop, inPage, type OpenPage, phone, testBrowser } from "./support/browser.ts";
import {
  commandLines,
  documentPage,
  hostilePage,
  hostileTexts,
  indexPage,
  pageOf,
} from "./support/pages.ts";

const browser = testBrowser();

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong: the rule and the first places. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found = await inPage<readonly Violation[]>(
    page,
    `axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)].join(" "));
}

/** How many pixels the page, and any frame in it, is wider than its place. */
async function overflow(page: Page): Promise<{ readonly page: number; readonly frames: number }> {
  return await inPage(
    page,
    `({
      page: document.scrollingElement.scrollWidth - window.innerWidth,
      frames: Math.max(0, ...[...document.querySelectorAll(".frame")].map(
        (frame) => frame.scrollWidth - frame.clientWidth,
      )),
    })`,
  );
}

function expectQuiet({ complaints, requests, address }: OpenPage): void {
  expect(complaints).toEqual([]);
  expect(requests).toEqual([address]);
}

describe.each(commandLines)("the page of %s", (line) => {
  it.each([
    ["1,280 pixels", desktop],
    ["320 pixels", phone],
  ])("breaks no rule of accessibility and asks for nothing but itself: %s", async (_, window) => {
    await browser.withPage(await pageOf(line), window, async (open) => {
      expect(await violations(open.page)).toEqual([]);
      expectQuiet(open);
    });
  });

  it("never scrolls sideways, and at 320 pixels no table in it does", async () => {
    await browser.withPage(await pageOf(line), phone, async ({ page }) => {
      expect(await overflow(page)).toEqual({ page: 0, frames: 0 });
      for (const width of [360, 480, 600, 768, 960, 961, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect((await overflow(page)).page, `at ${width} pixels`).toBe(0);
      }
    });
  });

  it("holds when the reader sets more room between letters, words and lines", async () => {
    const options = { ...phone, bypassCSP: true };
    await browser.withPage(await pageOf(line), options, async ({ page }) => {
      // WCAG 2.1, success criterion 1.4.12
      await page.addStyleTag({
        content:
          "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}",
      });
      expect((await overflow(page)).page).toBe(0);
    });
  });
});

describe("the list of the reports of a batch", () => {
  it.each([
    ["fi", desktop],
    ["sv", phone],
    ["en", desktop],
  ] as const)("breaks no rule of accessibility and runs nothing: %s", async (tag, window) => {
    await browser.withPage(indexPage(tag), window, async (open) => {
      expect(await violations(open.page)).toEqual([]);
      expectQuiet(open);
      expect((await overflow(open.page)).page).toBe(0);
      const links = await inPage<readonly string[]>(
        open.page,
        `[...document.querySelectorAll("tbody a")].map((link) => link.getAttribute("href"))`,
      );
      expect(links).toHaveLength(30);
      expect(links).toContain(`pirkanmaa.${tag}.html`);
    });
  });
});

describe("a page with pictures", () => {
  it.each([
    ["fi", desktop],
    ["sv", phone],
    ["en", desktop],
  ] as const)("breaks no rule of accessibility: %s", async (tag, window) => {
    await browser.withPage(documentPage(tag), window, async (open) => {
      expect(await violations(open.page)).toEqual([]);
      expectQuiet(open);
    });
  });

  it("shows each picture once, in the form that the window has room for", async () => {
    const shownAt = async (width: number) =>
      await browser.withPage(documentPage("fi"), { viewport: { width, height: 900 } }, (open) =>
        inPage<readonly (readonly [string, boolean])[]>(
          open.page,
          `[...document.querySelectorAll("figure svg")]
            .filter((svg) => svg.getBoundingClientRect().width > 0)
            .map((svg) => [
              svg.parentElement.className,
              svg.getBoundingClientRect().right <= document.documentElement.clientWidth,
            ])`,
        ),
      );
    const pictures = documentPage("fi").match(/<figure/gu)?.length ?? 0;
    expect(pictures).toBeGreaterThan(5);
    expect(await shownAt(1280)).toEqual(Array(pictures).fill(["roomy", true]));
    expect(await shownAt(320)).toEqual(Array(pictures).fill(["close", true]));
  });

  it("never scrolls sideways", async () => {
    await browser.withPage(documentPage("sv"), phone, async ({ page }) => {
      for (const width of [320, 480, 640, 641, 960, 961, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect((await overflow(page)).page, `at ${width} pixels`).toBe(0);
      }
    });
  });
});

describe("the policy of a page", () => {
  it("stops a script, a style and an address that something would bring in", async () => {
    await browser.withPage(await pageOf(commandLines[0] ?? ""), desktop, async ({ page }) => {
      const stopped = await inPage<{
        readonly directives: readonly string[];
        readonly display: string;
        readonly title: string;
      }>(
        page,
        `(async () => {
          const directives = new Set();
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
            directives.add(effectiveDirective),
          );
          const made = (name, fields) => Object.assign(document.createElement(name), fields);
          const form = made("form", { action: "http://127.0.0.1:9/" });
          document.body.append(
            made("script", { textContent: "document.title = 'run'" }),
            made("style", { textContent: "body{display:none}" }),
            made("img", { src: "http://127.0.0.1:9/x.png" }),
            form,
          );
          document.body.setAttribute("style", "display:none");
          form.submit();
          await new Promise((resolve) => setTimeout(resolve, 200));
          const { display } = getComputedStyle(document.body);
          return { directives: [...directives].sort(), display, title: document.title };
        })()`,
      );
      expect(stopped.directives).toEqual([
        "form-action",
        "img-src",
        "script-src-elem",
        "style-src-attr",
        "style-src-elem",
      ]);
      expect(stopped.display).toBe("block");
      expect(stopped.title).toContain("Pirkanmaa");
    });
  });
});

describe("a page for the keyboard", () => {
  it("begins with a link past the contents, which is seen when it is reached and leads to the content", async () => {
    await browser.withPage(await pageOf(commandLines[0] ?? ""), desktop, async ({ page }) => {
      const top = () =>
        inPage<number>(page, 'document.querySelector(".skip").getBoundingClientRect().top');
      expect(await top()).toBeLessThan(0);
      await page.keyboard.press("Tab");
      expect(await inPage(page, "document.activeElement.className")).toBe("skip");
      expect(await top()).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect(await inPage(page, "document.activeElement.id")).toBe("page-content");
    });
  });

  it("shows where the focus is, on links and on tables that scroll", async () => {
    await browser.withPage(await pageOf("compare --lang en"), desktop, async ({ page }) => {
      const seen: string[] = [];
      for (let stop = 0; stop < 100; stop += 1) {
        await page.keyboard.press("Tab");
        const [what, outline] = await inPage<readonly [string, string]>(
          page,
          `[
            document.activeElement.className || document.activeElement.tagName,
            getComputedStyle(document.activeElement).outline,
          ]`,
        );
        if (what === "across" || what === "BODY") break;
        expect(outline, what).toContain("solid 3px");
        seen.push(what);
      }
      expect(seen).toContain("A");
      expect(seen).toContain("frame");
    });
  });
});

describe("a page of hostile texts", () => {
  it("shows them as they are, runs none of them and keeps its form", async () => {
    await browser.withPage(hostilePage(), desktop, async (open) => {
      const { page } = open;
      const shown = await inPage<Readonly<Record<string, unknown>>>(
        page,
        `({
          names: [...document.querySelectorAll("tbody th:first-child")].map((cell) =>
            [...cell.childNodes]
              .filter(({ className }) => className !== "unseen above")
              .map(({ textContent }) => textContent)
              .join(""),
          ),
          heading: document.querySelector("h1").textContent,
          hasRun: /^(?:run|1)$/.test(document.title),
          main: document.querySelector("main").parentElement.tagName,
          foreign: document.querySelectorAll("script, img, iframe, object, form, main style").length,
          directions: [...new Set(
            [...document.querySelectorAll("bdi")].map((part) => getComputedStyle(part).unicodeBidi),
          )],
        })`,
      );
      expect(shown).toEqual({
        names: hostileTexts.map(toVisible),
        heading: toVisible(hostileTexts[1] ?? ""),
        hasRun: false,
        main: "BODY",
        foreign: 0,
        directions: ["isolate"],
      });
      expect(await violations(page)).toEqual([]);
      expectQuiet(open);
    });
  });

  it.each([320, 640, 1280])("is no wider than its window of %i pixels", async (width) => {
    const window = { viewport: { width, height: 900 } };
    await browser.withPage(hostilePage(), window, async ({ page }) => {
      expect((await overflow(page)).page).toBe(0);
    });
  });
});
