import {
  byReason,
  definitionSentence,
  type ErrorWords,
  errorSentences,
  fileOrStream,
  optionOfKind,
} from "../support/error-words.ts";
import { help } from "./help.ts";

const seeHelp = "ohje: soste-stats --help";

/** Why a file cannot be used: the codes by which the system refuses, and our own. */
const refusals = new Map([
  ["ENOENT", "kansiota ei ole"],
  ["ENOTDIR", "kansiota ei ole"],
  ["EACCES", "ei oikeutta"],
  ["EPERM", "ei oikeutta"],
  ["EROFS", "ei oikeutta"],
  ["ENOSPC", "levy on täynnä"],
  ["EISDIR", "se on kansio"],
  ["dimensions", "siinä ei ole ulottuvuuksia (dimensions) kysymyksineen"],
  ["bands", "siinä ei ole tasoja (bands), eikä asteikko ole 1–5; lisää bands"],
  ["no-rows", "siinä ei ole yhtään laskettavaa riviä"],
  ["EEXIST", "se on jo olemassa"],
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
  if (isListed && !has("choices")) return "; luettelo: soste-stats list indicators";
  return has("choices") ? `: vaihtoehdot ovat ${fact("choices")}` : "";
}

function detail({ has, fact }: ErrorWords): string {
  return has("detail") ? ` (${refusals.get(fact("detail")) ?? fact("detail")})` : "";
}

/** What a command cannot do without, where more can be said than its name. */
const required = new Map([
  [
    "--name",
    "--name puuttuu: pitäisi olla alue, esimerkiksi Pirkanmaa; luettelo: soste-stats list areas",
  ],
  [
    "--period",
    "--period puuttuu: odotettiin aikaa, jolloin vastaukset kerättiin, esimerkiksi 2021-06",
  ],
  [
    "--survey",
    "--survey puuttuu: odotettiin vastausaineistoa, esimerkiksi --survey vastaukset.csv",
  ],
  [
    "--level",
    "--level puuttuu: odotettiin tasoa, jonka kaikki alueet raportoidaan, esimerkiksi --level hyvinvointialue",
  ],
  ["--output", "--output puuttuu: usea raportti menee kansioon, esimerkiksi -o raportit/"],
  [
    "products",
    "products puuttuu: mikään asetustiedosto ei luettele tuotteita; kirjoita soste-stats.yaml-tiedostoon esimerkiksi products: [{command: compare, output: alueet.csv}] (mallin tekee soste-stats init)",
  ],
  ["FILE", "tiedosto puuttuu: pitäisi olla soste-stats check TIEDOSTO"],
]);

function absent({ has, fact }: ErrorWords): string {
  const what = fact("option").replace("WHAT", help.placeholders.what);
  const choices = fact("choices");
  return has("choices")
    ? `${what} puuttuu: vaihtoehdot ovat ${choices}`
    : `${what} puuttuu: pitäisi olla arvo`;
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

/** What was expected in a document of definitions or a codebook. */
const documentWords = {
  value: (expected: string) => `pitäisi olla ${expected}`,
  missingKey: "pitäisi olla tämä avain, puuttuu",
  repeated: "pitäisi olla kukin avain ja tunnus kerran, tämä on jo; anna toinen tai poista se",
  alias: "pitäisi olla itse arvo, on viittaus toiseen (*)",
  pathInside:
    "polku tulosten kansion sisällä, ilman osaa .. ja ilman alkavaa kauttaviivaa tai levyn tunnusta, esimerkiksi reports/counties.csv",
};

/** Which gate was not met, and by what. */
function gate({ fact, has }: ErrorWords): string {
  const limit = `--${fact("gate")} ${fact("limit")}`;
  const found = fact("found");
  switch (fact("gate")) {
    case "max-problems":
      return `${limit}: aineistoissa on virheitä enemmän, ${found}`;
    case "max-warnings":
      return `${limit}: aineistoista on varoituksia enemmän, ${found}`;
    case "max-age":
      return has("found")
        ? `${limit}: aineisto on vanhempi, päivältä ${found}`
        : `${limit}: aineistot eivät kerro päiväystään`;
    default:
      return `${limit}: ilman tietoa jääneitä lukuja: ${found}`;
  }
}

/** Finnish sentences of the user's errors. */
export const errors = errorSentences({
  "area/unknown": ({ quote, isSuggested }) =>
    `tuntematon alue ${quote("name")}${isSuggested ? "" : "; luettelo: soste-stats list areas"}`,
  "area/not-at-level": (error) =>
    `${error.quote("name")} ei ole sen tason alue; valitse ${levels(error)}`,
  "area/not-in-division": ({ fact, quote }) =>
    `aluejako ${quote("year")}: pitäisi olla vuosi väliltä ${fact("first")}–${fact("last")}`,
  "area/divided": ({ quote }) =>
    `kunta ${quote("name")} on jaettu usean kunnan kesken, joten sillä ei ole yhtä seuraajaa`,
  "indicator/no-series": ({ quote }) =>
    `tunnusluvusta ${quote("indicator")} ei ole aikasarjaa: aiempien päivien tietoja siihen ei ole; luku itse: soste-stats region`,
  "indicator/no-figure": ({ quote }) =>
    `${quote("indicator")} on ilmoitettu tieto eikä luku: tila, päivä ja lähde: soste-stats region`,
  "indicator/needs-input": ({ fact, quote }) =>
    `tunnuslukua ${quote("indicator")} ei voi laskea näistä tiedoista: missään valitsimella ${fact("option")} annetussa taulukossa ei ole siihen tarvittavia tietoja; mikä se on: soste-stats list indicators`,
  "indicator/not-here": ({ quote }) =>
    `tunnuslukua ${quote("indicator")} ei ole tässä: se on muiden alueiden, tasojen tai aineistojen luku; mikä se on: soste-stats list indicators`,
  "indicator/no-benchmark": ({ quote }) =>
    `--benchmark ${quote("benchmark")}: tunnusluvulla ${quote("indicator")} ei ole tässä sellaista rinnalla (koko maalla ei ole mitään); mitä sillä on: soste-stats region`,
  "indicator/no-group": ({ quote }) =>
    `--group ${quote("group")}: tunnusluvulla ${quote("indicator")} ei ole valitulla alueella vastaajaryhmien lukuja; jätä pois --group, tai --name, jos haluat koko maan luvun`,
  "option/unknown-value": (error) =>
    `${error.fact("option")} ${error.quote("value")} on tuntematon${choices(error)}`,
  "option/not-a-date": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: pitäisi olla ${
      fact("option") === "--period"
        ? "ajanjakso, esimerkiksi 2024, 2022-2024 tai 2024-07-01/2025-06-30"
        : "päivä, esimerkiksi 2.1.2025 tai 2025-01-02"
    }`,
  "option/after-extract": ({ fact, quote }) =>
    `--as-of ${quote("value")}: odotettiin päivää, joka ei ole poiminnan päivän ${fact("extract")} jälkeen; myöhemmästä aineisto ei tiedä mitään`,
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
  "option/of-no-use": ({ fact }) =>
    `valitsimesta ${fact("option")} ei ole hyötyä ilman valitsinta ${fact("needed")}; anna sekin tai jätä ${fact("option")} pois`,
  "option/required": (error) => required.get(error.fact("option")) ?? absent(error),
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
  "file/not-readable": (error) =>
    `${fileOrStream(error, "name", { file: "tiedostoa", stream: "vakiosyötettä" })} ei voi lukea${detail(error)}`,
  "file/not-writable": (error) =>
    `${fileOrStream(error, "name", { file: "tiedostoa", stream: "vakiotulostetta" })} ei voi kirjoittaa${detail(error)}`,
  "file/bad-gzip": ({ quote }) =>
    `${quote("name")} ei ole ehjä gzip-tiedosto (vioittunut, katkennut tai vain nimeltään sellainen); hae se uudelleen, pura se tai poista pääte .gz`,
  "input/unusable": (error) =>
    `${fileOrStream(error, "file", { file: "tiedostoa", stream: "vakiosyötettä" })} ei voi käyttää aineistona${detail(error)}; ks. soste-stats check`,
  "input/kind-mismatch": (error) =>
    `${error.quote("file")}: pitäisi olla ${kind(error, "expected")}, on ${kind(error, "found")}; anna se valitsimella ${optionOfKind(error.fact("found"))}`,
  "input/stdin-twice": () => "vakiosyötteen (-) voi lukea vain kerran",
  "definition/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `määritelmää ${error.quote("definition")} ei voi käyttää${detail(error)}`,
  "codebook/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `koodikirjaa ${error.quote("file")} ei voi käyttää${detail(error)}`,
  "codebook/unknown": ({ quote, isSuggested }) =>
    `koodikirjaa ${quote("value")} ei ole${isSuggested ? "" : "; anna tiedosto tai mukana tulevan koodikirjan tunnus"}`,
  "index/invalid": (error) => definitionSentence(error, documentWords),
  "index/unknown": ({ quote, isSuggested }) =>
    `indeksin määrittelyä ${quote("value")} ei ole${isSuggested ? "" : "; anna tiedosto tai mukana tulevan määrittelyn tunnus"}`,
  "settings/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `asetuksia ${error.quote("file")} ei voi käyttää${detail(error)}`,
  "output/not-for-terminal": (error) =>
    `muotoa ${error.fact("format")} ei voi näyttää päätteessä; anna tiedosto valitsimella --output`,
  "browser/not-found": () =>
    "tulostukseen PDF-tiedostoksi ei löytynyt Chromium-selainta; asenna Chromium, Chrome tai Edge tai anna sen polku valitsimella --browser (HTML-sivun voi tulostaa myös millä tahansa selaimella)",
  "browser/not-a-program": (error) =>
    `${error.quote("name")} ei ole ohjelma; anna valitsimella --browser Chromium-selaimen polku`,
  "browser/not-printed": (error) =>
    `selain ${error.quote("name")} ei tulostanut sivua PDF-tiedostoksi${detail(error)}; kokeile toista selainta valitsimella --browser`,
  "output/written-twice": ({ quote }) =>
    `toinen saman ajon tuote on jo kirjoittanut tiedoston ${quote("name")}; anna tälle tuotteelle toinen output`,
  "output/several-as-one": ({ quote }) =>
    `usea raportti ei mahdu tiedostoon ${quote("name")}; anna kansio ja --pdf, esimerkiksi -o raportit/ --pdf`,
  "gate/not-met": gate,
  "data/no-counts": (error) =>
    `päivältä ${error.fact("date")} ei ole yhdistysten lukumääriä: ensimmäiset ovat päivältä ${error.fact("first")}`,
});
