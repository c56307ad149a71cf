import {
  byReason,
  definitionSentence,
  type ErrorWords,
  errorSentences,
  fileOrStream,
  optionOfKind,
} from "../support/error-words.ts";
import { help } from "./help.ts";

const seeHelp = "se soste-stats --help";

/** Why a file cannot be used: the codes by which the system refuses, and our own. */
const refusals = new Map([
  ["ENOENT", "mappen finns inte"],
  ["ENOTDIR", "mappen finns inte"],
  ["EACCES", "ingen rättighet"],
  ["EPERM", "ingen rättighet"],
  ["EROFS", "ingen rättighet"],
  ["ENOSPC", "disken är full"],
  ["EISDIR", "det är en mapp"],
  ["dimensions", "den har inga dimensioner (dimensions) med frågor"],
  ["bands", "den har inga nivåer (bands), och skalan är inte 1–5; lägg till bands"],
  ["no-rows", "den har ingen rad som kan räknas"],
  ["EEXIST", "den finns redan"],
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
  if (isListed && !has("choices")) return "; lista: soste-stats list indicators";
  return has("choices") ? `: alternativen är ${fact("choices")}` : "";
}

function detail({ has, fact }: ErrorWords): string {
  return has("detail") ? ` (${refusals.get(fact("detail")) ?? fact("detail")})` : "";
}

/** What a command cannot do without, where more can be said than its name. */
const required = new Map([
  [
    "--name",
    "--name saknas: väntade ett område, till exempel Birkaland; lista: soste-stats list areas",
  ],
  ["--period", "--period saknas: väntade tiden då svaren samlades in, till exempel 2021-06"],
  ["--survey", "--survey saknas: väntade ett svarsmaterial, till exempel --survey svar.csv"],
  [
    "--level",
    "--level saknas: väntade den nivå vars alla områden rapporteras, till exempel --level välfärdsområde",
  ],
  ["--output", "--output saknas: flera rapporter går till en mapp, till exempel -o rapporter/"],
  [
    "products",
    "products saknas: det finns ingen inställningsfil som räknar upp dem; skriv i soste-stats.yaml till exempel products: [{command: compare, output: omraden.csv}] (mall: soste-stats init)",
  ],
  ["FILE", "filen saknas: väntade soste-stats check FIL"],
]);

function absent({ has, fact }: ErrorWords): string {
  const what = fact("option").replace("WHAT", help.placeholders.what);
  const choices = fact("choices");
  return has("choices")
    ? `${what} saknas: alternativen är ${choices}`
    : `${what} saknas: väntade ett värde`;
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

/** What was expected in a document of definitions or a codebook. */
const documentWords = {
  value: (expected: string) => `väntade ${expected}`,
  missingKey: "väntade denna nyckel, den saknas",
  repeated:
    "väntade varje nyckel och id en gång, detta finns redan; ge ett annat eller ta bort det",
  alias: "väntade själva värdet, fann en hänvisning till ett annat (*)",
  pathInside:
    "en sökväg inne i resultatens mapp, utan delen .. och utan inledande snedstreck eller enhetsbokstav, till exempel reports/counties.csv",
};

/** Which gate was not met, and by what. */
function gate({ fact, has }: ErrorWords): string {
  const limit = `--${fact("gate")} ${fact("limit")}`;
  const found = fact("found");
  switch (fact("gate")) {
    case "max-problems":
      return `${limit}: materialet har fler fel, ${found}`;
    case "max-warnings":
      return `${limit}: materialet har fler varningar, ${found}`;
    case "max-age":
      return has("found")
        ? `${limit}: materialet är äldre, från ${found}`
        : `${limit}: materialet säger inte sitt datum`;
    default:
      return `${limit}: tal utan uppgift: ${found}`;
  }
}

/** Swedish sentences of the user's errors. */
export const errors = errorSentences({
  "area/unknown": ({ quote, isSuggested }) =>
    `okänt område ${quote("name")}${isSuggested ? "" : "; lista: soste-stats list areas"}`,
  "area/not-at-level": (error) =>
    `${error.quote("name")} är inte ett område på den nivån; välj ${levels(error)}`,
  "area/not-in-division": ({ fact, quote }) =>
    `indelningen ${quote("year")}: väntade ett årtal från ${fact("first")} till ${fact("last")}`,
  "area/divided": ({ quote }) =>
    `kommunen ${quote("name")} har delats mellan flera kommuner och har därför ingen enda efterföljare`,
  "indicator/no-series": ({ quote }) =>
    `nyckeltalet ${quote("indicator")} har ingen tidsserie: uppgifter för tidigare dagar saknas; själva talet: soste-stats region`,
  "indicator/no-figure": ({ quote }) =>
    `${quote("indicator")} är en lämnad uppgift och inget tal: läge, datum och källa: soste-stats region`,
  "indicator/needs-input": ({ fact, quote }) =>
    `nyckeltalet ${quote("indicator")} kan inte räknas av dessa uppgifter: ingen tabell som har getts med ${fact("option")} innehåller det som behövs; vad det är: soste-stats list indicators`,
  "indicator/not-here": ({ quote }) =>
    `nyckeltalet ${quote("indicator")} finns inte här: det gäller andra områden, nivåer eller material; vad det är: soste-stats list indicators`,
  "indicator/no-benchmark": ({ quote }) =>
    `--benchmark ${quote("benchmark")}: bredvid nyckeltalet ${quote("indicator")} finns inget sådant här (hela landet har inget alls); vad som finns: soste-stats region`,
  "indicator/no-group": ({ quote }) =>
    `--group ${quote("group")}: nyckeltalet ${quote("indicator")} har inga tal för grupper av svarande i det valda området; utelämna --group, eller --name om talet för hela landet önskas`,
  "option/unknown-value": (error) =>
    `${error.fact("option")} ${error.quote("value")} är okänt${choices(error)}`,
  "option/not-a-date": ({ fact, quote }) =>
    `${fact("option")} ${quote("value")}: ${
      fact("option") === "--period"
        ? "väntade en period, till exempel 2024, 2022-2024 eller 2024-07-01/2025-06-30"
        : "väntade en dag, till exempel 2.1.2025 eller 2025-01-02"
    }`,
  "option/after-extract": ({ fact, quote }) =>
    `--as-of ${quote("value")}: väntade en dag som inte är senare än uttagets dag ${fact("extract")}; om senare dagar vet materialet ingenting`,
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
  "option/of-no-use": ({ fact }) =>
    `${fact("option")} är till ingen nytta utan ${fact("needed")}; ge även det eller lämna bort ${fact("option")}`,
  "option/required": (error) => required.get(error.fact("option")) ?? absent(error),
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
  "file/not-readable": (error) =>
    `${fileOrStream(error, "name", { file: "filen", stream: "standardinmatningen" })} kan inte läsas${detail(error)}`,
  "file/not-writable": (error) =>
    `${fileOrStream(error, "name", { file: "filen", stream: "standardutmatningen" })} kan inte skrivas${detail(error)}`,
  "file/bad-gzip": ({ quote }) =>
    `${quote("name")} är inte en hel gzip-fil (skadad, avbruten eller bara kallad så); hämta den på nytt, packa upp den eller ta bort ändelsen .gz`,
  "input/unusable": (error) =>
    `${fileOrStream(error, "file", { file: "filen", stream: "standardinmatningen" })} kan inte användas som material${detail(error)}; se soste-stats check`,
  "input/kind-mismatch": (error) =>
    `${error.quote("file")}: väntade ${kind(error, "expected")}, fann ${kind(error, "found")}; ange den med ${optionOfKind(error.fact("found"))}`,
  "input/stdin-twice": () => "standardinmatningen (-) kan läsas bara en gång",
  "definition/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `definitionen ${error.quote("definition")} kan inte användas${detail(error)}`,
  "codebook/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `kodboken ${error.quote("file")} kan inte användas${detail(error)}`,
  "codebook/unknown": ({ quote, isSuggested }) =>
    `kodboken ${quote("value")} finns inte${isSuggested ? "" : "; ange en fil eller id för en kodbok som följer med"}`,
  "index/invalid": (error) => definitionSentence(error, documentWords),
  "index/unknown": ({ quote, isSuggested }) =>
    `indexets definition ${quote("value")} finns inte${isSuggested ? "" : "; ange en fil eller id för en definition som följer med"}`,
  "settings/invalid": (error) =>
    error.has("line")
      ? definitionSentence(error, documentWords)
      : `inställningarna ${error.quote("file")} kan inte användas${detail(error)}`,
  "output/not-for-terminal": (error) =>
    `formatet ${error.fact("format")} kan inte visas i terminalen; ange en fil med --output`,
  "browser/not-found": () =>
    "ingen Chromium-webbläsare hittades för utskrift till PDF; installera Chromium, Chrome eller Edge eller ange dess sökväg med --browser (HTML-sidan kan också skrivas ut i vilken webbläsare som helst)",
  "browser/not-a-program": (error) =>
    `${error.quote("name")} är inget program; ange sökvägen till en Chromium-webbläsare med --browser`,
  "browser/not-printed": (error) =>
    `webbläsaren ${error.quote("name")} skrev inte ut sidan till PDF${detail(error)}; prova en annan webbläsare med --browser`,
  "output/written-twice": ({ quote }) =>
    `en annan produkt i samma körning har redan skrivit filen ${quote("name")}; ge denna produkt en annan output`,
  "output/several-as-one": ({ quote }) =>
    `flera rapporter går inte i en fil, ${quote("name")}; ange en mapp och --pdf, till exempel -o rapporter/ --pdf`,
  "gate/not-met": gate,
  "data/no-counts": (error) =>
    `det finns inga föreningsantal för ${error.fact("date")}: de första är från ${error.fact("first")}`,
});
