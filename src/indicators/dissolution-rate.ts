import { flowRate } from "./support/flow.ts";
import { toIndicator } from "./support/measured.ts";

/** Associations whose registration ended in a period, per thousand at its start. */
export const dissolutionRate = toIndicator({
  id: "dissolution-rate",
  label: {
    fi: "Rekisteristä poistuneet yhdistykset 1 000 yhdistystä kohti",
    sv: "Upphörda föreningar per 1 000 föreningar",
    en: "Dissolved or removed associations per 1,000 associations",
  },
  section: "register-dynamics",
  unit: "per-1000-associations",
  ranked: true,
  flows: ["dissolutions"],
  method: {
    fi: "Jaksolla purkautuneet tai rekisteristä poistetut yhdistykset ÷ jakson alussa rekisterissä olleet × 1 000.",
    sv: "Föreningar som upplösts eller avförts ur registret under perioden ÷ föreningar i registret vid periodens början × 1 000.",
    en: "Associations dissolved or removed from the register in the period ÷ associations in it at its start × 1,000.",
  },
  authority: "Public Health England, phe_rate (Byar's method; exact Poisson limits below 10)",
  outcome: (dataset, area) => {
    const { from, to } = dataset.dynamicsPeriod;
    return flowRate(dataset, area, dataset.register.endedIn(area, from, to));
  },
});
