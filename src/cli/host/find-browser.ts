import { accessSync, constants, statSync } from "node:fs";
import { basename, delimiter, join, resolve } from "node:path";
import { UserError } from "../../domain/user-error.ts";

/** Names under which browsers made of Chromium are found on the path. */
const programs = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];

/** Where installers put them on systems that have no programs on the path. */
const usualPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Path of a browser that can print: the one named, else the first on the path, else where installers put them.
 * Throws: `UserError` where there is none, or what is named is no program.
 */
export function findBrowser(
  named: string | undefined,
  searchPath = process.env["PATH"] ?? "",
  places: readonly string[] = usualPlaces,
): string {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== "");
  const onPath = (names: readonly string[]) =>
    names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates =
    named === undefined ? [...onPath(programs), ...places] : placesOf(named, onPath([named]));
  const found = candidates.find(isProgram);
  if (found !== undefined) return found;
  throw named === undefined
    ? new UserError("usage", "browser/not-found")
    : new UserError("usage", "browser/not-a-program", { facts: { name: named } });
}

/** A path as it is; a bare name on the path of programs, as a shell would take it, or in the working folder. */
function placesOf(named: string, onPath: readonly string[]): readonly string[] {
  if (named === "") return [];
  return basename(named) === named ? [...onPath, resolve(named)] : [resolve(named)];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
