import type { Files } from "../../app/files.ts";
import type { Tool } from "../../app/input-options.ts";
import type { Outcome } from "../../app/outcome.ts";
import type { Locale } from "../../locales/locale.ts";
import type { OptionId, OptionValues } from "../options.ts";

/** A command line taken apart: the words that belong to no option, and the options. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly values: OptionValues;
}

/** Words that a command takes without an option before them. */
export interface CommandArgument {
  readonly placeholder: keyof Locale["help"]["placeholders"];
  readonly most: number;
}

/** One command: what it takes, and the use case it calls. */
export interface Command {
  readonly id: Exclude<keyof Locale["help"]["commands"], "help">;
  readonly argument?: CommandArgument;
  readonly options: readonly OptionId[];
  run(line: CommandLine, files: Files, tool: Tool): Promise<Outcome>;
}
