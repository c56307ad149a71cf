import type { AreaKey } from "../../domain/area.ts";
import type { Definition } from "../../domain/definition.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import { conceptsOf } from "../../register/concepts.ts";
import { sectorsOf } from "../../register/sectors.ts";
import type { RegisterTallies } from "../../register/tallies.ts";

/** What must be said of an area's counts by sector, and of definitions by names that are shown. */
export function definitionNotes(
  definitions: readonly Definition[],
  register: RegisterTallies,
  area: AreaKey,
): readonly Note[] {
  return [
    ...sectorNotes(sectorsOf(definitions), register, area),
    ...unmeasuredNotes(definitions, register, area),
  ];
}

/** An association of two sectors is counted in both, so that sectors do not sum to the associations in them. */
function sectorNotes(
  sectors: readonly Definition[],
  register: RegisterTallies,
  area: AreaKey,
): readonly Note[] {
  if (sectors.length === 0) return [];
  const { any, several } = register.inSectors(area);
  if (any.kind === "missing" || several.kind === "missing") {
    return [note("sectors-overlap-unknown", {})];
  }
  if (several.value === 0) return [note("sectors-apart", {})];
  const counts = sectors.map(({ id }) => register.inDefinition(area, id));
  const sum = counts.reduce((total, one) => total + (one.kind === "known" ? one.value : 0), 0);
  return [note("sectors-overlap", { sum, any: any.value, several: several.value })];
}

/** Name rules whose figures are shown, and whose quality nobody has measured. */
function unmeasuredNotes(
  definitions: readonly Definition[],
  register: RegisterTallies,
  area: AreaKey,
): readonly Note[] {
  const shown = [
    ...conceptsOf(definitions).flatMap((concept) => concept.definitions),
    ...sectorsOf(definitions),
  ];
  return [...new Set(shown)].flatMap(({ id, criteria, quality }) => {
    const isUnmeasured = criteria.nameStems !== undefined && quality === undefined;
    // The profile says it of the villages whatever the definitions are.
    const isShown = id !== "village" && register.inDefinition(area, id).kind === "known";
    return isUnmeasured && isShown ? [note("definition-unmeasured", { definition: id })] : [];
  });
}
