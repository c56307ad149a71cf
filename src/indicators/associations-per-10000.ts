import { toIndicator } from "./support/measured.ts";
import { perTenThousand } from "./support/per-residents.ts";

/** Associations in the register per 10,000 residents. */
export const associationsPer10000 = toIndicator({
  id: "associations-per-10000",
  label: {
    fi: "Rekisteröidyt yhdistykset 10 000 asukasta kohti",
    sv: "Registrerade föreningar per 10 000 invånare",
    en: "Registered associations per 10,000 residents",
  },
  shortLabel: {
    fi: "10 000 asukasta kohti",
    sv: "per 10 000 invånare",
    en: "per 10,000 residents",
  },
  section: "register",
  parent: "registered-associations",
  unit: "per-10000-residents",
  ranked: true,
  classes: ["total"],
  inputs: "register-and-population",
  method: {
    fi: "Rekisteröidyt yhdistykset ÷ väkiluku viitepäivää lähimpänä vuodenvaihteena, jonka väkiluku on tiedossa, × 10 000.",
    sv: "Registrerade föreningar ÷ folkmängden vid det årsskifte närmast referensdagen vars folkmängd är känd × 10 000.",
    en: "Registered associations ÷ population at the year end nearest to the reference date whose population is known × 10,000.",
  },
  authority: "Public Health England, phe_rate (Byar's method; exact Poisson limits below 10)",
  outcome: (dataset, area) => perTenThousand(dataset, area, dataset.register.inRegister(area)),
});
