import { readdirSync } from "node:fs";
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

/** Names in the folder of a path; none when it cannot be read. */
function namesBeside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

function namesNear(path: string): readonly string[] {
  const names = namesBeside(path);
  const candidates = names.map((label) => ({ label, form: label.toLowerCase() }));
  return didYouMean(basename(path).toLowerCase(), candidates);
}

/** The user's error for an input that could not be opened or read; anything but a system error stays what it is. */
export function readError(error: unknown, path: string): unknown {
  const system = systemCode(error);
  if (error instanceof UserError || system === undefined || system === "ABORT_ERR") return error;
  if (system.startsWith("Z_")) {
    return new UserError("unreadable", "file/bad-gzip", { facts: { name: path }, cause: error });
  }
  const code = codeBySystemCode[system] ?? "file/not-readable";
  const suggestions = code === "file/not-found" ? namesNear(path) : [];
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
