import type { Files } from "../app/files.ts";
import type { SettingContent, SettingKey, SettingKeys, Settings } from "../domain/settings.ts";
import { type OptionId, type OptionKind, options } from "./options.ts";

/** Name of the settings file of a project. */
export const settingsFile = "soste-stats.yaml";

const groups: ReadonlySet<OptionKind<unknown>["group"]> = new Set([
  "inputs",
  "reading",
  "reckoning",
  "gates",
]);

/** Options that a settings file may set, in the order of help: what is read and how it is reckoned, and the language. */
export function settingIds(): readonly OptionId[] {
  // The keys of the record are the ids.
  const ids = Object.keys(options) as OptionId[];
  return ids.filter((id) => groups.has(options[id].group) || id === "lang");
}

function contentOf({ placeholder }: OptionKind<unknown>): SettingContent {
  if (placeholder === undefined) return "switch";
  if (placeholder === "file") return "path";
  if (placeholder === "codebook" || placeholder === "index") return "id-or-path";
  return placeholder === "mapping" || placeholder === "weight" ? "pairs" : "text";
}

function toKey(id: OptionId): SettingKey {
  const kind: OptionKind<unknown> = options[id];
  return { id, content: contentOf(kind), isRepeatable: kind.repeatable ?? false };
}

const outputs: ReadonlySet<string> = new Set(["output", "charts"]);

/** Whether an option says where files go. */
export function isOutput(id: string): boolean {
  return outputs.has(id);
}

const ofMachine: ReadonlySet<OptionId> = new Set([
  "quiet",
  "no-color",
  "debug",
  "browser",
  "threads",
]);

/** Whether an option bears on the terminal or the machine of a run and not on what is made: no file decides what runs. */
export function isOfMachine(id: OptionId): boolean {
  return ofMachine.has(id);
}

const severalInProducts: ReadonlySet<OptionId> = new Set(["lang", "format"]);

/** The key of an option in a product: what is written goes to the output folder; languages and formats may be several. */
export function toProductKey(id: OptionId): SettingKey {
  const { content, isRepeatable } = toKey(id);
  return {
    id,
    content: isOutput(id) ? "output" : content,
    isRepeatable: isRepeatable || severalInProducts.has(id),
  };
}

/** The settings that hold in a working directory; asking throws what is wrong with their file. */
export type SettingsLookup = () => Settings | undefined;

/** A working directory without a settings file. */
export const noSettings: SettingsLookup = () => undefined;

/**
 * Reads the settings file of the working directory or of the nearest folder above it.
 * Shape: a file that cannot be used is an error only for those who ask what it says, so that help still works.
 */
export async function lookUpSettings(
  files: Files,
  productKeys: () => Promise<SettingKeys["products"]>,
): Promise<SettingsLookup> {
  const path = files.findUpwards(settingsFile);
  if (path === undefined) return noSettings;
  // Most runs have no such file and do without this code.
  const { readSettings } = await import("../app/support/config-settings.ts");
  try {
    const keys = { settings: settingIds().map(toKey), products: await productKeys() };
    const settings = await readSettings(path, files, keys);
    return () => settings;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** The language that the settings file asks for; what is wrong with the file is told by the command that asks it. */
export function languageIn(settings: SettingsLookup): string | undefined {
  try {
    return settings()?.settings.get("lang")?.texts[0];
  } catch {
    return undefined;
  }
}
