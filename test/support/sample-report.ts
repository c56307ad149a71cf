import type { Area, AreaKey, Level } from "../../src/domain/area.ts";
import type { Period } from "../../src/domain/calendar.ts";
import { finding } from "../../src/domain/finding.ts";
import type { Denominator, Known, Measurement } from "../../src/domain/measurement.ts";
import { type MissingReason, missing } from "../../src/domain/missing.ts";
import { note } from "../../src/domain/note-id.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { Released } from "../../src/domain/released.ts";
import type { Cell, Column, Report, Row } from "../../src/domain/report.ts";
import type { Unit } from "../../src/domain/unit.ts";
import type { View } from "../../src/render/renderer.ts";
import { uncoloured } from "../../src/render/support/paint.ts";
import { localeFor } from "./locales.ts";

/** The key of an area, made here because tests of rendering need no classification. */
export function areaKey(level: Level, code: string, year = 2025): AreaKey {
  // the brand says "made in areas/"; a builder for tests is the other place
  return { level, code, year } as AreaKey;
}

/** An area with the same name in each language unless others are given. */
export function area(level: Level, code: string, fi: string, sv = fi, en = fi): Area {
  const name = { fi, sv, en };
  return { key: areaKey(level, code), name, shortName: name, isAdministrative: true };
}

/** Pirkanmaa of the division of 2025. */
export const pirkanmaa: Area = area("region", "06", "Pirkanmaa", "Birkaland", "Pirkanmaa");

/** 2 January 2025, the day of PRH's table. */
export const snapshotDay: Period = { kind: "day", on: "2025-01-02" };

/** The population's day in Statistics Finland's key figures. */
export const populationDay: Period = { kind: "day", on: "2025-12-31" };

/** A released figure from its parts. */
export function figure(
  indicator: string,
  unit: Unit,
  outcome: Measurement["outcome"],
  key: AreaKey = pirkanmaa.key,
): Released {
  const measurement: Measurement = {
    indicator,
    area: key,
    period: snapshotDay,
    unit,
    outcome,
    sources: [{ input: "associations", rule: "total" }, { input: "population" }],
  };
  // the brand says "made in disclosure/"; a builder for tests is the other place
  return measurement as Released;
}

/** A known outcome without flags unless they are given; a whole number is its own n. */
export function known(value: number, more: Partial<Omit<Known, "kind" | "value">> = {}): Known {
  const n = Number.isInteger(value) && value >= 0 ? value : "not-published";
  return { kind: "known", value, n, flags: [], ...more };
}

/** A missing figure. */
export function gone(indicator: string, unit: Unit, reason: MissingReason): Released {
  return figure(indicator, unit, missing(reason));
}

const residents: Denominator = { value: 548_910, unit: "residents", period: populationDay };
const classified: Denominator = { value: 7496, unit: "associations", period: snapshotDay };
const inRegister: Denominator = { value: 9306, unit: "associations", period: snapshotDay };
const countryKey = areaKey("country", "SSS");
const coverage = { areas: 18, of: 19, level: "region" } as const;

interface ProfileLine {
  readonly id: string;
  readonly label: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly indent: number;
  readonly section: string;
  readonly own: Released;
  readonly country: Released | undefined;
  readonly rest?: Readonly<Record<string, Cell>>;
}

/**
 * Counts: PRH, associations by region and purpose class, 2 January 2025. Population: Statistics Finland, M411.
 * Intervals: Byar for the rate, Wilson for the shares, worked out apart from the program with the formulas' own sources.
 */
