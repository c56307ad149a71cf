import { UserError } from "../../domain/user-error.ts";
import type { Files } from "../files.ts";
import type { Tool } from "../input-options.ts";

/** What to say of a figure that is listed, but cannot be made from what was given; undefined where it is not listed. */
export async function lackingInput(
  indicator: string,
  definitions: readonly string[],
  { files, tool }: { readonly files: Files; readonly tool: Tool },
): Promise<UserError | undefined> {
  // Read only when something is wrong already.
  const { listIndicators } = await import("./list-indicators.ts");
  const listed = await listIndicators(definitions, files, tool);
  const option = listed.find(({ id }) => id === indicator)?.needs;
  return option === undefined
    ? undefined
    : new UserError("usage", "indicator/needs-input", { facts: { indicator, option } });
}
