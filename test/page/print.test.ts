import { describe, expect, it } from "vitest";
import type { Cell, Column, Report } from "../../src/domain/report.ts";
import { renderHtml } from "../../src/render/html.ts";
import { textOf } from "../render/page/read-page.ts";
import { sampleFrame, view } from "../support/sample-report.ts";
import { testBrowser } from "./support/browser.ts";
import { commandLines, documentPage, hostilePage, pageOf, reportLine } from "./support/pages.ts";
import { type PrintedPage, pagesOf, printed } from "./support/printed.ts";

const browser = testBrowser();

/** A4. Unit: points. */
const long = (297 / 25.4) * 72;
const short = (210 / 25.4) * 72;

const rows = 36;

/** A table whose rows are several lines high; each word in them names its row. */
function tallRows(columns: number): Report {
  const heads = Array.from({ length: columns }, (_, index): Column => {
    const name = `head${index}`;
    return { id: name, kind: "text", heading: { fi: name, sv: name, en: name } };
  });
  const words = Math.ceil(240 / columns);
  const cellOf = (row: number): Cell => ({
    kind: "text",
    text: Array.from({ length: words }, () => `row${row}`).join(" "),
  });
  return {
    ...sampleFrame,
    schema: "soste-stats/list@1",
    tables: [
      {
        id: "areas",
        columns: heads,
        rows: Array.from({ length: rows }, (_, row) => ({
          indent: 0,
          cells: Object.fromEntries(heads.map(({ id }) => [id, cellOf(row)])),
        })),
      },
    ],
  };
}

/** The rows whose words stand on more than one page. */
function cutRows(pages: readonly PrintedPage[]): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row).filter(
    (row) => pages.filter(({ words }) => words.some(({ text }) => text === `row${row}`)).length > 1,
  );
}

const cutsAllowed = "tr{break-inside:auto!important}";

describe("a printed table", () => {
  it.each([
    ["upright", 3, short, long],
    ["across", 16, long, short],
    ["in blocks", 24, short, long],
  ])("has no row cut between two pages: %s", async (_, columns, width, height) => {
    const html = renderHtml(tallRows(columns), view());
    const pages = pagesOf(await printed(browser, html));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(width, -1);
      expect(page.height).toBeCloseTo(height, -1);
    }
    const found = new Set(pages.flatMap(({ words }) => words.map(({ text }) => text)));
    for (let row = 0; row < rows; row += 1) expect(found).toContain(`row${row}`);
    expect(cutRows(pages)).toEqual([]);
    // the same print without the rule: so many rows on so few pages are cut, and that is seen here
    expect(cutRows(pagesOf(await printed(browser, html, cutsAllowed))).length).toBeGreaterThan(0);
  });

  it("repeats its headings on every page", async () => {
    const pages = pagesOf(await printed(browser, renderHtml(tallRows(3), view())));
    const withRows = pages.filter(({ words }) => words.some(({ text }) => /^row\d+$/u.test(text)));
    expect(withRows.length).toBeGreaterThan(3);
    for (const { words } of withRows) {
      const tops = ["head0", "head1", "head2"].map((head) =>
        words.find(({ text }) => text === head),
      );
      const firstRow = Math.min(
        ...words.filter(({ text }) => /^row/u.test(text)).map(({ top }) => top),
      );
      for (const head of tops) expect(head?.bottom).toBeLessThan(firstRow);
    }
  });
});

describe("a printed page", () => {
  it.each(commandLines)(
    "keeps every word inside its margins and counts itself: %s",
    async (line) => {
      const pages = pagesOf(await printed(browser, await pageOf(line)));
      const margin = (14 / 25.4) * 72;
      for (const [index, { width, height, words }] of pages.entries()) {
        expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(width - margin);
        expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(margin);
        const lowest = words.filter(({ bottom }) => bottom > height - (18 / 25.4) * 72);
        expect(lowest.map(({ text }) => text).join(" ")).toBe(`${index + 1} / ${pages.length}`);
      }
    },
  );

  it("keeps its pictures whole", async () => {
    const pages = pagesOf(await printed(browser, documentPage("fi")));
    const pictures = documentPage("fi").match(/<figure/gu)?.length ?? 0;
    // each ends with its sources, and begins on the page where these stand
    const titles = ["verrattuna", "jakauma"];
    for (const { words } of pages) {
      for (const title of titles) {
        const at = words.findIndex(({ text }) => text === title);
        if (at >= 0) expect(words.slice(at).map(({ text }) => text)).toContain("vaesto.csv");
      }
    }
    const ends = pages.flatMap(({ words }) => words.filter(({ text }) => text === "vaesto.csv"));
    expect(ends.length).toBeGreaterThanOrEqual(pictures);
  });

  it("keeps hostile texts inside its margins", async () => {
    for (const { width, words } of pagesOf(await printed(browser, hostilePage()))) {
      expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(width);
    }
  });

  it.each([reportLine, "list indicators --lang fi"])(
    "ends no sheet with a heading, neither of a section nor of a table: %s",
    async (line) => {
      const html = await pageOf(line);
      const headings = [
        ...html.matchAll(/<(h2|h3|thead|tr role="row" class="part").*?<\/(?:h2|h3|tr)>/gsu),
      ]
        .map(([heading]) => letters(textOf(heading)))
        .filter((heading) => heading !== "");
      expect(headings.length).toBeGreaterThan(1);
      for (const { words, height } of pagesOf(await printed(browser, html))) {
        const body = words.filter(({ bottom }) => bottom < height - (18 / 25.4) * 72);
        const shown = body.map(({ text }) => text).join("");
        for (const heading of headings) {
          expect(letters(letters(shown, false).slice(-heading.length))).not.toBe(heading);
        }
      }
    },
  );
});

/** Letters and digits of a text; sorted, since the columns of a heading of several lines are read in another order. */
function letters(text: string, isSorted = true): string {
  const found = [...text.replace(/[^\p{L}\p{N}]/gu, "")];
  return (isSorted ? found.toSorted() : found).join("");
}
