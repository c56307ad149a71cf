import { flowRate } from "./support/flow.ts";
import { toIndicator } from "./support/measured.ts";

/** Associations registered in a period, per thousand at its start. */
export const foundingRate = toIndicator({
  id: "founding-rate",
  label: {
    fi: "Uudet yhdistykset 1 000 yhdistystä kohti",
    sv: "Nya föreningar per 1 000 föreningar",
    en: "New associations per 1,000 associations",
  },
  section: "register-dynamics",
  unit: "per-1000-associations",
  ranked: true,
  flows: ["new_associations"],
  method: {
    fi: "Jaksolla rekisteröidyt yhdistykset ÷ jakson alussa rekisterissä olleet × 1 000.",
    sv: "Föreningar registrerade under perioden ÷ föreningar i registret vid periodens början × 1 000.",
    en: "Associations registered in the period ÷ associations in the register at its start × 1,000.",
  },
  authority: "Public Health England, phe_rate (Byar's method; exact Poisson limits below 10)",
  outcome: (dataset, area) => {
    const { from, to } = dataset.dynamicsPeriod;
    return flowRate(dataset, area, dataset.register.foundedIn(area, from, to));
  },
});
