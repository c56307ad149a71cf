import type { AreaKey } from "../domain/area.ts";
import type { FrameEntry } from "../domain/survey-responses.ts";

/** Whose number is asked for. Without a group it is everybody of the areas. */
export interface InvitedCell {
  readonly areas: readonly AreaKey[];
  readonly group?: string;
  /** The survey's wave; the empty text is a survey without waves. */
  readonly wave?: string;
}

/**
 * Number of people asked in some areas, from the rows of a frame.
 *
 * Shape:   the total of an area is its row without a group where there is one, otherwise the sum over groups. A frame
 *          without waves stands for every wave; of a frame with waves the wave must be named.
 * Unit:    people.
 * Missing: undefined when the frame has no row for one of the areas: a total without it would be too small.
 */
export function invitedIn(frame: readonly FrameEntry[], cell: InvitedCell): number | undefined {
  const counts = cell.areas.map((area) => invitedInArea(frame, area, cell));
  let total = 0;
  for (const count of counts) {
    if (count === undefined) return undefined;
    total += count;
  }
  return counts.length === 0 ? undefined : total;
}

function invitedInArea(
  frame: readonly FrameEntry[],
  area: AreaKey,
  { group, wave }: InvitedCell,
): number | undefined {
  const ofArea = frame.filter((row) => isSameArea(row.area, area));
  const ofWave = ofArea.filter((row) => wave !== undefined && row.wave === wave);
  const rows = ofWave.length > 0 ? ofWave : ofArea.filter((row) => row.wave === undefined);
  const exact = rows.filter((row) => row.group === group);
  const chosen = exact.length === 0 && group === undefined ? rows : exact;
  return chosen.length === 0 ? undefined : chosen.reduce((sum, { invited }) => sum + invited, 0);
}

/** The division year is no part of it: frame and answers may write it by different years. */
function isSameArea(a: AreaKey, b: AreaKey): boolean {
  return a.level === b.level && a.code === b.code;
}
