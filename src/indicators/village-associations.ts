import { countOutcome } from "./support/count.ts";
import { toIndicator } from "./support/measured.ts";

/** Village associations, by their names. */
export const villageAssociations = toIndicator({
  id: "village-associations",
  label: { fi: "Kyläyhdistykset", sv: "Byaföreningar", en: "Village associations" },
  section: "register",
  unit: "associations",
  ranked: true,
  method: {
    fi: "Rekisteröidyt yhdistykset, jotka kuuluvat nimisääntöön village (kyläyhdistys, kyläseura, kylätoimikunta, byaförening).",
    sv: "Registrerade föreningar som hör till namnregeln village (kyläyhdistys, kyläseura, kylätoimikunta, byaförening).",
    en: "Registered associations that belong to the name rule village (kyläyhdistys, kyläseura, kylätoimikunta, byaförening).",
  },
  authority: "Name rule, quality unmeasured; limits: Public Health England, phe_rate",
  outcome: (dataset, area) => countOutcome(dataset, dataset.register.inDefinition(area, "village")),
});
