import type { Level } from "../domain/area.ts";

/** What `--level` accepts besides the ids of the levels, in any language of the interface. */
export const levelWords: Readonly<Record<Level, readonly string[]>> = {
  municipality: ["kunta", "kunnat", "kommun", "kommuner", "municipalities"],
  region: ["maakunta", "maakunnat", "landskap", "regions"],
  "wellbeing-county": [
    "hyvinvointialue",
    "hyvinvointialueet",
    "välfärdsområde",
    "välfärdsområden",
    "county",
    "counties",
    "wellbeing-counties",
    "wellbeing-services-county",
    "hva",
  ],
  erva: ["erityisvastuualue", "erva-alue", "specialupptagningsområde", "ervas"],
  yta: ["yhteistyöalue", "yta-alue", "samarbetsområde", "collaborative-area", "ytas"],
  country: ["maa", "koko-maa", "valtakunta", "land", "hela-landet", "finland", "suomi"],
};
