import type { SourceWords } from "../support/words.ts";

/** What sources are called in Finnish where it is no name: terms of use and publishers, as `data/sources.csv` has them. */
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
};
