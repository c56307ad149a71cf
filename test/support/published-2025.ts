import { type AreaIndex, buildAreaIndex } from "../../src/areas/area-index.ts";
import type { AreaKey } from "../../src/domain/area.ts";
import { type PurposeClass, purposeClasses } from "../../src/domain/association.ts";
import type { AssociationCount } from "../../src/domain/association-count.ts";
import type { Residents } from "../../src/domain/population.ts";
import { areaEntry } from "./small-areas.ts";

/**
 * Registered associations by region on 2 January 2025: classes 1–9, unclassified, total. Source: PRH (Finnish Patent and
 * Registration Office), Yhdistysten määrät tarkoitusluokittain ja maakunnittain. The copy of the page ends in the row of
 * Åland.
 */
const published = `
01 1236 3833 2746 7012 2883 5260 544 725 2042 5991 32272
02 580 883 691 1950 880 1310 136 166 637 1780 9013
04 304 487 339 731 459 656 49 102 304 1003 4434
05 160 348 240 572 384 528 55 90 174 690 3241
06 520 927 759 1851 968 1575 140 185 571 1810 9306
07 173 321 252 495 367 525 54 75 195 690 3147
08 204 351 250 580 442 535 37 97 273 755 3524
09 124 270 131 476 315 384 31 59 196 505 2491
10 259 372 240 590 469 421 40 83 200 853 3527
11 322 533 327 831 664 713 49 99 265 1098 4901
12 212 369 213 668 566 475 42 85 226 763 3619
13 346 564 354 972 646 813 73 116 288 1158 5330
14 343 423 305 617 386 436 56 94 230 1033 3923
15 208 374 289 704 367 520 82 69 279 1067 3959
16 75 141 120 261 153 182 29 35 98 392 1486
17 404 702 461 1228 820 1160 80 139 384 1555 6933
18 146 198 119 270 323 267 13 54 86 551 2027
19 325 498 263 776 598 664 48 99 247 1200 4718
21 13 67 51 163 - - - - - - -`;

/** Residents by region on 31 December 2025. Source: Statistics Finland, Kuntien avainluvut, M411 Väkiluku, CC BY 4.0. */
const residents: Readonly<Record<string, number>> = {
  "01": 1799629,
  "02": 497800,
  "04": 210112,
  "05": 168957,
  "06": 548910,
  "07": 204522,
  "08": 156198,
  "09": 124238,
  "10": 128144,
  "11": 248512,
  "12": 161418,
  "13": 273731,
  "14": 189474,
  "15": 179555,
  "16": 67498,
  "17": 417939,
  "18": 69193,
  "19": 176215,
  "21": 30836,
};

/** The published rows: region code, then its cells as printed; `-` where the copy at hand ends. */
export const publishedRows2025: readonly (readonly string[])[] = published
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

/** The nineteen regions, each as one municipality with the region's code and a 0 before it. */
export const regions2025: AreaIndex = buildAreaIndex({
  areas: [
    areaEntry("country", "SSS"),
    ...Object.keys(residents).map((code) => areaEntry("region", code)),
  ],
  municipalities: Object.keys(residents).map((code) => ({
    code: `0${code}`,
    name: { fi: code, sv: code, en: code },
    aliases: [],
    validFrom: undefined,
    validTo: undefined,
  })),
  memberships: Object.keys(residents).map((code) => ({
    municipality: `0${code}`,
    level: "region",
    area: code,
    firstYear: 2025,
    lastYear: 2026,
  })),
  changes: [],
});

/** A region of 2025. */
export function region2025(code: string): AreaKey {
  const area = regions2025.area("region", code, 2025);
  if (area === undefined) throw new Error(`no region ${code}`);
  return area.key;
}

/** The country of 2025. */
export function country2025(): AreaKey {
  const [area] = regions2025.areasOf("country", 2025);
  if (area === undefined) throw new Error("no country");
  return area.key;
}

/** Every cell of the published table. */
export const counts2025: readonly AssociationCount[] = publishedRows2025.flatMap(
  ([code = "", ...cells], row) =>
    cells.map((cell, at) => ({
      snapshot: "2025-01-02",
      area: region2025(code),
      purposeClass: columnAt(at),
      count: cell === "-" ? undefined : Number(cell),
      scope: "all_associations",
      flags: [],
      line: row + 2,
    })),
);

/** Residents of a region or the country on 31 December 2025. */
export function residents2025({ level, code }: AreaKey): Residents {
  const all = Object.values(residents).reduce((sum, value) => sum + value, 0);
  const value = level === "country" ? all : (residents[code] ?? 0);
  return { kind: "known", value, on: "2025-12-31", estimated: false, conflicts: false };
}

function columnAt(at: number): PurposeClass | "total" {
  return purposeClasses[at] ?? "total";
}
