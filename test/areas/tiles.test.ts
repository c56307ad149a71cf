import { describe, expect, it } from "vitest";
import { bundledAreas } from "../support/bundled-tables.ts";

const areas = bundledAreas();

/** Latitude and longitude of each region's largest town, in degrees (GeoNames), by code of the region. */
const towns: Readonly<Record<string, readonly [number, number]>> = {
  "01": [60.17, 24.94], // Helsinki
  "02": [60.45, 22.27], // Turku
  "04": [61.49, 21.8], // Pori
  "05": [61.0, 24.46], // Hämeenlinna
  "06": [61.5, 23.76], // Tampere
  "07": [60.98, 25.66], // Lahti
  "08": [60.87, 26.7], // Kouvola
  "09": [61.06, 28.19], // Lappeenranta
  "10": [61.69, 27.27], // Mikkeli
  "11": [62.89, 27.68], // Kuopio
  "12": [62.6, 29.76], // Joensuu
  "13": [62.24, 25.75], // Jyväskylä
  "14": [62.79, 22.84], // Seinäjoki
  "15": [63.1, 21.62], // Vaasa
  "16": [63.84, 23.13], // Kokkola
  "17": [65.01, 25.47], // Oulu
  "18": [64.23, 27.73], // Kajaani
  "19": [66.5, 25.73], // Rovaniemi
  "21": [60.1, 19.94], // Mariehamn
};

/** Tiles of a level in 2025, and the region whose town stands for each area. */
function tilesOf(level: "region" | "wellbeing-county") {
  return areas.areasOf(level, 2025).map((area) => {
    const tile = areas.tileOf(area.key);
    const name = area.shortName.fi;
    const region = areas.areasOf("region", 2025).find(({ shortName }) => shortName.fi === name);
    return { name, tile, town: region === undefined ? undefined : towns[region.key.code] };
  });
}

describe.each(["region", "wellbeing-county"] as const)("tiles of the level %s", (level) => {
  const tiles = tilesOf(level);

  it("are there for every area, each at a place of its own", () => {
    expect(tiles.length).toBe(level === "region" ? 19 : 23);
    const places = tiles.map(({ tile }) => `${tile?.row} ${tile?.column}`);
    expect(places.every((place) => /^[1-9] [1-9]$/u.test(place))).toBe(true);
    expect(new Set(places).size).toBe(tiles.length);
  });

  it("form one piece: every tile touches another", () => {
    for (const { name, tile } of tiles) {
      const touching = tiles.filter(
        (other) =>
          Math.abs((other.tile?.row ?? 0) - (tile?.row ?? 0)) +
            Math.abs((other.tile?.column ?? 0) - (tile?.column ?? 0)) ===
          1,
      );
      expect(touching.length, name).toBeGreaterThan(0);
    }
  });

  it("lie roughly as the areas do: a town clearly farther north or east has no tile farther south or west", () => {
    const placed = tiles.flatMap(({ name, tile, town }) =>
      tile === undefined || town === undefined ? [] : [{ name, tile, town }],
    );
    expect(placed.length).toBeGreaterThanOrEqual(17);
    const wrong = placed.flatMap((one) =>
      placed.flatMap((other) => {
        const north = one.town[0] - other.town[0] > 1.2 && one.tile.row > other.tile.row;
        const east = one.town[1] - other.town[1] > 4 && one.tile.column < other.tile.column;
        return north || east ? [`${one.name} / ${other.name}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("tiles of other levels", () => {
  it("are not there", () => {
    const [yta] = areas.areasOf("yta", 2025);
    expect(yta && areas.tileOf(yta.key)).toBeUndefined();
  });
});
