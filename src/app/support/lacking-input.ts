import { UserError } from "../../domain/user-error.ts";
import type { Files } from "../files.ts";
import type { Tool } from "../input-options.ts";

/**
 * What to say of a figure that is listed, but is not there: which input it lacks, or that it is one of other areas.
 * Missing: undefined where it is not listed at all.
 */
export async function lackingInput(
  indicator: string,
  definitions: readonly string[],
  { files, tool }: { readonly files: Files; readonly tool: Tool },
): Promise<UserError | undefined> {
  // Read only when something is wrong already.
  const { listIndicators } = await import("./list-indicators.ts");
  const listed = await listIndicators(definitions, files, tool);
  const found = listed.find(({ id }) => id === indicator);
  if (found === undefined) return undefined;
  return found.needs === undefined
    ? new UserError("usage", "indicator/not-here", { facts: { indicator } })
    : new UserError("usage", "indicator/needs-input", {
        facts: { indicator, option: found.needs },
      });
}
