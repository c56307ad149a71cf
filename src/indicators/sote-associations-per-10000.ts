import { toIndicator } from "./support/measured.ts";
import { perTenThousand } from "./support/per-residents.ts";

/** Social and health associations per 10,000 residents. */
export const soteAssociationsPer10000 = toIndicator({
  id: "sote-associations-per-10000",
  label: {
    fi: "Sosiaali- ja terveysalan yhdistykset 10 000 asukasta kohti",
    sv: "Föreningar inom social- och hälsovården per 10 000 invånare",
    en: "Social and health associations per 10,000 residents",
  },
  shortLabel: {
    fi: "10 000 asukasta kohti",
    sv: "per 10 000 invånare",
    en: "per 10,000 residents",
  },
  section: "register",
  parent: "sote-associations",
  unit: "per-10000-residents",
  ranked: true,
  classes: ["3"],
  inputs: "register-and-population",
  method: {
    fi: "Sosiaali- ja terveysalan yhdistykset ÷ väkiluku viitepäivää lähimpänä vuodenvaihteena, jonka väkiluku on tiedossa, × 10 000.",
    sv: "Föreningar inom social- och hälsovården ÷ folkmängden vid det årsskifte närmast referensdagen vars folkmängd är känd × 10 000.",
    en: "Social and health associations ÷ population at the year end nearest to the reference date whose population is known × 10,000.",
  },
  authority: "Public Health England, phe_rate (Byar's method; exact Poisson limits below 10)",
  outcome: (dataset, area) =>
    perTenThousand(dataset, area, dataset.register.inDefinition(area, "sote")),
});
