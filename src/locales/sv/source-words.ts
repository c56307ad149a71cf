import type { SourceWords } from "../support/words.ts";

/** What sources are called in Swedish where it is no name: terms of use and publishers, as `data/sources.csv` has them. */
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
};
