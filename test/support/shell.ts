import { spawnSync } from "node:child_process";
import { repositoryRoot } from "./cruise.ts";

/** The program as it is built, for a command line of a shell. */
export const program = `"${process.execPath}" "${repositoryRoot}bin/soste-stats.cjs"`;

/** Runs a line of bash in the repository and tells everything that came out of it. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}) {
  const {
    NO_COLOR: _no,
    FORCE_COLOR: _force,
    GITHUB_ACTIONS: _github,
    CI: _ci,
    ...inherited
  } = process.env;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
    cwd: repositoryRoot,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...inherited, TERM: "xterm-256color", ...env },
  });
  return { status, stdout, stderr };
}
