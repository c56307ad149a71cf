import type { Setting, Settings } from "../domain/settings.ts";
import { UserError } from "../domain/user-error.ts";
import type { Command, CommandLine, GivenOption } from "./commands/command.ts";
import type { Ending } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { type OptionId, type OptionKind, type OptionValues, options } from "./options.ts";
import type { SettingsLookup } from "./settings.ts";

/** A use case with what the command line says of it. */
export interface CommandRequest {
  readonly kind: "run";
  readonly command: Command;
  readonly line: CommandLine;
}

/** What a command line asks for: a use case, or a page of text. */
export type Request =
  | CommandRequest
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

/** Where the values of options come from, the first that has one winning. */
export interface Sources {
  readonly texts: Texts;
  readonly env: Io["env"];
  readonly settings: SettingsLookup;
  /** What the settings file says of the one product that is to be made; it goes before everything else. */
  readonly product?: Settings["settings"];
}

/** Every option of a command, in the order in which values are judged. */
export function optionIdsOf(command: Command): readonly OptionId[] {
  return [...command.options, ...outputOptions, ...generalOptions];
}

/** A command line with its values. Flags over environment over the settings file. */
export async function lineOf(
  command: Command,
  words: readonly string[],
  sources: Sources,
): Promise<CommandLine> {
  const settings = command.ignoresSettings ? undefined : sources.settings();
  const given = givenIn(optionIdsOf(command), {
    ...sources,
    settings,
    unset: [
      ...(command.notFromSettings ?? []),
      ...(words.length > 0 ? (command.wordsReplace ?? []) : []),
    ],
  });
  const values = await valuesOf(given);
  requireOne(command, values);
  requireNeeded(command, values, given);
  return { words, values, given, ...(settings === undefined ? {} : { settings }) };
}

/** Only documents come in several languages and formats at once. */
function requireOne({ makesReports, takesOne = [] }: Command, values: OptionValues): void {
  const single: readonly OptionId[] = makesReports ? takesOne : ["lang", "format", ...takesOne];
  for (const id of single) {
    const value = values[id];
    if (!Array.isArray(value) || value.length < 2) continue;
    throw new UserError("usage", "usage/command-line", {
      facts: { reason: "repeated-option", option: `--${id}` },
    });
  }
}

const inputFiles = [
  ...(["associations", "population", "definitions", "survey", "frame"] as const),
  ...(["production", "grants", "structures", "outcomes", "events"] as const),
] as const satisfies readonly OptionId[];

/** Options that say how inputs are read or reckoned, and the inputs of which one at least must be there. */
const inputsOf: readonly {
  readonly options: readonly OptionId[];
  readonly inputs: readonly OptionId[];
}[] = [
  {
    options: ["codebook", "frame", "wave", "header-rows", "min-n", "unweighted", "what-if"],
    inputs: ["survey"],
  },
  { options: ["production-area"], inputs: ["production"] },
  { options: ["descending"], inputs: ["sort"] },
  {
    options: ["from", "encoding", "delimiter", "sheet", "decimal-mark", "map"],
    inputs: inputFiles,
  },
];

/**
 * What is written on the line must not be lost without a word; a settings file may speak of inputs of other runs. Where
 * words name the inputs, these are not known by kind.
 */
function requireNeeded(
  command: Command,
  values: OptionValues,
  given: readonly GivenOption[],
): void {
  if (command.wordsReplace !== undefined) return;
  const flags = new Set(given.filter(({ origin }) => origin.kind === "flag").map(({ id }) => id));
  for (const { options, inputs } of inputsOf) {
    const [first, ...others] = inputs.filter((id) => command.options.includes(id));
    const option = options.find((id) => flags.has(id));
    if (first === undefined || option === undefined) continue;
    if ([first, ...others].some((id) => values[id] !== undefined)) continue;
    throw new UserError("usage", "option/of-no-use", {
      facts: {
        option: `--${option}`,
        needed: [`--${first}`, ...others.slice(0, 1).map(() => "…")].join(", "),
      },
    });
  }
}

/** Judges the options of a page of help, on which no setting bears. */
export async function judge(
  ids: readonly OptionId[],
  { texts, env }: Pick<Sources, "texts" | "env">,
): Promise<void> {
  await valuesOf(givenIn(ids, { texts, env, settings: undefined, unset: [] }));
}

function givenIn(
  ids: readonly OptionId[],
  from: Pick<Sources, "texts" | "env" | "product"> & {
    readonly settings: Settings | undefined;
    /** Options that the settings file does not fill here. */
    readonly unset: readonly OptionId[];
  },
): readonly GivenOption[] {
  const { texts, env, settings, product, unset } = from;
  // What a product says of itself goes before its opposite from anywhere.
  const open = ids.filter((id) => product?.has(id) || !product?.has(opposites.get(id) ?? id));
  const given = open.flatMap((id): readonly GivenOption[] => {
    const own = product?.get(id);
    if (own && settings) return [fromFile(id, own, settings.file)];
    const written = texts.get(id);
    if (written) return [{ id, texts: written, origin: { kind: "flag" } }];
    const { variable }: OptionKind<unknown> = options[id];
    const value = variable === undefined ? undefined : env(variable);
    if (variable && value) {
      return [{ id, texts: [value], origin: { kind: "variable", name: variable } }];
    }
    const setting = unset.includes(id) ? undefined : settings?.settings.get(id);
    return setting && settings ? [fromFile(id, setting, settings.file)] : [];
  });
  return given.filter((option) => !isOverruled(option, given));
}

function fromFile(id: OptionId, { texts, line }: Setting, file: string): GivenOption {
  return { id, texts, origin: { kind: "file", file, line } };
}

/** Options that say the opposite of each other: one from the settings file yields to the other from nearer by. */
const opposites: ReadonlyMap<OptionId, OptionId> = new Map([
  ["no-ci", "confidence"],
  ["confidence", "no-ci"],
]);

function isOverruled({ id, origin }: GivenOption, given: readonly GivenOption[]): boolean {
  const opposite = opposites.get(id);
  if (opposite === undefined || origin.kind !== "file") return false;
  return given.some((other) => other.id === opposite && other.origin.kind !== "file");
}

/** Values are judged here, after the library has seen every option name. */
async function valuesOf(given: readonly GivenOption[]): Promise<OptionValues> {
  const entries: [OptionId, unknown][] = [];
  for (const option of given) {
    const kind: OptionKind<unknown> = options[option.id];
    entries.push([option.id, await kind.parse(option.texts, writtenAs(option))]);
  }
  // Each value was made by the kind that its own key names.
  return Object.fromEntries(entries) as OptionValues;
}

/** How messages call an option: as it stands where it was set. */
function writtenAs({ id, origin }: GivenOption): string {
  switch (origin.kind) {
    case "variable":
      return origin.name;
    case "file":
      return `${origin.file}:${origin.line} ${id}`;
    case "flag":
    case "default":
      return `--${id}`;
  }
}
