import { toIndicator } from "./support/measured.ts";
import { shareOutcome } from "./support/share.ts";

/** Associations without a purpose class; to be read beside every share of a class. */
export const unclassifiedShare = toIndicator({
  id: "unclassified-share",
  label: {
    fi: "Luokittelemattomien osuus yhdistyksistä",
    sv: "Andel oklassificerade föreningar",
    en: "Share of unclassified associations",
  },
  section: "register",
  unit: "share",
  ranked: true,
  classes: ["total", "unclassified"],
  method: {
    fi: "Yhdistykset, joilla ei ole tarkoitusluokkaa ÷ kaikki rekisteröidyt yhdistykset.",
    sv: "Föreningar utan syfteklass ÷ alla registrerade föreningar.",
    en: "Associations without a purpose class ÷ all registered associations.",
  },
  authority: "Wilson (1927) score interval; R prop.test(correct = FALSE)",
  outcome: (dataset, area) =>
    shareOutcome(dataset, {
      part: dataset.register.inClass(area, 0),
      whole: dataset.register.inRegister(area),
    }),
});
