import type { LocalisedText } from "../domain/area.ts";
import type { Files } from "./files.ts";
import type { FilesOutcome, NewFile } from "./outcome.ts";
import { wholeText } from "./support/whole-text.ts";

/** Where the starter folder is to be, and in which language it is explained. */
export interface StartRequest {
  /** Empty for the working directory. */
  readonly folder: string;
  readonly language: keyof LocalisedText;
}

const settingsName = "soste-stats.yaml";
const inputNames = ["synthetic-register-extract.csv", "synthetic-survey.csv"] as const;

/** The files of a starter folder that runs as it is: commented settings and small inputs, all of them synthetic. */
export async function startProject(
  { folder, language }: StartRequest,
  files: Files,
): Promise<FilesOutcome> {
  const prefix = folder === "" || /[/\\]$/u.test(folder) ? folder : `${folder}/`;
  const template = async (name: string): Promise<NewFile> => ({
    path: prefix + name,
    text: await wholeText(await files.bundled(`templates/${name}`)),
  });
  const settings = await template(settingsName);
  return {
    newFiles: [
      { path: settings.path, text: inLanguage(settings.text, language) },
      ...(await Promise.all(inputNames.map(template))),
    ],
  };
}

/** The template with the comments of one language: `#fi`, `#sv` and `#en` open a line of theirs, `#lang` is its key. */
function inLanguage(template: string, language: keyof LocalisedText): string {
  return template
    .split("\n")
    .filter((line) => !/^#(?:fi|sv|en) /u.test(line) || line.startsWith(`#${language} `))
    .map((line) => line.replace(/^#(?:fi|sv|en) /u, "# "))
    .map((line) => (line === "#lang" ? `lang: ${language}` : line))
    .join("\n");
}
