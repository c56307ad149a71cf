import { Option, type Command as Program } from "commander";
import type { Locale } from "../locales/locale.ts";
import type { Command } from "./commands/command.ts";
import { type Ending, exitCodes } from "./exit-code.ts";
import { type OptionId, type OptionKind, options } from "./options.ts";

type HelpWords = Locale["help"];

/** Widest line of a help page. Unit: columns. */
const widest = 100;

/** Words of the help pages that the command line library writes itself. */
export function speak(program: Program, words: HelpWords, width: number | undefined): void {
  const titles = new Map([
    ["Usage:", words.usage],
    ["Arguments:", words.argumentsHeading],
    ["Commands:", words.commandsHeading],
    ["Options:", words.groups.general],
  ]);
  program.configureHelp({
    helpWidth: Math.min(width ?? widest, widest),
    styleTitle: (title) => titles.get(title) ?? title,
    subcommandTerm: (command) => command.name(),
  });
  // The library makes this option itself and knows no group for it.
  program.options.find(({ long }) => long === "--version")?.helpGroup(words.groups.general);
  program.addHelpOption(
    new Option("-h, --help", words.options.help).helpGroup(words.groups.general),
  );
}

function describeOption(id: OptionId, words: HelpWords, takesOne: boolean): string {
  const kind: OptionKind<unknown> = options[id];
  const remarks = [
    ...(kind.choices ? [words.choices(kind.choices)] : []),
    ...(kind.repeatable && !takesOne ? [words.repeatable] : []),
    ...(kind.otherwise ? [words.defaultValue(kind.otherwise)] : []),
    ...(kind.variable ? [words.fromEnvironment(kind.variable)] : []),
  ];
  return remarks.length === 0 ? words.options[id] : `${words.options[id]} (${remarks.join("; ")})`;
}

/** An option as the command line library takes it, with its words; of a command that takes one value of it or several. */
export function toOption(id: OptionId, words: HelpWords, takesOne: boolean): Option {
  const kind: OptionKind<unknown> = options[id];
  const flags = [
    ...(kind.short ? [`${kind.short}, `] : []),
    `--${id}`,
    ...(kind.placeholder ? [` <${words.placeholders[kind.placeholder]}>`] : []),
  ];
  return new Option(flags.join(""), describeOption(id, words, takesOne)).helpGroup(
    words.groups[kind.group],
  );
}

/** A command's words between its name and its options on the usage line. */
export function usageOf(command: Pick<Command, "argument">, words: HelpWords): string {
  const { argument } = command;
  const parts = argument
    ? [`[${words.placeholders[argument.placeholder]}${argument.most > 1 ? "..." : ""}]`]
    : [];
  return [`[${words.optionsInUsage}]`, ...parts].join(" ");
}

/** Examples below a command's options. */
export function examplesOf(id: Command["id"], words: HelpWords): string {
  const lines = words.commands[id].examples.flatMap(({ line, does }) => [
    `  ${line}`,
    `      ${does}`,
  ]);
  return ["", words.examplesHeading, ...lines].join("\n");
}

/** The page `help exit-codes`. */
export function exitCodesPage(words: HelpWords): string {
  // Object.entries widens the keys that exitCodes declares.
  const entries = Object.entries(exitCodes) as [Ending, number][];
  const lines = entries.map(
    ([ending, code]) => `  ${String(code).padStart(3)}  ${words.exitCodes[ending]}`,
  );
  return `${[words.exitCodesHeading, ...lines].join("\n")}\n`;
}
