import { producerCountPolicy } from "../../disclosure/policy.ts";
import {
  type ProductionCellId,
  type ProductionSlice,
  type ProtectedProduction,
  releaseProduction,
} from "../../disclosure/production.ts";
import {
  coarseShare,
  mayShowConcentration,
  productionLimits,
  productionRisk,
} from "../../disclosure/production-risk.ts";
import { release } from "../../disclosure/release.ts";
import type { AreaKey } from "../../domain/area.ts";
import { yearEnd } from "../../domain/calendar.ts";
import type { Known, Measurement, Workings } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import {
  type ClientWay,
  type ProductionMeasure,
  unitOfMeasure,
} from "../../domain/service-production.ts";
import type { Unit } from "../../domain/unit.ts";
import {
  producerConcentration,
  singleProducerServices,
} from "../../production/producer-concentration.ts";
import { smallAndMediumShare } from "../../production/producer-size.ts";
import type {
  Amount,
  ProducerVolume,
  ProductionCell,
  ProductionIndex,
} from "../../production/production-index.ts";
import { wayShare } from "../../production/purchase-ways.ts";
import { partOf, type ShareOf, sectorShare, totalOf } from "../../production/sector-share.ts";
import { eurosPerResident } from "./euros-per-resident.ts";
import { populationInput } from "./load-population.ts";
import type { PopulationTimes } from "./population-times.ts";
import type { ProductionPlaces } from "./production-areas.ts";

/** Ids by which figures refer to statements by sector and to rows by producer. */
export const statementsInput = "production";
export const producersInput = "production-by-producer";

/** Everything that figures of service production are reckoned from. */
export interface ProductionData {
  readonly index: ProductionIndex;
  readonly places: ProductionPlaces;
  readonly protection: ProtectedProduction;
  readonly population: PopulationTimes;
}

/** What a figure is of. */
export interface FigureOf {
  readonly area: AreaKey;
  readonly year: number;
  /** Undefined for all services together. */
  readonly service: string | undefined;
}

/** A figure that may be shown, by its id. */
type FigureMaker = (data: ProductionData, of: FigureOf) => Released;

interface Made {
  readonly indicator: string;
  readonly unit: Unit;
  readonly outcome: Known | Missing;
  /** Sums that the figure is made of. */
  readonly slices: readonly (readonly [ProductionMeasure, ProductionSlice])[];
  readonly isByProducer: boolean;
  readonly isPerResident?: boolean;
}

/** The cell of an area; undefined where no rows are of the area or of what it is made of. */
function cellOf(
  { index, places }: ProductionData,
  { area, year, service }: FigureOf,
  measure: ProductionMeasure,
): ProductionCell | undefined {
  const parts = places.partsOf(area, year);
  return parts && index.cell({ areas: parts.areas, year, service, measure });
}

function isByProducer(cell: ProductionCell | undefined): boolean {
  return cell !== undefined && cell.producers.length > 0;
}

/** Passes a figure through disclosure control, with its area, period, coverage and sources. */
function made(data: ProductionData, of: FigureOf, figure: Made): Released {
  const { area, year, service } = of;
  const parts = data.places.partsOf(area, year);
  const { indicator, unit, outcome, slices, isPerResident = false } = figure;
  const coverage = parts?.coverage;
  const covered: Known | Missing =
    outcome.kind === "known" && coverage !== undefined ? { ...outcome, coverage } : outcome;
  const input = figure.isByProducer ? producersInput : statementsInput;
  const measurement: Measurement = {
    indicator,
    area,
    period: { kind: "span", from: `${year}-01-01`, to: `${year}-12-31` },
    unit,
    outcome: covered,
    sources: [{ input }, ...(isPerResident ? [{ input: populationInput }] : [])],
  };
  if (!figure.isByProducer) return release(measurement, producerCountOrOpen(isPerResident));
  const id = parts?.id ?? "";
  const cells = slices.map(
    ([measure, slice]): ProductionCellId => ({ measure, year, area: id, service, slice }),
  );
  return cells.length === 0
    ? release(measurement, producerCountPolicy)
    : releaseProduction(measurement, cells, data.protection);
}

function producerCountOrOpen(isPerResident: boolean) {
  return isPerResident
    ? { ruleByInput: { ...producerCountPolicy.ruleByInput, [populationInput]: "open" as const } }
    : producerCountPolicy;
}

