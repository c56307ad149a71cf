import type { Command, CommandLine } from "./commands/command.ts";
import type { Ending } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { type OptionId, type OptionKind, type OptionValues, options } from "./options.ts";

/** What a command line asks for: a use case, or a page of text. */
export type Request =
  | { readonly kind: "run"; readonly command: Command; readonly line: CommandLine }
  | {
      readonly kind: "page";
      readonly text: string;
      readonly to: "out" | "err";
      readonly ending: Ending;
    };

/** Options that stand before or after the command's name. */
export const generalOptions = [
  "lang",
  "quiet",
  "no-color",
  "debug",
] as const satisfies readonly OptionId[];
const outputOptions = [
  "format",
  "output",
  "excel",
  "vertical",
] as const satisfies readonly OptionId[];

/** Everything that was written after each option, in order. */
export type Texts = Map<OptionId, string[]>;

/** Every option of a command, in the order in which values are judged. */
export function optionIdsOf(command: Command): readonly OptionId[] {
  return [...command.options, ...outputOptions, ...generalOptions];
}

/** Flags over environment. Values are judged here, after the library has seen every option name. */
export async function valuesOf(
  ids: readonly OptionId[],
  { texts, env }: { readonly texts: Texts; readonly env: Io["env"] },
): Promise<OptionValues> {
  const entries: [OptionId, unknown][] = [];
  for (const id of ids) {
    const kind: OptionKind<unknown> = options[id];
    const given = texts.get(id);
    const setting = kind.variable === undefined ? undefined : env(kind.variable);
    if (given) entries.push([id, await kind.parse(given, `--${id}`)]);
    else if (setting) entries.push([id, await kind.parse([setting], kind.variable ?? id)]);
  }
  // Each value was made by the kind that its own key names.
  return Object.fromEntries(entries) as OptionValues;
}
