import { classifiedCount } from "./support/classes.ts";
import { toIndicator } from "./support/measured.ts";
import { shareOutcome } from "./support/share.ts";

/** Purpose class 3 among the associations that have a class. */
export const soteShareOfClassified = toIndicator({
  id: "sote-share-of-classified",
  label: {
    fi: "Sosiaali- ja terveysalan osuus luokitelluista yhdistyksistä",
    sv: "Social- och hälsovårdens andel av de klassificerade föreningarna",
    en: "Social and health share of classified associations",
  },
  shortLabel: {
    fi: "osuus luokitelluista",
    sv: "andel av klassificerade",
    en: "share of classified",
  },
  section: "register",
  parent: "sote-associations",
  unit: "share",
  ranked: true,
  classes: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
  method: {
    fi: "Tarkoitusluokan 3 yhdistykset ÷ kaikki yhdistykset, joilla on tarkoitusluokka (1–9).",
    sv: "Föreningar i syfteklass 3 ÷ alla föreningar som har en syfteklass (1–9).",
    en: "Associations of purpose class 3 ÷ all associations that have a purpose class (1–9).",
  },
  authority: "Wilson (1927) score interval; R prop.test(correct = FALSE)",
  outcome: (dataset, area) =>
    shareOutcome(dataset, {
      part: dataset.register.inClass(area, 3),
      whole: classifiedCount(dataset, area),
    }),
});
