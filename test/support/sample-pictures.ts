import type { Area, Level } from "../../src/domain/area.ts";
import type { Period } from "../../src/domain/calendar.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { type MissingReason, missing } from "../../src/domain/missing.ts";
import type {
  BrokenLinePicture,
  Picture,
  RankedScore,
  RankRangePicture,
  SpinePicture,
  SpineRow,
  StackedBarsPicture,
  StackedRow,
  StructureMatrixPicture,
  Tile,
  TileMapPicture,
} from "../../src/domain/picture.ts";
import type { Released } from "../../src/domain/released.ts";
import { type StructureState, structureStates } from "../../src/domain/structure.ts";
import { shippedInstrument } from "../decode/support/structure-instrument.ts";
import { bundledAreas } from "./bundled-tables.ts";
import { areaKey, figure, gone, known, pirkanmaa } from "./sample-report.ts";

/** The finding that a picture carries where a test is not about findings. */
const sampleFinding: Finding = {
  rule: "sample",
  sentence: "sample",
  section: "register",
  facts: {},
};

const frame = {
  section: "register",
  description: sampleFinding,
  sources: ["associations", "population"],
  table: "profile",
};
const country = areaKey("country", "SSS");
const confidence = 0.95;

/**
 * Pirkanmaa on 2 January 2025 as the profile prints it (PRH's table; intervals as in `test/oracle`); quartiles of the
 * regions: R `quantile(type = 7)` over the 18 regions with a figure. Rows that say so are invented: with them every
 * verdict occurs, and a figure without an interval.
 */
const spineRows: readonly SpineRow[] = [
  {
    part: "register",
    label: {
      fi: "Rekisteröidyt yhdistykset 10 000 asukasta kohti",
      sv: "Registrerade föreningar per 10 000 invånare",
      en: "Registered associations per 10,000 residents",
    },
    figure: figure(
      "associations-per-10000",
      "per-10000-residents",
      known(169.536, {
        interval: { lower: 166.108, upper: 173.016, confidence, method: "byar" },
      }),
    ),
    beside: figure("associations-per-10000", "per-10000-residents", known(191.836), country),
    spread: {
      lowest: 153.871,
      lowerQuartile: 183.7485,
      upperQuartile: 223.2728,
      highest: 292.9487,
      areas: 18,
    },
    verdict: "lower",
  },
  {
    part: "register",
    label: {
      fi: "Sosiaali- ja terveysalan yhdistykset 10 000 asukasta kohti",
      sv: "Föreningar inom social- och hälsovård per 10 000 invånare",
      en: "Social and health associations per 10,000 residents",
    },
    figure: figure(
      "sote-associations-per-10000",
      "per-10000-residents",
      known(13.827, { interval: { lower: 12.861, upper: 14.847, confidence, method: "byar" } }),
    ),
    beside: figure("sote-associations-per-10000", "per-10000-residents", known(14.406), country),
    spread: {
      lowest: 10.544_28,
      lowerQuartile: 13.176_94,
      upperQuartile: 16.115_72,
      highest: 18.728_93,
      areas: 19,
    },
    verdict: "similar",
  },
  {
    part: "register",
    label: {
      fi: "Sosiaali- ja terveysalan osuus luokitelluista yhdistyksistä",
      sv: "Andelen inom social- och hälsovård av klassificerade föreningar",
      en: "Social and health share of classified associations",
    },
    figure: figure(
      "sote-share-of-classified",
      "share",
      known(0.101_254, {
        interval: { lower: 0.094_628, upper: 0.108_289, confidence, method: "wilson" },
      }),
    ),
    beside: figure("sote-share-of-classified", "share", known(0.095_33), country),
    spread: {
      lowest: 0.065_962,
      lowerQuartile: 0.085_068,
      upperQuartile: 0.100_923,
      highest: 0.109_689,
      areas: 18,
    },
    verdict: "similar",
  },
  {
    part: "register",
    label: {
      fi: "Yhdistykset kylissä (keksitty luku)",
      sv: "Föreningar i byar (påhittad siffra)",
      en: "Associations in villages (invented figure)",
    },
    figure: figure(
      "village-associations",
      "share",
      known(0.061, { interval: { lower: 0.056, upper: 0.066, confidence, method: "wilson" } }),
    ),
    beside: figure("village-associations", "share", known(0.041), country),
    spread: {
      lowest: 0.02,
      lowerQuartile: 0.036,
      upperQuartile: 0.05,
      highest: 0.065,
      areas: 18,
    },
    verdict: "higher",
  },
  {
    part: "register-dynamics",
    label: {
      fi: "Poistuneet yhdistykset 1 000 yhdistystä kohti",
      sv: "Upplösta föreningar per 1 000 föreningar",
      en: "Dissolved associations per 1,000 associations",
    },
    figure: gone("dissolution-rate", "per-1000-associations", "needs-rows"),
    beside: gone("dissolution-rate", "per-1000-associations", "needs-rows"),
    spread: undefined,
    verdict: undefined,
  },
  {
    part: "survey",
    label: {
      fi: "Järjestöjen osallistaminen (keksitty luku)",
      sv: "Delaktighet för organisationerna (påhittad siffra)",
      en: "Involving associations (invented figure)",
    },
    figure: figure(
      "involve.mean",
      "scale-points",
      known(3.6, {
        n: 48,
        interval: { lower: 3.35, upper: 3.85, confidence, method: "student-t" },
      }),
    ),
    beside: figure("involve.mean", "scale-points", known(3.1), country),
    spread: { lowest: 2.4, lowerQuartile: 2.8, upperQuartile: 3.3, highest: 3.7, areas: 20 },
    verdict: "better",
  },
  {
    part: "survey",
    label: {
      fi: "Järjestöjen tavoittaminen (keksitty luku)",
      sv: "Att nå organisationerna (påhittad siffra)",
      en: "Reaching associations (invented figure)",
    },
    figure: figure(
      "reach.mean",
      "scale-points",
      known(2.5, {
        n: 9,
        interval: { lower: 1.9, upper: 3.1, confidence, method: "student-t" },
        flags: ["unreliable"],
      }),
    ),
    beside: figure("reach.mean", "scale-points", known(3.2), country),
    spread: { lowest: 2.5, lowerQuartile: 2.9, upperQuartile: 3.4, highest: 3.9, areas: 20 },
    verdict: "worse",
  },
  {
    part: "funding",
    label: {
      fi: "Myönnetyt avustukset (keksitty luku)",
      sv: "Beviljade understöd (påhittad siffra)",
      en: "Grants awarded (invented figure)",
    },
    figure: figure("granted", "euros", known(1_234_567)),
    beside: figure("granted", "euros", known(2_100_000), country),
    spread: {
      lowest: 400_000,
      lowerQuartile: 900_000,
      upperQuartile: 1_900_000,
      highest: 2_600_000,
      areas: 21,
    },
    verdict: undefined,
  },
];

