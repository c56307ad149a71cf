import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/exit-code.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { repositoryText, runProgram, splitWords } from "../support/run-program.ts";

const readme = await repositoryText("README.md");

interface Task {
  readonly command: string;
  readonly output: readonly string[];
}

/** Blocks marked `console`: a line `$ command`, then what it prints; a line `…` stands for any lines. */
function tasksOf(text: string): readonly Task[] {
  return [...text.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = ""]) => {
    const [first = "", ...output] = block.trimEnd().split("\n");
    return { command: first.replace(/^\$ /, ""), output };
  });
}

/** The program's own words of a command line, without `npm install &&` and `npx soste-stats`. */
function ownWords(command: string): readonly string[] {
  return splitWords(command.replace(/^npm install && /, "").replace(/^npx soste-stats /, ""));
}

/** What was printed, stderr first as on a terminal, cut down to the lines that the documentation shows. */
function expectShown(shown: readonly string[], printed: readonly string[]): void {
  let at = 0;
  let isGap = false;
  for (const line of shown) {
    if (line === "…") {
      isGap = true;
      continue;
    }
    const found = isGap ? printed.indexOf(line, at) : at;
    expect(printed[found], `README shows a line that is not printed: ${line}`).toBe(line);
    at = found + 1;
    isGap = false;
  }
  if (!isGap)
    expect(printed.slice(at), "the command prints more than the README shows").toEqual([]);
}

const tasks = tasksOf(readme);

describe("README", () => {
  it("has exactly the two set-up commands", () => {
    const commands = [...readme.matchAll(/^(?:\$ )?npm install && .*$/gm)].map(([line]) =>
      line.replace(/^\$ /, ""),
    );
    expect(commands).toEqual([
      "npm install && npx soste-stats region --name Pirkanmaa",
      "npm install && npm test",
    ]);
  });

  it("shows the main job and six tasks", () => {
    expect(tasks.length).toBe(7);
  });

  it.each(tasks)("prints what it shows for: $command", async ({ command, output }) => {
    const { stdout, stderr, exitCode } = await runProgram(ownWords(command));
    expect(exitCode).toBe(command.includes("oddities") ? 1 : 0);
    const printed = `${stderr}${stdout}`.replace(/\r\n/g, "\n").trimEnd().split("\n");
    expectShown(output, printed);
  });

  it("lists every indicator of the registry and no other", () => {
    const ids = [...readme.matchAll(/^\| `([a-z0-9-]+)`(?:, `[a-z0-9-]+`)* \|/gm)].flatMap(
      ([row]) => [...(row.split("|")[1] ?? "").matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id),
    );
    expect(ids).toEqual(indicators.map(({ id }) => id));
  });

  it("lists every exit code", () => {
    const codes = [...readme.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual(Object.values(exitCodes).toSorted((a, b) => a - b));
  });

  it("is at most 150 lines long", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(150);
  });
});
