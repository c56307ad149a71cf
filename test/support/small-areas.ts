import { type AreaIndex, buildAreaIndex } from "../../src/areas/area-index.ts";
import type { AreaKey, Level } from "../../src/domain/area.ts";
import type { AreaClassification, AreaEntry } from "../../src/domain/area-classification.ts";

/**
 * A corner of Finland with one of each kind: a municipality that moved (Iitti, region 08 → 07 in 2021), one that merged
 * (Valtimo 911 → Nurmes 541 in 2020), a region of one county (06), one of two (01), and Åland.
 */
const municipalities: readonly [code: string, name: string, region: string, county: string][] = [
  ["020", "Akaa", "06", "08"],
  ["049", "Espoo", "01", "03"],
  ["091", "Helsinki", "01", "90"],
  ["142", "Iitti", "07", "09"],
  ["286", "Kouvola", "08", "10"],
  ["398", "Lahti", "07", "09"],
  ["478", "Maarianhamina", "21", "91"],
  ["541", "Nurmes", "12", "14"],
  ["837", "Tampere", "06", "08"],
  ["911", "Valtimo", "12", "14"],
];

const firstYear = 2018;
const lastYear = 2026;

/** The small classification as an index. */
export const smallAreas: AreaIndex = buildAreaIndex(classification());

/** Codes of the small classification's municipalities. */
export const smallMunicipalities: readonly string[] = municipalities.map(([code]) => code);

/** Regions of the small classification by their municipalities of 2025. */
export const smallRegions: ReadonlyMap<string, readonly string[]> = new Map([
  ["01", ["049", "091"]],
  ["06", ["020", "837"]],
  ["07", ["142", "398"]],
  ["08", ["286"]],
  ["12", ["541", "911"]],
  ["21", ["478"]],
]);

/** An area of the small classification. */
export function smallArea(level: Level, code: string, year = 2025): AreaKey {
  const area = smallAreas.area(level, code, year);
  if (area === undefined) throw new Error(`no ${level} ${code} in ${year}`);
  return area.key;
}

/** The country of the small classification. */
export function smallCountry(year = 2025): AreaKey {
  return smallArea("country", "SSS", year);
}

/** An entry of a classification in which only the code matters. */
export function areaEntry(level: Level, code: string): AreaEntry {
  const name = { fi: code, sv: code, en: code };
  return {
    level,
    code,
    name,
    shortName: name,
    isAdministrative: true,
    validFrom: undefined,
    validTo: undefined,
    aliases: [],
    inflections: [],
    longInflections: [],
    brands: [],
    tile: undefined,
  };
}

function classification(): AreaClassification {
  const codesOf = (at: 2 | 3) => [...new Set(municipalities.map((entry) => entry[at]))];
  const moved = { municipality: "142", level: "region" as const };
  return {
    areas: [
      areaEntry("country", "SSS"),
      ...codesOf(2).map((code) => areaEntry("region", code)),
      ...codesOf(3).map((code) => areaEntry("wellbeing-county", code)),
    ],
    municipalities: municipalities.map(([code, name]) => ({
      code,
      name: { fi: name, sv: name, en: name },
      aliases: [],
      validFrom: undefined,
      validTo: code === "911" ? "2019-12-31" : undefined,
    })),
    memberships: [
      ...municipalities
        .filter(([code]) => code !== "142")
        .map(([municipality, , area]) => {
          const ends = municipality === "911" ? 2019 : lastYear;
          return { municipality, level: "region" as const, area, firstYear, lastYear: ends };
        }),
      { ...moved, area: "08", firstYear, lastYear: 2020 },
      { ...moved, area: "07", firstYear: 2021, lastYear },
      ...municipalities
        .filter(([code]) => code !== "911")
        .map(([municipality, , , area]) => ({
          municipality,
          level: "wellbeing-county" as const,
          area,
          firstYear: 2021,
          lastYear,
        })),
    ],
    changes: [
      {
        kind: "merger",
        date: "2020-01-01",
        municipality: "911",
        name: { fi: "Valtimo", sv: "Valtimo", en: "Valtimo" },
        to: "541",
        divided: false,
      },
    ],
  };
}
