import {
  byReason,
  definitionSentence,
  type ErrorWords,
  errorSentences,
  fileOrStream,
  optionOfKind,
} from "../support/error-words.ts";
import { help } from "./help.ts";

const seeHelp = "see soste-stats --help";

/** Why a file cannot be used: the codes by which the system refuses, and our own. */
const refusals = new Map([
  ["ENOENT", "no such folder"],
  ["ENOTDIR", "no such folder"],
  ["EACCES", "no permission"],
  ["EPERM", "no permission"],
  ["EROFS", "no permission"],
  ["ENOSPC", "the disk is full"],
  ["EISDIR", "it is a folder"],
  ["dimensions", "it has no dimensions with items"],
  ["bands", "it has no bands and its scale is not 1–5; add bands"],
  ["no-rows", "it has no row that counts"],
  ["EEXIST", "it is there already"],
]);

/** The options that choose the levels which the fact lists. */
function levels({ fact }: ErrorWords): string {
  return fact("levels")
    .split(",")
    .map((level) => `--level ${level}`)
    .join(", ");
}

function choices({ has, fact, isSuggested }: ErrorWords): string {
  const isListed = ["--indicator", "--sort", "explain"].includes(fact("option")) && !isSuggested;
  if (isListed && !has("choices")) return "; see soste-stats list indicators";
  return has("choices") ? `: expected one of ${fact("choices")}` : "";
}

function detail({ has, fact }: ErrorWords): string {
  return has("detail") ? ` (${refusals.get(fact("detail")) ?? fact("detail")})` : "";
}

/** What a command cannot do without, where more can be said than its name. */
const required = new Map([
  ["--name", "--name is missing: expected an area such as Pirkanmaa; see soste-stats list areas"],
  [
    "--period",
    "--period is missing: expected the time when the answers were collected, such as 2021-06",
  ],
  ["--survey", "--survey is missing: expected responses, such as --survey responses.csv"],
  [
    "--level",
    "--level is missing: expected the level whose areas are all reported, such as --level wellbeing-county",
  ],
  ["--output", "--output is missing: several reports go to a folder, such as -o reports/"],
  [
    "products",
    "products is missing: there is no settings file that lists any; write in soste-stats.yaml for example products: [{command: compare, output: regions.csv}] (soste-stats init makes a model)",
  ],
  ["FILE", "the file is missing: expected soste-stats check FILE"],
]);

