import type { AreaKey } from "./area.ts";
import type { Flag } from "./measurement.ts";
import type { Unit } from "./unit.ts";

/**
 * Who produces a service. `private` is companies, associations and foundations together; `unknown` a producer whose
 * form neither a column nor its name tells.
 */
export const productionSectors = [
  "public",
  "company",
  "association",
  "foundation",
  "association-and-foundation",
  "private",
  "total",
  "unknown",
] as const;

/** One sector, or several together. */
export type ProductionSector = (typeof productionSectors)[number];

/** A sector that one producer belongs to. */
export type ProducerSector = Extract<
  ProductionSector,
  "public" | "company" | "association" | "foundation" | "unknown"
>;

/** Unit of each measure, one for all values of it, and whether values of different services may be added. */
const measures = {
  purchases: { unit: "euros", additive: true },
  "voucher-purchases": { unit: "euros", additive: true },
  "personal-budget-purchases": { unit: "euros", additive: true },
  "client-service-purchases": { unit: "euros", additive: true },
  "purchases-from-regional-suppliers": { unit: "euros", additive: true },
  "purchases-from-supplier": { unit: "euros", additive: false },
  personnel: { unit: "persons", additive: true },
  "person-years": { unit: "person-years", additive: true },
  clients: { unit: "clients", additive: false },
  outputs: { unit: "outputs", additive: false },
  "output-value": { unit: "euros", additive: true },
  producers: { unit: "producers", additive: false },
  units: { unit: "producers", additive: true },
  "production-cost": { unit: "euros", additive: true },
  turnover: { unit: "euros", additive: true },
  "municipal-purchases": { unit: "euros", additive: true },
  "tenders-value": { unit: "euros", additive: true },
  "personnel-share": { unit: "share", additive: false },
  "personnel-share-of-sector": { unit: "share", additive: false },
  "personnel-change": { unit: "share", additive: false },
  "production-cost-share": { unit: "share", additive: false },
  "production-share": { unit: "share", additive: false },
  "incorporated-share-of-units": { unit: "share", additive: false },
  "producing-organisations": { unit: "producers", additive: false },
  "incorporated-producers": { unit: "producers", additive: false },
  "companies-owned-by-associations": { unit: "producers", additive: false },
  "sote-organisations": { unit: "associations", additive: false },
  "member-organisations": { unit: "associations", additive: false },
  "paid-staff-in-organisations": { unit: "persons", additive: false },
  "volunteers-in-organisations": { unit: "persons", additive: false },
  "members-in-organisations": { unit: "persons", additive: false },
  "village-associations": { unit: "associations", additive: false },
  "village-associations-regional": { unit: "associations", additive: false },
  "village-leader-groups": { unit: "associations", additive: false },
  "villages-and-city-districts": { unit: "associations", additive: false },
  "functional-villages": { unit: "associations", additive: false },
  "village-halls-in-weekly-use": { unit: "outputs", additive: false },
  "villages-with-registered-body": { unit: "associations", additive: false },
  "villages-in-interim-account": { unit: "associations", additive: false },
} as const satisfies Readonly<Record<string, { readonly unit: Unit; readonly additive: boolean }>>;

/** What is measured of a service's production; values of two measures are never set against each other. */
export type ProductionMeasure = keyof typeof measures;

/** Ways of buying that leave the choice of the producer to the client; each is part of the purchases. */
export type ClientWay = Extract<
  ProductionMeasure,
  "voucher-purchases" | "personal-budget-purchases"
>;

/** Every measure, in the order in which they are shown. */
export const productionMeasures: readonly ProductionMeasure[] = Object.keys(
  measures,
) as ProductionMeasure[]; // the keys of the record are the measures

/** The one unit in which values of a measure are kept. */
export function unitOfMeasure(measure: ProductionMeasure): Unit {
  return measures[measure].unit;
}

/** Whether values of a measure may be added over services: a client of two services is one client. */
export function isAdditive(measure: ProductionMeasure): boolean {
  return measures[measure].additive;
}

/** Which rule told a producer's sector: a column of the table, its company form, or a word of its name. */
export const sectorRules = ["sector-column", "company-form", "name", "none"] as const;

/** One rule by which a producer's sector was told. */
export type SectorRule = (typeof sectorRules)[number];

/** One producer as a row names it. */
export interface Producer {
  /** Business ID where the row has one, else the name folded: rows of one id are one producer. */
  readonly id: string;
  readonly name: string;
  readonly sectorBy: SectorRule;
  /** Persons employed. */
  readonly employees?: number;
  /** Turnover in euros a year. */
  readonly turnover?: number;
  /** Balance sheet total in euros. */
  readonly balance?: number;
}

/** How exactly a published figure is stated. */
export const productionPrecisions = ["exact", "about", "over", "almost", "slightly-under"] as const;

/** One degree of exactness. */
export type ProductionPrecision = (typeof productionPrecisions)[number];

/** One statement on the production of services: of a sector in an area and year, or of one producer there. */
export interface ServiceProduction {
  readonly area: AreaKey;
  readonly year: number;
  /** First year, where the value is a change up to `year`. */
  readonly since?: number;
  readonly sector: ProductionSector;
  /** As the table words it; empty for all services together. */
  readonly service: string;
  readonly measure: ProductionMeasure;
  /** In the unit of the measure; negative where credit notes exceed what was bought. */
  readonly value: number;
  readonly precision: ProductionPrecision;
  readonly flags: readonly Flag[];
  readonly producer?: Producer;
  /** Of purchases from a producer: ways of which their table says nothing, whatever another one says of its own. */
  readonly waysUntold?: readonly ClientWay[];
  /** What else limits the statement, in the source's words. */
  readonly scope?: string;
  /** The value as it was published, where it was scaled. */
  readonly published?: string;
  /** Id of the publication, where the table gives one. */
  readonly source?: string;
  readonly line: number;
}
