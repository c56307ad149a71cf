import { UserError, type UserErrorCode } from "../../domain/user-error.ts";
import type { Files, OpenedFile } from "../files.ts";

/**
 * Opens a file that the user named where an id of something shipped would do as well.
 * Throws: `file/not-found` for what looks like a path; the given code, with the nearest ids, for a word that looks like an id.
 */
export async function openOwn(
  files: Files,
  idOrPath: string,
  { ids, code }: { readonly ids: readonly string[]; readonly code: UserErrorCode },
): Promise<OpenedFile> {
  try {
    return await files.open(idOrPath);
  } catch (cause) {
    const isAbsent = cause instanceof UserError && cause.code === "file/not-found";
    if (!isAbsent || /[/\\]|[.]ya?ml$/iu.test(idOrPath)) throw cause;
    const { nearest } = await import("../../decode/support/nearest.ts");
    const suggestions = nearest(idOrPath, ids);
    throw new UserError("usage", code, {
      facts: { value: idOrPath, known: ids.join(", ") },
      suggestions: suggestions.length > 0 ? suggestions : ids,
      cause,
    });
  }
}
