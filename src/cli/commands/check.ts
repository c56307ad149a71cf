import type { Command } from "./command.ts";
import { inputOptionIds, toInputOptions } from "./support/shared-options.ts";

/** `check register.csv`: what is wrong with inputs, and what became of every row. */
export const check: Command = {
  id: "check",
  argument: { placeholder: "file", most: Number.POSITIVE_INFINITY },
  options: inputOptionIds,
  async run({ words, values }, files, tool) {
    const { checkInput } = await import("../../app/check-input.ts");
    return await checkInput({ ...toInputOptions(values), inputs: words }, files, tool);
  },
};
