import type { Level } from "../../domain/area.ts";
import { foldHeader } from "./fold-header.ts";

/** Words by which a header or a cell names a level; the first of each stands for it in a list. */
const words: Readonly<Record<Level, readonly string[]>> = {
  municipality: ["kunta", "kunnat", "kommun", "kommuner", "municipality", "municipalities"],
  region: [
    "maakunta",
    "alue/maakunta",
    "maakunnat",
    "landskap",
    "område/landskap",
    "region",
    "regions",
    "area/region",
  ],
  "wellbeing-county": [
    "hyvinvointialue",
    "hyvinvointialueet",
    "välfärdsområde",
    "välfärdsområden",
    "wellbeing services county",
    "wellbeing services counties",
    "wellbeing county",
    "wellbeing-county",
  ],
  erva: ["erva", "erityisvastuualue", "erva-alue", "specialupptagningsområde"],
  yta: ["yta", "yhteistyöalue", "yta-alue", "samarbetsområde", "collaborative area"],
  country: ["koko maa", "maa", "hela landet", "land", "country"],
};

/** Words by which a header names codes of a level. */
const codeWords: Readonly<Record<Exclude<Level, "country">, readonly string[]>> = {
  municipality: [
    "kuntakoodi",
    "kunnan numero",
    "kuntanumero",
    "kommunkod",
    "kommunnummer",
    "municipality code",
  ],
  region: ["maakunnan koodi", "maakuntakoodi", "landskapskod", "region code"],
  "wellbeing-county": [
    "hyvinvointialueen koodi",
    "hyvinvointialuekoodi",
    "välfärdsområdeskod",
    "wellbeing services county code",
  ],
  erva: ["erva-koodi"],
  yta: ["yta-koodi"],
};

const levelByWord: ReadonlyMap<string, Level> = new Map(
  [...Object.entries(words), ...Object.entries(codeWords)].flatMap(
    ([level, list]) => list.map((word) => [foldHeader(word), level as Level] as const), // the keys of both records are levels
  ),
);

/** Header words for a column of area names that also tell the level. */
export const areaHeaderWords: readonly string[] = [
  ...words.region,
  ...words["wellbeing-county"],
  ...words.municipality,
  ...words.erva,
  ...words.yta,
];

/** Header words for a column of area codes that also tell the level. */
export const areaCodeHeaderWords: readonly string[] = Object.values(codeWords).flat();

/** The level that a header or a cell names: `Maakunta`, `landskap`, `region`. */
export function toLevel(text: string): Level | undefined {
  return levelByWord.get(foldHeader(text));
}
