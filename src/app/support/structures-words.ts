import type { LocalisedText } from "../../domain/area.ts";

/** Part of the profile in which structures and shares of cooperation stand. */
export const structuresSection = "structures";

/** Tables of the part, by what they hold. */
export const structureTables = {
  scorecard: "structures",
  matrix: "structure-matrix",
  municipalities: "municipal-cooperation",
  statements: "structure-statements",
  practices: "good-practices",
  outcomes: "outcome-examples",
} as const;

/** Inputs to which figures and notes of the part refer. */
export const structureInputs = {
  own: "structures",
  published: "published-structures",
  perceptions: "published-perceptions",
  outcomes: "outcomes",
} as const;

/** Labels of rows that stand below another, by id. */
export const shortStructureLabels: Partial<Readonly<Record<StructureFigureId, LocalisedText>>> = {
  "structures-known": {
    fi: "rakenteista tiedossa",
    sv: "strukturer med känt läge",
    en: "structures with a known state",
  },
};

/** What the part's figures are called. */
export const structureLabels: Readonly<Record<StructureFigureId, LocalisedText>> = {
  "structures-in-place": {
    fi: "Järjestöyhteistyön rakenteista käytössä",
    sv: "Strukturer för organisationssamarbete i bruk",
    en: "Structures of cooperation in place",
  },
  "structures-known": {
    fi: "Järjestöyhteistyön rakenteista tiedossa",
    sv: "Strukturer för organisationssamarbete med känt läge",
    en: "Structures of cooperation with a known state",
  },
  "municipal-cooperation-agreed": {
    fi: "Järjestöyhteistyöstä sopineet kunnat",
    sv: "Kommuner som avtalat om organisationssamarbete",
    en: "Municipalities that have agreed on cooperation",
  },
  "published-municipal-cooperation-agreed-2017": {
    fi: "Järjestöyhteistyöstä sopineet kunnat (julkaistu)",
    sv: "Kommuner som avtalat om organisationssamarbete (publicerat)",
    en: "Municipalities that have agreed on cooperation (published)",
  },
  "published-reform-as-threat-2017": {
    fi: "Sote-uudistuksen uhkana kokevat järjestötoimijat (julkaistu)",
    sv: "Organisationsaktörer som ser reformen som ett hot (publicerat)",
    en: "Association actors who see the reform as a threat (published)",
  },
  "outcome-cost-effect": {
    fi: "Kustannusvaikutus",
    sv: "Kostnadseffekt",
    en: "Cost effect",
  },
};

/** Id of a figure of the part. */
export type StructureFigureId =
  | "structures-in-place"
  | "structures-known"
  | "municipal-cooperation-agreed"
  | "published-municipal-cooperation-agreed-2017"
  | "published-reform-as-threat-2017"
  | "outcome-cost-effect";
