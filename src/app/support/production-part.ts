import { findArea } from "../../areas/find-area.ts";
import type { Contribution } from "../../disclosure/production.ts";
import { protectProduction } from "../../disclosure/production.ts";
import type { AreaKey, LocalisedText } from "../../domain/area.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Released } from "../../domain/released.ts";
import {
  type ProductionMeasure,
  productionMeasures,
  type ServiceProduction,
  unitOfMeasure,
} from "../../domain/service-production.ts";
import { UserError } from "../../domain/user-error.ts";
import { isSmallOrMedium } from "../../production/producer-size.ts";
import { productionIndex } from "../../production/production-index.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { ReadingOptions } from "../input-options.ts";
import { noRows } from "./load-published.ts";
import { areaId, productionPlaces } from "./production-areas.ts";
import {
  associationFigure,
  concentrationFigure,
  type FigureOf,
  type ProductionData,
  perResidentFigure,
  producersFigure,
  producersInput,
  shareFigure,
  singleProducerFigure,
  smallAndMediumFigure,
  statementsInput,
  totalFigure,
  wayFigure,
} from "./production-figures.ts";
import { productionNotes } from "./production-notes.ts";
import { disclosureTable, servicesTable, sharedOut } from "./production-tables.ts";
import {
  figureLabels,
  inside,
  joined,
  measureLabels,
  productionSection,
  sectorLabels,
} from "./production-words.ts";
import type { ProfileContext, ProfilePart } from "./profile-part.ts";
import { publishedProductionPart } from "./published-production.ts";
import type { LoadedProduction } from "./read-production.ts";

/** Tables of service production that the user gives. */
export interface ProductionOptions extends ReadingOptions {
  readonly production: readonly string[];
  /** Area of tables without a column of areas, such as a county's own invoices. */
  readonly productionArea?: string;
}

/** Figures of an area on one measure, those of associations first. */
interface RowPlan {
  readonly label: LocalisedText;
  readonly indent: number;
  readonly make: (data: ProductionData, of: FigureOf) => Released;
}

/**
 * The profile's part on service production: from the user's tables, else what was published.
 * Throws: `UserError` when a table cannot be used, or `productionArea` names none.
 */
export async function productionPart(
  options: ProductionOptions,
  context: ProfileContext,
): Promise<ProfilePart> {
  if (options.production.length === 0) return await publishedProductionPart(context);
  const { readProduction } = await import("./read-production.ts");
  const { files, areas, area, country, residents } = context;
  const fixed = fixedArea(options, context);
  const loaded = await readProduction({
    open: options.production.map((path) => () => files.open(path)),
    options,
    areas,
    table: {
      ...(area.key.level === "country" ? {} : { level: area.key.level }),
      ...(fixed === undefined ? {} : { area: fixed }),
    },
  });
  const { records, inputs, problems } = loaded;
  if (records.length === 0) throw noRows(inputs, problems);
  const places = productionPlaces(records, areas);
  const years = [...new Set(records.map(({ year }) => year))];
  const data: ProductionData = {
    index: productionIndex(records),
    places,
    protection: protectProduction(contributionsOf(records), places.groups),
    residents,
  };
  const isCountry = area.key.level === "country";
  const figures = plansFor(records).flatMap(({ year, plans }) =>
    plans.map((plan): ProfileFigure => {
      const ownYear = yearFor(area.key, year, data, records) ?? year;
      const figure = plan.make(data, { area: area.key, year: ownYear, service: undefined });
      return {
        indicator: figure.indicator,
        label: plan.label,
        shortLabel: plan.indent === 0 ? undefined : plan.label,
        section: productionSection,
        indent: plan.indent,
        figure,
        country: isCountry
          ? undefined
          : plan.make(data, { area: country, year: ownYear, service: undefined }),
        rank: undefined,
        verdict: undefined,
      };
    }),
  );
  const year = yearFor(area.key, Math.max(...years), data, records) ?? Math.max(...years);
  return {
    figures,
    tables: [
      ...servicesTable(data, { area: area.key, year, service: undefined }),
      ...disclosureTable(data, area.key),
    ],
    notes: productionNotes(loaded, data, { area: area.key, year, service: undefined }),
    accounts: inputs.map(({ account }) => account),
    problems,
    inputs: await recordsOf(loaded),
  };
}

function fixedArea(
  { productionArea }: ProductionOptions,
  { areas, area }: ProfileContext,
): AreaKey | undefined {
  if (productionArea === undefined) return undefined;
  const { level, year } = area.key;
  const wanted = level === "country" ? { year } : { level, year };
  const found = findArea(areas, productionArea, wanted);
  const elsewhere =
    found.kind === "not-at-level" ? findArea(areas, productionArea, { year }) : found;
  if (elsewhere.kind === "found") return elsewhere.area.key;
  throw new UserError("usage", "option/unknown-value", {
    facts: { option: "--production-area", value: productionArea },
    ...(elsewhere.kind === "unknown" ? { suggestions: elsewhere.suggestions } : {}),
  });
}

/** Newest year, up to one, of which the area has rows. */
function yearFor(
  area: AreaKey,
  newest: number,
  { places }: ProductionData,
  records: readonly ServiceProduction[],
): number | undefined {
  const years = [...new Set(records.map(({ year }) => year))].sort((a, b) => b - a);
  return years.find((year) => year <= newest && places.partsOf(area, year) !== undefined);
}

function contributionsOf(records: readonly ServiceProduction[]): readonly Contribution[] {
  return records.flatMap(({ measure, year, area, service, producer, sector, value }) => {
    if (producer === undefined) return [];
    const isSmall = isSmallOrMedium(producer);
    return [
      {
        measure,
        year,
        area: areaId(area),
        service,
        producer: producer.id,
        sector: sector === "association" || sector === "foundation" ? sector : "other",
        size: sizeWord(isSmall),
        value,
      } as const,
    ];
  });
}

function sizeWord(isSmall: boolean | undefined): Contribution["size"] {
  if (isSmall === undefined) return "unknown";
  return isSmall ? "small-or-medium" : "large";
}

/** The rows that the tables allow, measure by measure, each with the newest year of its measure. */
function plansFor(
  records: readonly ServiceProduction[],
): readonly { readonly year: number; readonly plans: readonly RowPlan[] }[] {
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

/** Each input under the id that its figures refer to; a table with rows of both kinds stands under both. */
async function recordsOf({ inputs, kinds }: LoadedProduction): Promise<readonly InputRecord[]> {
  const records = await Promise.all(
    inputs.map(async ({ file, table, account }) => {
      const own = [...(kinds.get(file.name) ?? ["statements" as const])];
      const sha256 = await file.sha256();
      return own.map((kind): InputRecord => {
        return {
          id: kind === "by-producer" ? producersInput : statementsInput,
          kind: file.kind,
          name: file.name,
          sha256,
          table,
          rows: account.read,
          publications: [],
        };
      });
    }),
  );
  return records.flat();
}