/** A profile in which every verdict occurs, a figure without interval and one that is missing. */
const sampleSpine: SpinePicture = {
  ...frame,
  id: "profile",
  chart: "spine",
  title: "area-profile",
  area: pirkanmaa,
  benchmark: "country",
  rows: spineRows,
};

const areas = bundledAreas();

/** A tile for every area of a level, with its place in the bundled classification. */
function tilesOf(level: Level, figureOf: (area: Area) => Released): readonly Tile[] {
  return areas.areasOf(level, 2025).map((each) => {
    const place = areas.tileOf(each.key);
    if (place === undefined) throw new Error(`no tile of ${level} ${each.key.code}`);
    return { area: each, ...place, figure: figureOf(each) };
  });
}

/** Associations per 10,000 residents on 2 January 2025 as `compare` prints them. */
const perTenThousand: Readonly<Record<string, number>> = {
  "01": 179.326,
  "02": 181.057,
  "04": 211.03,
  "05": 191.824,
  "06": 169.536,
  "07": 153.871,
  "08": 225.611,
  "09": 200.502,
  "10": 275.237,
  "11": 197.214,
  "12": 224.201,
  "13": 194.717,
  "14": 207.047,
  "15": 220.49,
  "16": 220.155,
  "17": 165.885,
  "18": 292.949,
  "19": 267.741,
};

