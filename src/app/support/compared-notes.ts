import type { Area } from "../../domain/area.ts";
import type { InputRecord, Publication } from "../../domain/provenance.ts";
import type { Note } from "../../domain/report.ts";
import type { ProfilePart } from "./profile-part.ts";

/** The parts of one kind that areas have. */
export interface AreaPart {
  readonly area: Area;
  readonly part: Pick<ProfilePart, "notes" | "inputs">;
}

/** Notes on listings that a comparison does not show. */
const ofListings: ReadonlySet<string> = new Set(["outcomes-not-summed"]);

/**
 * The notes of several areas' parts, each once. One that does not hold for all areas compared says for which it does,
 * unless it names its area itself.
 */
export function notesOfAreas(
  compared: readonly AreaPart[],
  country: AreaPart | undefined,
): readonly Note[] {
  const places = new Map<string, { readonly note: Note; readonly areas: Area[] }>();
  for (const { area, part } of [...compared, ...(country === undefined ? [] : [country])]) {
    for (const note of part.notes) {
      if (ofListings.has(note.id)) continue;
      const key = JSON.stringify(note);
      const known = places.get(key) ?? { note, areas: [] };
      known.areas.push(area);
      places.set(key, known);
    }
  }
  return [...places.values()].map(({ note, areas }) => {
    const isOfAll = compared.every(({ area }) => areas.includes(area));
    return isOfAll || Object.hasOwn(note.facts, "area") ? note : { ...note, areas };
  });
}

/** The inputs of several areas' parts, each once, with everybody who published what is shown of any area. */
export function inputsOfAreas(parts: readonly AreaPart[]): readonly InputRecord[] {
  const inputs = new Map<string, InputRecord>();
  for (const input of parts.flatMap(({ part }) => part.inputs)) {
    const key = `${input.id} ${input.name} ${input.date}`;
    const known = inputs.get(key);
    inputs.set(key, known === undefined ? input : withPublications(known, input.publications));
  }
  return [...inputs.values()];
}

function withPublications(input: InputRecord, more: readonly Publication[]): InputRecord {
  const all = [...input.publications, ...more];
  const byText = new Map(all.map((publication) => [JSON.stringify(publication), publication]));
  return { ...input, publications: [...byText.values()] };
}
