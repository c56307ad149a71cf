import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/registry.ts";
import { run } from "../../src/cli/main.ts";
import { options } from "../../src/cli/options.ts";
import { parseCommandLine } from "../../src/cli/parse-command-line.ts";
import { userErrorCodes } from "../../src/domain/user-error.ts";
import { fakeIo } from "../support/fake-io.ts";
import { locales } from "../support/locales.ts";

/** A line of an example as a shell would cut it. */
function argvOf(line: string): readonly string[] {
  const command = line.slice(line.indexOf("soste-stats")).split(" ");
  return command.slice(1);
}

describe.each(locales)("help in $tag", (locale) => {
  test.each(commands)(
    "$id shows its description, every option and its examples",
    async (command) => {
      const io = fakeIo();
      expect(await run(["help", command.id, "--lang", locale.tag], io)).toBe(0);
      const page = io.stdout();
      const words = page.replaceAll(/\s+/g, " ");
      expect(words).toContain(locale.help.commands[command.id].description);
      for (const id of command.options) expect(page).toContain(`--${id}`);
      expect(locale.help.commands[command.id].examples.length).toBeGreaterThan(1);
      for (const { line } of locale.help.commands[command.id].examples)
        expect(page).toContain(line);
    },
  );

  test("every example is a command line that is understood", async () => {
    for (const { id } of commands) {
      for (const { line } of locale.help.commands[id].examples) {
        const request = await parseCommandLine(argvOf(line), locale, fakeIo());
        expect(request, line).toMatchObject({ kind: "run", command: { id } });
      }
    }
  });

  test("no English word of the library is left where the language is another", async () => {
    const io = fakeIo();
    await run(["--help", "--lang", locale.tag], io);
    await run(["region", "--help", "--lang", locale.tag], io);
    if (locale.tag !== "en") {
      expect(io.stdout()).not.toMatch(/Usage:|Options:|Commands:|display help|\(default|\(choices/);
    }
  });

  test("-h, --help and help give the same page", async () => {
    const pages = await Promise.all(
      [
        ["check", "-h"],
        ["check", "--help"],
        ["help", "check"],
      ].map(async (argv) => {
        const io = fakeIo();
        await run([...argv, "--lang", locale.tag], io);
        return io.stdout();
      }),
    );
    expect(new Set(pages).size).toBe(1);
  });

  test("help exit-codes names every code", async () => {
    const io = fakeIo();
    expect(await run(["help", "exit-codes", "--lang", locale.tag], io)).toBe(0);
    for (const code of [0, 1, 2, 3, 4, 70, 130]) {
      expect(io.stdout()).toMatch(new RegExp(`^ +${code}  \\S`, "m"));
    }
  });

  test.each(userErrorCodes)(
    "the sentence for %s starts in lower case and has no full stop",
    (code) => {
      const sentence = locale.errors[code]({
        facts: { name: "Kainuu", file: "x.csv", option: "--name", value: "x", levels: "region" },
      });
      expect(sentence).not.toMatch(/^\p{Lu}/u);
      expect(sentence).not.toMatch(/[.!]$/);
      expect(sentence).not.toMatch(/undefined|\[object/);
    },
  );
});

test("every option belongs to a command or to all of them", () => {
  const general = ["format", "output", "excel", "vertical", "lang", "quiet", "no-color", "debug"];
  const used = new Set<string>([...general, ...commands.flatMap((command) => command.options)]);
  expect(Object.keys(options).filter((id) => !used.has(id))).toEqual([]);
});

test("--version prints the version and nothing else", async () => {
  const io = fakeIo();
  expect(await run(["--version"], io)).toBe(0);
  expect(io.stdout()).toBe("0.0.0-test\n");
});
