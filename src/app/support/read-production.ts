import type { AreaIndex } from "../../areas/area-index.ts";
import type { ProductionTableOptions } from "../../decode/service-production.ts";
import { serviceProductionFor } from "../../decode/service-production.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { ServiceProduction } from "../../domain/service-production.ts";
import type { OpenedFile } from "../files.ts";
import type { ReadingOptions } from "../input-options.ts";
import { createOnce } from "./accept-once.ts";
import { contextOf, decodeInto, type OpenTableOf, openTableAs } from "./load-table.ts";
import { type LoadedInput, loadTablesAs } from "./load-tables.ts";

/** Tables of service production, and how they are to be read. */
export interface ProductionSource {
  readonly open: readonly (() => Promise<OpenedFile>)[];
  readonly options: ReadingOptions;
  readonly areas: AreaIndex;
  readonly table: ProductionTableOptions;
}

/** Statements of several tables, with the inputs they came from. */
export interface LoadedProduction {
  readonly records: readonly ServiceProduction[];
  /** Names of the inputs that have rows by producer, and of those that have statements by sector. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<"by-producer" | "statements">>;
  /** Headers of the columns of sums, by input. */
  readonly sumHeaders: ReadonlyMap<string, string>;
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

interface Collection {
  readonly records: ServiceProduction[];
  readonly kinds: Map<string, Set<"by-producer" | "statements">>;
  readonly once: ReturnType<typeof createOnce>;
}

/**
 * Reads all tables. A second statement on one sector, area, year, service and measure is left out, as everywhere; rows by
 * producer are added up, since a producer has many invoices, equal ones among them.
 * Throws: `UserError` when a file cannot be used.
 */
export async function readProduction({
  open,
  options,
  areas,
  table,
}: ProductionSource): Promise<LoadedProduction> {
  const decoder = serviceProductionFor(table);
  const context = contextOf(options, areas, areas.lastYear);
  const sumHeaders = new Map<string, string>();
  const loaded = await loadTablesAs<Collection, OpenTableOf<ServiceProduction>>(
    {
      open,
      options,
      start: () => ({ records: [], kinds: new Map(), once: createOnce() }),
      load: (opened, collected, log) => {
        const { name } = opened.file;
        const header = opened.source.header.cells.find((cell) => /alv|moms|vat|vero/iu.test(cell));
        sumHeaders.set(name, options.mapping.get("amount") ?? header ?? "");
        return decodeInto(opened, context, log, (record) => take(record, name, collected));
      },
    },
    (file, reading) => openTableAs(file, reading, decoder),
  );
  const { collected, inputs, problems } = loaded;
  return { records: collected.records, kinds: collected.kinds, sumHeaders, inputs, problems };
}

function take(record: ServiceProduction, file: string, { records, kinds, once }: Collection) {
  const { area, year, since = year, sector, service, measure, scope = "", value, line } = record;
  const kind = record.producer === undefined ? "statements" : "by-producer";
  const refusal =
    record.producer !== undefined
      ? undefined
      : once(
          {
            about: [
              area.level,
              area.code,
              since,
              year,
              sector,
              service,
              measure,
              scope,
              record.source ?? "",
            ].join(" "),
            says: String(value),
            line,
          },
          file,
        );
  if (refusal !== undefined) return refusal;
  records.push(record);
  kinds.set(file, (kinds.get(file) ?? new Set()).add(kind));
  return undefined;
}
