import type { LocalisedText } from "../../domain/area.ts";
import type { Released } from "../../domain/released.ts";
import {
  type ProductionMeasure,
  productionMeasures,
  type ServiceProduction,
  unitOfMeasure,
} from "../../domain/service-production.ts";
import {
  associationFigure,
  concentrationFigure,
  type FigureOf,
  type ProductionData,
  perResidentFigure,
  producersFigure,
  shareFigure,
  singleProducerFigure,
  smallAndMediumFigure,
  totalFigure,
  wayFigure,
} from "./production-figures.ts";
import { sharedOut } from "./production-tables.ts";
import { figureLabels, inside, joined, measureLabels, sectorLabels } from "./production-words.ts";

/** Figures of an area on one measure, those of associations first. */
export interface RowPlan {
  /** Understood alone, such as above a column. */
  readonly label: LocalisedText;
  /** Understood below the row it belongs to. */
  readonly shortLabel?: LocalisedText;
  readonly indent: number;
  readonly make: (data: ProductionData, of: FigureOf) => Released;
}

/** Rows on one measure, and the newest year that has it. */
export interface YearPlans {
  readonly year: number;
  readonly plans: readonly RowPlan[];
}

/** The rows that the tables allow, measure by measure, each with the newest year of its measure. */
export function plansFor(records: readonly ServiceProduction[]): readonly YearPlans[] {
  const newest = new Map<ProductionMeasure, number>();
  for (const { measure, year } of records) {
    newest.set(measure, Math.max(newest.get(measure) ?? year, year));
  }
  const present = productionMeasures.filter((measure) => newest.has(measure));
  const shares = present
    .filter(isSharedOut)
    .map((measure) => ({ year: newest.get(measure) ?? 0, plans: measurePlans(measure) }));
  const hasProducers = records.some(({ producer }) => producer !== undefined);
  const latest = Math.max(...newest.values());
  const producers =
    hasProducers || newest.has("producers") ? [{ year: latest, plans: producerPlans }] : [];
  const bought = newest.get("purchases");
  const ways = bought === undefined ? [] : [{ year: bought, plans: purchasePlans }];
  return [...shares, ...producers, ...ways];
}

/** Every row that tables can give, whatever they hold. */
export function everyPlan(): readonly RowPlan[] {
  const ofMeasures = productionMeasures.filter(isSharedOut).flatMap(measurePlans);
  return [...ofMeasures, ...producerPlans, ...purchasePlans];
}

function isSharedOut(measure: ProductionMeasure): boolean {
  return sharedOut.has(measure) && measure !== "producers";
}

function measurePlans(measure: ProductionMeasure): readonly RowPlan[] {
  const label = measureLabels[measure];
  const of = inside(label);
  return [
    {
      label: joined(figureLabels.share, ": ", of),
      indent: 0,
      make: shareFigure(measure, "association"),
    },
    {
      ...below(label, figureLabels.shareWithFoundations),
      make: shareFigure(measure, "association-and-foundation"),
    },
    {
      label: joined(label, ", ", sectorLabels.association),
      indent: 1,
      make: associationFigure(measure),
    },
    { label, indent: 0, make: totalFigure(measure) },
    ...(unitOfMeasure(measure) === "euros"
      ? [{ ...below(label, figureLabels.perResident), make: perResidentFigure(measure) }]
      : []),
  ];
}

/** The labels of a row that stands below another. */
function below(parent: LocalisedText, shortLabel: LocalisedText) {
  return { label: joined(parent, ": ", shortLabel), shortLabel, indent: 1 };
}

const producerPlans: readonly RowPlan[] = [
  { label: figureLabels.producers, indent: 0, make: producersFigure("total") },
  {
    ...below(figureLabels.producers, figureLabels.associationProducers),
    make: producersFigure("association"),
  },
  { label: figureLabels.single, indent: 0, make: singleProducerFigure },
];

const purchasePlans: readonly RowPlan[] = [
  { label: figureLabels.index, indent: 0, make: concentrationFigure("index") },
  {
    ...below(figureLabels.index, figureLabels.effective),
    make: concentrationFigure("effectiveNumber"),
  },
  {
    ...below(figureLabels.index, figureLabels.largest),
    make: concentrationFigure("largestShare"),
  },
  { label: figureLabels.smallAndMedium, indent: 0, make: smallAndMediumFigure },
  { label: figureLabels.voucher, indent: 0, make: wayFigure("voucher-purchases") },
  { label: figureLabels.budget, indent: 0, make: wayFigure("personal-budget-purchases") },
];