/** The share of associations, or of associations and foundations, in one measure. */
export function shareFigure(measure: ProductionMeasure, part: ShareOf): FigureMaker {
  return (data, of) => {
    const cell = cellOf(data, of, measure);
    return made(data, of, {
      indicator: `production-${part}-share-of-${measure}`,
      unit: "share",
      outcome: cell === undefined ? missing("no-source") : sectorShare(cell, part),
      slices: [
        [measure, part],
        [measure, "total"],
      ],
      isByProducer: isByProducer(cell),
    });
  };
}

/** The value of all sectors in one measure. */
export function totalFigure(measure: ProductionMeasure): FigureMaker {
  return (data, of) =>
    amountFigure(data, of, { measure, slice: "total", id: `production-${measure}` });
}

/** The value of associations in one measure. */
export function associationFigure(measure: ProductionMeasure): FigureMaker {
  return (data, of) =>
    amountFigure(data, of, {
      measure,
      slice: "association",
      id: `production-${measure}-of-associations`,
    });
}

function amountFigure(
  data: ProductionData,
  of: FigureOf,
  about: {
    readonly measure: ProductionMeasure;
    readonly slice: "total" | "association";
    readonly id: string;
  },
): Released {
  const { measure, slice, id } = about;
  const cell = cellOf(data, of, measure);
  const amount = cell && (slice === "total" ? totalOf(cell) : partOf(cell, "association"));
  return made(data, of, {
    indicator: id,
    unit: unitOfMeasure(measure),
    outcome: outcomeOf(cell, amount, slice),
    slices: [[measure, slice]],
    isByProducer: isByProducer(cell),
  });
}

function outcomeOf(
  cell: ProductionCell | undefined,
  amount: Amount | undefined,
  detail: string,
): Known | Missing {
  if (cell === undefined) return missing("no-source");
  if (amount === undefined) return missing("incomplete", detail);
  const counted = cell.producers.filter(
    ({ sector, value }) => value !== 0 && (detail !== "association" || sector === detail),
  );
  const n = cell.producers.length === 0 ? "not-published" : counted.length;
  return { kind: "known", value: amount.value, n, flags: amount.flags };
}

/** Euros per resident, of a country only where it is covered whole. */
export function perResidentFigure(measure: ProductionMeasure): FigureMaker {
  return (data, of) => {
    const cell = cellOf(data, of, measure);
    const total = cell && totalOf(cell);
    const isPartial = data.places.partsOf(of.area, of.year)?.coverage !== undefined;
    const known = outcomeOf(cell, total, "total");
    const outcome =
      known.kind === "missing" || total === undefined
        ? known
        : eurosPerResident(
            { value: total.value, n: "not-published", flags: total.flags },
            data.population.residentsOn(yearEnd(of.year))(of.area),
          );
    return made(data, of, {
      indicator: `production-${measure}-per-resident`,
      unit: "euros-per-resident",
      outcome: isPartial ? missing("incomplete", "total") : outcome,
      slices: [[measure, "total"]],
      isByProducer: isByProducer(cell),
      isPerResident: true,
    });
  };
}

/** How many producers rows name, or are stated. */
export function producersFigure(sector: "total" | "association"): FigureMaker {
  return (data, of) => {
    const named = producersOf(data, of);
    const stated = cellOf(data, of, "producers");
    const amount = stated && (sector === "total" ? totalOf(stated) : partOf(stated, "association"));
    const count = named.filter((one) => sector === "total" || one.sector === sector).length;
    return made(data, of, {
      indicator: sector === "total" ? "production-producers" : "production-association-producers",
      unit: "producers",
      outcome:
        named.length > 0
          ? { kind: "known", value: count, n: count, flags: [] }
          : outcomeOf(stated, amount, sector),
      slices: [],
      isByProducer: named.length > 0,
    });
  };
}

function producersOf(
  data: ProductionData,
  { area, year, service }: FigureOf,
): readonly ProducerVolume[] {
  const parts = data.places.partsOf(area, year);
  return parts === undefined ? [] : data.index.producers({ areas: parts.areas, year, service });
}

/** What of the concentration of purchases is told. */
export type ConcentrationPart = "index" | "effectiveNumber" | "largestShare";

const concentrationIds = {
  index: ["production-concentration", "index"],
  effectiveNumber: ["production-effective-producers", "effective-producers"],
  largestShare: ["production-largest-producer-share", "share"],
} as const;

/** The concentration of purchases over producers; the largest one's share to the nearest quarter. */
export function concentrationFigure(part: ConcentrationPart): FigureMaker {
  return (data, of) => {
    const cell = cellOf(data, of, "purchases");
    const [indicator, unit] = concentrationIds[part];
    return made(data, of, {
      indicator,
      unit,
      outcome: producersApart(data, of, cell) ?? concentrationOutcome(cell, part),
      slices: [["purchases", "total"]],
      isByProducer: isByProducer(cell),
    });
  };
}