const sampleRegionMap: TileMapPicture = {
  ...frame,
  id: "map-associations-per-10000",
  chart: "tile-map",
  title: {
    fi: "Rekisteröidyt yhdistykset 10 000 asukasta kohti",
    sv: "Registrerade föreningar per 10 000 invånare",
    en: "Registered associations per 10,000 residents",
  },
  subject: pirkanmaa,
  tiles: tilesOf("region", ({ key }) => {
    const value = perTenThousand[key.code];
    const outcome = value === undefined ? missing("incomplete") : known(value);
    return figure("associations-per-10000", "per-10000-residents", outcome, key);
  }),
};

/** Invented shares of the counties; two are missing for different reasons. */
const sampleCountyMap: TileMapPicture = {
  ...frame,
  id: "map-agreements",
  chart: "tile-map",
  title: {
    fi: "Kumppanuussopimuksen tehneiden kuntien osuus (keksityt luvut)",
    sv: "Andelen kommuner med partnerskapsavtal (påhittade siffror)",
    en: "Share of municipalities with a partnership agreement (invented figures)",
  },
  subject: areas.area("wellbeing-county", "03", 2025),
  tiles: tilesOf("wellbeing-county", ({ key }) => {
    const number = Number(key.code);
    if (number === 91) return figure("agreed", "share", missing("not-applicable"), key);
    if (number === 20) return figure("agreed", "share", missing("below-threshold"), key);
    return figure("agreed", "share", known(((number * 37) % 101) / 100), key);
  }),
};

/** Counts of answers 1–5 and of those who did not know, all invented. */
const answerRows = [
  {
    label: {
      fi: "Kyky osallistaa järjestöjä muutokseen",
      sv: "Förmåga att göra organisationerna delaktiga i förändringen",
      en: "Ability to involve associations in the change",
    },
    counts: [4, 11, 18, 9, 2],
    dontKnow: 6,
  },
  {
    label: {
      fi: "Kyky koota järjestöjä yhteen",
      sv: "Förmåga att föra samman organisationer",
      en: "Ability to bring associations together",
    },
    counts: [1, 3, 14, 20, 9],
    dontKnow: 3,
  },
  {
    label: {
      fi: "Kattavuus järjestöjen tavoittamisessa",
      sv: "Täckning i att nå organisationerna",
      en: "Coverage in reaching associations",
    },
    counts: [0, 15, 15, 7, 1],
    dontKnow: 12,
  },
];

const [hiddenLabel] = spineRows.flatMap(({ part, label }) => (part === "survey" ? [label] : []));

const sampleStackedBars: StackedBarsPicture = {
  ...frame,
  id: "answers",
  chart: "stacked-bars",
  title: "answers",
  area: pirkanmaa,
  scale: [
    { value: 1, label: { fi: "heikko", sv: "svag", en: "weak" } },
    { value: 2 },
    { value: 3 },
    { value: 4 },
    { value: 5, label: { fi: "vahva", sv: "stark", en: "strong" } },
  ],
  rows: [
    ...answerRows.map(({ label, counts, dontKnow }): StackedRow => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      return {
        label,
        shares: counts.map((count) => figure("answers", "share", known(count / n, { n }))),
        dontKnow: figure("answers", "share", known(dontKnow / (n + dontKnow))),
      };
    }),
    {
      label: hiddenLabel ?? pirkanmaa.name,
      shares: [1, 2, 3, 4, 5].map(() => gone("answers", "share", "below-threshold")),
      dontKnow: gone("answers", "share", "below-threshold"),
    },
  ],
};

/** An invented series: one figure a year, some of them missing. */
function yearly(
  of: Area,
  from: number,
  values: readonly (number | MissingReason)[],
): readonly Released[] {
  return values.map((value, place): Released => {
    const year = from + place;
    const outcome =
      typeof value === "string"
        ? missing(value)
        : known(value, {
            interval: { lower: value - 3.4, upper: value + 3.5, confidence, method: "byar" },
          });
    const period: Period = { kind: "span", from: `${year}-01-01`, to: `${year}-12-31` };
    // the copy keeps the brand of the figure it is made from
    return { ...figure("associations-per-10000", "per-10000-residents", outcome, of.key), period };
  });
}

const wholeCountry = areas.area("country", "SSS", 2025) ?? pirkanmaa;

