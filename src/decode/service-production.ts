import type { AreaKey, Level } from "../domain/area.ts";
import type { Problem } from "../domain/problem.ts";
import type { ProductionSector, ServiceProduction } from "../domain/service-production.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import { amountFields, vatKindOf, withVatTold } from "./support/amount-headers.ts";
import { normaliseCell } from "./support/cell.ts";
import { type Columns, fieldsIn, headerProblem, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { productionAreaReader } from "./support/production-area.ts";
import { type ProductionLayout, productionFields } from "./support/production-fields.ts";
import {
  byProducerRow,
  longRow,
  type OpenedProduction,
  wideRow,
} from "./support/production-rows.ts";
import { toSector } from "./support/production-words.ts";
import { checkedRow } from "./support/row-cells.ts";

/** What a table of service production does not say itself. */
export interface ProductionTableOptions {
  /** Level of area names that several levels have, where the table tells no level. */
  readonly level?: Level;
  /** Area of every row of a table that has no column of areas, such as a county's own invoices. */
  readonly area?: AreaKey;
}

type Mapping = DecodeContext["mapping"];

const anyFields = productionFields("long");

/** Which of the forms of table a header is of. */
function layoutOf(header: readonly string[], mapping: Mapping): ProductionLayout | undefined {
  const { cells } = withVatTold({ line: 1, cells: header }, mapping);
  const found = fieldsIn(cells, anyFields, mapping);
  const hasArea = found.has("area") || found.has("area_code");
  // Grants have measures too; what they lack is who produces and what.
  const isOfServices = ["sector", "service", "producer"].some((id) => found.has(id));
  if (found.has("measure") && found.has("value") && hasArea && isOfServices) return "long";
  const hasSum = [...amountFields, "purchases"].some((id) => found.has(id));
  const hasSize = ["employees", "turnover", "balance"].some((id) => found.has(id));
  if (found.has("producer") && (hasSum || (hasSize && hasArea))) return "by-producer";
  if (found.has("business_id") && hasSum) return "by-producer";
  // Sums by sector without producers are none of the forms; as a producer a row they are told what they lack.
  if (found.has("sector") && hasArea && hasSum) return "by-producer";
  const sectors = sectorColumns(cells, new Set());
  return hasArea && sectors.length > 1 && sectors.some(({ sector }) => isKindOfProducer(sector))
    ? "wide"
    : undefined;
}

/** "Total" and "other" head columns of tables of every kind. */
function isKindOfProducer(sector: ProductionSector): boolean {
  return sector !== "total" && sector !== "unknown";
}

interface SectorColumn {
  readonly id: string;
  readonly sector: ProductionSector;
  readonly place: number;
}

function sectorColumns(
  cells: readonly string[],
  taken: ReadonlySet<number>,
): readonly SectorColumn[] {
  return cells.flatMap((cell, place) => {
    const sector = taken.has(place) ? undefined : toSector(cell);
    // Area headers are words for sectors too (`Kunta`, `Hyvinvointialue`); as headers they are areas.
    const isAreaWord = /^(?:kunta|kunnat|hyvinvointialue)$/iu.test(normaliseCell(cell));
    return sector === undefined || isAreaWord ? [] : [{ id: `sector ${sector}`, sector, place }];
  });
}

/** Two columns for one sector, or sums without and with tax side by side: which one counts is the user's to say. */
function undecided(
  source: string,
  header: TextRow,
  columns: Columns,
  sectors: readonly SectorColumn[],
): readonly Problem[] {
  const second = (place: number, field: string, other: number) =>
    headerProblem({ source, header, place }, "header/two-for-one-field", {
      facts: { field, other: normaliseCell(header.cells[other] ?? "") },
    });
  const sums = [...amountFields, "purchases"].flatMap((id) => columns.index.get(id) ?? []);
  const [first = 0, ...others] = sums;
  return [
    ...others.map((place) => second(place, "amount", first)),
    ...sectors.flatMap(({ sector, place, id }) => {
      const one = sectors.find((each) => each.sector === sector);
      return one === undefined || one.place === place ? [] : [second(place, id, one.place)];
    }),
  ];
}

/** Fields of the table; that of its sums tells whether they hold the tax, also where the user chose among two. */
function fieldsOf({ index, header }: Columns): ReadonlySet<string> {
  const chosen = index.get("amount") ?? index.get("purchases");
  const kind = chosen === undefined ? undefined : vatKindOf(header.cells[chosen] ?? "");
  return new Set([...index.keys(), ...(kind === undefined ? [] : [`amount_${kind}`])]);
}

function openAs(
  table: Parameters<Decoder<ServiceProduction>["open"]>[0],
  context: DecodeContext,
  layout: ProductionLayout,
  options: ProductionTableOptions,
): OpenedTable<ServiceProduction> {
  const { name: source, header } = table;
  const isByProducer = layout === "by-producer";
  const found = fieldsIn(header.cells, anyFields, context.mapping);
  const needsArea = !(isByProducer && (options.area !== undefined || found.has("buyer")));
  const fields: readonly Field[] = productionFields(layout, needsArea);
  const matched = matchColumns({
    source,
    header: isByProducer ? withVatTold(header, context.mapping) : header,
    fields,
    mapping: context.mapping,
    isValueHeader: (text) => layout === "wide" && toSector(text) !== undefined,
  });
  if (matched.kind === "refused") return matched;
  const index = new Map(matched.columns.index);
  const sectors = layout === "wide" ? sectorColumns(header.cells, new Set(index.values())) : [];
  // Messages show headers as they stand in the file.
  const columns: Columns = { ...matched.columns, header, index };
  const problems = undecided(source, header, columns, sectors);
  if (problems.length > 0) return { kind: "refused", problems };
  for (const { id, place } of sectors) index.set(id, place);
  const opened: OpenedProduction = {
    mark: decimalMarkOf(table, context),
    area: productionAreaReader(columns, {
      areas: context.areas,
      level: options.level,
      fixed: options.area,
    }),
    sectors: sectors.map(({ sector }) => sector),
  };
  const decode = { long: longRow, wide: wideRow, "by-producer": byProducerRow }[layout];
  return {
    kind: "opened",
    warnings: columns.warnings,
    fields: fieldsOf(columns),
    decodeRow: checkedRow(
      columns,
      (row): RowOutcome<ServiceProduction> => decode(columns, row, opened),
    ),
  };
}

/**
 * The decoder of service production: long tables (a measure and a value a row), wide ones (sectors as columns), a producer a
 * row, and purchase invoices.
 */
export function serviceProductionFor(options: ProductionTableOptions) {
  return {
    id: "service-production",
    fields: productionFields("long"),
    recognises: (header, mapping = new Map()) => layoutOf(header, mapping) !== undefined,
    open(table, context) {
      const layout = layoutOf(table.header.cells, context.mapping) ?? "long";
      return openAs(table, context, layout, options);
    },
  } as const satisfies Decoder<ServiceProduction>;
}

/** The decoder of service production where nothing but the table is known. */
export const serviceProduction = serviceProductionFor({});
