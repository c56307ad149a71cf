import { countOutcome } from "./support/count.ts";
import { toIndicator } from "./support/measured.ts";

/** Social and health associations. */
export const soteAssociations = toIndicator({
  id: "sote-associations",
  label: {
    fi: "Sosiaali- ja terveysalan yhdistykset",
    sv: "Föreningar inom social- och hälsovården",
    en: "Social and health associations",
  },
  section: "register",
  unit: "associations",
  ranked: true,
  classes: ["3"],
  method: {
    fi: "Rekisteröidyt yhdistykset, jotka kuuluvat määritelmään sote (PRH:n tarkoitusluokka 3, ellei omaa määritelmää anneta).",
    sv: "Registrerade föreningar som hör till definitionen sote (PRS syfteklass 3, om ingen egen definition ges).",
    en: "Registered associations that belong to the definition sote (PRH purpose class 3 unless replaced by your own).",
  },
  authority:
    "PRH, associations by region and purpose class; limits: Public Health England, phe_rate",
  outcome: (dataset, area) => countOutcome(dataset, dataset.register.inDefinition(area, "sote")),
});