/** Why purchases whose producers rows name by service cannot be set against what is stated of all services. */
function producersApart(
  { index, places }: ProductionData,
  { area, year, service }: FigureOf,
  cell: ProductionCell | undefined,
): Missing | undefined {
  if (service !== undefined || cell?.basis.isStated !== true) return undefined;
  const { areas = [] } = places.partsOf(area, year) ?? {};
  const isNamed = index
    .services(areas, year, "purchases")
    .some((each) => each !== "" && isByProducer(index.cell({ ...cell.key, service: each })));
  return isNamed ? missing("not-comparable", "producer") : undefined;
}

function concentrationOutcome(
  cell: ProductionCell | undefined,
  part: ConcentrationPart,
): Known | Missing {
  if (cell === undefined) return missing("no-source");
  if (cell.producers.length === 0) return missing("needs-column", "producer");
  const found = producerConcentration(cell.producers);
  if (found === undefined) return missing("zero-denominator");
  const flags = found.without > 0 ? (["estimated"] as const) : [];
  if (found.count < productionLimits.producers) return missing("below-threshold");
  const contributions = cell.producers.map(({ value }) => value);
  if (part === "largestShare") {
    const value = coarseShare(found.largestShare);
    // A largest share is never nothing, and of several producers never all: nearer to these, only more digits would be true.
    if (value === 0 || value === 1) return missing("hidden-to-protect-another");
    return { kind: "known", value, n: found.count, flags: ["estimated"] };
  }
  if (!mayShowConcentration(contributions)) {
    const isSumAtRisk = productionRisk(contributions) !== undefined;
    return missing(isSumAtRisk ? "dominated" : "hidden-to-protect-another");
  }
  return {
    kind: "known",
    value: found[part],
    n: found.count,
    flags,
    ...(found.without > 0 ? {} : { workings: concentrationWorkings(cell.producers, part) }),
  };
}

/**
 * Sums over producers. They say no more than the index and the total, which are shown under one decision; where credit
 * notes take a producer below 0 they would tell that producer's sum, and are left out.
 */
function concentrationWorkings(
  producers: readonly ProducerVolume[],
  part: Exclude<ConcentrationPart, "largestShare">,
): Workings {
  const sumOver = (term: (value: number) => number) =>
    producers.reduce((sum, { value }) => sum + term(value), 0);
  return {
    formula: part === "index" ? "{squares} ÷ {total}²" : "{total}² ÷ {squares}",
    numbers: { squares: sumOver((value) => value ** 2), total: sumOver((value) => value) },
  };
}

/** Services with a single producer. */
export const singleProducerFigure: FigureMaker = (data, of) => {
  const parts = data.places.partsOf(of.area, of.year);
  const counts = parts && singleProducerServices(data.index, { areas: parts.areas, year: of.year });
  const isCounted = counts !== undefined && counts.services > 0;
  return made(data, of, {
    indicator: "production-services-with-single-producer",
    unit: "outputs",
    outcome: isCounted
      ? { kind: "known", value: counts.withSingle, n: counts.services, flags: [] }
      : missing("needs-column", "service, producer"),
    slices: [],
    isByProducer: isCounted,
  });
};

/** Small and medium producers' part of purchases. */
export const smallAndMediumFigure: FigureMaker = (data, of) => {
  const cell = cellOf(data, of, "purchases");
  return made(data, of, {
    indicator: "production-small-and-medium-share",
    unit: "share",
    outcome:
      producersApart(data, of, cell) ??
      (cell === undefined ? missing("no-source") : smallAndMediumShare(cell)),
    slices: [
      ["purchases", "small-or-medium"],
      ["purchases", "sized"],
    ],
    isByProducer: isByProducer(cell),
  });
};

/** Part of purchases by a way that leaves the choice to the client. */
export function wayFigure(way: ClientWay): FigureMaker {
  return (data, of) => {
    const { area, year, service } = of;
    const parts = data.places.partsOf(area, year);
    const key = parts && { areas: parts.areas, year, service };
    return made(data, of, {
      indicator: `production-share-of-${way}`,
      unit: "share",
      outcome: key === undefined ? missing("no-source") : wayShare(data.index, key, way),
      slices: [
        [way, "total"],
        ["purchases", "total"],
      ],
      isByProducer:
        isByProducer(cellOf(data, of, "purchases")) || isByProducer(cellOf(data, of, way)),
    });
  };
}
