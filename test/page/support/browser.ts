import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const programs = ["chromium", "chromium-browser", "google-chrome"];

/** Path of a program of one of the names; undefined where there is none. */
function found(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** The Chromium of this machine: `CHROMIUM_PATH`, else the first on the path. Throws, saying how to get one. */
function chromiumPath(): string {
  const path = process.env["CHROMIUM_PATH"] ?? found(programs);
  if (path !== undefined && existsSync(path)) return path;
  throw new Error(
    "these tests need Chromium: install it (Debian: apt-get install chromium fonts-dejavu-core poppler-utils) or set CHROMIUM_PATH",
  );
}

/** Path of a program of poppler, which reads what was printed. Throws, saying how to get it. */
export function popplerPath(name: "pdftotext" | "pdftoppm" | "pdfinfo"): string {
  const path = found([name]);
  if (path !== undefined) return path;
  throw new Error(
    `these tests need ${name}: install poppler (Debian: apt-get install poppler-utils)`,
  );
}

const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page of HTML that is open in the browser, and what the browser had to say about it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, and errors of scripts. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, the page's own included. */
  readonly requests: readonly string[];
  readonly address: string;
}

/** A browser for the tests of a file. */
export interface TestBrowser {
  /** A folder for what is made on the way. */
  readonly folder: () => string;
  /** Opens HTML as a file of its own, and closes it when the work is done. */
  readonly withPage: <Result>(
    html: string,
    options: BrowserContextOptions,
    work: (open: OpenPage) => Promise<Result>,
  ) => Promise<Result>;
}

/** Starts a browser before the tests of a file and ends it after them. */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined;
  let folder = "";
  let count = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "soste-stats-page-"));
    browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    folder: () => folder,
    withPage: async (html, options, work) => {
      if (browser === undefined) throw new Error("no browser was started");
      count += 1;
      const file = join(folder, `page-${count}.html`);
      writeFileSync(file, html);
      const address = pathToFileURL(file).href;
      const context = await browser.newContext(options);
      try {
        return await work(await opened(await context.newPage(), address));
      } finally {
        await context.close();
      }
    },
  };
}

async function opened(page: Page, address: string): Promise<OpenPage> {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, complaints, requests, address };
}

/** The value of an expression in the page. A text, since the page's world is none that the compiler knows. */
export async function inPage<Result>(page: Page, expression: string): Promise<Result> {
  return (await page.evaluate(expression)) as Result;
}

/** Windows in which a page is tried. Unit: CSS pixels. */
export const desktop = { viewport: { width: 1280, height: 1600 } };
/** 320 pixels: a small telephone, and a window of 1,280 at four times the size. */
export const phone = { viewport: { width: 320, height: 2000 } };
