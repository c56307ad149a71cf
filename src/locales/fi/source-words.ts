import type { SourceWords } from "../support/words.ts";

/**
 * What sources are called in Finnish where it is no name: terms of use, publishers, titles and
 * remarks behind these, as `data/sources.csv` has them.
 */
export const sourceWords: SourceWords = {
  licences: {
    "none stated; facts quoted with source": "ei ilmoitettu; tietoja lainattu lähde mainiten",
    "public legal text": "julkinen säädösteksti",
  },
  publishers: {
    "Statistics Finland": "Tilastokeskus",
    "THL Sotkanet (producer Statistics Finland)": "THL Sotkanet (tuottaja Tilastokeskus)",
    "Ministry of Finance": "Valtiovarainministeriö",
    "Ministry of Social Affairs and Health": "Sosiaali- ja terveysministeriö",
    "TEM and ELY Centres": "TEM ja ELY-keskukset",
    "City of Helsinki": "Helsingin kaupunki",
    "City of Pieksämäki": "Pieksämäen kaupunki",
    "Municipality of Pertunmaa": "Pertunmaan kunta",
    "Municipality of Pyhtää": "Pyhtään kunta",
    "University of Vaasa": "Vaasan yliopisto",
    "village programme of Päijät-Häme": "Päijät-Hämeen kyläohjelma",
    "directors of the wellbeing services counties": "hyvinvointialueiden johtajat",
    "a politician's blog": "poliitikon blogi",
    "not named in the copy": "ei nimetty jäljennöksessä",
    "Law Insider (contract text)": "Law Insider (sopimusteksti)",
    "Vantaan ja Keravan hyvinvointialue (minutes)":
      "Vantaan ja Keravan hyvinvointialue (pöytäkirja)",
    "Kanta-Hämeen hyvinvointialue (press release, STT Info)":
      "Kanta-Hämeen hyvinvointialue (tiedote, STT Info)",
    "Keski-Suomen hyvinvointialue (press release, STT Info)":
      "Keski-Suomen hyvinvointialue (tiedote, STT Info)",
    "Länsi-Uudenmaan hyvinvointialue (press release, STT Info)":
      "Länsi-Uudenmaan hyvinvointialue (tiedote, STT Info)",
    "Päijät-Hämeen hyvinvointialue (press release, STT Info)":
      "Päijät-Hämeen hyvinvointialue (tiedote, STT Info)",
  },
  titles: {
    "Article on the new grants centre": "Artikkeli uudesta avustuskeskuksesta",
    "Contract text on partnership groups in Pohjois-Karjala":
      "Sopimusteksti Pohjois-Karjalan kumppanuusryhmistä",
    "Decision HEL 2022-013938": "Päätös HEL 2022-013938",
    "Figure of 2017 as quoted in an article of the Järjestö 2.0 programme":
      "Vuoden 2017 luku, jonka Järjestö 2.0 -ohjelman artikkeli esittää",
    "Government Decree 156/2017": "Valtioneuvoston asetus 156/2017",
    "Government Decree 91/2022": "Valtioneuvoston asetus 91/2022",
    "Indicator 127, Väestö 31.12.": "Indikaattori 127, Väestö 31.12.",
    "KANE 2015, quoted in Järjestöbarometri 2016, p. 54":
      "KANE 2015 (Järjestöbarometri 2016, s. 54)",
    "Järjestöbarometri 2012, p. 171": "Järjestöbarometri 2012, s. 171",
    "Järjestöbarometri 2016, p. 54, table 24": "Järjestöbarometri 2016, s. 54, taulukko 24",
    "Meeting item 2025997-10": "Kokousasia 2025997-10",
    "Municipalities and divisions based on municipalities": "Kunnat ja kuntapohjaiset aluejaot",
    "News item P_10680": "Uutinen P_10680",
    "News item P_13716": "Uutinen P_13716",
    "News item P_17748": "Uutinen P_17748",
    "News item a-221751": "Uutinen a-221751",
    "Page of 23 February 2024 on grants to associations": "Sivu järjestöavustuksista 23.2.2024",
    Regions: "Alueet",
    "Table 11s5 (population), as of May 2023": "Taulukko 11s5 (väestö), toukokuu 2023",
    "Tag page on associations": "Järjestöaiheinen koostesivu",
    "Translations and remarks of the project itself": "Hankkeen omat käännökset ja huomautukset",
    "YTJ open data v3": "YTJ:n avoin data v3",
    "geofi 1.2.1, grid_maakunta and grid_hyvinvointialue":
      "geofi 1.2.1, grid_maakunta ja grid_hyvinvointialue",
  },
  titleRemarks: {
    "Master's thesis, copy": "pro gradu -tutkielma, jäljennös",
    "Swedish page": "ruotsinkielinen sivu",
    blog: "blogi",
    "collaborative areas, YTA": "yhteistyöalueet, YTA",
    copy: "jäljennös",
    "copy whose text lost numbers with a thousands space":
      "jäljennös, jonka tekstistä puuttuu tuhaterottimellisia lukuja",
    editorial: "pääkirjoitus",
    minutes: "pöytäkirja",
    "news item": "uutinen",
    page: "sivu",
    "press release": "tiedote",
    "press release, STT Info": "tiedote, STT Info",
    "secondary source of PRH figures": "toissijainen lähde PRH:n luvuille",
    "summary of a SOSTE release of 31 August 2021": "tiivistelmä SOSTEn tiedotteesta 31.8.2021",
    "teaser of a related release": "nosto toisen tiedotteen sivulla",
    "the year is inferred": "vuosi on päätelty",
    undated: "päiväämätön",
    "undated page": "päiväämätön sivu",
    "university hospital areas, ERVA": "erityisvastuualueet, ERVA",
    "yearly classifications 2013–2026": "vuosittaiset luokitukset 2013–2026",
  },
};