const lines: readonly ProfileLine[] = [
  {
    id: "associations",
    label: {
      fi: "Rekisteröidyt yhdistykset",
      sv: "Registrerade föreningar",
      en: "Registered associations",
    },
    indent: 0,
    section: "register",
    own: figure("associations", "associations", known(9306)),
    country: figure("associations", "associations", known(107_851, { coverage }), countryKey),
    rest: { rank: { kind: "rank", rank: { from: 2, to: 2, of: 18 } } },
  },
  {
    id: "associations-per-10000",
    label: { fi: "10 000 asukasta kohti", sv: "per 10 000 invånare", en: "per 10,000 residents" },
    indent: 1,
    section: "register",
    own: figure(
      "associations-per-10000",
      "per-10000-residents",
      known(169.5359894445355, {
        n: 9306,
        denominator: residents,
        interval: { lower: 166.108, upper: 173.016, confidence: 0.95, method: "byar" },
        flags: ["estimated"],
      }),
    ),
    country: figure(
      "associations-per-10000",
      "per-10000-residents",
      known(191.8, { n: 107_851, coverage }),
      countryKey,
    ),
    rest: {
      rank: { kind: "rank", rank: { from: 16, to: 17, of: 18 } },
      verdict: { kind: "verdict", verdict: "lower" },
    },
  },
  {
    id: "sote-share",
    label: { fi: "osuus luokitelluista", sv: "andel av klassificerade", en: "share of classified" },
    indent: 1,
    section: "register",
    own: figure(
      "sote-share",
      "share",
      known(759 / 7496, {
        n: 7496,
        denominator: classified,
        interval: { lower: 0.0946, upper: 0.1083, confidence: 0.95, method: "wilson" },
      }),
    ),
    country: figure("sote-share", "share", known(0.095, { n: 84_957, coverage }), countryKey),
    rest: {
      rank: { kind: "rank", rank: { from: 1, to: 13, of: 18 } },
      verdict: { kind: "verdict", verdict: "similar" },
    },
  },
  {
    id: "unclassified-share",
    label: { fi: "luokittelemattomat", sv: "oklassificerade", en: "unclassified" },
    indent: 1,
    section: "register",
    own: figure(
      "unclassified-share",
      "share",
      known(1810 / 9306, { n: 9306, denominator: inRegister }),
    ),
    country: figure("unclassified-share", "share", missing("incomplete"), countryKey),
  },
  {
    id: "founding-rate",
    label: { fi: "Perustamisaste", sv: "Grundandefrekvens", en: "Founding rate" },
    indent: 0,
    section: "register-dynamics",
    own: gone("founding-rate", "per-1000-associations", "needs-rows"),
    country: gone("founding-rate", "per-1000-associations", "needs-rows"),
  },
];

const profileColumns: readonly Column[] = [
  { id: "indicator", kind: "label" },
  { id: "period", kind: "period" },
  { id: "figure", kind: "figure" },
  { id: "interval", kind: "interval" },
  { id: "country", kind: "figure" },
  { id: "rank", kind: "rank" },
  { id: "verdict", kind: "verdict" },
];

function profileRow({ id, label, indent, section, own, country, rest }: ProfileLine): Row {
  return {
    indent,
    section,
    cells: {
      indicator: { kind: "indicator", id, label },
      period: { kind: "period", period: own.period },
      figure: { kind: "figure", figure: own },
      country: country === undefined ? { kind: "empty" } : { kind: "figure", figure: country },
      rank: { kind: "empty" },
      verdict: { kind: "empty" },
      ...rest,
    },
  };
}

/** What every sample report carries besides its tables. */
export const sampleFrame: Omit<Report, "schema" | "tables"> = {
  notes: [
    note("country-coverage", coverage),
    note("population-date", { date: "2025-12-31" }),
    note("dynamics-period", { period: { kind: "span", from: "2024-01-01", to: "2024-12-31" } }),
  ],
  accounts: [
    {
      source: "associations/counts.csv",
      read: 627,
      used: 598,
      excluded: [{ rule: "not-available-in-source", rows: 29 }],
      rejected: 0,
    },
  ],
  problems: { errors: 0, warnings: 0, counts: [], listed: [] },
  provenance: {
    tool: { name: "soste-stats", version: "0.1.0" },
    divisionYear: 2025,
    confidence: 0.95,
    inputs: [
      {
        id: "associations",
        kind: "bundled",
        name: "associations/counts.csv",
        sha256: "3f5a0c1e".repeat(8),
        table: "association-counts",
        rows: 627,
        date: "2025-01-02",
        publications: [
          {
            publisher: "PRH",
            title: "Yhdistysten lukumäärät maakunnittain",
            url: "https://www.prh.fi/",
            dated: "2025-01-02",
            licence: "CC BY 4.0",
          },
        ],
      },
      {
        id: "population",
        kind: "file",
        name: "vaesto.csv",
        sha256: "0011aabb".repeat(8),
        table: "population",
        rows: 308,
        publications: [],
      },
    ],
  },
};

/** The profile of Pirkanmaa on 2 January 2025, as far as the sample goes. */
export const sampleProfile: Report = {
  schema: "soste-stats/region@1",
  area: pirkanmaa,
  level: "region",
  referenceDate: "2025-01-02",
  divisionYear: 2025,
  tables: [{ id: "profile", columns: profileColumns, rows: lines.map(profileRow) }],
  ...sampleFrame,
};

