import type { HelpWords } from "../support/help-words.ts";

/** Swedish help. */
export const help: HelpWords = {
  program:
    "Nyckeltal om föreningar per område i Finland: utdrag ur föreningsregistret in, tal med källor ut. Utan indatafiler används de publicerade tal som följer med programmet.",
  usage: "Användning:",
  optionsInUsage: "flaggor",
  commandInUsage: "kommando",
  commandsHeading: "Kommandon:",
  argumentsHeading: "Argument:",
  examplesHeading: "Exempel:",
  exitCodesHeading: "Returkoder (om flera gäller är ordningen 130, 70, 3, 2, 1, 4):",
  environmentHeading: "Miljövariabler:",
  environment:
    "NO_COLOR, FORCE_COLOR samt SOSTE_STATS_LANG, _DIVISION, _CONFIDENCE och _DORMANCY_YEARS; en flagga går före sin variabel; SOSTE_STATS_SCANNER=off och _COMPILED_DATA=off läser långsammare till samma resultat",
  more: "Hjälp om ett kommando: soste-stats help region. Returkoder: soste-stats help exit-codes.",
  groups: {
    selection: "Vad som visas:",
    inputs: "Material:",
    reading: "Hur det läses:",
    reckoning: "Hur det räknas:",
    output: "Utdata:",
    general: "Allmänt:",
  },
  placeholders: {
    area: "OMRÅDE",
    areas: "OMRÅDE,...",
    level: "NIVÅ",
    ids: "ID,...",
    column: "ID",
    file: "FIL",
    format: "FORMAT",
    encoding: "KODNING",
    character: "TECKEN",
    mapping: "FÄLT=RUBRIK",
    date: "DAG",
    year: "ÅR",
    years: "ÅR",
    share: "ANDEL",
    period: "PERIOD",
    language: "SPRÅK",
    dialect: "SPRÅK",
    what: "VAD",
    topic: "KOMMANDO|exit-codes",
  },
  commands: {
    region: {
      summary: "profil av ett område: föreningar, per invånare, klasser, bildande, rang",
      description:
        "Profil av ett område. Namnet kan vara finskt, svenskt eller engelskt, en kod (06, MK06, HVA08), ett varumärke (Pirha) eller en böjd finsk form. Ett namn på flera nivåer betyder landskapet om inte --level säger annat.",
      examples: [
        {
          line: "soste-stats region --name Birkaland --lang sv",
          does: "landskapets publicerade tal",
        },
        {
          line: "soste-stats region --name Pirha --associations register.csv --lang sv",
          does: "välfärdsområdet ur ett eget utdrag",
        },
        {
          line: "soste-stats region --name Tays-erva --associations register.csv --format json -o tays.json",
          does: "ett specialupptagningsområde i dess sista indelning, som JSON-fil",
        },
      ],
    },
    compare: {
      summary: "områden på en nivå sida vid sida, ordnade efter valfritt nyckeltal",
      description:
        "Områden på en nivå och nyckeltal. Alla områden och alla nyckeltal om du inte väljer.",
      examples: [
        {
          line: "soste-stats compare --indicator associations-per-10000 --sort associations-per-10000 --descending",
          does: "landskapen efter föreningar per invånare, störst först",
        },
        {
          line: "soste-stats compare --areas Birkaland,Kajanaland,Lappland --format csv -o landskap.csv",
          does: "tre landskap som CSV-fil",
        },
        {
          line: "soste-stats compare --level kommun --associations register.csv.gz --excel fi --format csv -o kommuner.csv",
          does: "alla kommuner ur ett utdrag, för ett finländskt kalkylprogram",
        },
      ],
    },
    list: {
      summary: "vad som finns: areas, indicators, definitions, formats, sources",
      description:
        "Förteckning över områden (areas), nyckeltal med metoder (indicators), definitioner (definitions), utdataformat (formats) eller källorna till talen som följer med (sources).",
      examples: [
        { line: "soste-stats list indicators --lang sv", does: "id, enheter och metoder" },
        {
          line: "soste-stats list areas --level erva --division 2022",
          does: "områdena på en nivå i ett indelningsår",
        },
      ],
    },
    check: {
      summary: "fel i materialet med fil:rad:kolumn, och vad som hände med varje rad",
      description:
        "Läser material och räknar upp vad som är fel. Returkoden är 1 när en rad eller en fil har ett fel.",
      examples: [
        {
          line: "soste-stats check register.csv",
          does: "ett utdrag, vars art framgår av rubrikraden",
        },
        {
          line: "soste-stats check register.csv --map home_municipality=Ort --format json",
          does: "med en egen rubrik angiven",
        },
        { line: "zcat register.csv.gz | soste-stats check -", does: "från standardinmatningen" },
      ],
    },
    help: {
      summary: "hjälp om ett kommando eller om returkoderna",
      description: "Hjälp om ett ämne",
      examples: [],
    },
  },
  options: {
    name: "område: namn, kod, varumärke eller böjd form",
    level: "områdenas nivå; även på svenska och finska, till exempel landskap eller välfärdsområde",
    areas: "bara dessa områden, med komma emellan",
    indicator: "bara dessa nyckeltal, med komma emellan (se list indicators)",
    sort: "områdenas ordning: ett nyckeltals id, minst först; utan denna efter kod",
    descending: "störst först",
    associations:
      "registerutdrag eller tabell med antal, igenkänns på rubriken; - är standardinmatningen",
    population: "befolkningstabell per kommun",
    definitions: "egna definitioner (YAML) utöver de medföljande",
    from: "indataformat, när filnamnet inte avslöjar det",
    encoding: "materialets teckenkodning, när igenkänningen tar fel",
    delimiter: "materialets avgränsare, när igenkänningen tar fel",
    map: "rubrik för ett fält som inte känns igen",
    "decimal-mark": "decimaltecken i talkolumner",
    "as-of": "referensdag: registret sådant det var den dagen",
    "extract-date": "utdragets dag, eller dagen för en tabell utan datum",
    division: "områdesindelningens år",
    confidence: "konfidensgrad för intervallen",
    "no-ci": "inga konfidensintervall",
    "dormancy-years": "år utan anmälan efter vilka en förening räknas som vilande",
    period: "period för bildande och upplösning: 2024, 2022-2024 eller 2024-07-01/2025-06-30",
    format: "utdataformat; med -o avgör filändelsen om den är ett av dem",
    output: "skriv till en fil i stället för standardutmatningen, helt eller inte alls",
    excel: "csv och tsv för ett finländskt kalkylprogram: BOM, semikolon, decimalkomma",
    vertical: "talen under varandra, för smala skärmar",
    lang: "språk för ord och tal",
    quiet: "inga anmärkningar eller varningar på standardfel",
    "no-color": "inga färger",
    debug: "visa felets anropsstack",
    help: "visa denna hjälp",
    version: "visa versionen",
  },
  exitCodes: {
    ok: "klart",
    "data-errors": "klart, men materialet har fel",
    usage: "kommandoraden ber om något som inte går att göra",
    unreadable: "ett material kan inte läsas eller utdata inte skrivas",
    gate: "en gräns som satts för materialet uppfylls inte",
    defect: "ett fel i detta program",
    interrupted: "avbrutet (Ctrl-C)",
  },
  choices: (words) => words.join(", "),
  defaultValue: (value) => `standard ${value}`,
  fromEnvironment: (variable) => `variabel ${variable}`,
  repeatable: "kan upprepas",
  severities: { error: "fel", warning: "varning", note: "anmärkning" },
  defect:
    "detta är ett fel i soste-stats och inte i ditt material; rapportera det med kommandot, versionen och raderna nedan",
};
