import type {
  ProductionMeasure,
  ProductionPrecision,
  ProductionSector,
} from "../../domain/service-production.ts";
import {
  productionMeasures,
  productionPrecisions,
  productionSectors,
  unitOfMeasure,
} from "../../domain/service-production.ts";
import { foldHeader } from "./fold-header.ts";

const sectorWords: Readonly<Record<ProductionSector, readonly string[]>> = {
  public: [
    "julkinen",
    "julkinen sektori",
    "julkiset",
    "kunta",
    "kunnat",
    "hyvinvointialue",
    "offentlig",
    "offentliga",
    "offentliga sektorn",
    "public",
    "public sector",
  ],
  company: [
    "yritys",
    "yritykset",
    "yksityinen yritys",
    "yritykset ja ammatinharjoittajat",
    "företag",
    "företagen",
    "company",
    "companies",
    "enterprise",
    "enterprises",
  ],
  association: [
    "yhdistys",
    "yhdistykset",
    "järjestö",
    "järjestöt",
    "kolmas sektori",
    "förening",
    "föreningar",
    "organisation",
    "organisationer",
    "association",
    "associations",
    "third sector",
  ],
  foundation: ["säätiö", "säätiöt", "stiftelse", "stiftelser", "foundation", "foundations"],
  "association-and-foundation": [
    "yhdistykset ja säätiöt",
    "järjestöt ja säätiöt",
    "yhdistykset/säätiöt",
    "föreningar och stiftelser",
    "associations and foundations",
    "association_and_foundation",
  ],
  private: [
    "yksityinen",
    "yksityiset",
    "yksityinen sektori",
    "yksityiset yhteensä",
    "privat",
    "privata",
    "privata sektorn",
    "private",
    "private sector",
  ],
  total: [
    "yhteensä",
    "kaikki",
    "kaikki sektorit",
    "summa yhteensä",
    "totalt",
    "sammanlagt",
    "alla",
    "total",
    "all",
    "all sectors",
  ],
  unknown: ["tuntematon", "ei tiedossa", "muu", "muut", "okänd", "övriga", "unknown", "other"],
};

const measureWords: Readonly<Partial<Record<ProductionMeasure, readonly string[]>>> = {
  purchases: [
    "ostot",
    "hankinnat",
    "palvelujen ostot",
    "ostopalvelut",
    "ostettu",
    "inköp",
    "köpta tjänster",
    "purchases",
    "purchased services",
  ],
  "voucher-purchases": [
    "palvelusetelit",
    "palveluseteli",
    "palvelusetelillä ostettu",
    "servicesedlar",
    "servicesedel",
    "service vouchers",
    "voucher purchases",
  ],
  "personal-budget-purchases": [
    "henkilökohtainen budjetti",
    "henkilökohtaisella budjetilla ostettu",
    "personlig budget",
    "personal budget",
    "personal budgets",
  ],
  "client-service-purchases": [
    "asiakaspalvelujen ostot",
    "köp av kundtjänster",
    "client service purchases",
  ],
  personnel: [
    "henkilöstö",
    "henkilökunta",
    "työntekijät",
    "personal",
    "anställda",
    "personnel",
    "staff",
  ],
  "person-years": [
    "henkilötyövuodet",
    "henkilötyövuosi",
    "htv",
    "årsverken",
    "person-years",
    "full-time equivalents",
    "fte",
  ],
  clients: ["asiakkaat", "asiakasmäärä", "kunder", "klienter", "clients"],
  outputs: [
    "suoritteet",
    "suoritemäärä",
    "tuotos",
    "käynnit",
    "hoitopäivät",
    "prestationer",
    "output",
    "outputs",
  ],
  "output-value": [
    "tuotoksen arvo",
    "tuotannon arvo",
    "produktionens värde",
    "output value",
    "production value",
  ],
  producers: [
    "tuottajat",
    "palveluntuottajat",
    "tuottajien määrä",
    "producenter",
    "serviceproducenter",
    "producers",
    "service providers",
  ],
  units: [
    "toimipaikat",
    "toimintayksiköt",
    "palveluyksiköt",
    "verksamhetsställen",
    "enheter",
    "units",
    "service units",
  ],
  "production-cost": [
    "kustannukset",
    "tuotantokustannukset",
    "kostnader",
    "produktionskostnader",
    "costs",
    "production costs",
  ],
  turnover: ["liikevaihto", "omsättning", "turnover"],
  "personnel-share": ["henkilöstöosuus", "osuus henkilöstöstä", "personalandel", "personnel share"],
};

/** How many of a measure's units one of the named is: a number of per cent is a hundredth of a share. */
interface WrittenUnit {
  readonly unit: string;
  /** Power of ten by which values are scaled. */
  readonly power: number;
}

