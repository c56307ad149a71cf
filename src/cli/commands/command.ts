import type { Files } from "../../app/files.ts";
import type { Tool } from "../../app/input-options.ts";
import type {
  FilesOutcome,
  Outcome,
  PlanOutcome,
  ReportsOutcome,
  TextOutcome,
} from "../../app/outcome.ts";
import type { Origin, Settings } from "../../domain/settings.ts";
import type { Locale } from "../../locales/locale.ts";
import type { OptionId, OptionValues } from "../options.ts";

/** An option that somebody set: its texts as after the option, and where they stand. */
export interface GivenOption {
  readonly id: OptionId;
  readonly texts: readonly string[];
  readonly origin: Origin;
}

/** A command line taken apart: the words that belong to no option, and the options. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly values: OptionValues;
  /** What the values were made from: the command line, the environment, the settings file. */
  readonly given: readonly GivenOption[];
  /** The settings file that was found and heeded. */
  readonly settings?: Settings;
}

/** Words that a command takes without an option before them. */
export interface CommandArgument {
  readonly placeholder: keyof Locale["help"]["placeholders"];
  readonly most: number;
}

/** What a command may end in. */
export type Made = Outcome | TextOutcome | FilesOutcome | ReportsOutcome | PlanOutcome;

/** One command: what it takes, and the use case it calls. `run` imports that, so that other commands start without it. */
export interface Command {
  readonly id: Exclude<keyof Locale["help"]["commands"], "help">;
  readonly argument?: CommandArgument;
  readonly options: readonly OptionId[];
  /** It makes a file of its own form: no `--format`, and any ending of `-o` will do. */
  readonly makesText?: true;
  /** It makes documents: several areas, languages and formats at once, each a file of its own. */
  readonly makesReports?: true;
  /** Its result may be declared in the settings file: all that it takes are options. */
  readonly isProduct?: true;
  /** Options that the settings file does not fill where the line has words, which then say what is to be read. */
  readonly wordsReplace?: readonly OptionId[];
  /** Options that the settings file sets for the register, and not for this command. */
  readonly notFromSettings?: readonly OptionId[];
  /** Options that take several values elsewhere and one here. */
  readonly takesOne?: readonly OptionId[];
  /** Takes limits for the data but holds nothing against them. */
  readonly isUngated?: true;
  /** The settings file says nothing to this command. */
  readonly ignoresSettings?: true;
  run(line: CommandLine, files: Files, tool: Tool): Promise<Made>;
}
