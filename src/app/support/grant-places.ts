import type { AreaIndex } from "../../areas/area-index.ts";
import type { AreaKey } from "../../domain/area.ts";
import type { Placing, Surroundings } from "../../funding/placing.ts";

/** How areas lie to the area that figures are wanted of, judged by their municipalities. Look-ups are remembered. */
export function surroundingsOf(areas: AreaIndex, target: AreaKey): Surroundings {
  const known = new Map<string, Placing>();
  const placing = (area: AreaKey): Placing => {
    const key = `${area.level} ${area.code} ${area.year}`;
    const place = known.get(key) ?? placingOf(areas, area, target);
    known.set(key, place);
    return place;
  };
  return {
    placing,
    areasInside: (level) =>
      areas
        .areasOf(level, target.year)
        .filter(({ key }) => ["same", "inside"].includes(placing(key))).length,
  };
}

function placingOf(areas: AreaIndex, area: AreaKey, target: AreaKey): Placing {
  if (area.level === target.level && area.code === target.code) return "same";
  const [own, all] = shareOf(areas, area, target);
  if (own === 0) return "outside";
  if (own < all) return "across";
  const [covered, whole] = shareOf(areas, target, area);
  return covered === whole ? "same" : "inside";
}

/** How many municipalities of an area lie in another, and how many it has. */
function shareOf(
  areas: AreaIndex,
  area: AreaKey,
  other: AreaKey,
): readonly [own: number, all: number] {
  const members = areas.municipalitiesOf(area);
  const own = members.filter(
    (code) => areas.areaOfMunicipality(code, other.level, other.year)?.code === other.code,
  );
  return [own.length, members.length];
}
