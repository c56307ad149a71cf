import { commands } from "./commands/registry.ts";
import type { Io } from "./io.ts";
import { type OptionId, type OptionKind, options } from "./options.ts";
import { lineOf, optionIdsOf, type Request, type Texts } from "./request.ts";
import { noSettings, type SettingsLookup } from "./settings.ts";

/**
 * Takes a plain command line apart: a command, then words and whole options with a blank before their value.
 * Missing: undefined for any other line, right or wrong, which the command line library has to judge.
 *
 * Most lines are plain, and loading the library and telling it of every option of every command takes a quarter of the
 * time in which Node itself starts. Both ways understand a line alike, and values are judged by the same code.
 */
export async function plainCommandLine(
  argv: readonly string[],
  io: Pick<Io, "env">,
  settings: SettingsLookup = noSettings,
): Promise<Request | undefined> {
  const [id, ...rest] = argv;
  const command = commands.find((known) => known.id === id);
  if (command === undefined) return undefined;
  const ids = optionIdsOf(command);
  const taken = takeApart(rest, ids);
  if (taken === undefined || taken.words.length > (command.argument?.most ?? 0)) return undefined;
  const { words, texts } = taken;
  return {
    kind: "run",
    command,
    line: await lineOf(command, words, { texts, env: io.env, settings }),
  };
}

function takeApart(
  argv: readonly string[],
  ids: readonly OptionId[],
): { readonly words: readonly string[]; readonly texts: Texts } | undefined {
  const words: string[] = [];
  const texts: Texts = new Map();
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (!word.startsWith("-")) {
      words.push(word);
      continue;
    }
    const id = ids.find((known) => `--${known}` === word);
    if (id === undefined) return undefined;
    const kind: OptionKind<unknown> = options[id];
    const isSwitch = kind.placeholder === undefined;
    const text = isSwitch ? "" : argv[at + 1];
    if (text === undefined || text.startsWith("-")) return undefined;
    texts.set(id, [...(texts.get(id) ?? []), text]);
    if (!isSwitch) at += 1;
  }
  return { words, texts };
}
