import { CommanderError, Command as Program } from "commander";
import { UserError } from "../domain/user-error.ts";
import type { Locale } from "../locales/locale.ts";
import type { Command } from "./commands/command.ts";
import { commands } from "./commands/registry.ts";
import type { Ending } from "./exit-code.ts";
import { examplesOf, exitCodesPage, speak, toOption, usageOf } from "./help.ts";
import type { Io } from "./io.ts";
import { toOneOf } from "./option-value.ts";
import type { OptionId } from "./options.ts";
import {
  generalOptions,
  judge,
  lineOf,
  optionIdsOf,
  type Request,
  type Sources,
} from "./request.ts";
import { noSettings, type SettingsLookup } from "./settings.ts";

interface Parsing extends Sources {
  readonly words: Locale["help"];
  pages: string;
  request: Request | undefined;
}

/** Every text is kept, so that a repeated option is seen; the library would keep the last one silently. */
function listen(
  program: Program,
  ids: readonly OptionId[],
  parsing: Parsing,
  takesOne: readonly OptionId[] = [],
): void {
  for (const id of ids) {
    program.addOption(toOption(id, parsing.words, takesOne.includes(id)));
    program.on(`option:${id}`, (text: string | null) => {
      parsing.texts.set(id, [...(parsing.texts.get(id) ?? []), text ?? ""]);
    });
  }
}

function refuseSuperfluous(words: readonly string[], most: number, command: string): void {
  const word = words[most];
  if (word === undefined) return;
  throw new UserError("usage", "usage/command-line", {
    facts: { reason: "superfluous-word", word, command },
  });
}

function addCommand(program: Program, command: Command, parsing: Parsing): void {
  const { words } = parsing;
  const ids = optionIdsOf(command);
  const sub = program
    .command(command.id)
    .summary(words.commands[command.id].summary)
    .description(words.commands[command.id].description)
    .usage(usageOf(command, words))
    .allowExcessArguments()
    .addHelpText("after", examplesOf(command.id, words));
  listen(sub, ids, parsing, command.takesOne);
  sub.action(async () => {
    refuseSuperfluous(sub.args, command.argument?.most ?? 0, command.id);
    const line = await lineOf(command, sub.args, parsing);
    parsing.request = { kind: "run", command, line };
  });
}

function addHelpCommand(program: Program, parsing: Parsing): void {
  const { words } = parsing;
  const topics = [...commands.map(({ id }) => id), "exit-codes"];
  const help = program
    .command("help")
    .summary(words.commands.help.summary)
    .description(`${words.commands.help.description}: ${topics.join(", ")}`)
    .usage(`[${words.placeholders.topic}]`)
    .allowExcessArguments();
  listen(help, generalOptions, parsing);
  help.action(async () => {
    refuseSuperfluous(help.args, 1, "help");
    await judge(generalOptions, parsing);
    const [word] = help.args;
    const topic = word === undefined ? undefined : toOneOf(topics)(word, "help");
    const about = program.commands.find((command) => command.name() === topic) ?? program;
    if (topic === "exit-codes") parsing.pages += exitCodesPage(words);
    else about.outputHelp();
    parsing.request = page(parsing, "out", "ok");
  });
}

function page({ pages }: Parsing, to: "out" | "err", ending: Ending): Request {
  return { kind: "page", text: pages, to, ending };
}

function buildProgram(parsing: Parsing, version: string, width: number | undefined): Program {
  const { words } = parsing;
  const collect = (text: string) => {
    parsing.pages += text;
  };
  const program = new Program("soste-stats")
    .exitOverride()
    .configureOutput({ writeOut: collect, writeErr: collect, outputError: () => {} })
    .helpCommand(false)
    .description(words.program)
    .usage(`[${words.optionsInUsage}] <${words.commandInUsage}>`)
    .version(version, "-V, --version", words.options.version)
    .addHelpText(
      "after",
      ["", words.environmentHeading, `  ${words.environment}`, "", words.more].join("\n"),
    );
  speak(program, words, width);
  listen(program, generalOptions, parsing);
  for (const command of commands) addCommand(program, command, parsing);
  addHelpCommand(program, parsing);
  return program;
}

/** What the library found wrong, as our own error. Its message quotes the culprit and ends with its suggestions. */
function toUserError(error: CommanderError): UserError {
  const [, culprit = ""] = /'([^']*)'/.exec(error.message) ?? [];
  const [, near = ""] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message) ?? [];
  return new UserError("usage", "usage/command-line", {
    facts: { reason: error.code.replace("commander.", ""), word: culprit.replace(/ <.*/, "") },
    suggestions: near === "" ? [] : near.split(", "),
    cause: error,
  });
}

/** Takes a command line apart. Throws: `UserError` for whatever cannot be understood. */
export async function parseCommandLine(
  argv: readonly string[],
  locale: Locale,
  io: Pick<Io, "env" | "version" | "out">,
  settings: SettingsLookup = noSettings,
): Promise<Request> {
  const parsing: Parsing = {
    words: locale.help,
    texts: new Map(),
    env: io.env,
    settings,
    pages: "",
    request: undefined,
  };
  const program = buildProgram(parsing, io.version, io.out.terminal?.width);
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return page(parsing, "out", "ok");
    if (error.code === "commander.help") return page(parsing, "err", "usage");
    throw toUserError(error);
  }
  if (!parsing.request) throw new Error("the command line ended in no request");
  return parsing.request;
}
