import type { Municipality } from "./municipality.ts";
import type { RandomSource } from "./random.ts";
import { finnishWords, industriesByTheme, swedishWords, type Theme } from "./words.ts";

/** A day as `year * 10000 + month * 100 + day`, so that number order is time order. */
export type PlainDay = number;

/** One invented association, before it is written as a row. */
export interface Invented {
  readonly name: string;
  readonly municipality: string;
  readonly purposeClass: string;
  readonly language: string;
  readonly industry: string;
  readonly businessId: string;
  readonly registered: PlainDay;
  readonly dissolved?: PlainDay;
  readonly removed?: PlainDay;
  readonly lastNotice?: PlainDay;
}

// About PRH's shares of 2 January 2025, per thousand; 0 = unclassified.
const classShares: readonly (readonly [Theme | 0, number])[] = [
  [1, 55],
  [2, 105],
  [3, 78],
  [4, 183],
  [5, 100],
  [6, 163],
  [7, 18],
  [8, 22],
  [9, 63],
  [0, 213],
];
const swedishPercent: Readonly<Record<string, number>> = { "0": 1, "1": 12, "2": 97, "3": 75 };
const lastYear = 2024;

function drawClass(random: RandomSource): Theme | 0 {
  let rest = random.below(1000);
  for (const [theme, share] of classShares) {
    if (rest < share) return theme;
    rest -= share;
  }
  return 0;
}

/** The theme of an association without a class: a class all the same, which the register does not know. */
function drawTheme(random: RandomSource): Theme {
  const drawn = drawClass(random);
  return drawn === 0 ? 4 : drawn;
}

const dayIn = (random: RandomSource, year: number): PlainDay =>
  year * 10_000 + (1 + random.below(12)) * 100 + 1 + random.below(28);

const yearOf = (day: PlainDay) => (day - (day % 10_000)) / 10_000;

/** A day of a year not before the given one, and not before the given day. */
function dayFrom(random: RandomSource, day: PlainDay, year: number): PlainDay {
  return Math.max(day, dayIn(random, year));
}

/** Unclassified associations are old ones: a class is given at registration or when rules change. */
function registrationDay(random: RandomSource, isClassified: boolean): PlainDay {
  if (!isClassified) return dayIn(random, 1925 + random.below(70));
  return dayIn(random, 1950 + Math.max(random.below(75), random.below(75)));
}

type Dates = Pick<Invented, "dissolved" | "removed" | "lastNotice">;

/** How an association went on: removed with those silent since 1995, dissolved, or still in the register. */
function drawDates(random: RandomSource, registered: PlainDay, isClassified: boolean): Dates {
  const year = yearOf(registered);
  if (!isClassified && year < 1990 && random.percent(25)) {
    const removed = random.percent(50) ? 20170113 + random.below(19) : 20170201 + random.below(24);
    return { removed, lastNotice: dayFrom(random, registered, year + random.below(1995 - year)) };
  }
  if (random.percent(9)) {
    const dissolved = dayFrom(random, registered, year + random.below(lastYear + 1 - year));
    return { dissolved, lastNotice: dissolved };
  }
  if (random.percent(8)) return {};
  const span = lastYear + 1 - year;
  const after = Math.max(random.below(span), isClassified ? random.below(span) : 0);
  return { lastNotice: dayFrom(random, registered, year + after) };
}

/** A Business ID with a right check digit from 9000000 up, where none have been given out. */
function businessIdFrom(random: RandomSource): string {
  for (;;) {
    const digits = String(9_000_000 + random.below(1_000_000));
    const sum = [7, 9, 10, 5, 8, 4, 2].reduce((so, w, at) => so + w * Number(digits[at]), 0);
    const rest = sum % 11;
    if (rest !== 1) return `${digits}-${rest === 0 ? 0 : 11 - rest}`;
  }
}

/** One association of a municipality. Its name may already be taken; the caller asks again then. */
export function inventAssociation(random: RandomSource, home: Municipality): Invented {
  const isSwedish = random.percent(swedishPercent[home.languageStatus] ?? 0);
  const words = isSwedish ? swedishWords : finnishWords;
  const purposeClass = drawClass(random);
  const theme = purposeClass === 0 ? drawTheme(random) : purposeClass;
  const first = random.pick(words.genitives);
  const second = random.pick(words.genitives.filter((word) => word !== first));
  const kind = random.pick(words.kinds[theme]);
  const registered = registrationDay(random, purposeClass !== 0);
  return {
    name: `${first} ${words.and} ${second} ${kind} ${words.form}`,
    municipality: isSwedish && random.percent(60) ? home.swedish : home.finnish,
    purposeClass: purposeClass === 0 ? "" : String(purposeClass),
    language: isSwedish ? "ruotsi" : "suomi",
    industry: random.percent(65) ? random.pick(industriesByTheme[theme]) : "",
    businessId: random.percent(60) ? businessIdFrom(random) : "",
    registered,
    ...drawDates(random, registered, purposeClass !== 0),
  };
}
