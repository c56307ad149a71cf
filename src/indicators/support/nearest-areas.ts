import { euclideanDistance, zScores } from "../../stats/standardised-distance.ts";

/** An area with the variables by which areas are told alike: as many for each area, in one order. */
export interface PlacedArea {
  readonly code: string;
  readonly variables: readonly number[];
}

/** How far an area lies from another in the space of standardised variables. */
export interface NearArea {
  readonly code: string;
  readonly distance: number;
}

/**
 * The areas that are most alike to one of them: nearest by the Euclidean distance of variables that are standardised over
 * all the areas given.
 * Shape: nearest first, equally near ones in code order, at most `count`; none where the area is not among those given.
 */
export function nearestAreas(
  code: string,
  areas: readonly PlacedArea[],
  count: number,
): readonly NearArea[] {
  const [first] = areas;
  if (first === undefined) return [];
  const columns = first.variables.map((_, at) =>
    zScores(areas.map(({ variables }) => variables[at] ?? Number.NaN)),
  );
  const pointOf = (place: number) => columns.map((column) => column[place] ?? Number.NaN);
  const own = areas.findIndex((area) => area.code === code);
  if (own < 0) return [];
  return areas
    .map((area, place) => ({
      code: area.code,
      distance: euclideanDistance(pointOf(own), pointOf(place)),
    }))
    .filter((area) => area.code !== code)
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, count);
}