function absent({ has, fact }: ErrorWords): string {
  const what = fact("option").replace("WHAT", help.placeholders.what);
  const choices = fact("choices");
  return has("choices")
    ? `${what} is missing: expected one of ${choices}`
    : `${what} is missing: expected a value`;
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

/** What was expected in a document of definitions or a codebook. */
const documentWords = {
  value: (expected: string) => `expected ${expected}`,
  missingKey: "expected this key, found none",
  repeated: "expected every key and id once, found this one again; give another or remove it",
  alias: "expected the value itself, found a reference to another (*)",
  pathInside:
    "a path inside the folder of results, without .. and without a leading slash or drive, such as reports/counties.csv",
};

/** Which gate was not met, and by what. */
function gate({ fact, has }: ErrorWords): string {
  const limit = `--${fact("gate")} ${fact("limit")}`;
  const found = fact("found");
  switch (fact("gate")) {
    case "max-problems":
      return `${limit}: the inputs have more errors, ${found}`;
    case "max-warnings":
      return `${limit}: the inputs have more warnings, ${found}`;
    case "max-age":
      return has("found")
        ? `${limit}: the data are older, of ${found}`
        : `${limit}: the inputs do not tell their date`;
    default:
      return `${limit}: figures without data: ${found}`;
  }
}

/** English sentences of the user's errors. */
export const errors = errorSentences({
  "area/unknown": ({ quote, isSuggested }) =>
    `unknown area ${quote("name")}${isSuggested ? "" : "; see soste-stats list areas"}`,
  "area/not-at-level": (error) =>
    `${error.quote("name")} is no area of that level; choose ${levels(error)}`,
  "area/not-in-division": ({ fact, quote }) =>
    `division ${quote("year")}: expected a year from ${fact("first")} to ${fact("last")}`,
  "area/divided": ({ quote }) =>
    `the municipality ${quote("name")} was divided among several, so it has no one successor`,
  "indicator/no-series": ({ quote }) =>
    `the indicator ${quote("indicator")} has no time series: what it needs is not known of earlier days; the figure itself: soste-stats region`,
  "indicator/no-figure": ({ quote }) =>
    `${quote("indicator")} is a statement and no figure: its state, date and source: soste-stats region`,
  "indicator/needs-input": ({ fact, quote }) =>
    `${quote("indicator")} cannot be made from these inputs: no table given with ${fact("option")} holds what it needs; what it is: soste-stats list indicators`,
  "indicator/not-here": ({ quote }) =>
    `${quote("indicator")} has no figure here: it is one of other areas, levels or inputs; what it is: soste-stats list indicators`,
  "indicator/no-benchmark": ({ quote }) =>
    `--benchmark ${quote("benchmark")}: ${quote("indicator")} has none beside it here (the whole country has none at all); what is beside it: soste-stats region`,
  "indicator/no-group": ({ quote }) =>
    `--group ${quote("group")}: ${quote("indicator")} has no figures of groups of respondents in the area chosen; leave out --group, or --name for the figure of the whole country`,
  "option/unknown-value": (error) =>
    `${error.fact("option")} ${error.quote("value")} is not known${choices(error)}`,
  "option/not-a-date": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: expected ${
      fact("option") === "--period"
        ? "a period such as 2024, 2022-2024 or 2024-07-01/2025-06-30"
        : "a day such as 2025-01-02 or 2.1.2025"
    }`,
  "option/after-extract": ({ fact, quote }) =>
    `--as-of ${quote("value")}: expected a day not later than the extract's ${fact("extract")}; it knows nothing of later ones`,
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
  "option/of-no-use": ({ fact }) =>
    `${fact("option")} is of no use without ${fact("needed")}; give that too, or leave ${fact("option")} out`,
  "option/required": (error) => required.get(error.fact("option")) ?? absent(error),
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
  "file/not-readable": (error) =>
    `${fileOrStream(error, "name", { file: "", stream: "standard input" })} cannot be read${detail(error)}`,
  "file/not-writable": (error) =>
    `${fileOrStream(error, "name", { file: "", stream: "standard output" })} cannot be written${detail(error)}`,
  "file/bad-gzip": ({ quote }) =>
    `${quote("name")} is no whole gzip file (damaged, cut short or only named so); fetch it again, unpack it or drop the ending .gz`,
  "input/unusable": (error) =>
    `${fileOrStream(error, "file", { file: "", stream: "standard input" })} cannot be used as an input${detail(error)}; see soste-stats check`,
  "input/kind-mismatch": (error) =>
    `${error.quote("file")}: expected ${kind(error, "expected")}, found ${kind(error, "found")}; give it with ${optionOfKind(error.fact("found"))}`,
  "input/stdin-twice": () => "standard input (-) can be read only once",
  "definition/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `definition ${error.quote("definition")} cannot be used${detail(error)}`,
  "codebook/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `codebook ${error.quote("file")} cannot be used${detail(error)}`,
  "codebook/unknown": ({ quote, isSuggested }) =>
    `there is no codebook ${quote("value")}${isSuggested ? "" : "; give a file or the id of a shipped codebook"}`,
  "index/invalid": (error) => definitionSentence(error, documentWords),
  "index/unknown": ({ quote, isSuggested }) =>
    `there is no index definition ${quote("value")}${isSuggested ? "" : "; give a file or the id of a shipped one"}`,
  "settings/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `settings ${error.quote("file")} cannot be used${detail(error)}`,
  "output/not-for-terminal": (error) =>
    `format ${error.fact("format")} cannot be shown on a terminal; name a file with --output`,
  "browser/not-found": () =>
    "no Chromium browser was found to print PDF with; install Chromium, Chrome or Edge, or name its program with --browser (any browser prints the HTML page, too)",
  "browser/not-a-program": (error) =>
    `${error.quote("name")} is no program; name the program of a Chromium browser with --browser`,
  "browser/not-printed": (error) =>
    `browser ${error.quote("name")} did not print the page to PDF${detail(error)}; try another browser with --browser`,
  "output/written-twice": ({ quote }) =>
    `another product of this run has written ${quote("name")} already; give this one another output`,
  "output/several-as-one": ({ quote }) =>
    `several reports cannot go to one file, ${quote("name")}; name a folder and --pdf, such as -o reports/ --pdf`,
  "gate/not-met": gate,
  "data/no-counts": (error) =>
    `there are no counts of associations for ${error.fact("date")}: the first are of ${error.fact("first")}`,
});
