import { countOutcome } from "./support/count.ts";
import { toIndicator } from "./support/measured.ts";

/** Associations in the register. */
export const registeredAssociations = toIndicator({
  id: "registered-associations",
  label: {
    fi: "Rekisteröidyt yhdistykset",
    sv: "Registrerade föreningar",
    en: "Registered associations",
  },
  section: "register",
  unit: "associations",
  ranked: true,
  classes: ["total"],
  method: {
    fi: "Yhdistysrekisterissä viitepäivänä olevat yhdistykset, joiden kotipaikka on alueella.",
    sv: "Föreningar som på referensdagen finns i föreningsregistret och har sin hemort i området.",
    en: "Associations in the register of associations on the reference date whose domicile is in the area.",
  },
  authority:
    "PRH, associations by region and purpose class; limits: Public Health England, phe_rate",
  outcome: (dataset, area) => countOutcome(dataset, dataset.register.inRegister(area)),
});
