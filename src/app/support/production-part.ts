import { findArea } from "../../areas/find-area.ts";
import type { Contribution } from "../../disclosure/production.ts";
import { protectProduction } from "../../disclosure/production.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { ServiceProduction } from "../../domain/service-production.ts";
import { UserError } from "../../domain/user-error.ts";
import { isSmallOrMedium } from "../../production/producer-size.ts";
import { productionIndex } from "../../production/production-index.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { ReadingOptions } from "../input-options.ts";
import { noRows } from "./load-published.ts";
import { areaId, productionPlaces } from "./production-areas.ts";
import {
  type ProductionData,
  producersInput,
  shareFigure,
  statementsInput,
} from "./production-figures.ts";
import { productionNotes } from "./production-notes.ts";
import { plansFor, type RowPlan, type YearPlans } from "./production-plans.ts";
import { disclosureTable, servicesTable } from "./production-tables.ts";
import { productionSection } from "./production-words.ts";
import type { LoadedPart, PillarSource, ProfileFrame, ProfilePart } from "./profile-part.ts";
import { loadPublishedProductionPart } from "./published-production.ts";
import type { LoadedProduction } from "./read-production.ts";

/** Tables of service production that the user gives. */
export interface ProductionOptions extends ReadingOptions {
  readonly production: readonly string[];
  /** Area of tables without a column of areas, such as a county's own invoices. */
  readonly productionArea?: string;
}

/**
 * The profiles' part on service production: from the user's tables, else what was published.
 * Throws: `UserError` when a table cannot be used, or `productionArea` names none.
 */
export async function loadProductionPart(
  options: ProductionOptions,
  frame: ProfileFrame,
): Promise<LoadedPart> {
  if (options.production.length === 0) return await loadPublishedProductionPart(frame);
  const { readProduction } = await import("./read-production.ts");
  const { files, areas, level, country, population } = frame;
  const fixed = fixedArea(options, frame);
  const loaded = await readProduction({
    open: options.production.map((path) => () => files.open(path)),
    options,
    areas,
    table: {
      ...(level === "country" ? {} : { level }),
      ...(fixed === undefined ? {} : { area: fixed }),
    },
  });
  const { records, inputs, problems } = loaded;
  if (records.length === 0) throw noRows(inputs, problems);
  const places = productionPlaces(records, areas);
  const own: OwnProduction = {
    loaded,
    data: {
      index: productionIndex(records),
      places,
      protection: protectProduction(contributionsOf(records), places.groups),
      population,
    },
    years: [...new Set(records.map(({ year }) => year))].sort((a, b) => b - a),
    plans: plansFor(records),
    country,
    inputs: await recordsOf(loaded),
  };
  return {
    isOwn: true,
    accounts: inputs.map(({ account }) => account),
    problems,
    pillar: purchasesPillar(own, records),
    partOf: (area) => ownPart(own, area),
  };
}

/** The user's tables with what every area's rows are made from. */
interface OwnProduction {
  readonly loaded: LoadedProduction;
  readonly data: ProductionData;
  /** Years that the rows are of, newest first. */
  readonly years: readonly number[];
  readonly plans: readonly YearPlans[];
  readonly country: AreaKey;
  readonly inputs: readonly InputRecord[];
}

/** The associations' part of purchases in the newest year that has any: one year for all areas, so that they compare. */
function purchasesPillar(
  { data, inputs }: OwnProduction,
  records: readonly ServiceProduction[],
): PillarSource {
  const years = records.flatMap(({ measure, year }) => (measure === "purchases" ? [year] : []));
  const year = Math.max(...(years.length > 0 ? years : records.map((record) => record.year)));
  const make = shareFigure("purchases", "association");
  return {
    id: "association-share-of-purchases",
    inputs,
    figureOf: ({ key }) => make(data, { area: key, year, service: undefined }),
  };
}

function ownPart(own: OwnProduction, area: Area): ProfilePart {
  const { key } = area;
  const { loaded, data, years, plans, inputs } = own;
  const newest = years[0] ?? 0;
  const of = { area: key, year: yearFor(key, newest, own) ?? newest, service: undefined };
  const figures = plans.flatMap(({ year, plans: each }) =>
    each.map((plan) => toRow(plan, own, { key, year: yearFor(key, year, own) ?? year })),
  );
  return {
    figures,
    tables: [...servicesTable(data, of), ...disclosureTable(data, area)],
    notes: productionNotes(loaded, data, of),
    inputs: [...inputs, ...data.population.inputsOf(figures.map(({ figure }) => figure))],
  };
}

function toRow(
  { label, shortLabel, indent, make }: RowPlan,
  { data, country }: OwnProduction,
  { key, year }: { readonly key: AreaKey; readonly year: number },
): ProfileFigure {
  const figure = make(data, { area: key, year, service: undefined });
  return {
    indicator: figure.indicator,
    label,
    shortLabel,
    section: productionSection,
    indent,
    figure,
    country:
      key.level === "country" ? undefined : make(data, { area: country, year, service: undefined }),
    rank: undefined,
    verdict: undefined,
  };
}

function fixedArea(
  { productionArea }: ProductionOptions,
  { areas, level, year }: ProfileFrame,
): AreaKey | undefined {
  if (productionArea === undefined) return undefined;
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
  { data, years }: OwnProduction,
): number | undefined {
  return years.find((year) => year <= newest && data.places.partsOf(area, year) !== undefined);
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
