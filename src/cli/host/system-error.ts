import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { didYouMean } from "../../areas/did-you-mean.ts";
import { UserError, type UserErrorCode } from "../../domain/user-error.ts";

/** Code of a system error such as `ENOENT`; undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

const codeBySystemCode: Readonly<Record<string, UserErrorCode>> = {
  ENOENT: "file/not-found",
  ENOTDIR: "file/not-found",
  EISDIR: "file/is-a-directory",
  EACCES: "file/no-permission",
  EPERM: "file/no-permission",
};

async function namesNear(path: string): Promise<readonly string[]> {
  const names = await readdir(dirname(path)).catch((): string[] => []);
  const candidates = names.map((label) => ({ label, form: label.toLowerCase() }));
  return didYouMean(basename(path).toLowerCase(), candidates);
}

/** The user's error for an input that could not be opened or read; anything but a system error stays what it is. */
export async function readError(error: unknown, path: string): Promise<unknown> {
  const system = systemCode(error);
  if (error instanceof UserError || system === undefined || system === "ABORT_ERR") return error;
  if (system.startsWith("Z_")) {
    return new UserError("unreadable", "file/bad-gzip", { facts: { name: path }, cause: error });
  }
  const code = codeBySystemCode[system] ?? "file/not-readable";
  const suggestions = code === "file/not-found" ? await namesNear(path) : [];
  const facts = { name: path, detail: system };
  return new UserError("unreadable", code, { facts, suggestions, cause: error });
}

/** The user's error for a file or stream that could not be written. */
export function writeError(error: unknown, path: string): unknown {
  const system = systemCode(error);
  if (error instanceof UserError || system === undefined) return error;
  const facts = { name: path, detail: system };
  return new UserError("unreadable", "file/not-writable", { facts, cause: error });
}
