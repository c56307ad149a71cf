import { releaseDerived } from "../../disclosure/release.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";
import type { Period } from "../../domain/calendar.ts";
import type { Known } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import { note } from "../../domain/note-id.ts";
import type { Benchmarked, LevelBenchmarkId } from "../../domain/profile-figure.ts";
import type { Released } from "../../domain/released.ts";
import type { Note, Table } from "../../domain/report.ts";
import { medianOutcome, pooledOutcome } from "../../indicators/support/benchmark-outcomes.ts";
import { verdictAgainst } from "../../indicators/support/standing.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { type Neighbours, neighbourNotes, neighboursOf, neighbourTable } from "./neighbours.ts";
import { countryOf, type Run } from "./prepare-run.ts";
import type { RememberedPart } from "./remembered-part.ts";

/** The figures of a profile with the benchmarks beside them, and what is to be said of these. */
export interface BenchmarkedFigures {
  readonly figures: readonly ProfileFigure[];
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
}

/** An area with the other areas that its figures are held against. */
interface Surroundings {
  readonly area: Area;
  readonly country: AreaKey;
  readonly all: readonly Area[];
  readonly neighbours: Neighbours | undefined;
  readonly wanted: readonly LevelBenchmarkId[];
}

/**
 * Makes the figures of any area's profile with the benchmarks that are wanted beside the country. Nothing is read again:
 * benchmarks are reckoned from the figures of the level's other areas, and only from such as may be shown.
 */
export function benchmarkedProfiles(
  parts: readonly RememberedPart[],
  run: Run,
  benchmarks: readonly BenchmarkId[],
): (area: Area) => BenchmarkedFigures {
  const wanted = benchmarks.flatMap((id) => (id === "country" ? [] : [id]));
  const shown = benchmarks.includes("country") ? asTheyAre : withoutCountry;
  return (area) => {
    const plain = parts.flatMap((part) => part.partOf(area).figures);
    if (wanted.length === 0) return { figures: plain, tables: [], notes: [] };
    if (area.key.level === "country") {
      return { figures: plain, tables: [], notes: [note("benchmark-of-country", {})] };
    }
    const around = surroundingsOf(run, area, wanted);
    const { neighbours, all } = around;
    return {
      figures: parts.flatMap((part) =>
        part.partOf(area).figures.map((row) => shown(withBenchmarks(part, row, around))),
      ),
      tables: neighbours === undefined ? [] : neighbourTable(neighbours),
      notes: [
        ...(neighbours === undefined ? [] : neighbourNotes(neighbours)),
        ...(wanted.includes("median") ? [note("benchmark-median", { areas: all.length })] : []),
      ],
    };
  };
}

function asTheyAre(row: ProfileFigure): ProfileFigure {
  return row;
}

/**
 * A figure that is not to be held against the country: no sentence and no picture may do what the table does not. A
 * country's figure beside a missing one compares nothing, and is all that there is.
 */
function withoutCountry(row: ProfileFigure): ProfileFigure {
  const isKnown = row.figure.outcome.kind === "known";
  return isKnown ? { ...row, country: undefined, verdict: undefined } : row;
}

function surroundingsOf(run: Run, area: Area, wanted: readonly LevelBenchmarkId[]): Surroundings {
  const { level, year } = area.key;
  return {
    area,
    country: countryOf(run.areas, year),
    all: run.areas.areasOf(level, year),
    neighbours: wanted.includes("neighbours") ? neighboursOf(run, area) : undefined,
    wanted,
  };
}

function withBenchmarks(
  part: RememberedPart,
  row: ProfileFigure,
  around: Surroundings,
): ProfileFigure {
  const peers = part.isIncomparable ? [] : peersOf(part, row, around);
  const against = around.wanted.map((id): readonly [LevelBenchmarkId, Benchmarked] => {
    const figure = benchmarkFigure(id, row.figure, { part, peers, around });
    const about = { unit: row.figure.unit, direction: row.direction };
    return [id, { figure, verdict: verdictAgainst(about, row.figure, figure) }];
  });
  return { ...row, against: Object.fromEntries(against) };
}

/** Figures of the row for the areas of the level that have it, of the same period where figures have one in common. */
function peersOf(
  part: RememberedPart,
  { indicator, figure }: ProfileFigure,
  { area, all }: Surroundings,
): readonly Released[] {
  const peers =
    part.figuresOfLevel?.(indicator, area) ??
    all.flatMap((other) => part.rowsOf(other).get(indicator)?.figure ?? []);
  const isOfTime = (peer: Released) =>
    part.hasOwnPeriods === true || isSamePeriod(peer.period, figure.period);
  return peers.filter((peer) => peer.outcome.kind === "known" && isOfTime(peer));
}

function isSamePeriod(one: Period, other: Period): boolean {
  if (one.kind === "day") return other.kind === "day" && one.on === other.on;
  return other.kind === "span" && one.from === other.from && one.to === other.to;
}

/** A benchmark as a figure of the country, in whose areas it was found; never of the area that is held against it. */
function benchmarkFigure(
  id: LevelBenchmarkId,
  { indicator, period, unit, sources, area: own }: Released,
  from: {
    readonly part: RememberedPart;
    readonly peers: readonly Released[];
    readonly around: Surroundings;
  },
): Released {
  const { part, around } = from;
  const { all, country, neighbours } = around;
  const near = new Set((neighbours?.found ?? []).map(({ area }) => area.key.code));
  const used = id === "median" ? from.peers : from.peers.filter(({ area }) => near.has(area.code));
  const others = used.filter(({ area }) => area.code !== own.code);
  const known = used.flatMap(({ outcome }) => (outcome.kind === "known" ? [outcome] : []));
  const reckon = (): Known | Missing => {
    if (part.isIncomparable) return missing("not-comparable");
    if (others.length === 0) return missing("no-source");
    const { level } = own;
    return id === "median"
      ? medianOutcome(known, { of: all.length, level })
      : pooledOutcome(unit, known, { of: near.size, level });
  };
  const inputs = [
    ...new Set([...sources, ...used.flatMap((each) => each.sources)].map(({ input }) => input)),
  ];
  return releaseDerived(
    {
      ...{ indicator, area: country, period, unit, outcome: reckon() },
      benchmark: {
        ...{ id, level: own.level },
        areas: used.map(({ area }) => area.code).toSorted((a, b) => (a < b ? -1 : 1)),
      },
      sources: inputs.map((input) => ({ input })),
    },
    used,
  );
}
