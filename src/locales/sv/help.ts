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
    "NO_COLOR, FORCE_COLOR samt SOSTE_STATS_LANG, _DIVISION, _CONFIDENCE och _DORMANCY_YEARS; en flagga går före sin variabel och en variabel före soste-stats.yaml; SOSTE_STATS_SCANNER=off och _COMPILED_DATA=off läser långsammare till samma resultat",
  more: "Hjälp om ett kommando: soste-stats help region. Returkoder: soste-stats help exit-codes.",
  groups: {
    selection: "Vad som visas:",
    inputs: "Material:",
    reading: "Hur det läses:",
    reckoning: "Hur det räknas:",
    gates: "Gränser (returkod 4 när någon inte uppfylls):",
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
    folder: "MAPP",
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
    benchmark: "JÄMFÖRELSE",
    codebook: "ID|FIL",
    index: "ID|FIL",
    aggregation: "SÄTT",
    draft: "codebook FIL|project MAPP|workflow MAPP",
    sheet: "NAMN",
    wave: "OMGÅNG",
    number: "TAL",
    weight: "DIMENSION=VIKT",
    group: "GRUPP",
    age: "DAGARd",
    figure: "ID",
    show: "show",
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
    trend: {
      summary: "tidsserie av ett nyckeltal, avbruten där talen inte är jämförbara",
      description:
        "Ett nyckeltal över tid: publicerade tal, eller ur ett utdrag för varje årsskifte. Serien bryts vid händelser över vilka talen inte är jämförbara (massavregistreringen 2017, statistikens täckning 2024, summor av olika områden), och förändringar räknas bara inom avsnitten. Utan områden hela landet, utan nyckeltal registered-associations.",
      examples: [
        {
          line: "soste-stats trend --name Birkaland --lang sv",
          does: "landskapets publicerade tal och brotten mellan dem",
        },
        {
          line: "soste-stats trend --indicator founding-rate --areas Birkaland,Kajanaland --associations register.csv --since 2015",
          does: "nya föreningar per år ur ett eget utdrag",
        },
      ],
    },
    survey: {
      summary: "enkätens resultat: svarsandelar, medelvärden, fördelningar, reliabilitet, omgångar",
      description:
        "Enkätens resultat efter område och svarsgrupp med konfidensintervall. Resultat för alltför små grupper döljs. Utan svarsmaterial visas de publicerade talen.",
      examples: [
        {
          line: "soste-stats survey --lang sv",
          does: "de publicerade talen från enkäten sommaren 2021",
        },
        {
          line: "soste-stats survey --survey svar.csv --codebook tilannekuva-2021 --level erva --lang sv",
          does: "egna svar efter specialupptagningsområde",
        },
        {
          line: "soste-stats survey --survey 2021.csv --survey 2022.csv --wave 2021 --wave 2022 --lang sv",
          does: "jämförelse av två omgångar",
        },
      ],
    },
    readiness: {
      summary: "partnerskapsberedskap: poäng, nivåer med säkerhet, rangintervall",
      description:
        "Poäng 1–5 för partnerskapsberedskapen efter område: konfidensintervall, nivå och dess säkerhet, rangintervall, dimensioner, utelämna en del och två parters syn.",
      examples: [
        {
          line: "soste-stats readiness --survey svar.csv --level wellbeing-county --lang sv",
          does: "välfärdsområdenas poäng",
        },
        {
          line: "soste-stats readiness --survey svar.csv --what-if involve=2 --lang sv",
          does: "poäng då en dimension väger dubbelt",
        },
      ],
    },
    report: {
      summary: "områdenas lägesrapporter: HTML, Markdown, JSON",
      description:
        "En lägesbild av ett område, flera områden eller alla områden på en nivå: iakttagelser, profil, register, serviceproduktion, finansiering, strukturer, enkät, beredskap, metoder. En rapport skrivs ut som Markdown eller till filen som anges; flera skrivs till mappen som anges, en fil för varje område, språk och format, och en förteckning index.html över flera HTML-sidor.",
      examples: [
        {
          line: "soste-stats report --name Pirkanmaa -o birkaland.html --lang sv",
          does: "en sida för ett område",
        },
        {
          line: "soste-stats report --all --level välfärdsområde --lang fi,sv,en -o rapporter/",
          does: "sidor för alla välfärdsområden",
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
    init: {
      summary: "en startmapp med soste-stats.yaml, eller utkast till kodbok ur ett enkätmaterial",
      description:
        "Utan ord, eller med project MAPP, skrivs en kommenterad soste-stats.yaml och små syntetiska material som fungerar som de är; ingenting skrivs över. Med workflow MAPP skrivs en mall för GitHub Actions (.github/workflows/soste-stats.yml). Med codebook FIL görs av materialets rubriker och svar en kommenterad kodbok (YAML) som kan kompletteras.",
      examples: [
        {
          line: "soste-stats init project vart-omrade --lang sv",
          does: "en startmapp vars material byts mot egna",
        },
        {
          line: "soste-stats init codebook svar.xlsx -o kodbok.yaml",
          does: "utkast till kodbok ur en arbetsbok",
        },
        { line: "soste-stats init workflow", does: "granskning och tabeller i GitHub Actions" },
      ],
    },
    batch: {
      summary: "allt som soste-stats.yaml räknar upp, i en körning",
      description:
        "Gör i tur och ordning de produkter som inställningsfilens nyckel products räknar upp: ett kommando (region, compare, trend, survey, readiness, report, check) med sina flaggor, alltid output. Filerna skrivs till mappen out bredvid inställningsfilen eller till mappen som --output anger. Övriga inställningar och gränser gäller varje produkt. En produkt som misslyckas hindrar inte de andra; returkoden är den allvarligaste. Av körningen blir run.json: vad som lästes och skrevs, med kontrollsummor, och vilka gränser som inte uppfylldes.",
      examples: [
        {
          line: "soste-stats batch --output publikation",
          does: "alla produkter och run.json till denna mapp",
        },
        {
          line: "soste-stats batch --max-age 400d",
          does: "produkterna till mappen out; returkod 4 om siffrorna i någon är över 400 dagar gamla",
        },
      ],
    },
    explain: {
      summary: "varifrån ett tal kommer: definition, formel med sina tal, rader, källor",
      description:
        "Förklarar ett tal ur region, compare, survey eller readiness med det id som --format json ger: vad talet betyder, formeln med talen i, vad som hände med raderna, källorna med kontrollsummor. Tar samma flaggor som kommandot som gav talet; utan --name gäller talet hela landet. Med --benchmark förklaras det som områdets tal jämförs med i stället för talet. Om ett dolt tal sägs bara regeln.",
      examples: [
        {
          line: "soste-stats explain associations-per-10000 --name Birkaland --lang sv",
          does: "ett tal i profilen",
        },
        {
          line: "soste-stats explain involve.mean --survey svar.csv --level erva --name Tays-erva",
          does: "ett medelvärde i en enkät",
        },
      ],
    },
    config: {
      summary: "vilka inställningar som gäller och varifrån var och en kommer",
      description:
        "Visar varje inställning med värde och varifrån värdet kommer: kommandoraden, en miljövariabel, en rad i soste-stats.yaml eller standardvärdet. Filen söks i arbetsmappen och ovanför den; sökvägar i den utgår från filen.",
      examples: [
        { line: "soste-stats config show --lang sv", does: "inställningarna som gäller här" },
        {
          line: "soste-stats config show --confidence 0.9 --format json",
          does: "detsamma med en kommandorad, som JSON",
        },
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
    all: "alla områden på nivån",
    areas: "bara dessa områden, med komma emellan",
    indicator: "bara dessa nyckeltal, med komma emellan (se list indicators)",
    since: "första året; ur ett utdrag annars 2010",
    until: "sista året",
    sort: "områdenas ordning: ett nyckeltals id, minst först; utan denna efter kod",
    findings: "även meningar om vad talen visar; csv och tsv utelämnar dem",
    descending: "störst först",
    associations:
      "registerutdrag eller tabell med antal, igenkänns på rubriken; - är standardinmatningen",
    population: "befolkningstabell per kommun",
    definitions: "egna definitioner (YAML) utöver de medföljande",
    survey: "enkätsvar: en rad per svarande eller per svar, CSV eller XLSX",
    codebook: "kodbok: id för en som följer med eller en egen YAML-fil",
    frame: "antal inbjudna efter område och svarsgrupp",
    production: "tal om serviceproduktionen eller rader per producent",
    "production-area": "område som en tabell om serviceproduktionen gäller, om den inte säger det",
    grants: "understöd: ansökt, beviljat, utbetalt",
    structures: "samarbetsstrukturernas läge efter område och kommun, god praxis",
    outcomes: "exempel på resultat",
    events:
      "tabeller över kommande evenemang: dag, klockslag, område, evenemang, plats; --as-of säger från vilken dag",
    index: "definition av beredskapsindexet: id för en som följer med eller en egen YAML-fil",
    wave: "enkätomgång; given två gånger jämförs omgångarna",
    sheet: "arbetsbokens blad, om flera har en rubrikrad",
    from: "indataformat, när filnamnet inte avslöjar det",
    encoding: "materialets teckenkodning, när igenkänningen tar fel",
    delimiter: "materialets avgränsare, när igenkänningen tar fel",
    map: "rubrik för ett fält som inte känns igen",
    "decimal-mark": "decimaltecken i talkolumner",
    threads: "trådar som läser ett stort registerutdrag; utan väljaren efter filens storlek",
    "as-of": "referensdag: registret sådant det var den dagen",
    "extract-date": "utdragets dag, eller dagen för en tabell utan datum",
    division: "områdesindelningens år",
    confidence: "konfidensgrad för intervallen",
    "no-ci": "inga konfidensintervall",
    "dormancy-years": "år utan anmälan efter vilka en förening räknas som vilande",
    period:
      "period: 2024, 2022-2024, 2021-06 eller 2024-07-01/2025-06-30; grundade och upplösta föreningar, i enkäter tiden för insamlingen",
    benchmark: "vad talen jämförs med: hela landet, jämförelseområden, nivåns median",
    "min-n": "minsta antal svar för att ett resultat ska visas",
    unweighted: "utan materialets vikter",
    "what-if": "poäng med en annan vikt för en dimension",
    aggregation: "hur beredskapsindexets delfaktorer vägs samman",
    seed: "slumptalsfrö för de omtagna urvalen och för dragningen av indexets vikter",
    "header-rows": "antal rubrikrader",
    group: "bara denna svarsgrupps tal",
    "max-problems": "godta högst så många fel i materialet; fler ger returkod 4 i stället för 1",
    "max-warnings": "godta högst så många varningar om materialet",
    "max-age": "högsta ålder för registret eller enkätens insamling, till exempel 400d",
    "fail-on": "missing: inget tal får sakna uppgift ([x])",
    charts: "skriv rapportens bilder till mappen, en SVG-fil var",
    pdf: "skriv ut rapporten även till PDF bredvid resultatet; kräver en Chromium-webbläsare",
    browser: "Chromium-webbläsare för utskrift till PDF, om en annan än den första som hittas",
    sections: "rapportens delar i ordning, åtskilda med kommatecken",
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
