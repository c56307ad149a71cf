/** Levels of area, from the atom (municipality) to the country; also the words that `--level` takes. */
export const levels = [
  "municipality",
  "region",
  "wellbeing-county",
  "erva",
  "yta",
  "country",
] as const;

/** A level of the area classification: maakunta is `region`, hyvinvointialue `wellbeing-county`. */
export type Level = (typeof levels)[number];

declare const madeInAreas: unique symbol;

/** One area of one division year. Made in `areas/` only, so that a key always names a real area. */
export interface AreaKey {
  readonly level: Level;
  /** Zero-padded code of the classification: municipality 3, region 2, county 2, YTA 2, ERVA 1, country `SSS`. */
  readonly code: string;
  /** Year of the division whose borders the area has. */
  readonly year: number;
  readonly [madeInAreas]: true;
}

/** A name in the three languages; where a source has none, the Finnish one stands in. */
export interface LocalisedText {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** An area with its official names and the short ones used in tables. */
export interface Area {
  readonly key: AreaKey;
  readonly name: LocalisedText;
  readonly shortName: LocalisedText;
  /** False for rows of a level that are not such bodies: Helsinki and Åland among counties, Åland among ERVA and YTA. */
  readonly isAdministrative: boolean;
}
