import { byReason, type ErrorWords, errorSentences } from "../support/error-words.ts";
import { words } from "./words.ts";

const seeHelp = "ohje: soste-stats --help";

/** Reasons for which the system refuses to write, by its codes. */
const refusals = new Map([
  ["ENOENT", "kansiota ei ole"],
  ["ENOTDIR", "kansiota ei ole"],
  ["EACCES", "ei oikeutta"],
  ["EPERM", "ei oikeutta"],
  ["EROFS", "ei oikeutta"],
  ["ENOSPC", "levy on täynnä"],
  ["EISDIR", "se on kansio"],
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
  return has("choices") ? `: vaihtoehdot ovat ${fact("choices")}` : "";
}

function detail({ has, fact }: ErrorWords): string {
  return has("detail") ? ` (${refusals.get(fact("detail")) ?? fact("detail")})` : "";
}

/** Kinds of tables by their ids. */
const kinds = new Map([
  ["associations", "yhdistysluettelo"],
  ["association-counts", "yhdistysten lukumäärätaulukko"],
  ["population", "väestötaulukko"],
]);

function kind({ fact }: ErrorWords, name: string): string {
  return kinds.get(fact(name)) ?? fact(name);
}

/** Finnish sentences of the user's errors. */
export const errors = errorSentences({
  "area/unknown": ({ quote }) => `tuntematon alue ${quote("name")}`,
  "area/not-at-level": (error) =>
    `${error.quote("name")} ei ole sen tason alue; se on ${levels(error)}`,
  "area/not-in-division": ({ fact }) =>
    `aluejako ${fact("year")}: alueet tunnetaan vuosilta ${fact("first")}–${fact("last")}`,
  "area/divided": ({ quote }) =>
    `kunta ${quote("name")} on jaettu usean kunnan kesken, joten sillä ei ole yhtä seuraajaa`,
  "option/unknown-value": (error) =>
    `${error.fact("option")} ${error.quote("value")} on tuntematon${choices(error)}`,
  "option/not-a-date": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: pitäisi olla ${
      fact("option") === "--period"
        ? "ajanjakso, esimerkiksi 2024, 2022-2024 tai 2024-07-01/2025-06-30"
        : "päivä, esimerkiksi 2.1.2025 tai 2025-01-02"
    }`,
  "option/not-a-year": ({ fact, quote, has }) =>
    `${fact("option")} ${quote("value")}: pitäisi olla ${
      has("from") ? `vuosi väliltä ${fact("from")}–${fact("to")}` : "nelinumeroinen vuosi"
    }`,
  "option/not-a-number": ({ fact, quote, has }) =>
    `${fact("option")} ${quote("value")}: pitäisi olla luku${
      has("from") ? ` väliltä ${fact("from")}–${fact("to")}` : ""
    }`,
  "option/bad-mapping": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: pitäisi olla KENTTÄ=OTSIKKO, esimerkiksi home_municipality=Kotipaikka`,
  "option/conflict": ({ fact, quote }) =>
    `${fact("option")} ja ${quote("other")} eivät sovi yhteen; jätä toinen pois`,
  "option/required": (error) => `${error.fact("option")} puuttuu${choices(error)}`,
  "usage/command-line": (error) =>
    byReason(
      error,
      {
        unknownOption: `tuntematon valitsin ${error.quote("word")}`,
        unknownCommand: `tuntematon komento ${error.quote("word")}`,
        optionMissingArgument: `valitsin ${error.quote("word")} tarvitsee arvon`,
        "repeated-option": `${error.fact("option")} on annettu kahdesti, sen saa antaa kerran`,
        "superfluous-word": `ylimääräinen sana ${error.quote("word")} komennon ${error.fact("command")} jäljessä; moniosainen nimi tarvitsee lainausmerkit`,
      },
      `komentoriviä ei voi tulkita; ${seeHelp}`,
    ),
  "file/not-found": ({ quote }) => `tiedostoa ${quote("name")} ei ole`,
  "file/is-a-directory": ({ quote }) => `${quote("name")} on kansio, pitäisi olla tiedosto`,
  "file/no-permission": ({ quote }) => `tiedostoon ${quote("name")} ei ole lukuoikeutta`,
  "file/not-readable": (error) => `tiedostoa ${error.quote("name")} ei voi lukea${detail(error)}`,
  "file/not-writable": (error) =>
    `tiedostoa ${error.quote("name")} ei voi kirjoittaa${detail(error)}`,
  "file/bad-gzip": ({ quote }) =>
    `${quote("name")} on vioittunut tai katkennut gzip-tiedosto; hae se uudelleen tai pura se`,
  "input/unusable": (error) =>
    `tiedostoa ${error.quote("file")} ei voi käyttää aineistona${detail(error)}; ks. soste-stats check`,
  "input/kind-mismatch": (error) =>
    `${error.quote("file")}: pitäisi olla ${kind(error, "expected")}, on ${kind(error, "found")}`,
  "input/stdin-twice": () => "vakiosyötteen (-) voi lukea vain kerran",
  "definition/invalid": (error) => {
    const { fact, quote, has } = error;
    return has("line")
      ? `${fact("file")}:${fact("line")} ${fact("path")} ${quote("value")}: pitäisi olla ${fact("expected")}`
      : `määritelmää ${quote("definition")} ei voi käyttää${detail(error)}`;
  },
  "data/no-counts": (error) =>
    `päivältä ${error.fact("date")} ei ole yhdistysten lukumääriä: ensimmäiset ovat päivältä ${error.fact("first")}`,
});
