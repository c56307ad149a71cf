import { existsSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { NewFile } from "../../app/outcome.ts";
import { UserError } from "../../domain/user-error.ts";
import { writeError } from "./system-error.ts";

/**
 * Writes new files with their folders, all or none.
 * Throws: `UserError` when one of them is there already or cannot be written.
 */
export async function create(texts: readonly NewFile[]): Promise<void> {
  const there = texts.find(({ path }) => existsSync(path));
  if (there !== undefined) {
    const facts = { name: there.path, detail: "EEXIST" };
    throw new UserError("unreadable", "file/not-writable", { facts });
  }
  const written: string[] = [];
  for (const { path, text } of texts) {
    try {
      await mkdir(dirname(path), { recursive: true });
      // Whatever was made there in the meantime stays.
      await writeFile(path, text, { flag: "wx" });
      written.push(path);
    } catch (error) {
      for (const done of written) rmSync(done, { force: true });
      throw writeError(error, path);
    }
  }
}
