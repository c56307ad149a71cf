import { readFileSync } from "node:fs";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Io } from "../io.ts";
import { hostFiles } from "./files.ts";
import { outputStream } from "./output.ts";
import { listenForInterruption } from "./signals.ts";
import { writeError } from "./system-error.ts";

function versionOf(packageRoot: URL): string {
  const text = readFileSync(new URL("package.json", packageRoot), "utf8");
  const content: unknown = JSON.parse(text);
  const isRecord = typeof content === "object" && content !== null && "version" in content;
  return isRecord ? String(content.version) : "";
}

/** The world as Node.js gives it. `packageRoot` is where `data/` and `package.json` lie. */
export async function nodeIo(packageRoot: URL): Promise<Io> {
  const interruption = listenForInterruption();
  const { signal, happened } = interruption;
  const files = hostFiles(packageRoot, signal);
  return {
    out: outputStream({
      descriptor: 1,
      stream: () => process.stdout,
      interruption,
      onFailure: (error) => writeError(error, "-"),
    }),
    // There is nowhere left to tell that standard error cannot be written.
    err: outputStream({
      descriptor: 2,
      stream: () => process.stderr,
      interruption,
      onFailure: () => undefined,
    }),
    files,
    version: versionOf(packageRoot),
    clock: () => performance.now(),
    // The first ten characters are the day.
    today: () => new Date().toISOString().slice(0, 10) as IsoDate,
    env: (name) => process.env[name],
    async save(path, content) {
      const { save } = await import("./save.ts");
      await save(path, content, { inputs: files.opened, interruption });
    },
    async checksum(content) {
      const { inlineChecksum } = await import("./checksum.ts");
      const checksum = await inlineChecksum();
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      checksum.update(bytes);
      return await checksum.digest(bytes.length);
    },
    async makeFolder(path) {
      const { makeFolder } = await import("./save.ts");
      await makeFolder(path);
    },
    async create(texts) {
      const { create } = await import("./create.ts");
      await create(texts);
    },
    async printer(named) {
      const { findBrowser } = await import("./find-browser.ts");
      const { printPage } = await import("./print-page.ts");
      const browser = findBrowser(named);
      return async (html, beside) => await printPage(html, { browser, beside, interruption });
    },
    async sourceStack(stack) {
      const { sourceStack } = await import("./source-stack.ts");
      return sourceStack(stack, packageRoot);
    },
    interrupted: happened,
  };
}
