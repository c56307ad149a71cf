import fc from "fast-check";
import type { Area } from "../../src/domain/area.ts";
import type { Verdict } from "../../src/domain/cell.ts";
import { flags, type Interval, type Known } from "../../src/domain/measurement.ts";
import { type MissingReason, missing, missingReasons } from "../../src/domain/missing.ts";
import type { ProfiledFigure } from "../../src/domain/profile-figure.ts";
import type { Released } from "../../src/domain/released.ts";
import type { IndicatorSeries, RegisterEvent } from "../../src/domain/series.ts";
import type { Unit } from "../../src/domain/unit.ts";
import type { ProfileFacts } from "../../src/findings/finding-rule.ts";
import { type Point, toSeries } from "../../src/series/trend.ts";
import { areaKey, figure, known, pirkanmaa } from "./sample-report.ts";

/** A profile's measurements: nothing but the area and inputs without a problem unless more is given. */
export function profileFacts(
  figures: readonly ProfiledFigure[],
  more: Partial<Omit<ProfileFacts, "figures">> = {},
): ProfileFacts {
  return {
    area: pirkanmaa,
    figures,
    readiness: undefined,
    series: undefined,
    accounts: [],
    problems: { errors: 0, warnings: 0 },
    ...more,
  };
}

/** What a row of a profile holds besides its figure. */
type Beside = Partial<Omit<ProfiledFigure, "indicator" | "figure" | "country">> & {
  readonly unit?: Unit;
  readonly country?: Known | MissingReason;
};

const countryKey = areaKey("country", "SSS");

/** A row of a profile; the country's figure has the same unit. */
export function profiled(
  indicator: string,
  outcome: Known | MissingReason,
  { unit = "share", country, ...rest }: Beside = {},
): ProfiledFigure {
  const toFigure = (of: Known | MissingReason, key = pirkanmaa.key): Released =>
    figure(indicator, unit, typeof of === "string" ? missing(of) : of, key);
  return {
    indicator,
    label: { fi: `${indicator} (fi)`, sv: `${indicator} (sv)`, en: `${indicator} (en)` },
    shortLabel: undefined,
    section: "register",
    indent: 0,
    rank: undefined,
    verdict: undefined,
    ...rest,
    figure: toFigure(outcome),
    country: country === undefined ? undefined : toFigure(country, countryKey),
  };
}

/** An interval of 95 %. */
export function interval(lower: number, upper: number): { readonly interval: Interval } {
  return { interval: { lower, upper, confidence: 0.95, method: "byar" } };
}

/** Indicators of every part of the profile with their section and unit, those of files and published ones. */
export const indicatorsOfParts: readonly (readonly [id: string, section: string, unit: Unit])[] = [
  ["registered-associations", "register", "associations"],
  ["associations-per-10000", "register", "per-10000-residents"],
  ["share-of-country", "register", "share"],
  ["sote-associations", "register", "associations"],
  ["sote-associations-per-10000", "register", "per-10000-residents"],
  ["sote-share-of-classified", "register", "share"],
  ["unclassified-share", "register", "share"],
  ["village-associations", "register", "associations"],
  ["swedish-share", "register", "share"],
  ["associations-class-1", "purpose-classes", "associations"],
  ["associations-class-2", "purpose-classes", "associations"],
  ["associations-class-3", "purpose-classes", "associations"],
  ["class-diversity", "purpose-classes", "classes"],
  ["founding-rate", "register-dynamics", "per-1000-associations"],
  ["dissolution-rate", "register-dynamics", "per-1000-associations"],
  ["net-growth-rate", "register-dynamics", "per-1000-associations"],
  ["median-age", "register-dynamics", "years"],
  ["age-lower-quartile", "register-dynamics", "years"],
  ["age-upper-quartile", "register-dynamics", "years"],
  ["dormancy-share", "register-dynamics", "share"],
  ["production-association-share-of-purchases", "production", "share"],
  ["production-concentration", "production", "index"],
  ["production-effective-producers", "production", "effective-producers"],
  ["production-largest-producer-share", "production", "share"],
  ["production-services-with-single-producer", "production", "outputs"],
  ["published-production-personnel-share-association-services", "production", "share"],
  ["grants-granted-all-2023", "funding", "euros"],
  ["grants-granted-all-2023-per-resident", "funding", "euros-per-resident"],
  ["grants-granted-all-2023-coverage", "funding", "share"],
  ["grants-change-all-2023", "funding", "share"],
  ["structures-in-place", "structures", "share"],
  ["structures-known", "structures", "share"],
  ["municipal-cooperation-agreed", "structures", "share"],
  ["published-municipal-cooperation-agreed-2017", "structures", "share"],
  ["respondents", "survey", "respondents"],
  ["response-rate", "survey", "share"],
  ["involve.mean", "survey", "scale-points"],
  ["published-involve-2021", "survey", "scale-points"],
  ["readiness-score", "survey", "scale-points"],
];

