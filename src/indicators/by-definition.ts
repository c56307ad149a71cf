import type { Definition } from "../domain/definition.ts";
import type { Indicator } from "./indicator.ts";
import { countOutcome } from "./support/count.ts";
import { toIndicator } from "./support/measured.ts";
import { perTenThousand } from "./support/per-residents.ts";
import { shareOutcome } from "./support/share.ts";

/** Indicators of a definition that has none in the registry: the number of its associations, and per 10,000 residents. */
export function byDefinition(definition: Definition): readonly Indicator[] {
  const { shortLabel } = definition;
  const inSection = { section: "register", ...(shortLabel && { shortLabel }) } as const;
  return [countOf(definition, inSection), rateOf(definition, inSection)];
}

/** Indicators of a definition that is a sector: number, per 10,000 residents, share of all registered associations. */
export function bySector(definition: Definition): readonly Indicator[] {
  const inSection = { section: "sectors" } as const;
  return [
    countOf(definition, inSection),
    rateOf(definition, inSection),
    shareOf(definition, inSection),
  ];
}

type InSection = Pick<Indicator, "section" | "shortLabel">;

function countOf({ id, label, quality }: Definition, inSection: InSection): Indicator {
  return toIndicator({
    id: `definition-count-${id}`,
    label,
    ...inSection,
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

function rateOf({ id, label }: Definition, { section }: InSection): Indicator {
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
    section,
    parent: `definition-count-${id}`,
    unit: "per-10000-residents",
    ranked: true,
    inputs: "register-and-population",
    method: {
      fi: `Määritelmään ${id} kuuluvat yhdistykset ÷ väkiluku viitepäivää lähimpänä vuodenvaihteena, jonka väkiluku on tiedossa, × 10 000.`,
      sv: `Föreningar som hör till definitionen ${id} ÷ folkmängden vid det årsskifte närmast referensdagen vars folkmängd är känd × 10 000.`,
      en: `Associations that belong to the definition ${id} ÷ population at the year end nearest to the reference date whose population is known × 10,000.`,
    },
    authority: "Public Health England, phe_rate (Byar's method; exact Poisson limits below 10)",
    outcome: (dataset, area) =>
      perTenThousand(dataset, area, dataset.register.inDefinition(area, id)),
  });
}

function shareOf({ id, label }: Definition, { section }: InSection): Indicator {
  return toIndicator({
    id: `definition-share-${id}`,
    label: {
      fi: `${label.fi}, osuus rekisteröidyistä yhdistyksistä`,
      sv: `${label.sv}, andel av de registrerade föreningarna`,
      en: `${label.en}, share of registered associations`,
    },
    shortLabel: {
      fi: "osuus rekisteröidyistä",
      sv: "andel av registrerade",
      en: "share of registered",
    },
    section,
    parent: `definition-count-${id}`,
    unit: "share",
    ranked: true,
    method: {
      fi: `Määritelmään ${id} kuuluvat yhdistykset ÷ kaikki rekisteröidyt yhdistykset.`,
      sv: `Föreningar som hör till definitionen ${id} ÷ alla registrerade föreningar.`,
      en: `Associations that belong to the definition ${id} ÷ all registered associations.`,
    },
    authority: "Wilson (1927) score interval; R prop.test(correct = FALSE)",
    outcome: (dataset, area) =>
      shareOutcome(dataset, {
        part: dataset.register.inDefinition(area, id),
        whole: dataset.register.inRegister(area),
      }),
  });
}
