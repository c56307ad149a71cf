import { byReason, type ErrorWords, errorSentences } from "../support/error-words.ts";
import { words } from "./words.ts";

const seeHelp = "se soste-stats --help";

/** Reasons for which the system refuses to write, by its codes. */
const refusals = new Map([
  ["ENOENT", "mappen finns inte"],
  ["ENOTDIR", "mappen finns inte"],
  ["EACCES", "ingen rättighet"],
  ["EPERM", "ingen rättighet"],
  ["EROFS", "ingen rättighet"],
  ["ENOSPC", "disken är full"],
  ["EISDIR", "det är en mapp"],
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
  return has("choices") ? `: alternativen är ${fact("choices")}` : "";
}

function detail({ has, fact }: ErrorWords): string {
  return has("detail") ? ` (${refusals.get(fact("detail")) ?? fact("detail")})` : "";
}

/** Kinds of tables by their ids. */
const kinds = new Map([
  ["associations", "föreningsförteckning"],
  ["association-counts", "tabell med antal föreningar"],
  ["population", "befolkningstabell"],
]);

function kind({ fact }: ErrorWords, name: string): string {
  return kinds.get(fact(name)) ?? fact(name);
}

/** Swedish sentences of the user's errors. */
export const errors = errorSentences({
  "area/unknown": ({ quote }) => `okänt område ${quote("name")}`,
  "area/not-at-level": (error) =>
    `${error.quote("name")} är inte ett område på den nivån; det är ${levels(error)}`,
  "area/not-in-division": ({ fact }) =>
    `indelningen ${fact("year")}: områdena är kända för åren ${fact("first")}–${fact("last")}`,
  "area/divided": ({ quote }) =>
    `kommunen ${quote("name")} har delats mellan flera kommuner och har därför ingen enda efterföljare`,
  "option/unknown-value": (error) =>
    `${error.fact("option")} ${error.quote("value")} är okänt${choices(error)}`,
  "option/not-a-date": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: ${
      fact("option") === "--period"
        ? "väntade en period, till exempel 2024, 2022-2024 eller 2024-07-01/2025-06-30"
        : "väntade en dag, till exempel 2.1.2025 eller 2025-01-02"
    }`,
  "option/not-a-year": ({ fact, quote, has }) =>
    `${fact("option")} ${quote("value")}: väntade ett årtal${
      has("from") ? ` från ${fact("from")} till ${fact("to")}` : " med fyra siffror"
    }`,
  "option/not-a-number": ({ fact, quote, has }) =>
    `${fact("option")} ${quote("value")}: väntade ett tal${
      has("from") ? ` från ${fact("from")} till ${fact("to")}` : ""
    }`,
  "option/bad-mapping": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: väntade FÄLT=RUBRIK, till exempel home_municipality=Hemort`,
  "option/conflict": ({ fact, quote }) =>
    `${fact("option")} och ${quote("other")} kan inte användas tillsammans; lämna bort det ena`,
  "option/required": (error) => `${error.fact("option")} saknas${choices(error)}`,
  "usage/command-line": (error) =>
    byReason(
      error,
      {
        unknownOption: `okänd flagga ${error.quote("word")}`,
        unknownCommand: `okänt kommando ${error.quote("word")}`,
        optionMissingArgument: `flaggan ${error.quote("word")} behöver ett värde`,
        "repeated-option": `${error.fact("option")} har angetts två gånger, får anges en gång`,
        "superfluous-word": `överflödigt ord ${error.quote("word")} efter ${error.fact("command")}; ett namn med flera ord behöver citattecken`,
      },
      `kommandoraden kan inte tolkas; ${seeHelp}`,
    ),
  "file/not-found": ({ quote }) => `filen ${quote("name")} finns inte`,
  "file/is-a-directory": ({ quote }) => `${quote("name")} är en mapp, väntade en fil`,
  "file/no-permission": ({ quote }) => `ingen rätt att läsa filen ${quote("name")}`,
  "file/not-readable": (error) => `filen ${error.quote("name")} kan inte läsas${detail(error)}`,
  "file/not-writable": (error) => `filen ${error.quote("name")} kan inte skrivas${detail(error)}`,
  "file/bad-gzip": ({ quote }) =>
    `${quote("name")} är en skadad eller ofullständig gzip-fil; hämta den på nytt eller packa upp den`,
  "input/unusable": (error) =>
    `${error.quote("file")} kan inte användas som material${detail(error)}; se soste-stats check`,
  "input/kind-mismatch": (error) =>
    `${error.quote("file")}: väntade ${kind(error, "expected")}, fann ${kind(error, "found")}`,
  "input/stdin-twice": () => "standardinmatningen (-) kan läsas bara en gång",
  "definition/invalid": (error) => {
    const { fact, quote, has } = error;
    return has("line")
      ? `${fact("file")}:${fact("line")} ${fact("path")} ${quote("value")}: väntade ${fact("expected")}`
      : `definitionen ${quote("definition")} kan inte användas${detail(error)}`;
  },
  "data/no-counts": (error) =>
    `det finns inga föreningsantal för ${error.fact("date")}: de första är från ${error.fact("first")}`,
});
