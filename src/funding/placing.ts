import type { AreaKey, Level } from "../domain/area.ts";
import type { Grant } from "../domain/grant.ts";

/** How an area lies to the one that figures are wanted of: the same, within it, partly in it, or beside it. */
export type Placing = "same" | "inside" | "across" | "outside";

/** Look-ups about the area that figures are wanted of. */
export interface Surroundings {
  placing(area: AreaKey): Placing;
  /** How many areas of a level lie within it. */
  areasInside(level: Level): number;
}

/** A grant that counts for the area, and the part of it that does: 1 = all. */
export interface PlacedGrant {
  readonly grant: Grant;
  readonly share: number;
  readonly placing: "same" | "inside";
}

/** The grants that count for an area, and how many touch it without counting, by reason. */
export interface PlacedGrants {
  readonly placed: readonly PlacedGrant[];
  /** For several areas, one of them this one, and nobody says how much for which. */
  readonly shared: number;
  /** For a wider area, such as the whole country. */
  readonly wider: number;
  /** The row does not say for which area. */
  readonly unknown: number;
}

const stea =
  /^(?:stea|.*sosiaali- ja terveysjärjestöjen avustuskeskus.*|.*understödscentralen för social- och hälsoorganisationer.*|.*funding centre for social welfare and health organisations.*)$/u;

/** Whether the funder's own regional figures divide a grant equally over the areas that it names. Source: STEA. */
export function dividesEqually({ funder }: Pick<Grant, "funder">): boolean {
  return stea.test(funder.normalize("NFC").toLowerCase().trim());
}

/**
 * Sorts out which grants count for an area, and how much of each.
 *
 * Shape:   a grant counts whole where all its areas lie in the area. One that names other areas too counts for none,
 *          except STEA's: its figures by area are modelled by equal division over the areas named, all of one level.
 */
export function placeGrants(grants: readonly Grant[], surroundings: Surroundings): PlacedGrants {
  const placed: PlacedGrant[] = [];
  const left = { shared: 0, wider: 0, unknown: 0 };
  for (const grant of grants) {
    const place = placeOf(grant, surroundings);
    if (typeof place === "object") placed.push({ grant, ...place });
    else if (place !== "outside") left[place] += 1;
  }
  return { placed, ...left };
}

function placeOf(
  grant: Grant,
  { placing }: Surroundings,
): Pick<PlacedGrant, "share" | "placing"> | "shared" | "wider" | "unknown" | "outside" {
  const [first, ...others] = grant.areas;
  if (first === undefined) return "unknown";
  const placings = grant.areas.map(placing);
  const own = placings.filter((each) => each === "same" || each === "inside").length;
  if (own === placings.length) {
    const isSame = others.length === 0 && placings[0] === "same";
    return { share: 1, placing: isSame ? "same" : "inside" };
  }
  if (own === 0) return placings.includes("across") ? "wider" : "outside";
  const isModelled =
    dividesEqually(grant) &&
    !placings.includes("across") &&
    others.every(({ level }) => level === first.level);
  return isModelled ? { share: own / placings.length, placing: "inside" } : "shared";
}
