import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/registry.ts";
import { options } from "../../src/cli/options.ts";
import { parseCommandLine } from "../../src/cli/parse-command-line.ts";
import { plainCommandLine } from "../../src/cli/plain-command-line.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { fakeIo } from "../support/fake-io.ts";
import { defaultLocale } from "../support/locales.ts";

const io = fakeIo({ env: { SOSTE_STATS_DIVISION: "2024" } });

/** What a way of understanding a line ends in: a request, or the code and facts of the error. */
async function endOf(understand: () => Promise<unknown>): Promise<unknown> {
  try {
    return await understand();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.code, facts: error.facts };
  }
}

const plain = (argv: readonly string[]) => endOf(() => plainCommandLine(argv, io));
const whole = (argv: readonly string[]) => endOf(() => parseCommandLine(argv, defaultLocale, io));

const ids = commands.map(({ id }) => id);
const names = Object.keys(options).map((id) => `--${id}`);
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom(
    "Pirkanmaa",
    "2024",
    "region",
    "fi",
    "csv",
    "",
    " ",
    "0.9",
    "register.csv",
    "areas",
  ),
  fc.constantFrom(
    "-",
    "--",
    "-q",
    "-o",
    "-qo",
    "--lang=sv",
    "--nmae",
    "-V",
    "--help",
    "-1",
    "name=nimi",
  ),
  fc.string({ maxLength: 6 }),
);

describe("a plain command line", () => {
  test("is understood as the library understands it, and any other is left to the library", async () => {
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ids),
        fc.array(word, { maxLength: 6 }),
        async (id, rest) => {
          const taken = await plain([id, ...rest]);
          if (taken === undefined) return;
          understood += 1;
          expect(taken).toEqual(await whole([id, ...rest]));
        },
      ),
      { seed: 20210831, numRuns: 1500 },
    );
    // The law would hold of a way that understands nothing.
    expect(understood).toBeGreaterThan(150);
  });

  test.each([
    "region --name Pirkanmaa",
    "region Pirkanmaa --level wellbeing-county --lang en",
    "compare --indicator founding-rate --indicator age-median --sort age-median --descending",
    "check a.csv b.csv --delimiter semicolon --map class=luokka",
    "list areas --level yta",
  ])("%s needs no library", async (line) => {
    const argv = line.split(" ");
    expect(await plain(argv)).toMatchObject({ kind: "run", command: { id: argv[0] } });
    expect(await plain(argv)).toEqual(await whole(argv));
  });

  test.each([
    "",
    "--version",
    "help region",
    "--lang en region",
    "region --help",
    "region --nmae x",
    "region a b",
  ])("%s is left to the library", async (line) => {
    expect(await plain(line.split(" "))).toBeUndefined();
  });
});
