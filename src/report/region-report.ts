import type { Area } from "../domain/area.ts";
import { type BenchmarkId, benchmarkIds } from "../domain/benchmark.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { Direction } from "../domain/direction.ts";
import type { Finding } from "../domain/finding.ts";
import type { ProfiledFigure } from "../domain/profile-figure.ts";
import type { Cell, Column, Report, Row, Table } from "../domain/report.ts";
import type { Frame } from "./frame.ts";

/** One figure of the profile, held against every benchmark that was asked for. */
export interface ProfileFigure extends ProfiledFigure {
  /** Whether more of it is better, or less; most figures have no direction. */
  readonly direction?: Direction | undefined;
}

/** Everything the profile of one area is made of. */
export interface RegionProfile extends Frame {
  readonly area: Area;
  readonly referenceDate: IsoDate;
  /** Benchmarks that have columns. */
  readonly benchmarks: readonly BenchmarkId[];
  readonly figures: readonly ProfileFigure[];
  /** What the figures come to; undefined where nobody asked. */
  readonly findings?: readonly Finding[] | undefined;
  /** Listings that stand after the profile. */
  readonly tables: readonly Table[];
}

/** Columns of the profile, and of listings whose rows are made as its are. */
export const profileColumns: readonly Column[] = [
  { id: "indicator", kind: "label" },
  { id: "period", kind: "period" },
  { id: "figure", kind: "figure" },
  { id: "interval", kind: "interval" },
  { id: "country", kind: "figure" },
  { id: "rank", kind: "rank" },
  { id: "verdict", kind: "verdict" },
];

const ofCountry: ReadonlySet<string> = new Set(["country", "verdict"]);

/** Whether a column of the profile, or of a listing beside it, belongs there: the country's only where it was asked for. */
function isAskedFor({ id }: Column, benchmarks: readonly BenchmarkId[]): boolean {
  return benchmarks.includes("country") || !ofCountry.has(id);
}

/** The columns of the profile with those of the benchmarks that were asked for, in the order of `benchmarkIds`. */
function columnsAgainst(benchmarks: readonly BenchmarkId[]): readonly Column[] {
  const own = profileColumns.filter((column) => isAskedFor(column, benchmarks));
  const others = benchmarkIds.filter((id) => id !== "country" && benchmarks.includes(id));
  return [
    ...own,
    ...others.flatMap((id): readonly Column[] => [
      { id, kind: "figure" },
      { id: `${id}-verdict`, kind: "verdict" },
    ]),
  ];
}

const empty: Cell = { kind: "empty" };

/** The profile of one area: a row per indicator, in the order given. */
export function regionReport(profile: RegionProfile): Report {
  const { area, referenceDate, figures, notes, accounts, problems, provenance } = profile;
  return {
    schema: "soste-stats/region@1",
    area,
    level: area.key.level,
    referenceDate,
    divisionYear: area.key.year,
    ...(profile.findings === undefined ? {} : { findings: profile.findings }),
    tables: [
      {
        id: "profile",
        columns: columnsAgainst(profile.benchmarks),
        rows: figures.map(profileRowInSection),
      },
      ...profile.tables.map((table) => ({
        ...table,
        columns: table.columns.filter((column) => isAskedFor(column, profile.benchmarks)),
      })),
    ],
    notes,
    accounts,
    problems,
    provenance,
  };
}

function profileRowInSection(profiled: ProfileFigure): Row {
  const row = profileRow(profiled);
  const against = Object.entries(profiled.against ?? {}).map(([id, { figure, verdict }]) => [
    [id, { kind: "figure", figure }],
    [`${id}-verdict`, verdict === undefined ? empty : { kind: "verdict", verdict }],
  ]);
  const cells = { ...row.cells, ...Object.fromEntries(against.flat()) };
  return { ...row, cells, section: profiled.section };
}

/** A figure with what it is held against as a row, in no section. */
export function profileRow(profiled: ProfileFigure): Row {
  const { indicator, label, shortLabel, indent, figure, country, rank, verdict } = profiled;
  return {
    indent,
    cells: {
      indicator: {
        kind: "indicator",
        id: indicator,
        label,
        ...(shortLabel === undefined ? {} : { shortLabel }),
      },
      period: { kind: "period", period: figure.period },
      figure: { kind: "figure", figure },
      country: country === undefined ? empty : { kind: "figure", figure: country },
      rank: rank === undefined ? empty : { kind: "rank", rank },
      verdict: verdict === undefined ? empty : { kind: "verdict", verdict },
    },
  };
}
