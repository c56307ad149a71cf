import type { AreaKey } from "../domain/area.ts";
import type { Dataset } from "./dataset.ts";
import { type Outcome, toIndicator } from "./support/measured.ts";
import { flagsOfPartialBase, shareOutcome } from "./support/share.ts";

/** Associations registered in Swedish. */
export const swedishShare = toIndicator({
  id: "swedish-share",
  label: {
    fi: "Ruotsinkielisten yhdistysten osuus",
    sv: "Andel svenskspråkiga föreningar",
    en: "Share of associations registered in Swedish",
  },
  section: "register",
  unit: "share",
  ranked: true,
  method: {
    fi: "Ruotsiksi rekisteröidyt yhdistykset ÷ yhdistykset, joiden rekisteröintikieli tiedetään.",
    sv: "Föreningar registrerade på svenska ÷ föreningar vars registreringsspråk är känt.",
    en: "Associations registered in Swedish ÷ associations whose language of registration is known.",
  },
  authority: "Wilson (1927) score interval; R prop.test(correct = FALSE)",
  outcome: shareInSwedish,
});

function shareInSwedish(dataset: Dataset, area: AreaKey): Outcome {
  const { swedish, known } = dataset.register.inSwedish(area);
  const flags = flagsOfPartialBase(known, dataset.register.inRegister(area));
  return shareOutcome(dataset, { part: swedish, whole: known, flags });
}