const unitWords: readonly (readonly [WrittenUnit, readonly string[]])[] = [
  [{ unit: "euros", power: 0 }, ["€", "e", "eur", "euro", "euroa", "euros"]],
  [
    { unit: "euros", power: 3 },
    [
      "1000 €",
      "1000 eur",
      "1000 euroa",
      "t€",
      "te",
      "teur",
      "tuhatta euroa",
      "tusen euro",
      "thousand euros",
      "thousand eur",
    ],
  ],
  [
    { unit: "euros", power: 6 },
    [
      "m€",
      "me",
      "meur",
      "milj. €",
      "milj. eur",
      "milj. euroa",
      "miljoonaa euroa",
      "mn €",
      "mn euro",
      "miljoner euro",
      "million euros",
      "million eur",
    ],
  ],
  [
    { unit: "euros", power: 9 },
    [
      "mrd. €",
      "mrd. eur",
      "mrd. euroa",
      "miljardia euroa",
      "miljarder euro",
      "billion euros",
      "billion eur",
    ],
  ],
  [
    { unit: "share", power: -2 },
    ["%", "prosenttia", "prosentti", "procent", "percent", "per cent"],
  ],
  [{ unit: "share", power: 0 }, ["osuus", "andel", "share"]],
  [
    { unit: "persons", power: 0 },
    ["henkilöä", "henkilöt", "henkeä", "henk.", "hlö", "hlöä", "personer", "persons", "people"],
  ],
  [{ unit: "person-years", power: 0 }, ["henkilötyövuotta", "htv", "årsverken", "person-years"]],
  [{ unit: "clients", power: 0 }, ["asiakasta", "asiakkaat", "kunder", "klienter", "clients"]],
  [
    { unit: "outputs", power: 0 },
    [
      "suoritetta",
      "suoritteet",
      "käyntiä",
      "hoitopäivää",
      "prestationer",
      "besök",
      "outputs",
      "visits",
      "days",
    ],
  ],
  [
    { unit: "producers", power: 0 },
    [
      "tuottajaa",
      "tuottajat",
      "toimipaikkaa",
      "yksikköä",
      "yritystä",
      "producenter",
      "enheter",
      "producers",
      "units",
      "companies",
      "organisations",
    ],
  ],
  [
    { unit: "associations", power: 0 },
    [
      "yhdistystä",
      "järjestöä",
      "föreningar",
      "associations",
      "organisations",
      "villages",
      "groups",
    ],
  ],
  // A bare number of things fits every measure that counts some.
  [{ unit: "any", power: 0 }, ["kpl", "lkm", "lukumäärä", "st", "antal", "count", "number"]],
];

const wayWords: Readonly<Record<"voucher" | "personal-budget" | "direct", readonly string[]>> = {
  voucher: ["palveluseteli", "palvelusetelit", "servicesedel", "service voucher", "voucher"],
  "personal-budget": ["henkilökohtainen budjetti", "personlig budget", "personal budget"],
  direct: [
    "ostopalvelu",
    "ostopalvelut",
    "suorahankinta",
    "kilpailutus",
    "köpt tjänst",
    "purchase",
    "direct",
  ],
};

function byWord<Id extends string>(
  entries: readonly (readonly [Id, readonly string[]])[],
): ReadonlyMap<string, Id> {
  return new Map(
    entries.flatMap(([id, words]) => [id, ...words].map((word) => [foldHeader(word), id] as const)),
  );
}

const sectorByWord = byWord(productionSectors.map((id) => [id, sectorWords[id]] as const));
const measureByWord = byWord(productionMeasures.map((id) => [id, measureWords[id] ?? []] as const));
const precisionByWord = byWord(productionPrecisions.map((id) => [id, []] as const));
const wayByWord = byWord(
  (["voucher", "personal-budget", "direct"] as const).map((id) => [id, wayWords[id]] as const),
);

/** Words for sectors and measures that a message offers. */
export const offeredSectors: readonly string[] = productionSectors.map(
  (id) => sectorWords[id][0] ?? id,
);
export const offeredMeasures: readonly string[] = productionMeasures.flatMap(
  (id) => measureWords[id]?.[0] ?? [],
);
export const offeredWays: readonly string[] = Object.values(wayWords).flatMap(
  ([word = ""]) => word,
);

/** The sector that a cell or a header names. */
export function toSector(text: string): ProductionSector | undefined {
  return sectorByWord.get(foldHeader(text));
}

/** The measure that a cell or a header names. */
export function toMeasure(text: string): ProductionMeasure | undefined {
  return measureByWord.get(foldHeader(text));
}

/** How exactly a figure is stated, as a table of published figures writes it. */
export function toPrecision(text: string): ProductionPrecision | undefined {
  return text === "" ? "exact" : precisionByWord.get(foldHeader(text));
}

/** How the buyer paid: with a voucher or budget in the client's hand, or directly. */
export function toWay(text: string): "voucher" | "personal-budget" | "direct" | undefined {
  return wayByWord.get(foldHeader(text));
}

/** Power of ten that turns values of a written unit into the measure's own; undefined where the unit is not the measure's. */
export function powerOfUnit(text: string, measure: ProductionMeasure): number | undefined {
  const wanted = unitOfMeasure(measure);
  const written = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_.]+/gu, "");
  const fitting = unitWords.find(
    ([{ unit }, words]) =>
      (unit === wanted || (unit === "any" && wanted !== "euros" && wanted !== "share")) &&
      words.some((word) => word.replace(/[\s_.]+/gu, "") === written),
  );
  return fitting?.[0].power;
}

/** Words of units that a measure takes, for messages. */
export function unitsOf(measure: ProductionMeasure): readonly string[] {
  const wanted = unitOfMeasure(measure);
  return unitWords.flatMap(([{ unit }, [word = ""]]) => (unit === wanted ? [word] : []));
}

/** A number times a power of ten, rounded once: 7.2 million is 7,200,000 and not a hair less. */
export function scaledBy(value: number, power: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/** Words that name all services together, which is what a table without services is about. */
const allServices = new Set(
  [
    "kaikki",
    "kaikki palvelut",
    "yhteensä",
    "palvelut yhteensä",
    "alla",
    "alla tjänster",
    "totalt",
    "all",
    "all services",
    "total",
  ].map(foldHeader),
);

/** Whether a cell of services names all of them together. */
export function isAllServices(text: string): boolean {
  return text === "" || allServices.has(foldHeader(text));
}
