import type { Area } from "../../domain/area.ts";
import { type BenchmarkId, benchmarkIds } from "../../domain/benchmark.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Picture, Spread } from "../../domain/picture.ts";
import type { Report, Table } from "../../domain/report.ts";
import type { StructureInstrument } from "../../domain/structure.ts";
import { indicators } from "../../indicators/registry.ts";
import { spreadOf } from "../../indicators/support/standing.ts";
import { defaultRankConfidence } from "../../readiness/drawn-ranks.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { mapOf, matrixPicture, ofAreas, ranksPicture } from "./country-pictures.ts";
import { measureLevel } from "./measure.ts";
import type { PreparedProfile } from "./prepare-profile.ts";
import type { Run } from "./prepare-run.ts";
import { answersPicture, comparedFigures, spinePicture } from "./report-pictures.ts";

/** Where the areas of a level lie in each indicator of their profiles; reckoned when the first is asked for. */
export function spreadsOf(
  areas: readonly Area[],
  { parts }: Pick<PreparedProfile, "parts">,
): (indicator: string) => Spread | undefined {
  let known: ReadonlyMap<string, Spread | undefined> | undefined;
  const reckon = () => {
    const byIndicator = new Map<string, ProfileFigure["figure"][]>();
    for (const area of areas) {
      for (const { partOf } of parts) {
        for (const { indicator, figure } of partOf(area).figures) {
          byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), figure]);
        }
      }
    }
    return new Map([...byIndicator].map(([id, figures]) => [id, spreadOf(figures)]));
  };
  return (indicator) => {
    known ??= reckon();
    return known.get(indicator);
  };
}

/** Rules whose findings a reader in a hurry is to see first. */
const summaryRules: ReadonlySet<string> = new Set([
  "associations",
  "sote-associations",
  "association-production",
  "structures",
  "survey-answers",
  "readiness",
]);

/** The findings of the summary, as they stand in their sections too. */
export function summaryOf(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter(({ rule }) => summaryRules.has(rule))
    .map((each): Finding => ({ ...each, section: "summary" }));
}

/** The figures of a profile and what they are held against. */
interface Compared {
  readonly figures: readonly ProfileFigure[];
  readonly benchmarks: readonly BenchmarkId[];
}

/** The benchmark whose column is the first: the one that a picture has room for. */
function firstOf(benchmarks: readonly BenchmarkId[]): BenchmarkId {
  return benchmarkIds.find((id) => benchmarks.includes(id)) ?? "country";
}

/** The figures that the picture of the profile shows, as a table beside it. */
export function overviewTable(profile: Table, compared: Compared): readonly Table[] {
  const { figures, benchmarks } = compared;
  const shown = new Set(
    comparedFigures(figures, firstOf(benchmarks)).map(({ indicator }) => indicator),
  );
  const rows = profile.rows.filter(
    ({ cells: { indicator } }) => indicator?.kind === "indicator" && shown.has(indicator.id),
  );
  if (rows.length === 0) return [];
  return [
    {
      ...profile,
      id: "overview",
      section: "profile",
      rows: rows.map((row) => ({ ...row, indent: 0 })),
    },
  ];
}

/** Pictures of an area's own report. */
export function areaPictures(
  area: Area,
  { figures, benchmarks }: Compared,
  {
    tables,
    spread,
  }: {
    readonly tables: readonly Table[];
    readonly spread: (indicator: string) => Spread | undefined;
  },
): readonly Picture[] {
  const benchmark = firstOf(benchmarks);
  return [...spinePicture(area, { figures, benchmark }, spread), ...answersPicture(area, tables)];
}

/** What the country's report shows of areas side by side. */
export function countryContent(
  run: Run,
  {
    tables,
    instrument,
    inputs,
  }: {
    readonly tables: readonly Table[];
    readonly instrument: StructureInstrument;
    /** Ids of what the report is made from. */
    readonly inputs: readonly string[];
  },
): { readonly tables: readonly Table[]; readonly pictures: readonly Picture[] } {
  const { areas, dataset, divisionYear } = run;
  const indicator = indicators.find(({ id }) => id === "associations-per-10000");
  if (indicator === undefined) throw new Error("there is no rate of associations");
  const figures = measureLevel(indicator, dataset, areas, "region", divisionYear);
  const map = mapOf(
    {
      id: indicator.id,
      label: indicator.label,
      figures: ofAreas(areas.areasOf("region", divisionYear), figures),
    },
    areas,
  );
  return {
    tables: map.tables,
    pictures: [
      ...map.pictures,
      ...ranksPicture(tables, scaleOf(tables), defaultRankConfidence),
      ...matrixPicture(tables, instrument, structureInputs(inputs)),
    ],
  };
}

/** The user's own statements on structures, or the published ones where there are no others. */
function structureInputs(inputs: readonly string[]): readonly string[] {
  return [...new Set(inputs)].filter((id) => id === "structures" || id === "published-structures");
}

/** Ends of the scale of answers, from the columns of their distribution. */
function scaleOf(tables: readonly Table[]): { readonly minimum: number; readonly maximum: number } {
  const columns = tables.find(({ id }) => id === "distributions")?.columns ?? [];
  const values = columns.flatMap(({ id }) =>
    id.startsWith("share-") ? [Number(id.slice("share-".length))] : [],
  );
  return { minimum: Math.min(...values, 1), maximum: Math.max(...values, 5) };
}

/** The profile's own table in its report. */
export function profileTableOf({ tables }: Report): Table {
  const profile = tables.find(({ id }) => id === "profile");
  if (profile === undefined) throw new Error("a profile has no table");
  return profile;
}
