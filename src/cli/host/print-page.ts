import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UserError } from "../../domain/user-error.ts";
import type { Interruption } from "./signals.ts";
import { systemCode, writeError } from "./system-error.ts";

/** The longest that printing one page may last. Unit: milliseconds. */
const patience = 120_000;

/** What printing needs to know. */
export interface Printing {
  /** Path of the browser's program. */
  readonly browser: string;
  /** Where the printed file is to stand; a folder for what is made on the way lies beside it for a while. */
  readonly beside: string;
  readonly interruption: Interruption;
}

/**
 * Prints a page of HTML by a browser, on the paper and in the places that its style asks for. Shape: a PDF without a clock.
 * Throws: `UserError` when the folder cannot be written or the browser does not print.
 */
export async function printPage(html: string, printing: Printing): Promise<Uint8Array> {
  const { browser, beside, interruption } = printing;
  const folder = workFolder(beside);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const forget = interruption.cleanUp(remove);
  try {
    const page = join(folder, "page.html");
    const printed = join(folder, "page.pdf");
    await writeFile(page, html);
    await runBrowser(printing, [
      ...options(join(folder, "profile")),
      `--print-to-pdf=${printed}`,
      pathToFileURL(page).href,
    ]);
    return withoutClock(await readPrinted(printed, browser));
  } finally {
    remove();
    forget();
  }
}

/** Beside the target and not among temporary files, which a browser shut into a sandbox may not see. */
function workFolder(beside: string): string {
  try {
    return mkdtempSync(join(resolve(dirname(beside)), "soste-stats-print-"));
  } catch (error) {
    throw writeError(error, beside);
  }
}

function options(profile: string): readonly string[] {
  return [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--user-data-dir=${profile}`,
    // Chromium does not start for the superuser otherwise; the page has no script and loads nothing.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}

async function runBrowser(
  { browser, interruption: { signal } }: Printing,
  words: readonly string[],
): Promise<void> {
  try {
    const limits = { timeout: patience, maxBuffer: 64 * 1024 * 1024 };
    await promisify(execFile)(browser, words, { ...limits, signal });
  } catch (error) {
    throw notPrinted(browser, error, reasonOf(error));
  }
}

async function readPrinted(path: string, browser: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw notPrinted(browser, error, "exit code 0");
  }
}

/** Why running it failed: a number is its exit code, a word that of the system; without either it was stopped. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return systemCode(error) ?? (typeof code === "number" ? `exit code ${code}` : "timeout");
}

function notPrinted(browser: string, error: unknown, detail: string): UserError {
  return new UserError("unreadable", "browser/not-printed", {
    facts: { name: browser, detail },
    cause: error,
  });
}

const dates = /\/(?:CreationDate|ModDate) \(D:[^)]*\)/gu;

/** Blanks the days of printing, so that two printings of one page are alike; no place in the file moves. */
function withoutClock(pdf: Buffer): Uint8Array {
  const text = pdf.toString("latin1");
  return Buffer.from(
    text.replaceAll(dates, (date) => " ".repeat(date.length)),
    "latin1",
  );
}
