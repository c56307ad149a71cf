import { decodeSettings } from "../../decode/settings.ts";
import type {
  Setting,
  SettingContent,
  SettingKey,
  SettingKeys,
  Settings,
} from "../../domain/settings.ts";
import type { Files } from "../files.ts";
import { wholeText } from "./whole-text.ts";

/**
 * Reads a settings file; paths in it are taken from its folder.
 * Throws: `UserError` when it cannot be read or holds what no key accepts.
 */
export async function readSettings(
  path: string,
  files: Files,
  keys: SettingKeys,
): Promise<Settings> {
  const file = await files.open(path);
  const { settings, products } = decodeSettings(await wholeText(file), path, keys);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return {
    file: path,
    sha256: await file.sha256(),
    settings: placed(settings, keys.settings, folder),
    products: products.map(({ command, settings: own }) => ({
      command,
      settings: placed(own, keys.products.get(command) ?? [], folder),
    })),
  };
}

function placed(
  written: Settings["settings"],
  keys: readonly SettingKey[],
  folder: string,
): Settings["settings"] {
  const all = keys.flatMap(({ id, content }) => {
    const setting = written.get(id);
    return setting === undefined ? [] : [[id, inFolder(setting, content, folder)] as const];
  });
  return new Map(all);
}

function inFolder({ texts, line }: Setting, content: SettingContent, folder: string): Setting {
  return { texts: texts.map((text) => (isPath(text, content) ? folder + text : text)), line };
}

/** Whether a text is a path that has to be seen from the settings file; the dash is standard input. */
function isPath(text: string, content: SettingContent): boolean {
  const isAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/u.test(text);
  if (isAbsolute || text === "-") return false;
  return content === "path" || (content === "id-or-path" && /[/\\]|[.]ya?ml$/iu.test(text));
}