const sampleBrokenLine: BrokenLinePicture = {
  ...frame,
  id: "trend-associations-per-10000",
  chart: "broken-line",
  title: {
    fi: "Rekisteröidyt yhdistykset 10 000 asukasta kohti (keksityt luvut)",
    sv: "Registrerade föreningar per 10 000 invånare (påhittade siffror)",
    en: "Registered associations per 10,000 residents (invented figures)",
  },
  series: [
    {
      area: pirkanmaa,
      segments: [
        yearly(pirkanmaa, 2013, [201.2, 203.5, 202.9, 204.4]),
        yearly(pirkanmaa, 2017, [161.1, 163.8, "not-published", 165.3, 166.2]),
        yearly(pirkanmaa, 2024, [168.4, 169.5]),
      ],
    },
    {
      area: wholeCountry,
      segments: [
        yearly(wholeCountry, 2013, [228.1, 229.4, 230.8, 231.5]),
        yearly(wholeCountry, 2017, [186.3, 187.9, "not-published", 189.2, 190.1]),
        yearly(wholeCountry, 2024, [191, 191.8]),
      ],
    },
  ],
  breaks: [
    {
      period: { kind: "day", on: "2017-02-24" },
      label: {
        fi: "Rekisteristä poistettiin 34 975 yhdistystä, jotka eivät olleet tehneet ilmoituksia",
        sv: "34 975 föreningar som inte hade gjort anmälningar avfördes ur registret",
        en: "34,975 associations without filings were removed from the register",
      },
    },
    {
      period: { kind: "day", on: "2023-01-01" },
      label: {
        fi: "Hyvinvointialueet aloittivat",
        sv: "Välfärdsområdena inledde sin verksamhet",
        en: "Wellbeing services counties began",
      },
    },
    {
      period: { kind: "day", on: "2023-04-01" },
      label: {
        fi: "Luokittelemattomat tulivat mukaan",
        sv: "Oklassificerade togs med",
        en: "The unclassified were included",
      },
    },
  ],
};

/** Invented scores of the counties, best first; one has too few answers. */
const scoredCounties: readonly RankedScore[] = areas
  .areasOf("wellbeing-county", 2025)
  .filter(({ isAdministrative }) => isAdministrative)
  .map((each, place): RankedScore => {
    const isFew = place === 6;
    const value = 4.2 - 0.09 * place;
    const half = 0.2 + ((place * 7) % 5) * 0.06;
    const outcome = isFew
      ? missing("too-few-answers")
      : known(value, {
          n: 12 + ((place * 13) % 40),
          interval: {
            lower: value - half,
            upper: value + half,
            confidence,
            method: "student-t",
          },
        });
    const rank = {
      from: Math.max(1, place - Math.round(8 * half)),
      to: Math.min(20, place + 1 + Math.round(9 * half)),
      of: 20,
    };
    return {
      area: each,
      figure: figure("score", "scale-points", outcome, each.key),
      rank: isFew ? undefined : rank,
    };
  });

const subjectCounty = areas.area("wellbeing-county", "08", 2025);

const sampleRankRange: RankRangePicture = {
  ...frame,
  id: "readiness-ranks",
  chart: "rank-range",
  title: "readiness-ranks",
  subject: subjectCounty,
  scale: { minimum: 1, maximum: 5 },
  rankConfidence: 0.9,
  rows: scoredCounties,
};

/** The shipped checklist with invented states for every county. */
const sampleStructureMatrix: StructureMatrixPicture = {
  ...frame,
  id: "structures",
  chart: "structure-matrix",
  title: "structures-by-area",
  subject: subjectCounty,
  items: shippedInstrument.items.map(({ id, label }) => ({ id, label })),
  states: shippedInstrument.states.map(({ id, label }) => ({ id, label })),
  rows: scoredCounties.map(({ area }, row) => ({
    area,
    states: Object.fromEntries(
      shippedInstrument.items.map(({ id }, column): readonly [string, StructureState] => [
        id,
        structureStates[(row * 5 + column * 3 + ((row * column) % 7)) % 4] ?? "unknown",
      ]),
    ),
  })),
};

/** One picture of every chart, under the name of its golden file. */
export const samplePictures: Readonly<Record<string, Picture>> = {
  spine: sampleSpine,
  "tile-map": sampleRegionMap,
  "tile-map-counties": sampleCountyMap,
  "stacked-bars": sampleStackedBars,
  "broken-line": sampleBrokenLine,
  "rank-range": sampleRankRange,
  "structure-matrix": sampleStructureMatrix,
};
