import { byReason, type ErrorWords, errorSentences } from "../support/error-words.ts";
import { words } from "./words.ts";

const seeHelp = "see soste-stats --help";

/** Reasons for which the system refuses to write, by its codes. */
const refusals = new Map([
  ["ENOENT", "no such folder"],
  ["ENOTDIR", "no such folder"],
  ["EACCES", "no permission"],
  ["EPERM", "no permission"],
  ["EROFS", "no permission"],
  ["ENOSPC", "the disk is full"],
  ["EISDIR", "it is a folder"],
]);

/** Levels that the fact lists, each with the option that chooses it. */
function levels({ fact }: ErrorWords): string {
  const known: Readonly<Record<string, string>> = words.levels;
  return fact("levels")
    .split(",")
    .map((level) => `${known[level] ?? level} (--level ${level})`)
    .join(", ");
}

function choices({ has, fact }: ErrorWords): string {
  return has("choices") ? `: expected one of ${fact("choices")}` : "";
}

function detail({ has, fact }: ErrorWords): string {
  return has("detail") ? ` (${refusals.get(fact("detail")) ?? fact("detail")})` : "";
}

/** Kinds of tables by their ids. */
const kinds = new Map([
  ["associations", "table of associations"],
  ["association-counts", "table of counts of associations"],
  ["population", "table of population"],
]);

function kind({ fact }: ErrorWords, name: string): string {
  return kinds.get(fact(name)) ?? fact(name);
}

/** English sentences of the user's errors. */
export const errors = errorSentences({
  "area/unknown": ({ quote }) => `unknown area ${quote("name")}`,
  "area/not-at-level": (error) =>
    `${error.quote("name")} is no area of that level; it is ${levels(error)}`,
  "area/not-in-division": ({ fact }) =>
    `division ${fact("year")}: areas are known for the years ${fact("first")}–${fact("last")}`,
  "area/divided": ({ quote }) =>
    `the municipality ${quote("name")} was divided among several, so it has no one successor`,
  "option/unknown-value": (error) =>
    `${error.fact("option")} ${error.quote("value")} is not known${choices(error)}`,
  "option/not-a-date": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: expected ${
      fact("option") === "--period"
        ? "a period such as 2024, 2022-2024 or 2024-07-01/2025-06-30"
        : "a day such as 2025-01-02 or 2.1.2025"
    }`,
  "option/not-a-year": ({ fact, quote, has }) =>
    `${fact("option")} ${quote("value")}: expected a year${
      has("from") ? ` from ${fact("from")} to ${fact("to")}` : " of four digits"
    }`,
  "option/not-a-number": ({ fact, quote, has }) =>
    `${fact("option")} ${quote("value")}: expected a number${
      has("from") ? ` from ${fact("from")} to ${fact("to")}` : ""
    }`,
  "option/bad-mapping": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: expected FIELD=HEADER, such as home_municipality=Kotipaikka`,
  "option/conflict": ({ fact, quote }) =>
    `${fact("option")} and ${quote("other")} cannot be used together; leave out one of them`,
  "option/required": (error) => `${error.fact("option")} is missing${choices(error)}`,
  "usage/command-line": (error) =>
    byReason(
      error,
      {
        unknownOption: `unknown option ${error.quote("word")}`,
        unknownCommand: `unknown command ${error.quote("word")}`,
        optionMissingArgument: `the option ${error.quote("word")} needs a value`,
        "repeated-option": `${error.fact("option")} is given twice, expected once`,
        "superfluous-word": `unexpected word ${error.quote("word")} after ${error.fact("command")}; a name of several words needs quotes`,
      },
      `the command line cannot be understood; ${seeHelp}`,
    ),
  "file/not-found": ({ quote }) => `${quote("name")}: there is no such file`,
  "file/is-a-directory": ({ quote }) => `${quote("name")} is a folder, expected a file`,
  "file/no-permission": ({ quote }) => `${quote("name")}: no permission to read the file`,
  "file/not-readable": (error) => `${error.quote("name")} cannot be read${detail(error)}`,
  "file/not-writable": (error) => `${error.quote("name")} cannot be written${detail(error)}`,
  "file/bad-gzip": ({ quote }) =>
    `${quote("name")} is a damaged or incomplete gzip file; fetch it again or unpack it`,
  "input/unusable": (error) =>
    `${error.quote("file")} cannot be used as an input${detail(error)}; see soste-stats check`,
  "input/kind-mismatch": (error) =>
    `${error.quote("file")}: expected ${kind(error, "expected")}, found ${kind(error, "found")}`,
  "input/stdin-twice": () => "standard input (-) can be read only once",
  "definition/invalid": (error) => {
    const { fact, quote, has } = error;
    return has("line")
      ? `${fact("file")}:${fact("line")} ${fact("path")} ${quote("value")}: expected ${fact("expected")}`
      : `definition ${quote("definition")} cannot be used${detail(error)}`;
  },
  "data/no-counts": (error) =>
    `there are no counts of associations for ${error.fact("date")}: the first are of ${error.fact("first")}`,
});