const amount = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

const anyInterval = fc
  .tuple(amount, amount)
  .map(([a, b]) => interval(Math.min(a, b), Math.max(a, b)));

/** A known outcome with whatever may stand beside its value. */
const anyKnown: fc.Arbitrary<Known> = fc
  .record({
    value: fc.oneof(
      amount,
      amount.map((value) => -value),
    ),
    n: fc.oneof(fc.nat(), fc.constant("not-published" as const)),
    limits: fc.option(anyInterval, { nil: {} }),
    parts: fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1 })), { nil: undefined }),
    coverage: fc.option(
      fc.constant({ coverage: { areas: 18, of: 19, level: "region" as const } }),
      { nil: {} },
    ),
    flags: fc.subarray([...flags]),
  })
  .map(({ value, n, limits, parts, coverage, flags: some }) =>
    known(value, {
      n,
      flags: some,
      ...limits,
      ...coverage,
      ...(parts && {
        numerator: parts[0],
        denominator: {
          value: parts[1],
          unit: "associations",
          period: { kind: "day", on: "2023-12-31" },
        },
      }),
    }),
  );

const anyOutcome: fc.Arbitrary<Known | MissingReason> = fc.oneof(
  { weight: 4, arbitrary: anyKnown },
  { weight: 1, arbitrary: fc.constantFrom(...missingReasons) },
);

const verdicts: readonly Verdict[] = ["lower", "similar", "higher", "better", "worse"];

function anyProfiled([id, section, unit]: (typeof indicatorsOfParts)[number]) {
  return fc
    .record({
      outcome: anyOutcome,
      country: fc.option(anyOutcome, { nil: undefined }),
      verdict: fc.option(fc.constantFrom(...verdicts), { nil: undefined }),
      neighbours: fc.option(fc.tuple(anyOutcome, fc.constantFrom(...verdicts)), { nil: undefined }),
      median: fc.option(fc.tuple(anyOutcome, fc.constantFrom(...verdicts)), { nil: undefined }),
      rank: fc.option(fc.constant({ from: 2, to: 5, of: 19 }), { nil: undefined }),
      indent: fc.constantFrom(0, 0, 1),
    })
    .map(({ outcome, country, verdict, neighbours, median, ...rest }) => {
      // As the indicators give them: a verdict needs an interval and both figures.
      const isJudged = (against: Known | MissingReason | undefined) =>
        typeof outcome !== "string" &&
        outcome.interval !== undefined &&
        typeof against === "object";
      const toBenchmarked = ([of, standing]: readonly [Known | MissingReason, Verdict]) => ({
        figure: figure(id, unit, typeof of === "string" ? missing(of) : of, countryKey),
        verdict: isJudged(of) ? standing : undefined,
      });
      const label = `mittari ${indicatorsOfParts.findIndex(([other]) => other === id)}`;
      return profiled(id, outcome, {
        label: { fi: label, sv: label, en: label },
        section,
        unit,
        verdict: isJudged(country) ? verdict : undefined,
        against: {
          ...(neighbours && { neighbours: toBenchmarked(neighbours) }),
          ...(median && { median: toBenchmarked(median) }),
        },
        ...(country === undefined ? {} : { country }),
        ...rest,
      });
    });
}

