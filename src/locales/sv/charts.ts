import type { ChartWords } from "../support/chart-words.ts";

/** Swedish words of pictures. */
export const charts: ChartWords = {
  titles: {
    "area-profile": "Områdets siffror jämfört med hela landet",
    "area-profile-neighbours": "Områdets siffror jämfört med jämförelseområdena",
    "area-profile-median": "Områdets siffror jämfört med områdenas median",
    answers: "Svarens fördelning",
    "readiness-ranks": "Partnerskapsberedskap efter område",
    "structures-by-area": "Strukturer för organisationssamarbete efter område",
  },
  noFigure: "ingen siffra",
  tileMap: {
    classes: (count) =>
      `Områdena är efter värde indelade i ${count} klasser med så lika många områden som möjligt.`,
  },
  stackedBars: {
    shares:
      "Andelarna är räknade på svar med ett omdöme; andelen som inte kunde säga är räknad på alla som svarade.",
  },
  brokenLine: {
    cut: "En numrerad streckad linje är en händelse: siffrorna på dess olika sidor är inte jämförbara.",
    notFromZero: "Den lodräta skalan börjar inte från noll.",
    marked: (marks) => `märkt tal: ${marks}`,
  },
  rankRange: {
    others: "övriga områden",
    score: (interval) => `poäng och ${interval}`,
    ranks: (share) => `rangintervall som ${share} av de omtagna urvalen faller inom`,
  },
  spine: {
    allAreas: "områdena från lägsta till högsta",
    middleHalf: "mittersta hälften av områdena",
    notCompared: "ingen jämförelse",
    scale: "Varje rad har sin egen skala med jämförelsevärdet i mitten.",
  },
};
