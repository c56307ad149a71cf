import type { BenchmarkId } from "../../domain/benchmark.ts";
import type { Judgement, JudgementReason } from "../../domain/judgement.ts";
import type { Interval } from "../../domain/measurement.ts";
import { note } from "../../domain/note-id.ts";
import { besideAs } from "../../domain/profile-figure.ts";
import type { Note, Table } from "../../domain/report.ts";
import { judgementTables } from "../../report/judgement-tables.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { ProfilePart } from "./profile-part.ts";

/** Listings of strengths and weaknesses, and by which rule they are named. */
interface JudgedProfile {
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
}

/** What a profile shows, as far as strengths and weaknesses are told from it. */
interface ShownProfile {
  readonly figures: readonly ProfileFigure[];
  readonly parts: readonly Pick<ProfilePart, "judgements" | "judgementNotes">[];
  /** What the figures are held against; of other benchmarks nothing is said. */
  readonly benchmarks: readonly BenchmarkId[];
}

/** The strengths and weaknesses of an area as listings. */
export function judgedProfile(profile: ShownProfile): JudgedProfile {
  const judgements = judgementsOf(profile);
  return {
    tables: judgementTables(judgements),
    notes: [
      note(judgements.length === 0 ? "judgements-none" : "judgements", {}),
      ...profile.parts.flatMap(({ judgementNotes = [] }) => judgementNotes),
    ],
  };
}

/**
 * The strengths and weaknesses of an area: what its rows say, and what its parts know besides.
 * Shape: in the order of the profile; what has no row of its own stands after the rows of its part.
 */
export function judgementsOf({ figures, parts, benchmarks }: ShownProfile): readonly Judgement[] {
  const found = [
    ...figures.flatMap((row) => judgedRow(row, benchmarks)),
    ...parts.flatMap(({ judgements = [] }) => judgements),
  ];
  const rows = figures.map(({ indicator }) => indicator);
  const placeOf = ({ about: { id } }: Judgement) =>
    rows.includes(id) ? rows.indexOf(id) : rows.length;
  const sections = [...new Set([...figures, ...found].map(({ section }) => section))];
  return sections.flatMap((section) =>
    found
      .filter((one) => one.section === section)
      .toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
}

/** Where an indicator with a direction stands better or worse than what it is held against, and what needs no benchmark. */
function judgedRow(row: ProfileFigure, benchmarks: readonly BenchmarkId[]): readonly Judgement[] {
  return [
    ...benchmarks.flatMap((id) => heldAgainst(row, id)),
    ...continuity(row),
    ...singleProducer(row),
  ];
}

/** Reasons by benchmark: for better, for worse. */
const reasonsAgainst = {
  country: ["better-than-country", "worse-than-country"],
  neighbours: ["better-than-neighbours", "worse-than-neighbours"],
  median: ["better-than-median", "worse-than-median"],
} as const satisfies Record<BenchmarkId, readonly [JudgementReason, JudgementReason]>;

/** A verdict says better or worse only of an indicator with a direction, and only where the interval allows it. */
function heldAgainst(row: ProfileFigure, id: BenchmarkId): readonly Judgement[] {
  const [better, worse] = reasonsAgainst[id];
  const benchmark = besideAs(id, row);
  if (benchmark?.verdict === "better") {
    return [{ ...judged(row, "strength", better), benchmark: benchmark.figure }];
  }
  if (benchmark?.verdict === "worse") {
    return [{ ...judged(row, "weakness", worse), benchmark: benchmark.figure }];
  }
  return [];
}

/** What most means. Unit: share 0–1. */
const half = 0.5;

/** Whether most of those who were granted something the year before were granted again; no other area is looked at. */
function continuity(row: ProfileFigure): readonly Judgement[] {
  const interval = intervalOf(row);
  if (interval === undefined || !row.indicator.startsWith("grants-continuity-")) return [];
  if (interval.lower > half) return [judged(row, "strength", "most-granted-again")];
  return interval.upper < half ? [judged(row, "weakness", "most-not-granted-again")] : [];
}

/** A count of what there is: not by chance, so that it needs no interval. */
function singleProducer(row: ProfileFigure): readonly Judgement[] {
  const { outcome } = row.figure;
  const isSome = outcome.kind === "known" && outcome.value > 0;
  return isSome && row.indicator === "production-services-with-single-producer"
    ? [judged(row, "weakness", "single-producer")]
    : [];
}

function intervalOf({ figure: { outcome } }: ProfileFigure): Interval | undefined {
  return outcome.kind === "known" ? outcome.interval : undefined;
}

/** A figure as a strength or a weakness. */
export function judged(
  { indicator: id, label, section, figure }: ProfileFigure,
  side: Judgement["side"],
  reason: JudgementReason,
): Judgement {
  return { side, reason, about: { id, label }, section, figure };
}