const anyArea: fc.Arbitrary<Area> = fc.constantFrom(pirkanmaa, {
  ...pirkanmaa,
  key: countryKey,
  shortName: { fi: "Suomi", sv: "Finland", en: "Finland" },
});

const removal: RegisterEvent = {
  id: "removal",
  name: { fi: "joukkopoisto", sv: "massavregistrering", en: "mass removal" },
  date: "2017-02-24",
  oldStateUntil: "2017-01-12",
  ofPublished: false,
  measures: ["associations_in_register"],
  classes: ["*"],
  areas: ["*"],
  sources: ["prh-removal-2017"],
};

/** A series of numbers of associations, the first of 2014, cut at the mass removal of 2017. */
export function seriesOf(
  outcomes: readonly (Known | MissingReason)[],
  { confidence = 0.95 }: { readonly confidence?: number | undefined } = {},
): IndicatorSeries {
  const points = outcomes.map((outcome, at): Point => {
    const on = `${2014 + at}-12-31` as const;
    const of = typeof outcome === "string" ? missing(outcome) : outcome;
    return {
      figure: {
        ...figure("registered-associations", "associations", of),
        period: { kind: "day", on },
      },
      rests: [{ measure: "associations_in_register", from: on, to: on }],
      basis: undefined,
    };
  });
  const given = { area: pirkanmaa, points, classes: ["total"], events: [removal] };
  const { area, breaks, segments } = toSeries({ ...given, otherBasis: removal, confidence });
  return {
    indicator: "registered-associations",
    label: { fi: "Yhdistykset", sv: "Föreningar", en: "Associations" },
    section: "register",
    series: {
      area,
      breaks,
      segments: segments.map(({ figures, change }) => ({
        figures,
        change: change && {
          ...change,
          figure: figure(
            "registered-associations.change",
            "ratio",
            known(change.ratio, interval(change.lower, change.upper)),
          ),
        },
      })),
    },
  };
}

/** Most figures of a series have no flag: with some of them, no change is judged. */
const fewFlags = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray([...flags]) },
);

const anySeries = fc
  .array(
    fc.oneof(
      fc
        .integer({ min: 0, max: 300 })
        .chain((value) => fewFlags.map((some) => known(value, { n: value, flags: some }))),
      fc.constantFrom(...missingReasons),
    ),
    { maxLength: 8 },
  )
  .map((outcomes) => seriesOf(outcomes));

/** Measurements of a profile, any of them missing, flagged, without an interval or not there at all. */
export const anyFacts: fc.Arbitrary<ProfileFacts> = fc.record({
  area: anyArea,
  figures: fc
    .tuple(...indicatorsOfParts.map((each) => fc.option(anyProfiled(each), { nil: undefined })))
    .map((rows) => rows.filter((row) => row !== undefined)),
  series: fc.option(anySeries, { nil: undefined }),
  readiness: fc.option(
    fc.record({
      band: fc.constant({ fi: "taso", sv: "nivå", en: "band" }),
      stability: fc.constantFrom(
        "clear" as const,
        "likely" as const,
        "too-few-answers-to-say" as const,
      ),
      kept: fc.option(
        anyKnown.map((outcome) => figure("score.band-share", "share", outcome)),
        { nil: undefined },
      ),
      rank: fc.option(fc.constant({ from: 3, to: 13, of: 20 }), { nil: undefined }),
    }),
    { nil: undefined },
  ),
  accounts: fc.array(
    fc.nat(1000).map((rows) => ({
      source: "register.csv",
      read: rows + 3,
      used: rows,
      excluded: [{ rule: "blank-row" as const, rows: 2 }],
      rejected: 1,
    })),
    { maxLength: 3 },
  ),
  problems: fc.record({ errors: fc.nat(3), warnings: fc.nat(3) }),
});