const heading = (fi: string, sv: string, en: string) => ({ fi, sv, en });

const comparisonColumns: readonly Column[] = [
  { id: "area", kind: "name" },
  ...lines.map(({ id, label }): Column => ({ id, kind: "figure", heading: label })),
];

/** Three regions side by side; Åland's row is not complete in PRH's table. */
export const sampleComparison: Report = {
  schema: "soste-stats/compare@1",
  level: "region",
  referenceDate: "2025-01-02",
  divisionYear: 2025,
  tables: [
    {
      id: "comparison",
      columns: comparisonColumns,
      rows: [
        comparisonRow(
          pirkanmaa,
          lines.map(({ own }) => own),
        ),
        comparisonRow(
          area("region", "17", "Pohjois-Pohjanmaa", "Norra Österbotten", "North Ostrobothnia"),
          [figure("associations", "associations", known(6933))],
        ),
        comparisonRow(area("region", "21", "Ahvenanmaa", "Åland", "Åland"), [
          gone("associations", "associations", "incomplete"),
        ]),
      ],
    },
  ],
  ...sampleFrame,
};

function comparisonRow(of: Area, figures: readonly Released[]): Row {
  const cells = figures.map((own): [string, Cell] => [
    own.indicator,
    { kind: "figure", figure: own },
  ]);
  return { indent: 0, cells: { area: { kind: "name", area: of }, ...Object.fromEntries(cells) } };
}

/** Regions as `list areas` gives them. */
export const sampleListing: Report = {
  schema: "soste-stats/list@1",
  divisionYear: 2025,
  tables: [
    {
      id: "areas",
      columns: [
        { id: "code", kind: "text" },
        { id: "area", kind: "name" },
        { id: "level", kind: "term" },
        { id: "first-year", kind: "count" },
        {
          id: "description",
          kind: "text",
          heading: heading("Kuvaus", "Beskrivning", "Description"),
        },
      ],
      rows: [
        {
          indent: 0,
          cells: {
            code: { kind: "text", text: "06" },
            area: { kind: "name", area: pirkanmaa },
            level: { kind: "term", family: "level", id: "region" },
            "first-year": { kind: "count", value: 2010 },
            description: { kind: "localised", text: heading("maakunta", "landskap", "region") },
          },
        },
      ],
    },
  ],
  ...sampleFrame,
};

/** A misspelt municipality, as the specification of messages shows it. */
export const misspeltMunicipality: Problem = {
  code: "cell/unknown-area",
  severity: "error",
  source: "register.csv",
  line: 17,
  column: { number: 6, header: "kotipaikka" },
  value: "Tampre",
  suggestions: ["Tampere"],
};

/** A check of an input with 25 problems of one kind. */
export const sampleCheck: Report = {
  schema: "soste-stats/check@1",
  tables: [],
  ...sampleFrame,
  notes: [],
  problems: {
    errors: 25,
    warnings: 0,
    counts: [{ code: "cell/unknown-area", severity: "error", source: "register.csv", count: 25 }],
    listed: Array.from({ length: 25 }, (_, index) => ({
      ...misspeltMunicipality,
      line: 17 + index,
    })),
  },
};

/** The profile with a finding on what it does not know. */
export const sampleFindings: Report = {
  ...sampleProfile,
  findings: [
    finding({ rule: "not-known", section: "register-dynamics" }, "not-known", {
      area: { kind: "name", area: pirkanmaa },
      section: { kind: "term", family: "section", id: "register-dynamics" },
      figure: { kind: "figure", figure: gone("founding-rate", "share", "needs-rows") },
      "item-1": {
        kind: "indicator",
        id: "founding-rate",
        label: { fi: "Perustamisaste", sv: "Grundandefrekvens", en: "Founding rate" },
      },
    }),
  ],
};

/** Every sample: one for each schema, and one with findings. */
export const sampleReports: readonly Report[] = [
  sampleProfile,
  sampleComparison,
  sampleListing,
  sampleCheck,
  sampleFindings,
];

/** A view for a pipe in English unless told otherwise. */
export function view(more: Partial<View> = {}): View {
  return {
    locale: localeFor("en"),
    colours: uncoloured,
    width: undefined,
    spreadsheet: undefined,
    vertical: false,
    ...more,
  };
}
