import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Message, Outcome } from "./outcome.ts";
import { describeArea, type RegionRequest } from "./support/area-profile.ts";
import { chooseArea } from "./support/choose-area.ts";
import { prepareRun } from "./support/prepare-run.ts";

/**
 * The profile of one area: every indicator with the country's figure, the rank and the verdict.
 * Throws: `UserError` when the area is not found or an input cannot be used.
 */
export async function describeRegion(
  request: RegionRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  const run = await prepareRun(request, files, tool);
  const { name, level } = request;
  const chosen = chooseArea(run.areas, {
    name,
    year: run.divisionYear,
    ...(level === undefined ? {} : { level }),
  });
  const outcome = await describeArea(chosen, request, run, { files, tool });
  const choice = chosen.notes.map((each): Message => ({ kind: "note", note: each }));
  return { ...outcome, messages: [...outcome.messages, ...choice] };
}
