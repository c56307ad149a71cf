import type { Definition } from "../domain/definition.ts";
import type { Indicator } from "./indicator.ts";
import { countOutcome } from "./support/count.ts";
import { toIndicator } from "./support/measured.ts";
import { perTenThousand } from "./support/per-residents.ts";

/** Indicators of a definition that has none in the registry: the number of its associations, and per 10,000 residents. */
export function byDefinition(definition: Definition): readonly Indicator[] {
  return [countOf(definition), rateOf(definition)];
}

function countOf({ id, label, shortLabel, quality }: Definition): Indicator {
  return toIndicator({
    id: `definition-count-${id}`,
    label,
    ...(shortLabel === undefined ? {} : { shortLabel }),
    section: "register",
    unit: "associations",
    ranked: true,
    method: {
      fi: `Rekisteröidyt yhdistykset, jotka kuuluvat määritelmään ${id}.`,
      sv: `Registrerade föreningar som hör till definitionen ${id}.`,
      en: `Registered associations that belong to the definition ${id}.`,
    },
    authority: `${quality === undefined ? "Definition, quality unmeasured" : "Definition"}; limits: Public Health England, phe_rate`,
    outcome: (dataset, area) => countOutcome(dataset, dataset.register.inDefinition(area, id)),
  });
}

function rateOf({ id, label }: Definition): Indicator {
  return toIndicator({
    id: `definition-rate-${id}`,
    label: {
      fi: `${label.fi} 10 000 asukasta kohti`,
      sv: `${label.sv} per 10 000 invånare`,
      en: `${label.en} per 10,000 residents`,
    },
    shortLabel: {
      fi: "10 000 asukasta kohti",
      sv: "per 10 000 invånare",
      en: "per 10,000 residents",
    },
    section: "register",
    parent: `definition-count-${id}`,
    unit: "per-10000-residents",
    ranked: true,
    inputs: "register-and-population",
    method: {
      fi: `Määritelmään ${id} kuuluvat yhdistykset ÷ väkiluku viitepäivää lähimpänä vuodenvaihteena × 10 000.`,
      sv: `Föreningar som hör till definitionen ${id} ÷ folkmängden vid det årsskifte som är närmast referensdagen × 10 000.`,
      en: `Associations that belong to the definition ${id} ÷ population at the year end nearest to the reference date × 10,000.`,
    },
    authority: "Public Health England, phe_rate (Byar's method; exact Poisson limits below 10)",
    outcome: (dataset, area) =>
      perTenThousand(dataset, area, dataset.register.inDefinition(area, id)),
  });
}
