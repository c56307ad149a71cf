import { type Gate, gates } from "./gates.ts";
import {
  type Contest,
  costPerRow,
  type FileContests,
  type GrowthRound,
  type Measurements,
  medianOf,
  type StartUp,
} from "./measurements.ts";
import { median } from "./pairs.ts";

type Row = readonly string[];

const digits = (value: number | undefined, places: number): string =>
  value === undefined || !Number.isFinite(value)
    ? "–"
    : value.toLocaleString("en-GB", {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });

const megabytes = (bytes: number | undefined): string =>
  digits(bytes === undefined ? undefined : bytes / 1e6, 0);

function table(header: Row, rows: readonly Row[]): string {
  const rule = header.map((_, at) => (at === 0 ? "---" : "---:"));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** Median and range of paired ratios. */
function ratioText(ratios: readonly number[]): string {
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return `${digits(median(ratios), 3)} (${digits(low, 3)}–${digits(high, 3)})`;
}

const cpuText = (ratios: readonly number[]): string =>
  digits(ratios.length === 0 ? undefined : median(ratios), 2);

const limitPlaces = { ratio: 2, MB: 0, s: 0 } as const;
const measuredPlaces = { ratio: 3, MB: 0, s: 1 } as const;

function gateRow({ text, limit, unit, measured }: Gate, measurements: Measurements): Row {
  const value = measured(measurements);
  const places = limitPlaces[unit];
  const mark = unit === "ratio" ? " ×" : ` ${unit}`;
  if (value === undefined) return [text, `≤ ${digits(limit, places)}${mark}`, "–", "not measured"];
  // The unrounded figure is judged: 0.704 is not 0.7.
  const verdict = value <= limit ? "yes" : "**no**";
  const shown = digits(value, measuredPlaces[unit]);
  return [text, `≤ ${digits(limit, places)}${mark}`, `${shown}${mark}`, verdict];
}

function contestRows({ contests }: FileContests): readonly Row[] {
  const own = contests.flatMap(({ pairs }) => pairs.subject);
  const figures = (runs: Contest["pairs"]["peer"]): Row => [
    digits(medianOf(runs, "wallSeconds"), 3),
    digits(medianOf(runs, "cpuSeconds"), 2),
    megabytes(medianOf(runs, "peakBytes")),
  ];
  return [
    ["**soste-stats** (over all its runs)", ...figures(own), "", "", String(own.length)],
    ...contests.map(({ peer, pairs }) => [
      peer.label,
      ...figures(pairs.peer),
      ratioText(pairs.ratios),
      cpuText(pairs.cpuRatios),
      String(pairs.ratios.length),
    ]),
  ];
}

function fileSection(contests: FileContests): string {
  const { shape, rows, bytes } = contests.file;
  const what = shape === "register" ? "11 columns" : "39 columns, every field quoted";
  const title = `## ${digits(rows, 0)} rows, ${what}, ${digits(bytes / 1e6, 1)} MB`;
  const header = ["", "wall s", "CPU s", "peak MB", "ours ÷ it (range)", "CPU ours ÷ it", "pairs"];
  return `${title}\n\n${table(header, contestRows(contests))}`;
}

function startUpSection(startUps: readonly StartUp[]): string {
  const rows = startUps.map(({ label, pairs }) => [
    label,
    digits(medianOf(pairs.subject, "wallSeconds"), 3),
    digits(medianOf(pairs.peer, "wallSeconds"), 3),
    ratioText(pairs.ratios),
    megabytes(medianOf(pairs.subject, "peakBytes")),
    String(pairs.ratios.length),
  ]);
  const header = ["", "wall s", "`node -e 0` s", "ratio (range)", "peak MB", "pairs"];
  return `## Start-up\n\n${table(header, rows)}`;
}

function growthSection(rounds: readonly GrowthRound[]): string {
  const sizes = rounds[0]?.map(({ rows }) => rows) ?? [];
  const rows = sizes.slice(1).map((to, at): Row => {
    const from = sizes[at] ?? 0;
    const costs = rounds.flatMap((round) => costPerRow(round, from, to) ?? []);
    return [
      `${digits(from, 0)} to ${digits(to, 0)}`,
      digits(median(costs.map(({ seconds }) => seconds)) * 1e6, 3),
      digits(median(costs.map(({ bytes }) => bytes)), 1),
      String(rounds.length),
    ];
  });
  if (rows.length === 0) return "";
  const header = ["rows", "µs a further row", "bytes a further row", "rounds"];
  return `## Growth\n\nOur program at each size in turn; starting costs drop out of the differences.\n\n${table(header, rows)}`;
}

function surveySection(surveys: Measurements["surveys"]): string {
  if (surveys.length === 0) return "";
  const rows = surveys.map(
    ({ answers, runs }): Row => [
      digits(answers, 0),
      digits(medianOf(runs, "wallSeconds"), 2),
      digits(medianOf(runs, "cpuSeconds"), 2),
      megabytes(medianOf(runs, "peakBytes")),
      String(runs.length),
    ],
  );
  const header = ["answers", "wall s", "CPU s", "peak MB", "runs"];
  return `## Survey\n\n\`survey\` on a long table, an answer a row to ten items, by wellbeing services county: what was written is what is found.\n\n${table(header, rows)}`;
}

function reportsSection(runs: Measurements["reports"]): string {
  if (runs.length === 0) return "";
  const row = [
    "69 as HTML, 69 as XLSX",
    digits(medianOf(runs, "wallSeconds"), 2),
    digits(medianOf(runs, "cpuSeconds"), 2),
    megabytes(medianOf(runs, "peakBytes")),
    String(runs.length),
  ];
  const header = ["reports", "wall s", "CPU s", "peak MB", "runs"];
  return `## Reports\n\n\`report\` of 23 wellbeing services counties, Helsinki and Åland among them, in three languages from the synthetic inputs, in\none process: every file has come.\n\n${table(header, [row])}`;
}

/** Where and when something was measured. */
export interface Circumstances {
  readonly machine: string;
  /** Load average before the start. */
  readonly load: number;
  readonly date: string;
}

/** The results as a Markdown document, the same for the terminal and for the file. */
export function toMarkdown(
  measurements: Measurements,
  { machine, load, date }: Circumstances,
): string {
  const { files, startUps, growth, surveys, reports, skipped } = measurements;
  const gateTable = table(
    ["gate", "limit", "measured", "met"],
    gates.map((gate) => gateRow(gate, measurements)),
  );
  const left = skipped.map((reason) => `- ${reason}\n`).join("");
  return [
    "# Results of `npm run bench`\n",
    `Written by the bench on ${date}; do not edit. Machine: ${machine}; load\naverage before the start ${digits(load, 1)}.\n`,
    "Whole processes, files in the page cache, one warm-up each, then pairs A B A B. Ratios are medians of pairs: seconds drift with\nthe machine and are shown only for scale. Before anything is timed, every program must give the same figures.\n",
    "All peers count associations in the register by region and class and registrations by region and year. `soste-stats region\n--associations` counts that too, and also checks every cell, finds duplicates, hashes the file and computes all indicators.\n",
    `## Gates\n\n${gateTable}`,
    ...files.map(fileSection),
    startUpSection(startUps),
    growthSection(growth),
    surveySection(surveys),
    reportsSection(reports),
    ...(left === "" ? [] : [`## Not measured\n\n${left}`]),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
