import { readFile } from "node:fs/promises";
import type { Files } from "../../src/app/files.ts";
import { nodeIo } from "../../src/cli/host/io.ts";
import { run } from "../../src/cli/main.ts";
import { decodedData } from "./decoded-data.ts";

/** What a command line printed, and its exit code. */
export interface ProgramRun {
  readonly stdout: string;
  /** Standard output as bytes. */
  readonly bytes: Uint8Array;
  readonly stderr: string;
  readonly exitCode: number;
}

const packageRoot = new URL("../../", import.meta.url);
const io = await nodeIo(packageRoot);

const files: Files = {
  ...io.files,
  compiled: decodedData(io.files),
  findUpwards: () => undefined,
};

/** Runs a command line in process on the real files, as into a pipe and in an empty environment. */
export async function runProgram(
  argv: readonly string[],
  world: { readonly files: Files } = { files },
): Promise<ProgramRun> {
  const printed: Buffer[] = [];
  let stderr = "";
  const exitCode = await run(argv, {
    ...io,
    files: world.files,
    out: {
      terminal: undefined,
      async write(content) {
        printed.push(Buffer.from(content));
      },
    },
    err: {
      terminal: undefined,
      async write(text) {
        stderr += text;
      },
    },
    env: () => undefined,
    interrupted: new Promise(() => {}),
  });
  const bytes = Buffer.concat(printed);
  return { stdout: bytes.toString(), bytes, stderr, exitCode };
}

/** Splits a command line as a POSIX shell does, as far as quotes and blanks go. */
export function splitWords(line: string): readonly string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, "$1$2"));
}

/** Text of a file of the repository. */
export async function repositoryText(path: string): Promise<string> {
  return await readFile(new URL(path, packageRoot), "utf8");
}
