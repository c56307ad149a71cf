import type { AreaIndex } from "../../areas/area-index.ts";
import { findArea } from "../../areas/find-area.ts";
import type { Area, Level } from "../../domain/area.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import { UserError } from "../../domain/user-error.ts";

/** What the user asked for, and by which division. */
export interface AreaRequest {
  readonly name: string;
  readonly level?: Level;
  readonly year: number;
}

/** The area that was meant, with what the user should be told of the choice. */
export interface ChosenArea {
  readonly area: Area;
  readonly notes: readonly Note[];
}

/**
 * The area that a request names.
 * Throws: `UserError` of kind usage when none is, with the nearest names.
 */
export function chooseArea(areas: AreaIndex, request: AreaRequest): ChosenArea {
  const { name, level, year } = request;
  const found = findArea(areas, name, level === undefined ? { year } : { level, year });
  switch (found.kind) {
    case "found": {
      const { area, alsoAt } = found;
      const several =
        level === undefined && alsoAt.length > 0
          ? [
              note("name-on-several-levels", {
                name,
                level: area.key.level,
                others: alsoAt.join(","),
              }),
            ]
          : [];
      return { area, notes: [...several, ...levelNotes(area.key.level, area.key.year, year)] };
    }
    case "not-at-level":
      throw new UserError("usage", "area/not-at-level", {
        facts: { name, level: level ?? "", levels: found.levels.join(",") },
      });
    case "divided":
      throw new UserError("usage", "area/divided", {
        facts: { name },
        suggestions: found.successors,
      });
    case "unknown":
      throw new UserError("usage", "area/unknown", {
        facts: { name },
        suggestions: found.suggestions,
      });
  }
}

/** What must be said when a level was taken in another year than the one wanted. */
export function levelNotes(level: Level, year: number, wanted: number): readonly Note[] {
  return year === wanted ? [] : [note("division-of-level", { level, year, wanted })];
}
