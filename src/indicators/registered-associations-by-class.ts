import type { LocalisedText } from "../domain/area.ts";
import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { Indicator } from "./indicator.ts";
import { countOutcome } from "./support/count.ts";
import { toIndicator } from "./support/measured.ts";

/** PRH's names of its main classes (pääluokka) in Finnish and Swedish; it has no English ones. */
const classNames: Readonly<Record<PurposeClass, LocalisedText>> = {
  1: { fi: "Poliittiset yhdistykset", sv: "Politiska föreningar", en: "Political associations" },
  2: {
    fi: "Ammattiin ja elinkeinoon liittyvät yhdistykset",
    sv: "Föreningar med anknytning till yrke och näring",
    en: "Occupational and trade associations",
  },
  3: {
    fi: "Sosiaali- ja terveysalan yhdistykset",
    sv: "Föreningar inom social- och hälsovårdsbranschen",
    en: "Social and health associations",
  },
  4: {
    fi: "Kulttuurialan yhdistykset",
    sv: "Föreningar inom kulturbranschen",
    en: "Cultural associations",
  },
  5: { fi: "Vapaa-ajan yhdistykset", sv: "Fritidsföreningar", en: "Leisure associations" },
  6: {
    fi: "Urheilu- ja liikuntayhdistykset",
    sv: "Idrotts- och motionsföreningar",
    en: "Sports and physical exercise associations",
  },
  7: {
    fi: "Uskontoon ja maailmankatsomukseen liittyvät yhdistykset",
    sv: "Föreningar med anknytning till religion och världsåskådning",
    en: "Religious and world-view associations",
  },
  8: {
    fi: "Maanpuolustukseen ja kansainvälisiin suhteisiin liittyvät yhdistykset",
    sv: "Föreningar med anknytning till försvar och internationella relationer",
    en: "National defence and international relations associations",
  },
  9: { fi: "Muut yhdistykset", sv: "Övriga föreningar", en: "Other associations" },
  0: {
    fi: "Luokittelemattomat yhdistykset",
    sv: "Oklassificerade föreningar",
    en: "Unclassified associations",
  },
};

/** Associations in the register by purpose class, the unclassified last. */
export const registeredAssociationsByClass: readonly Indicator[] = purposeClasses.map(countOfClass);

function countOfClass(purposeClass: PurposeClass): Indicator {
  const isNamed = purposeClass !== 0;
  return toIndicator({
    id: isNamed ? `associations-class-${purposeClass}` : "associations-unclassified",
    label: classNames[purposeClass],
    section: "purpose-classes",
    unit: "associations",
    ranked: true,
    classes: [isNamed ? String(purposeClass) : "unclassified"],
    method: isNamed
      ? {
          fi: `Rekisteröidyt yhdistykset, joiden tarkoitusluokka on ${purposeClass}.`,
          sv: `Registrerade föreningar vars syfteklass är ${purposeClass}.`,
          en: `Registered associations whose purpose class is ${purposeClass}.`,
        }
      : {
          fi: "Rekisteröidyt yhdistykset, joilla ei ole tarkoitusluokkaa.",
          sv: "Registrerade föreningar som inte har någon syfteklass.",
          en: "Registered associations that have no purpose class.",
        },
    authority:
      "PRH, associations by region and purpose class; limits: Public Health England, phe_rate",
    outcome: (dataset, area) => countOutcome(dataset, dataset.register.inClass(area, purposeClass)),
  });
}
