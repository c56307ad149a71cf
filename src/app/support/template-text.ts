import type { LocalisedText } from "../../domain/area.ts";
import type { Files } from "../files.ts";
import { wholeText } from "./whole-text.ts";

/** A file of `data/templates/` as it is. */
export async function templateText(name: string, files: Files): Promise<string> {
  return await wholeText(await files.bundled(`templates/${name}`));
}

/** A template with the comments of one language: `#fi`, `#sv` and `#en` open a line of theirs, `#lang` is its key. */
export function inLanguage(template: string, language: keyof LocalisedText): string {
  return template
    .split("\n")
    .filter((line) => !/^#(?:fi|sv|en) /u.test(line) || line.startsWith(`#${language} `))
    .map((line) => line.replace(/^#(?:fi|sv|en) /u, "# "))
    .map((line) => (line === "#lang" ? `lang: ${language}` : line))
    .join("\n");
}

/** A folder as the beginning of a path; empty for the working directory. */
export function folderPrefix(folder: string): string {
  return folder === "" || /[/\\]$/u.test(folder) ? folder : `${folder}/`;
}
