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
  readonly label: LocalisedText;
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
    .filter((measure) => sharedOut.has(measure) && measure !== "producers")
    .map((measure) => ({ year: newest.get(measure) ?? 0, plans: measurePlans(measure) }));
  const hasProducers = records.some(({ producer }) => producer !== undefined);
  const latest = Math.max(...newest.values());
  const producers =
    hasProducers || newest.has("producers") ? [{ year: latest, plans: producerPlans }] : [];
  const bought = newest.get("purchases");
  const ways = bought === undefined ? [] : [{ year: bought, plans: purchasePlans }];
  return [...shares, ...producers, ...ways];
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
      label: figureLabels.shareWithFoundations,
      indent: 1,
      make: shareFigure(measure, "association-and-foundation"),
    },
    {
      label: joined(label, ", ", sectorLabels.association),
      indent: 1,
      make: associationFigure(measure),
    },
    { label, indent: 0, make: totalFigure(measure) },
    ...(unitOfMeasure(measure) === "euros"
      ? [{ label: figureLabels.perResident, indent: 1, make: perResidentFigure(measure) }]
      : []),
  ];
}

const producerPlans: readonly RowPlan[] = [
  { label: figureLabels.producers, indent: 0, make: producersFigure("total") },
  { label: figureLabels.associationProducers, indent: 1, make: producersFigure("association") },
  { label: figureLabels.single, indent: 0, make: singleProducerFigure },
];

const purchasePlans: readonly RowPlan[] = [
  { label: figureLabels.index, indent: 0, make: concentrationFigure("index") },
  { label: figureLabels.effective, indent: 1, make: concentrationFigure("effectiveNumber") },
  { label: figureLabels.largest, indent: 1, make: concentrationFigure("largestShare") },
  { label: figureLabels.smallAndMedium, indent: 0, make: smallAndMediumFigure },
  { label: figureLabels.voucher, indent: 0, make: wayFigure("voucher-purchases") },
  { label: figureLabels.budget, indent: 0, make: wayFigure("personal-budget-purchases") },
];
