import type { AreaKey } from "../domain/area.ts";
import type { Flag } from "../domain/measurement.ts";
import {
  type ClientWay,
  isAdditive,
  type Producer,
  type ProductionMeasure,
  type ProductionSector,
  type ServiceProduction,
} from "../domain/service-production.ts";
import { exactSum } from "../stats/exact-sum.ts";

/** What one figure may speak of: one measure of one service, or of all services, in some areas and one year. */
export interface CellKey {
  /** Areas of one level that make up the area the figure is of. */
  readonly areas: readonly Pick<AreaKey, "level" | "code">[];
  readonly year: number;
  /** Undefined for all services together. */
  readonly service: string | undefined;
  readonly measure: ProductionMeasure;
}

/** A value with what must be known of it. */
export interface Amount {
  readonly value: number;
  readonly flags: readonly Flag[];
}

/** What one producer has of a cell, over all its rows. */
export interface ProducerVolume {
  readonly producer: Producer;
  readonly sector: ProductionSector;
  readonly value: number;
}

/** Everything known of one cell: sectors' values, and the producers behind them where rows name them. */
export interface ProductionCell {
  readonly key: CellKey;
  readonly amounts: ReadonlyMap<ProductionSector, Amount>;
  readonly producers: readonly ProducerVolume[];
  readonly basis: CellBasis;
}

/** What the amounts of a cell are had from. */
export interface CellBasis {
  /** Whether sectors' values are stated; else they are sums over producers. */
  readonly isStated: boolean;
  /** Ids of the areas with the services that the cell is made of. */
  readonly places: ReadonlySet<string>;
  /** Ways of which some table of purchases by producer says nothing. */
  readonly waysUntold: ReadonlySet<ClientWay>;
}

/** Statements on service production, to be asked by area, year, service and measure. */
export interface ProductionIndex {
  cell(key: CellKey): ProductionCell;
  /** Services of which some row of the areas and year speaks, in the order of their first row; "" is all together. */
  services(areas: CellKey["areas"], year: number, measure?: ProductionMeasure): readonly string[];
  /** Distinct producers that rows name, whatever is measured of them. */
  producers(key: Omit<CellKey, "measure">): readonly ProducerVolume[];
  /** Years of which rows of the areas speak, ascending. */
  years(areas: CellKey["areas"]): readonly number[];
}

interface Volumes {
  readonly producer: Producer;
  readonly sector: ProductionSector;
  readonly values: number[];
}

interface Slot {
  readonly amounts: Map<ProductionSector, Amount>;
  readonly producers: Map<string, Volumes>;
  readonly waysUntold: Set<ClientWay>;
}

type Place = Pick<AreaKey, "level" | "code">;

const idOf = ({ level, code }: Place) => `${level} ${code}`;
const slotId = (area: string, year: number, measure: string, service: string) =>
  JSON.stringify([area, year, measure, service]);

/**
 * Indexes statements. Rows that name a producer are added up by producer and sector; a sector's value in such a cell is the
 * sum over its producers, and the total the sum over all, `unknown` ones included. Where a table also states the
 * sector's value itself, the stated one stands.
 */
export function productionIndex(records: readonly ServiceProduction[]): ProductionIndex {
  const slots = new Map<string, Slot>();
  const servicesByPlace = new Map<string, Map<string, Set<ProductionMeasure>>>();
  const yearsByArea = new Map<string, Set<number>>();
  for (const record of records) {
    const area = idOf(record.area);
    const { year, measure, service } = record;
    const id = slotId(area, year, measure, service);
    const slot = slots.get(id) ?? {
      amounts: new Map(),
      producers: new Map(),
      waysUntold: new Set(),
    };
    slots.set(id, slot);
    addTo(slot, record);
    const services = servicesByPlace.get(`${area} ${year}`) ?? new Map();
    servicesByPlace.set(`${area} ${year}`, services);
    services.set(service, (services.get(service) ?? new Set()).add(measure));
    yearsByArea.set(area, (yearsByArea.get(area) ?? new Set()).add(year));
  }
  const servicesOf = (areas: readonly Place[], year: number, measure?: ProductionMeasure) => {
    const found = areas.flatMap((area) => [
      ...(servicesByPlace.get(`${idOf(area)} ${year}`) ?? []),
    ]);
    const fitting = found.filter(([, has]) => measure === undefined || has.has(measure));
    return [...new Set(fitting.map(([service]) => service))];
  };
  const slotOf = (area: Place, { year, measure }: CellKey, service: string) =>
    slots.get(slotId(idOf(area), year, measure, service));
  return {
    services: servicesOf,
    years: (areas) =>
      [...new Set(areas.flatMap((area) => [...(yearsByArea.get(idOf(area)) ?? [])]))].sort(
        (a, b) => a - b,
      ),
    cell: (key) => cellOf(key, servicesOf(key.areas, key.year, key.measure), slotOf),
    producers: ({ areas, year, service }) => {
      const measures = new Set(
        areas.flatMap((area) =>
          [...(servicesByPlace.get(`${idOf(area)} ${year}`) ?? [])].flatMap(([, has]) => [...has]),
        ),
      );
      const wanted = service === undefined ? servicesOf(areas, year) : [service];
      return merged(
        [...measures].flatMap((measure) =>
          areas.flatMap((area) =>
            wanted.flatMap((each) => {
              return slotOf(area, { areas, year, service, measure }, each) ?? [];
            }),
          ),
        ),
      );
    },
  };
}

