import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import type { RegionRequest } from "./support/area-profile.ts";
import { compiledPart, wantedArea } from "./support/compiled.ts";

/**
 * The profile of an area as the build made it from the published figures, where just that is asked for. `usual` is the
 * request of a command line that names the area and nothing else. Missing: undefined for every other request, and for
 * names that are written in another way than the classification does; `describeRegion` answers all of them.
 */
export async function lookUpRegion(
  request: RegionRequest,
  usual: RegionRequest,
  { files, tool }: { readonly files: Files; readonly tool: Tool },
): Promise<Outcome | undefined> {
  const { level, ...rest } = request;
  if (textOf(rest) !== textOf(usual)) return undefined;
  const known = await compiledPart(files, "named-profiles");
  if (known === undefined || known.version !== tool.version) return undefined;
  const choice = known.choices[wantedArea(request.name, level)];
  const outcome = choice && (await compiledPart(files, choice.profile));
  return outcome && { ...outcome, messages: [...outcome.messages, ...choice.messages] };
}

/** A request as text: two that are written the same are the same. */
function textOf(request: Omit<RegionRequest, "level">): string {
  return JSON.stringify(request, (_, value) => (value instanceof Map ? [...value] : value));
}
