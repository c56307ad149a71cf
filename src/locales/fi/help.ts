import type { HelpWords } from "../support/help-words.ts";

/** Finnish help. */
export const help: HelpWords = {
  program:
    "Yhdistysten tunnusluvut alueittain: yhdistysrekisterin poiminta sisään, lähteistetyt luvut ulos. Ilman syötetiedostoja käytetään ohjelman mukana tulevia julkaistuja lukuja.",
  usage: "Käyttö:",
  optionsInUsage: "valitsimet",
  commandInUsage: "komento",
  commandsHeading: "Komennot:",
  argumentsHeading: "Argumentit:",
  examplesHeading: "Esimerkkejä:",
  exitCodesHeading: "Paluukoodit (jos useampi sopii, järjestys on 130, 70, 3, 2, 1, 4):",
  environmentHeading: "Ympäristömuuttujat:",
  environment:
    "NO_COLOR, FORCE_COLOR sekä SOSTE_STATS_LANG, _DIVISION, _CONFIDENCE ja _DORMANCY_YEARS; valitsin ohittaa muuttujansa; SOSTE_STATS_SCANNER=off ja _COMPILED_DATA=off lukevat hitaammin saman tuloksen",
  more: "Komennon ohje: soste-stats help region. Paluukoodit: soste-stats help exit-codes.",
  groups: {
    selection: "Mitä näytetään:",
    inputs: "Aineistot:",
    reading: "Miten ne luetaan:",
    reckoning: "Miten lasketaan:",
    output: "Tuloste:",
    general: "Yleiset:",
  },
  placeholders: {
    area: "ALUE",
    areas: "ALUE,...",
    level: "TASO",
    ids: "TUNNUS,...",
    column: "TUNNUS",
    file: "TIEDOSTO",
    format: "MUOTO",
    encoding: "MERKISTÖ",
    character: "MERKKI",
    mapping: "KENTTÄ=OTSIKKO",
    date: "PÄIVÄ",
    year: "VUOSI",
    years: "VUOSIA",
    share: "OSUUS",
    period: "JAKSO",
    language: "KIELI",
    dialect: "KIELI",
    what: "MITÄ",
    topic: "KOMENTO|exit-codes",
  },
  commands: {
    region: {
      summary: "yhden alueen profiili: yhdistykset, suhde asukkaisiin, luokat, perustaminen, sijat",
      description:
        "Yhden alueen profiili. Nimi voi olla suomeksi, ruotsiksi tai englanniksi, koodi (06, MK06, HVA08), brändi (Pirha) tai taivutettu muoto. Usean tason nimi tarkoittaa maakuntaa, ellei --level muuta sano.",
      examples: [
        { line: "soste-stats region --name Pirkanmaa", does: "maakunnan julkaistut luvut" },
        {
          line: "soste-stats region --name Pirha --associations rekisteri.csv",
          does: "hyvinvointialue omasta poiminnasta",
        },
        {
          line: "soste-stats region --name Tays-erva --associations rekisteri.csv --format json -o tays.json",
          does: "erityisvastuualue viimeisessä jaossaan, JSON-tiedostona",
        },
      ],
    },
    compare: {
      summary: "saman tason alueet rinnakkain, minkä tahansa tunnusluvun järjestyksessä",
      description:
        "Saman tason alueet ja tunnusluvut. Kaikki alueet ja kaikki tunnusluvut, ellei niitä rajata.",
      examples: [
        {
          line: "soste-stats compare --indicator associations-per-10000 --sort associations-per-10000 --descending",
          does: "maakunnat asukaslukuun suhteutettuna, suurin ensin",
        },
        {
          line: "soste-stats compare --areas Pirkanmaa,Kainuu,Lappi --format csv -o maakunnat.csv",
          does: "kolme maakuntaa CSV-tiedostona",
        },
        {
          line: "soste-stats compare --level kunta --associations rekisteri.csv.gz --excel fi --format csv -o kunnat.csv",
          does: "kaikki kunnat poiminnasta, suomenkieliseen taulukkolaskentaan",
        },
      ],
    },
    list: {
      summary: "mitä on saatavilla: areas, indicators, definitions, formats, sources",
      description:
        "Luettelo alueista (areas), tunnusluvuista menetelmineen (indicators), määritelmistä (definitions), tulostemuodoista (formats) tai mukana tulevien lukujen lähteistä (sources).",
      examples: [
        { line: "soste-stats list indicators", does: "tunnukset, yksiköt ja menetelmät" },
        {
          line: "soste-stats list areas --level erva --division 2022",
          does: "yhden tason alueet aluejaon vuonna",
        },
      ],
    },
    check: {
      summary: "aineiston virheet (tiedosto:rivi:sarake) ja mitä kullekin riville tapahtui",
      description:
        "Lukee aineistot ja luettelee, mikä niissä on vialla. Paluukoodi on 1, kun rivissä tai tiedostossa on virhe.",
      examples: [
        {
          line: "soste-stats check rekisteri.csv",
          does: "yksi poiminta, jonka laji tunnistetaan otsikkorivistä",
        },
        {
          line: "soste-stats check rekisteri.csv --map home_municipality=Paikka --format json",
          does: "oma otsikko nimettynä",
        },
        { line: "zcat rekisteri.csv.gz | soste-stats check -", does: "vakiosyötteestä" },
      ],
    },
    help: {
      summary: "komennon tai paluukoodien ohje",
      description: "Ohje aiheesta",
      examples: [],
    },
  },
  options: {
    name: "alue: nimi, koodi, brändi tai taivutettu muoto",
    level: "alueiden taso; myös suomeksi ja ruotsiksi, esimerkiksi maakunta tai hyvinvointialue",
    areas: "vain nämä alueet, pilkuin erotettuina",
    indicator: "vain nämä tunnusluvut, pilkuin erotettuina (ks. list indicators)",
    sort: "alueiden järjestys: tunnusluvun tunnus, pienin ensin; ilman tätä koodin mukaan",
    descending: "suurin ensin",
    associations:
      "rekisteripoiminta tai lukumäärätaulukko, tunnistetaan otsikosta; - on vakiosyöte",
    population: "väestötaulukko kunnittain",
    definitions: "omia määritelmiä (YAML) mukana tulevien lisäksi",
    from: "syötteen muoto, kun tiedoston nimi ei sitä kerro",
    encoding: "syötteiden merkistö, kun tunnistus erehtyy",
    delimiter: "syötteiden erotin, kun tunnistus erehtyy",
    map: "kentän otsikko, kun sitä ei tunnisteta",
    "decimal-mark": "lukusarakkeiden desimaalimerkki",
    "as-of": "viitepäivä: rekisteri sellaisena kuin se oli tänä päivänä",
    "extract-date": "poiminnan päivä, tai päivättömän taulukon",
    division: "aluejaon vuosi",
    confidence: "luottamusvälien luottamustaso",
    "no-ci": "ei luottamusvälejä",
    "dormancy-years": "vuosia ilman ilmoitusta, joiden jälkeen yhdistys lasketaan hiljaiseksi",
    period: "perustamisten ja purkautumisten jakso: 2024, 2022-2024 tai 2024-07-01/2025-06-30",
    format: "tulostemuoto; -o-tiedoston pääte ratkaisee, jos se on jokin näistä",
    output: "kirjoita tiedostoon vakiotulosteen sijasta, kokonaan tai ei lainkaan",
    excel: "csv ja tsv suomenkieliseen taulukkolaskentaan: BOM, puolipiste, desimaalipilkku",
    vertical: "luvut allekkain, kapealle näytölle",
    lang: "sanojen ja lukujen kieli",
    quiet: "ei huomautuksia eikä varoituksia virhetulosteeseen",
    "no-color": "ei värejä",
    debug: "näytä virheen kutsupino",
    help: "näytä tämä ohje",
    version: "näytä versio",
  },
  exitCodes: {
    ok: "valmis",
    "data-errors": "valmis, mutta aineistossa on virheitä",
    usage: "komentorivi pyytää jotakin, mitä ei voi tehdä",
    unreadable: "aineistoa ei voi lukea tai tulostetta kirjoittaa",
    gate: "aineistolle asetettu raja ei täyty",
    defect: "vika tässä ohjelmassa",
    interrupted: "keskeytetty (Ctrl-C)",
  },
  choices: (words) => words.join(", "),
  defaultValue: (value) => `oletus ${value}`,
  fromEnvironment: (variable) => `muuttuja ${variable}`,
  repeatable: "toistettavissa",
  severities: { error: "virhe", warning: "varoitus", note: "huomautus" },
  defect:
    "tämä on soste-stats-ohjelman vika eikä aineistosi; ilmoita siitä ja liitä mukaan komento, versio ja alla olevat rivit",
};
