import { UserError } from "../../domain/user-error.ts";
import { requireFolder } from "../result.ts";
import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";

/** Where products go unless `--output` names another folder, beside the settings file. */
const usualFolder = "out";

/** `batch`, `batch -o out`: everything that the settings file declares. */
export const batch: Command = {
  id: "batch",
  options: [...gateOptionIds, "threads", "browser"],
  makesText: true,
  async run({ values, settings }) {
    for (const id of ["format", "excel", "vertical"] as const) {
      if (values[id] === undefined) continue;
      throw new UserError("usage", "usage/command-line", {
        facts: { reason: "unknownOption", word: `--${id}` },
      });
    }
    if (settings === undefined || settings.products.length === 0) {
      throw new UserError("usage", "option/required", { facts: { option: "products" } });
    }
    const beside = settings.file.slice(0, settings.file.lastIndexOf("/") + 1);
    return {
      settings,
      folder: values.output === undefined ? beside + usualFolder : requireFolder(values),
    };
  },
};
