import type { Area, LocalisedText } from "../../domain/area.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";
import type { Verdict } from "../../domain/cell.ts";
import { type Finding, finding } from "../../domain/finding.ts";
import type { SpinePicture, StackedRow } from "../../domain/picture.ts";
import type { Released } from "../../domain/released.ts";
import type { SentenceId } from "../../domain/sentence-facts.ts";
import { figuresOf, knownIn, type TracedSeries } from "../../domain/series.ts";
import type { StructureState } from "../../domain/structure.ts";
import { areaCell, countCell, eventCells, figureCell, textCell, verdictCell } from "./cells.ts";

const profileSentences = {
  country: "picture-profile",
  neighbours: "picture-profile-neighbours",
  median: "picture-profile-median",
} as const satisfies Record<BenchmarkId, SentenceId>;

/** What a spine chart shows: how many figures stand how against the benchmark. */
export function describeProfile({
  area,
  benchmark,
  rows,
}: Pick<SpinePicture, "area" | "benchmark" | "rows">): Finding {
  const countOf = (...verdicts: readonly Verdict[]) =>
    countCell(rows.filter(({ verdict }) => verdict && verdicts.includes(verdict)).length);
  return finding({ rule: "picture-profile", section: "profile" }, profileSentences[benchmark], {
    area: areaCell({ area }),
    figures: countCell(rows.length),
    above: verdictCell("higher"),
    "above-count": countOf("higher", "better"),
    below: verdictCell("lower"),
    "below-count": countOf("lower", "worse"),
    alike: verdictCell("similar"),
    "alike-count": countOf("similar"),
  });
}

/** What bars of answers show: the item on which most gave one and the same answer. */
export function describeAnswers(
  area: Area,
  rows: readonly StackedRow[],
  scale: readonly number[],
): Finding {
  const answers = rows.flatMap(({ label, shares }) =>
    shares.map((share, at) => ({ label, share, answer: scale[at] ?? at })),
  );
  const [first] = answers.toSorted((a, b) => measureOf(b.share) - measureOf(a.share));
  if (first === undefined) throw new Error("a picture of answers has no answers");
  return finding({ rule: "picture-answers", section: "survey" }, "picture-answers", {
    area: areaCell({ area }),
    items: countCell(rows.length),
    item: textCell(first.label),
    share: figureCell(first.share),
    answer: countCell(first.answer),
  });
}

/** A figure of an area. */
export interface OfArea {
  readonly area: Area;
  readonly figure: Released;
}

/** What a map or a plot of areas shows: between which figures, and of which areas, they lie. */
export function describeAreas(
  section: string,
  label: LocalisedText,
  figures: readonly OfArea[],
): Finding | undefined {
  const known = figures.filter(({ figure: { outcome } }) => outcome.kind === "known");
  const ordered = known.toSorted((a, b) => measureOf(a.figure) - measureOf(b.figure));
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  return finding({ rule: "picture-areas", section }, "picture-areas", {
    label: textCell(label),
    areas: countCell(known.length),
    low: figureCell(low.figure),
    "low-area": areaCell(low),
    high: figureCell(high.figure),
    "high-area": areaCell(high),
  });
}

/** What a matrix of structures shows: how many of the states are known and in place. */
export function describeStructures(
  items: number,
  rows: readonly Readonly<Record<string, StructureState>>[],
): Finding {
  const states = rows.flatMap((row) => Object.values(row));
  const countOf = (wanted: StructureState) => states.filter((state) => state === wanted).length;
  return finding({ rule: "picture-structures", section: "structures" }, "picture-structures", {
    areas: countCell(rows.length),
    items: countCell(items),
    known: countCell(states.length - countOf("unknown")),
    "in-place": countCell(countOf("in-place")),
  });
}

/** What a broken line shows: the first and the last figure of the first area, and the events at which it is cut. */
export function describeSeries(
  section: string,
  label: LocalisedText,
  series: readonly TracedSeries[],
): Finding {
  const [shown, ...others] = series.flatMap(endsOf);
  if (shown === undefined) throw new Error("a picture of a series has no figures");
  const events = [...new Set(series.flatMap(({ breaks }) => breaks.flat()))]; // one may part a year from both its neighbours
  return finding({ rule: "picture-series", section }, "picture-series", {
    label: textCell(label),
    area: shown.area,
    figures: countCell(shown.figures),
    first: shown.first,
    last: shown.last,
    ...further("second", others[0]),
    ...further("third", others[1]),
    ...further("fourth", others[2]),
    ...eventCells(events),
  });
}

/** What is said of one area's series; none where no figure is known. */
function endsOf(series: TracedSeries) {
  const figures = knownIn(figuresOf(series));
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = { first: figureCell(first), last: figureCell(last) };
  return [{ area: areaCell(series), figures: figures.length, ...ends }];
}

function further(nth: "second" | "third" | "fourth", of: ReturnType<typeof endsOf>[0] | undefined) {
  return of && { [`${nth}-area`]: of.area, [`${nth}-first`]: of.first, [`${nth}-last`]: of.last };
}

function measureOf({ outcome }: Released): number {
  return outcome.kind === "known" ? outcome.value : Number.NEGATIVE_INFINITY;
}
