import { UserError } from "../../domain/user-error.ts";
import { renderers } from "../../render/registry.ts";
import { toOneOf } from "../option-value.ts";
import type { Command } from "./command.ts";
import { given } from "./support/shared-options.ts";

const things = ["areas", "indicators", "definitions", "formats", "sources"] as const;

/** `list areas`: what there is. */
export const list: Command = {
  id: "list",
  argument: { placeholder: "what", most: 1 },
  options: ["level", "division", "definitions"],
  async run({ words, values }, files, tool) {
    const [word] = words;
    if (word === undefined) {
      throw new UserError("usage", "option/required", {
        facts: { option: "list: WHAT", choices: things.join(", ") },
      });
    }
    const what = toOneOf(things)(word, "list");
    const { listThings } = await import("../../app/list-things.ts");
    return await listThings(
      {
        what,
        definitions: values.definitions ?? [],
        formats: renderers.map(({ id, audience }) => ({ id, audience })),
        ...given({ level: values.level, division: values.division }),
      },
      files,
      tool,
    );
  },
};
