import type { LocalisedText } from "../../domain/area.ts";
import type { Definition } from "../../domain/definition.ts";
import type { Report, Row, Table } from "../../domain/report.ts";
import type { Indicator } from "../../indicators/indicator.ts";
import { everyIndicator } from "../../indicators/registry.ts";
import { figureMethodOf } from "./figure-method.ts";

/** How each figure of a profile is made: one row per figure, in the profile's order. */
export function methodsTable(
  { tables }: Pick<Report, "tables">,
  definitions: readonly Definition[],
): readonly Table[] {
  const indicators = new Map(everyIndicator(definitions).map((one) => [one.id, one]));
  const seen = new Set<string>();
  const rows = tables.flatMap((table) =>
    table.rows.flatMap(({ cells: { indicator, figure } }): readonly Row[] => {
      if (indicator?.kind !== "indicator" || figure?.kind !== "figure") return [];
      const method = methodOf(indicator.id, indicators);
      const id = method?.en ?? "";
      if (method === undefined || seen.has(`${indicator.label.en} ${id}`)) return [];
      seen.add(`${indicator.label.en} ${id}`);
      return [{ indent: 0, cells: { indicator, method: { kind: "localised", text: method } } }];
    }),
  );
  const columns = [
    { id: "indicator", kind: "label" },
    { id: "method", kind: "label" },
  ] as const;
  return rows.length === 0 ? [] : [{ id: "methods", section: "methods", columns, rows }];
}

function methodOf(
  id: string,
  indicators: ReadonlyMap<string, Indicator>,
): LocalisedText | undefined {
  return indicators.get(id)?.method ?? figureMethodOf(id);
}
