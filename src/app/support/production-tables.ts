import type { Area, LocalisedText } from "../../domain/area.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell, Column, Row, Table } from "../../domain/report.ts";
import {
  type ProductionMeasure,
  productionMeasures,
  unitOfMeasure,
} from "../../domain/service-production.ts";
import { areaId } from "./production-areas.ts";
import {
  concentrationFigure,
  type FigureOf,
  type ProductionData,
  producersFigure,
  shareFigure,
  totalFigure,
} from "./production-figures.ts";
import {
  figureLabels,
  measureLabels,
  productionTables,
  ruleLabels,
  serviceLabel,
  sliceLabels,
} from "./production-words.ts";

/** Measures that have a total and parts; the others are reckoned into them. */
export const sharedOut: ReadonlySet<ProductionMeasure> = new Set<ProductionMeasure>(
  productionMeasures.filter(
    (measure) =>
      unitOfMeasure(measure) !== "share" &&
      !["voucher-purchases", "personal-budget-purchases", "purchases-from-supplier"].includes(
        measure,
      ),
  ),
);

/** Services of the area one by one: the share of associations in each measure, and how many produce them. */
export function servicesTable(data: ProductionData, of: FigureOf): readonly Table[] {
  const parts = data.places.partsOf(of.area, of.year);
  if (parts === undefined) return [];
  const services = data.index
    .services(parts.areas, of.year)
    .filter((service) => service !== "")
    .toSorted((a, b) => (a < b ? -1 : 1));
  const rows = services.flatMap((service) =>
    [...sharedOut]
      .filter((measure) => data.index.services(parts.areas, of.year, measure).includes(service))
      .map((measure) => serviceRow(data, { ...of, service }, measure)),
  );
  return rows.length === 0 ? [] : [{ id: productionTables.services, columns, rows }];
}

const columns: readonly Column[] = [
  { id: "service", kind: "label", heading: figureLabels.service },
  { id: "measure", kind: "label", heading: figureLabels.measure },
  { id: "association-share", kind: "figure", heading: figureLabels.share },
  { id: "total", kind: "figure", heading: figureLabels.total },
  { id: "producers", kind: "figure", heading: figureLabels.producers },
  { id: "effective-producers", kind: "figure", heading: figureLabels.effective },
  { id: "largest-share", kind: "figure", heading: figureLabels.largest },
];

function serviceRow(data: ProductionData, of: FigureOf, measure: ProductionMeasure): Row {
  const figure = (made: Released): Cell => ({ kind: "figure", figure: made });
  const isBought = measure === "purchases";
  return {
    indent: 0,
    cells: {
      service: { kind: "localised", text: serviceLabel(of.service ?? "") },
      measure: { kind: "localised", text: measureLabels[measure] },
      "association-share": figure(shareFigure(measure, "association")(data, of)),
      total: figure(totalFigure(measure)(data, of)),
      producers: figure(producersFigure("total")(data, of)),
      ...(isBought
        ? {
            "effective-producers": figure(concentrationFigure("effectiveNumber")(data, of)),
            "largest-share": figure(concentrationFigure("largestShare")(data, of)),
          }
        : {}),
    },
  };
}

/** What was hidden of the area: the rule and its limit, never a figure or a producer. */
export function disclosureTable({ protection }: ProductionData, of: Area): readonly Table[] {
  const rows = protection.records
    .filter(({ area }) => area === areaId(of.key))
    .map(({ year, measure, service, slice, rule, threshold }): Row => {
      const text = (words: LocalisedText): Cell => ({ kind: "localised", text: words });
      const limit = threshold < 1 ? `${Math.round(threshold * 100)} %` : String(threshold);
      return {
        indent: 0,
        cells: {
          area: { kind: "name", area: of },
          year: { kind: "text", text: String(year) },
          measure: text(measureLabels[measure]),
          service: text(service === undefined ? figureLabels.allServices : serviceLabel(service)),
          part: text(sliceLabels[slice]),
          rule: text(ruleLabels[rule]),
          limit: { kind: "text", text: limit },
        },
      };
    });
  return rows.length === 0
    ? []
    : [{ id: productionTables.disclosure, columns: hiddenColumns, rows }];
}

const hiddenColumns: readonly Column[] = [
  { id: "area", kind: "name", heading: figureLabels.area },
  { id: "year", kind: "text", heading: { fi: "Vuosi", sv: "År", en: "Year" } },
  { id: "measure", kind: "label", heading: figureLabels.measure },
  { id: "service", kind: "label", heading: figureLabels.service },
  { id: "part", kind: "label", heading: figureLabels.part },
  { id: "rule", kind: "label", heading: figureLabels.rule },
  { id: "limit", kind: "text", heading: figureLabels.limit },
];
