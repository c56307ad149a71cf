import { rmSync } from "node:fs";
import { mkdir, open, realpath, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../../domain/user-error.ts";
import type { Interruption } from "./signals.ts";
import { systemCode, writeError } from "./system-error.ts";

/** The target behind symbolic links, and the status of what lies there now, if anything does. */
async function targetOf(path: string) {
  try {
    const real = await realpath(path);
    return { real, status: await stat(real) };
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    return { real: path, status: undefined };
  }
}

async function replace(
  target: string,
  { content, mode }: { readonly content: string | Uint8Array; readonly mode: number | undefined },
  interruption: Interruption,
): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  const remove = () => rmSync(beside, { force: true });
  const forget = interruption.cleanUp(remove);
  try {
    const file = await open(beside, "wx");
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    if (!interruption.signal.aborted) await rename(beside, target);
  } finally {
    remove();
    forget();
  }
}

/**
 * Writes a file whole or not at all: beside its target first, then renamed over it.
 * Shape: a device or pipe is written to as it is, since renaming would replace it.
 * Throws: `UserError` when the file cannot be written or is an input of this run.
 */
export async function save(
  path: string,
  content: string | Uint8Array,
  {
    inputs,
    interruption,
  }: { readonly inputs: ReadonlySet<string>; readonly interruption: Interruption },
): Promise<void> {
  try {
    const { real, status } = await targetOf(path);
    if (inputs.has(real)) {
      throw new UserError("usage", "option/conflict", {
        facts: { option: "--output", other: path },
      });
    }
    if (status === undefined || status.isFile()) {
      await replace(real, { content, mode: status && status.mode & 0o777 }, interruption);
    } else {
      await writeFile(real, content);
    }
  } catch (error) {
    throw writeError(error, path);
  }
}

/** Folder by folder: where none can be made, as under `/proc`, Node's own way to make several never comes to an end. */
async function makeMissing(path: string): Promise<void> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory()) return;
  const above = dirname(path);
  if (status === undefined && above !== path) await makeMissing(above);
  await mkdir(path).catch(async (error: unknown) => {
    // Another run may have made it meanwhile.
    if (!(await stat(path).catch(() => undefined))?.isDirectory()) throw error;
  });
}

/** Makes a folder with those above it. Throws: `UserError` when it cannot be made, or a file lies there. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeMissing(resolve(path));
  } catch (error) {
    throw writeError(error, path);
  }
}
