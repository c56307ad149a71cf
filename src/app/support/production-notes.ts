import { productionLimits } from "../../disclosure/production-risk.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import type { FigureOf, ProductionData } from "./production-figures.ts";
import type { LoadedProduction } from "./read-production.ts";

/** What must be said of the figures: their year, the tax in the sums, who told the sectors, and what is hidden. */
export function productionNotes(
  loaded: LoadedProduction,
  data: ProductionData,
  of: FigureOf,
): readonly Note[] {
  const { records } = loaded;
  const producers = new Map(
    records.flatMap(({ producer }) => (producer === undefined ? [] : [[producer.id, producer]])),
  );
  const notes: Note[] = [note("production-year", { year: of.year }), ...vatNotes(loaded)];
  if (producers.size === 0) return notes;
  const told = (rule: string) =>
    [...producers.values()].filter(({ sectorBy }) => sectorBy === rule).length;
  notes.push(
    note("production-sector-rules", {
      column: told("sector-column"),
      form: told("company-form"),
      name: told("name"),
      none: told("none"),
    }),
    note("production-disclosure", {
      producers: productionLimits.producers,
      dominance: productionLimits.dominance * 100,
      percent: productionLimits.pPercent * 100,
    }),
    note("production-coarse", {}),
  );
  const parts = data.places.partsOf(of.area, of.year);
  const cell =
    parts && data.index.cell({ areas: parts.areas, ...of, measure: "purchases" as const });
  const negative = cell?.producers.filter(({ value }) => value < 0).length ?? 0;
  if (negative > 0) notes.push(note("production-negative", { count: negative }));
  const hasSizes = [...producers.values()].some(({ employees }) => employees !== undefined);
  return hasSizes ? [...notes, note("production-sizes", {})] : notes;
}

/** Which of the sums was used, for each table of sums. */
function vatNotes({ inputs, sumHeaders }: LoadedProduction): readonly Note[] {
  return inputs.flatMap(({ file, fields }) => {
    const hasSums = ["amount", "amount_net", "amount_gross"].some((id) => fields.has(id));
    if (!hasSums) return [];
    const told = fields.has("amount_net") ? "net" : undefined;
    const vat = told ?? (fields.has("amount_gross") ? "gross" : "unknown");
    const header = vat === "unknown" ? "" : (sumHeaders.get(file.name) ?? "");
    return [note("production-vat", { source: file.name, vat, header })];
  });
}
