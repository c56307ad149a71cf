import type { AreaKey } from "../domain/area.ts";
import type { Grant } from "../domain/grant.ts";

/**
 * Statements on one area, year and scope of one funder as one, whatever rows their measures came in; decisions as they
 * are.
 * Shape: of a measure that two rows state the first stands.
 */
export function mergeStatements(grants: readonly Grant[]): readonly Grant[] {
  const merged = new Map<string, Grant>();
  for (const [place, grant] of grants.entries()) {
    const key = grant.recipient === undefined ? subjectOf(grant) : `decision ${place}`;
    const held = merged.get(key);
    const amounts = { ...grant.amounts, ...held?.amounts };
    merged.set(key, held === undefined ? grant : { ...held, amounts });
  }
  return [...merged.values()];
}

/** What a statement is about, its measures apart. */
export function subjectOf({
  funder,
  scope,
  year,
  areas,
}: Pick<Grant, "funder" | "scope" | "year" | "areas">): string {
  const where = areas.map(({ level, code }: AreaKey) => `${level} ${code}`).join(", ");
  return [year, where, funder.toLowerCase(), scope.toLowerCase()]
    .filter((part) => part !== "")
    .join(", ");
}