function addTo(slot: Slot, record: ServiceProduction): void {
  const { producer, sector, value, precision, flags } = record;
  if (producer === undefined) {
    const all: readonly Flag[] =
      precision === "exact" || flags.includes("estimated") ? flags : [...flags, "estimated"];
    slot.amounts.set(sector, { value, flags: all });
    return;
  }
  for (const way of record.waysUntold ?? []) slot.waysUntold.add(way);
  const known = slot.producers.get(producer.id);
  if (known === undefined) slot.producers.set(producer.id, { producer, sector, values: [value] });
  else known.values.push(value);
}

/** Producers of several slots, each once, with the sum of what it has in them. */
function merged(slots: readonly Slot[]): readonly ProducerVolume[] {
  const byId = new Map<string, Volumes>();
  for (const { producers } of slots) {
    for (const [id, { producer, sector, values }] of producers) {
      const known = byId.get(id);
      if (known === undefined) byId.set(id, { producer, sector, values: [...values] });
      else known.values.push(...values);
    }
  }
  return [...byId.values()]
    .map(({ producer, sector, values }) => {
      return { producer, sector, value: exactSum(values.length, (at) => values[at] ?? 0) };
    })
    .sort((a, b) => (a.producer.id < b.producer.id ? -1 : 1));
}

type SlotOf = (area: Place, key: CellKey, service: string) => Slot | undefined;

function cellOf(key: CellKey, services: readonly string[], slotOf: SlotOf): ProductionCell {
  const { areas, measure, service } = key;
  const isStated = (area: Place) => (slotOf(area, key, "")?.amounts.size ?? 0) > 0;
  const isStatedWhole = service === undefined && areas.every(isStated);
  const wanted = wantedServices(key, services, isStatedWhole);
  const found = areas.flatMap((area) =>
    wanted.flatMap((each) => {
      const slot = slotOf(area, key, each);
      return slot === undefined ? [] : [{ place: JSON.stringify([idOf(area), each]), slot }];
    }),
  );
  const slots = found.map(({ slot }) => slot);
  const basis = {
    isStated: slots.some(({ amounts }) => amounts.size > 0),
    places: new Set(found.map(({ place }) => place)),
    waysUntold: new Set(slots.flatMap(({ waysUntold }) => [...waysUntold])),
  };
  // A service that one area has and another lacks is none there, but a lacking area is a gap.
  const lacks = areas.some((area) => wanted.every((each) => slotOf(area, key, each) === undefined));
  const producers = merged(slots);
  if (lacks || (slots.length > 1 && !isAdditive(measure) && producers.length === 0)) {
    return { key, amounts: new Map(), producers, basis };
  }
  return { key, amounts: amountsOf(slots, producers, isAdditive(measure)), producers, basis };
}

/**
 * For all services together what is stated of all, else each service. Rows by producer without a service are a service of
 * their own: it is not known which.
 */
function wantedServices(
  { service }: CellKey,
  services: readonly string[],
  isStatedWhole: boolean,
): readonly string[] {
  if (service !== undefined) return [service];
  return isStatedWhole ? [""] : services;
}

function amountsOf(
  slots: readonly Slot[],
  producers: readonly ProducerVolume[],
  additive: boolean,
): ReadonlyMap<ProductionSector, Amount> {
  const amounts = new Map<ProductionSector, Amount>();
  const sectors = new Set(slots.flatMap(({ amounts: stated }) => [...stated.keys()]));
  for (const sector of sectors) {
    const stated = slots.flatMap(({ amounts: of }) => of.get(sector) ?? []);
    // A sector that one of the parts does not state is not known of the whole.
    if (stated.length === slots.length) amounts.set(sector, sumOf(stated));
  }
  if (producers.length === 0 || sectors.size > 0 || !additive) return amounts;
  const bySector = new Map<ProductionSector, Amount[]>();
  for (const { sector, value } of producers) {
    bySector.set(sector, [...(bySector.get(sector) ?? []), { value, flags: [] }]);
  }
  const total = [...bySector.values()].flat();
  for (const sector of ["public", "company", "association", "foundation"] as const) {
    amounts.set(sector, sumOf(bySector.get(sector) ?? []));
  }
  amounts.set("unknown", sumOf(bySector.get("unknown") ?? []));
  return amounts.set("total", sumOf(total));
}

function sumOf(amounts: readonly Amount[]): Amount {
  return {
    value: exactSum(amounts.length, (at) => amounts[at]?.value ?? 0),
    flags: [...new Set(amounts.flatMap(({ flags }) => flags))],
  };
}
