import type { LocalisedText } from "../domain/area.ts";
import type { Files } from "./files.ts";
import type { FilesOutcome, NewFile } from "./outcome.ts";
import { folderPrefix, inLanguage, templateText } from "./support/template-text.ts";

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
  const prefix = folderPrefix(folder);
  const template = async (name: string): Promise<NewFile> => ({
    path: prefix + name,
    text: await templateText(name, files),
  });
  const settings = await template(settingsName);
  return {
    newFiles: [
      { path: settings.path, text: inLanguage(settings.text, language) },
      ...(await Promise.all(inputNames.map(template))),
    ],
  };
}

/** A workflow for GitHub Actions, where GitHub looks for it below the folder of the repository. */
export async function startWorkflow(
  { folder, language }: StartRequest,
  files: Files,
): Promise<FilesOutcome> {
  const text = await templateText("github-actions.yml", files);
  const path = `${folderPrefix(folder)}.github/workflows/soste-stats.yml`;
  return { newFiles: [{ path, text: inLanguage(text, language) }] };
}
