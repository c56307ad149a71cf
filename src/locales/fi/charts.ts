import type { ChartWords } from "../support/chart-words.ts";

/** Finnish words of pictures. */
export const charts: ChartWords = {
  titles: {
    "area-profile": "Alueen luvut koko maahan verrattuna",
    "area-profile-neighbours": "Alueen luvut vertaisalueisiin verrattuna",
    "area-profile-median": "Alueen luvut alueiden mediaaniin verrattuna",
    answers: "Vastausten jakauma",
    "readiness-ranks": "Kumppanuusvalmius alueittain",
    "structures-by-area": "Järjestöyhteistyön rakenteet alueittain",
  },
  noFigure: "ei lukua",
  tileMap: {
    classes: (count) =>
      `Alueet on jaettu arvon mukaan ${count} luokkaan, joissa on mahdollisimman yhtä monta aluetta.`,
  },
  stackedBars: {
    shares:
      "Osuudet on laskettu vastauksista, joissa annettiin arvio; niiden osuus, jotka eivät osanneet sanoa, on laskettu kaikista vastanneista.",
  },
  brokenLine: {
    cut: "Numeroitu katkoviiva on tapahtuma, jonka eri puolilla olevat luvut eivät ole keskenään vertailukelpoisia.",
    notFromZero: "Pystyasteikko ei ala nollasta.",
    marked: (marks) => `merkitty luku: ${marks}`,
  },
  rankRange: {
    others: "muut alueet",
    score: (interval) => `pistearvo ja ${interval}`,
    ranks: (share) => `sijoitusväli, johon ${share} uusinta-otoksista osuu`,
  },
  spine: {
    allAreas: "alueet pienimmästä suurimpaan",
    middleHalf: "alueiden keskimmäinen puolikas",
    notCompared: "ei vertailua",
    scale: "Jokaisella rivillä on oma asteikkonsa, jonka keskellä on vertailuarvo.",
  },
};
