import type { SourceWords } from "../support/words.ts";

/**
 * What sources are called in Swedish where it is no name: terms of use, publishers, titles and
 * remarks behind these, as `data/sources.csv` has them.
 */
export const sourceWords: SourceWords = {
  licences: {
    "none stated; facts quoted with source": "inga angivna; uppgifter återgivna med källhänvisning",
    "public legal text": "offentlig författningstext",
  },
  publishers: {
    "Statistics Finland": "Statistikcentralen",
    "THL Sotkanet (producer Statistics Finland)": "THL Sotkanet (producent Statistikcentralen)",
    "Ministry of Finance": "Finansministeriet",
    "Ministry of Social Affairs and Health": "Social- och hälsovårdsministeriet",
    "TEM and ELY Centres": "ANM och NTM-centralerna",
    "City of Helsinki": "Helsingfors stad",
    "City of Pieksämäki": "Pieksämäki stad",
    "Municipality of Pertunmaa": "Pertunmaa kommun",
    "Municipality of Pyhtää": "Pyttis kommun",
    "University of Vaasa": "Vasa universitet",
    "village programme of Päijät-Häme": "byprogrammet för Päijänne-Tavastland",
    "directors of the wellbeing services counties": "välfärdsområdenas direktörer",
    "a politician's blog": "en politikers blogg",
    "not named in the copy": "inte nämnd i kopian",
    "Law Insider (contract text)": "Law Insider (avtalstext)",
    "Vantaan ja Keravan hyvinvointialue (minutes)": "Vanda och Kervo välfärdsområde (protokoll)",
    "Kanta-Hämeen hyvinvointialue (press release, STT Info)":
      "Egentliga Tavastlands välfärdsområde (pressmeddelande, STT Info)",
    "Keski-Suomen hyvinvointialue (press release, STT Info)":
      "Mellersta Finlands välfärdsområde (pressmeddelande, STT Info)",
    "Länsi-Uudenmaan hyvinvointialue (press release, STT Info)":
      "Västra Nylands välfärdsområde (pressmeddelande, STT Info)",
    "Päijät-Hämeen hyvinvointialue (press release, STT Info)":
      "Päijänne-Tavastlands välfärdsområde (pressmeddelande, STT Info)",
  },
  titles: {
    "Article on the new grants centre": "Artikel om det nya understödscentret",
    "Contract text on partnership groups in Pohjois-Karjala":
      "Avtalstext om partnerskapsgrupper i Norra Karelen",
    "Decision HEL 2022-013938": "Beslut HEL 2022-013938",
    "Figure of 2017 as quoted in an article of the Järjestö 2.0 programme":
      "Siffra för 2017 som den återges i en artikel av programmet Järjestö 2.0",
    "Government Decree 156/2017": "Statsrådets förordning 156/2017",
    "Government Decree 91/2022": "Statsrådets förordning 91/2022",
    "Indicator 127, Väestö 31.12.": "Indikator 127, Väestö 31.12.",
    "KANE 2015, quoted in Järjestöbarometri 2016, p. 54":
      "KANE 2015 (Järjestöbarometri 2016, s. 54)",
    "Järjestöbarometri 2012, p. 171": "Järjestöbarometri 2012, s. 171",
    "Järjestöbarometri 2016, p. 54, table 24": "Järjestöbarometri 2016, s. 54, tabell 24",
    "Meeting item 2025997-10": "Mötesärende 2025997-10",
    "Municipalities and divisions based on municipalities":
      "Kommuner och kommunbaserade indelningar",
    "News item P_10680": "Nyhet P_10680",
    "News item P_13716": "Nyhet P_13716",
    "News item P_17748": "Nyhet P_17748",
    "News item a-221751": "Nyhet a-221751",
    "Page of 23 February 2024 on grants to associations":
      "Sida om organisationsunderstöd 23.2.2024",
    Regions: "Områden",
    "Table 11s5 (population), as of May 2023": "Tabell 11s5 (befolkning), maj 2023",
    "Tag page on associations": "Samlingssida om organisationer",
    "Translations and remarks of the project itself":
      "Projektets egna översättningar och anmärkningar",
    "YTJ open data v3": "FODS öppna data v3",
    "geofi 1.2.1, grid_maakunta and grid_hyvinvointialue":
      "geofi 1.2.1, grid_maakunta och grid_hyvinvointialue",
  },
  titleRemarks: {
    "Master's thesis, copy": "magisteravhandling, kopia",
    "Swedish page": "sida på svenska",
    blog: "blogg",
    "collaborative areas, YTA": "samarbetsområden, YTA",
    copy: "kopia",
    "copy whose text lost numbers with a thousands space":
      "kopia vars text saknar tal med mellanslag som tusentalsavskiljare",
    editorial: "ledare",
    minutes: "protokoll",
    "news item": "nyhet",
    page: "sida",
    "press release": "pressmeddelande",
    "press release, STT Info": "pressmeddelande, STT Info",
    "secondary source of PRH figures": "sekundär källa till PRS siffror",
    "summary of a SOSTE release of 31 August 2021":
      "sammanfattning av SOSTEs pressmeddelande 31.8.2021",
    "teaser of a related release": "puff på sidan för ett annat meddelande",
    "the year is inferred": "årtalet är härlett",
    undated: "odaterad",
    "undated page": "odaterad sida",
    "university hospital areas, ERVA": "specialupptagningsområden, ERVA",
    "yearly classifications 2013–2026": "årliga klassificeringar 2013–2026",
  },
};
