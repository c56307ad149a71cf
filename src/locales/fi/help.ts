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
    "NO_COLOR, FORCE_COLOR sekä SOSTE_STATS_LANG, _DIVISION, _CONFIDENCE ja _DORMANCY_YEARS; valitsin ohittaa muuttujansa ja muuttuja tiedoston soste-stats.yaml; SOSTE_STATS_SCANNER=off ja _COMPILED_DATA=off lukevat hitaammin saman tuloksen",
  more: "Komennon ohje: soste-stats help region. Paluukoodit: soste-stats help exit-codes.",
  groups: {
    selection: "Mitä näytetään:",
    inputs: "Aineistot:",
    reading: "Miten ne luetaan:",
    reckoning: "Miten lasketaan:",
    gates: "Rajat (paluukoodi 4, kun jokin ei täyty):",
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
    folder: "KANSIO",
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
    benchmark: "VERTAILU",
    codebook: "TUNNUS|TIEDOSTO",
    index: "TUNNUS|TIEDOSTO",
    aggregation: "TAPA",
    draft: "codebook TIEDOSTO|project KANSIO|workflow KANSIO",
    sheet: "NIMI",
    wave: "KIERROS",
    number: "LUKU",
    weight: "ULOTTUVUUS=PAINO",
    group: "RYHMÄ",
    age: "PÄIVIÄd",
    figure: "TUNNUS",
    show: "show",
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
    trend: {
      summary: "tunnusluvun aikasarja, katkottuna siitä, missä luvut eivät ole verrannollisia",
      description:
        "Yksi tunnusluku ajassa: julkaistut luvut, tai poiminnasta vuodenvaihteittain. Sarja katkeaa tapahtumiin, joiden yli luvut eivät ole verrannollisia (joukkopoisto 2017, tilastojen kattavuus 2024, eri alueiden summat), ja muutos lasketaan vain jaksojen sisällä. Ilman alueita koko maa, ilman tunnuslukua registered-associations.",
      examples: [
        {
          line: "soste-stats trend --name Pirkanmaa",
          does: "maakunnan julkaistut luvut ja niiden katkokset",
        },
        {
          line: "soste-stats trend --indicator founding-rate --areas Pirkanmaa,Kainuu --associations rekisteri.csv --since 2015",
          does: "uudet yhdistykset vuosittain omasta poiminnasta",
        },
      ],
    },
    survey: {
      summary: "kyselyn tulokset: vastausosuudet, keskiarvot, jakaumat, luotettavuus, kierrokset",
      description:
        "Kyselyn tulokset alueittain ja vastaajaryhmittäin luottamusväleineen. Liian pienten ryhmien tulokset peitetään. Ilman vastausaineistoa näytetään julkaistut luvut.",
      examples: [
        { line: "soste-stats survey", does: "kesän 2021 tilannekuvakyselyn julkaistut luvut" },
        {
          line: "soste-stats survey --survey vastaukset.csv --codebook tilannekuva-2021 --level erva",
          does: "omat vastaukset erityisvastuualueittain",
        },
        {
          line: "soste-stats survey --survey 2021.csv --survey 2022.csv --wave 2021 --wave 2022",
          does: "kahden kierroksen vertailu",
        },
      ],
    },
    readiness: {
      summary: "kumppanuusvalmius: pistearvot, tasot varmuuksineen, sijoitusvälit",
      description:
        "Kumppanuusvalmiuden pistearvot 1–5 alueittain: luottamusväli, valmiustaso ja sen varmuus, sijoitusväli, ulottuvuudet, jätä yksi pois ja kahden osapuolen näkemys.",
      examples: [
        {
          line: "soste-stats readiness --survey vastaukset.csv --level wellbeing-county",
          does: "hyvinvointialueiden pistearvot",
        },
        {
          line: "soste-stats readiness --survey vastaukset.csv --what-if involve=2",
          does: "pistearvot, kun yksi ulottuvuus painaa kaksinkertaisesti",
        },
      ],
    },
    report: {
      summary: "alueiden tilannekuvaraportit: HTML, Markdown, JSON",
      description:
        "Yhden alueen, usean alueen tai tason kaikkien alueiden tilannekuva: havainnot, profiili, rekisteri, palvelutuotanto, rahoitus, rakenteet, kysely, valmius, menetelmät. Yksi raportti tulostuu Markdownina tai menee nimettyyn tiedostoon; usea menee nimettyyn kansioon, tiedosto kutakin aluetta, kieltä ja muotoa kohti, ja monesta HTML-sivusta luettelo index.html.",
      examples: [
        {
          line: "soste-stats report --name Pirkanmaa -o pirkanmaa.html",
          does: "yhden alueen sivu",
        },
        {
          line: "soste-stats report --all --level hyvinvointialue --lang fi,sv,en -o raportit/",
          does: "kaikkien hyvinvointialueiden sivut",
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
    init: {
      summary: "aloituskansio ja soste-stats.yaml, tai koodikirjan luonnos kyselyaineistosta",
      description:
        "Ilman sanoja tai sanoilla project KANSIO kirjoittaa kommentoidun soste-stats.yaml-tiedoston ja pienet synteettiset aineistot, jotka toimivat sellaisinaan; mitään ei ylikirjoiteta. Sanoilla workflow KANSIO kirjoittaa GitHub Actions -ajon mallin (.github/workflows/soste-stats.yml). Sanoilla codebook TIEDOSTO tekee aineiston otsikoista ja vastauksista kommentoidun koodikirjan (YAML), jota voi täydentää.",
      examples: [
        {
          line: "soste-stats init project oma-alue",
          does: "aloituskansio, jonka aineistot vaihdetaan omiin",
        },
        {
          line: "soste-stats init codebook vastaukset.xlsx -o koodikirja.yaml",
          does: "koodikirjan luonnos työkirjasta",
        },
        { line: "soste-stats init workflow", does: "tarkistus ja taulukot GitHub Actionsissa" },
      ],
    },
    batch: {
      summary: "kaikki, mitä soste-stats.yaml luettelee, yhdellä ajolla",
      description:
        "Tekee järjestyksessä tuotteet, jotka asetustiedoston avain products luettelee: komento (region, compare, trend, survey, readiness, report, check) ja sen valitsimet, output aina mukana. Tiedostot menevät kansioon out asetustiedoston viereen tai kansioon, jonka --output nimeää. Muut asetukset ja rajat koskevat jokaista tuotetta. Epäonnistunut tuote ei pysäytä muita; paluukoodi on vakavin. Ajosta jää run.json: mitä luettiin ja kirjoitettiin tarkistussummineen ja mikä raja ei täyttynyt.",
      examples: [
        {
          line: "soste-stats batch --output julkaisu",
          does: "kaikki tuotteet ja run.json tähän kansioon",
        },
        {
          line: "soste-stats batch --max-age 400d",
          does: "tuotteet kansioon out; paluukoodi 4, jos jonkin luvut ovat yli 400 päivää vanhoja",
        },
      ],
    },
    explain: {
      summary: "mistä luku tulee: määritelmä, kaava lukuineen, rivit, lähteet",
      description:
        "Selittää yhden luvun komennoista region, compare, survey ja readiness sillä tunnuksella, jonka --format json antaa: mitä luku tarkoittaa, kaava lukuineen, mitä riveille tapahtui, lähteet tarkistussummineen. Ottaa samat valitsimet kuin komento, joka luvun teki; ilman --name-valitsinta luku on koko maan. Valitsin --benchmark selittää alueen luvun sijasta sen, mihin lukua verrataan. Peitetystä luvusta kerrotaan vain sääntö.",
      examples: [
        {
          line: "soste-stats explain associations-per-10000 --name Pirkanmaa",
          does: "profiilin luku",
        },
        {
          line: "soste-stats explain involve.mean --survey vastaukset.csv --level erva --name Tays-erva",
          does: "kyselyn keskiarvo",
        },
      ],
    },
    config: {
      summary: "mitkä asetukset ovat voimassa ja mistä kukin tulee",
      description:
        "Näyttää jokaisen asetuksen, sen arvon ja mistä arvo tulee: komentoriviltä, ympäristömuuttujasta, soste-stats.yaml-tiedoston riviltä vai oletuksesta. Tiedostoa etsitään työkansiosta ja sen yläpuolelta; sen polut ovat suhteessa siihen.",
      examples: [
        { line: "soste-stats config show", does: "täällä voimassa olevat asetukset" },
        {
          line: "soste-stats config show --confidence 0.9 --format json",
          does: "samat komentorivin kanssa, JSON-muodossa",
        },
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
    all: "kaikki tason alueet",
    areas: "vain nämä alueet, pilkuin erotettuina",
    indicator: "vain nämä tunnusluvut, pilkuin erotettuina (ks. list indicators)",
    since: "ensimmäinen vuosi; poiminnasta muuten 2010",
    until: "viimeinen vuosi",
    sort: "alueiden järjestys: tunnusluvun tunnus, pienin ensin; ilman tätä koodin mukaan",
    findings: "myös lauseet siitä, mitä luvut kertovat; csv ja tsv jättävät ne pois",
    descending: "suurin ensin",
    associations:
      "rekisteripoiminta tai lukumäärätaulukko, tunnistetaan otsikosta; - on vakiosyöte",
    population: "väestötaulukko kunnittain",
    definitions: "omia määritelmiä (YAML) mukana tulevien lisäksi",
    survey: "kyselyn vastaukset: rivi vastaajaa tai vastausta kohti, CSV tai XLSX",
    codebook: "koodikirja: mukana tulevan tunnus tai oma YAML-tiedosto",
    frame: "kutsuttujen määrät alueittain ja vastaajaryhmittäin",
    production: "palvelutuotannon luvut tai tuottajittaiset rivit",
    "production-area": "alue, jota palvelutuotannon taulukko koskee, kun siinä ei ole aluetta",
    grants: "avustukset: haettu, myönnetty, maksettu",
    structures: "yhteistyörakenteiden tila alueittain ja kunnittain, hyviä käytäntöjä",
    outcomes: "tuloksellisuusesimerkit",
    events:
      "tulevien tapahtumien taulukot: päivä, kellonaika, alue, tapahtuma, paikka; --as-of sanoo, mistä päivästä alkaen",
    index: "valmiusindeksin määrittely: mukana tulevan tunnus tai oma YAML-tiedosto",
    wave: "kyselykierros; kahdesti annettuna vertaa kierroksia",
    sheet: "työkirjan taulukko, jos useassa on otsikkorivi",
    from: "syötteen muoto, kun tiedoston nimi ei sitä kerro",
    encoding: "syötteiden merkistö, kun tunnistus erehtyy",
    delimiter: "syötteiden erotin, kun tunnistus erehtyy",
    map: "kentän otsikko, kun sitä ei tunnisteta",
    "decimal-mark": "lukusarakkeiden desimaalimerkki",
    threads:
      "säikeet, joilla suuri rekisteripoiminta luetaan; ilman valitsinta tiedoston koon mukaan",
    "as-of": "viitepäivä: rekisteri sellaisena kuin se oli tänä päivänä",
    "extract-date": "poiminnan päivä, tai päivättömän taulukon",
    division: "aluejaon vuosi",
    confidence: "luottamusvälien luottamustaso",
    "no-ci": "ei luottamusvälejä",
    "dormancy-years": "vuosia ilman ilmoitusta, joiden jälkeen yhdistys lasketaan hiljaiseksi",
    period:
      "jakso: 2024, 2022-2024, 2021-06 tai 2024-07-01/2025-06-30; perustamiset ja purkautumiset, kyselyssä keruuaika",
    benchmark: "mihin lukuja verrataan: koko maahan, vertaisalueisiin, tason mediaaniin",
    "min-n": "pienin vastausten määrä, josta tulos näytetään",
    unweighted: "ilman aineiston painokertoimia",
    "what-if": "pistearvot toisella ulottuvuuden painolla",
    aggregation: "miten valmiusindeksin osatekijät yhdistetään",
    seed: "uusinta-otannan ja indeksin painojen arvonnan siemenluku",
    "header-rows": "otsikkorivien määrä",
    group: "vain tämän vastaajaryhmän luvut",
    "max-problems":
      "hyväksy aineistoissa enintään näin monta virhettä; useammasta paluukoodi 4 eikä 1",
    "max-warnings": "hyväksy aineistoista enintään näin monta varoitusta",
    "max-age": "rekisterin tai kyselyn keruuajan suurin ikä, esimerkiksi 400d",
    "fail-on": "missing: mikään luku ei saa jäädä ilman tietoa ([x])",
    charts: "kirjoita raportin kuvat tähän kansioon, SVG-tiedosto kutakin kohti",
    pdf: "tulosta raportti myös PDF-tiedostoksi tulosteen viereen; tarvitsee Chromium-selaimen",
    browser: "PDF-tulostuksen Chromium-selain, jos muu kuin ensimmäinen löytyvä",
    sections: "raportin osat järjestyksessä, pilkuin erotettuina",
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
