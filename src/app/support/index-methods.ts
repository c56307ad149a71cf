import type { LocalisedText } from "../../domain/area.ts";

/** How the figures of an index are made, by the shape of their ids; the first that fits counts. */
export const indexMethods: readonly (readonly [RegExp, LocalisedText])[] = [
  [
    /^readiness-index$/u,
    {
      fi: "Osatekijöiden pisteiden painotettu keskiarvo: aritmeettinen, tai pyydettäessä geometrinen asteikolla 1–100. Osatekijä, jota ei tunneta, jää pois painoineen; indeksi lasketaan vain, jos painosta tunnetaan vaadittu osa",
      sv: "Det vägda medelvärdet av delfaktorernas poäng: aritmetiskt, eller på begäran geometriskt på skalan 1–100. En delfaktor som inte är känd utelämnas med sin vikt; indexet beräknas bara om den krävda delen av vikten är känd",
      en: "Weighted mean of the scores of the pillars: arithmetic, or on demand geometric on the scale 1–100. A pillar that is not known is left out with its weight; the index is made only if the required part of the weight is known",
    },
  ],
  [
    /^readiness-index-.+[.]change$/u,
    {
      fi: "Muutettu indeksi vähennettynä alkuperäisellä",
      sv: "Det ändrade indexet minus det ursprungliga",
      en: "The changed index minus the original one",
    },
  ],
  [
    /^readiness-index-without-/u,
    {
      fi: "Indeksi ilman yhtä osatekijää; muut pitävät painojensa suhteet",
      sv: "Indexet utan en delfaktor; de övriga behåller sina viktförhållanden",
      en: "The index without one pillar; the others keep the proportions of their weights",
    },
  ],
  [
    /^readiness-index-as-/u,
    {
      fi: "Indeksi toisella tavalla yhdistettynä",
      sv: "Indexet sammanvägt på det andra sättet",
      en: "The index with the other aggregation",
    },
  ],
  [
    /^readiness-index[.]known-weight$/u,
    {
      fi: "Tunnettujen osatekijöiden painot ÷ kaikkien osatekijöiden painot",
      sv: "De kända delfaktorernas vikter ÷ alla delfaktorers vikter",
      en: "Weights of the pillars that are known ÷ weights of all pillars",
    },
  ],
  [
    /^readiness-index[.].+[.](?:lower|upper)-goalpost$/u,
    {
      fi: "Arvo, joka saa 0 (alaraja) tai 100 pistettä (yläraja)",
      sv: "Det värde som får 0 (nedre gränsen) eller 100 poäng (övre gränsen)",
      en: "The value that scores 0 (lower goalpost) or 100 (upper goalpost)",
    },
  ],
  [
    /^readiness-index[.].+[.]stated-weight$/u,
    {
      fi: "Osatekijän paino ÷ kaikkien osatekijöiden painot",
      sv: "Delfaktorns vikt ÷ alla delfaktorers vikter",
      en: "Weight of the pillar ÷ weights of all pillars",
    },
  ],
  [
    /^readiness-index[.].+[.]index-weight$/u,
    {
      fi: "Osatekijän paino ÷ alueelta tunnettujen osatekijöiden painot",
      sv: "Delfaktorns vikt ÷ vikterna för de delfaktorer som är kända i området",
      en: "Weight of the pillar ÷ weights of the pillars that are known of the area",
    },
  ],
  [
    /^readiness-index[.]/u,
    {
      fi: "(Luku − alaraja) ÷ (yläraja − alaraja) × 100; rajan ulkopuolinen luku saa rajan pisteet",
      sv: "(Talet − nedre gränsen) ÷ (övre gränsen − nedre gränsen) × 100; ett tal utanför gränserna får gränsens poäng",
      en: "(Figure − lower goalpost) ÷ (upper goalpost − lower goalpost) × 100; a figure beyond a goalpost gets its score",
    },
  ],
  [
    /^grants-per-resident$/u,
    {
      fi: "Uusimpana vuonna, jolta taulukoissa on myönnettyjä avustuksia, alueelle myönnetyt avustukset yhteensä ÷ asukkaat lähimmän vuodenvaihteen tiedossa olevasta väestöstä",
      sv: "De understöd som sammanlagt beviljats området under det senaste år som tabellerna har beviljade understöd från ÷ invånarna vid det närmaste årsskifte vars folkmängd är känd",
      en: "All grants awarded to the area in the newest year of which the tables have grants awarded ÷ residents at the nearest year end whose population is known",
    },
  ],
];
