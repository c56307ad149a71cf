import { describe, expect, it } from "vitest";
import { toMarkdown } from "./markdown.ts";
import type { Measurements } from "./measurements.ts";
import { median, type Pairs } from "./pairs.ts";
import type { Run } from "./run-command.ts";

const run = (wallSeconds: number, megabytes: number): Run => ({
  stdout: "",
  wallSeconds,
  cpuSeconds: wallSeconds,
  peakBytes: megabytes * 1e6,
});

/** Pairs of one length each. */
const pairs = (subject: Run, peer: Run): Pairs => ({
  subject: [subject],
  peer: [peer],
  ratios: [subject.wallSeconds / peer.wallSeconds],
  cpuRatios: [],
});

const nothing: Measurements = {
  files: [],
  startUps: [],
  growth: [],
  surveys: [],
  reports: [],
  skipped: [],
};
const here = { machine: "a machine", load: 0, date: "2026-11-22" };
const gateLine = (measurements: Measurements, gate: string) =>
  toMarkdown(measurements, here)
    .split("\n")
    .find((line) => line.startsWith(`| ${gate} |`));

describe("median", () => {
  it("is the middle one, or the mean of the two in the middle, whatever the order", () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([10, 1, 2, 4])).toBe(3);
  });
});

describe("gates", () => {
  const at = (seconds: number, megabytes: number): Measurements => ({
    ...nothing,
    files: [
      {
        file: { shape: "register", rows: 3_000_000, bytes: 300e6 },
        contests: [
          {
            peer: { id: "duckdb", label: "DuckDB" },
            pairs: pairs(run(seconds, megabytes), run(1, 1)),
          },
        ],
      },
    ],
  });

  it("are met at their limit and not a thousandth above it", () => {
    const gate = "3 million rows: ours ÷ DuckDB";
    expect(gateLine(at(0.5, 1), gate)).toBe(`| ${gate} | ≤ 0.50 × | 0.500 × | yes |`);
    expect(gateLine(at(0.501, 1), gate)).toBe(`| ${gate} | ≤ 0.50 × | 0.501 × | **no** |`);
  });

  it("judge memory by the largest run", () => {
    const gate = "3 million rows: largest peak memory";
    expect(gateLine(at(1, 300), gate)).toMatch(/ 300 MB \| yes \|$/u);
    expect(gateLine(at(1, 301), gate)).toMatch(/ 301 MB \| \*\*no\*\* \|$/u);
  });

  it("say that they were not measured instead of passing", () => {
    const lines = toMarkdown(nothing, here)
      .split("\n")
      .filter((line) => line.includes("| ≤ "));
    expect(lines).toHaveLength(15);
    for (const line of lines) expect(line).toMatch(/\| – \| not measured \|$/u);
  });

  it("compare the cost of a further row, so that starting does not flatter growth", () => {
    // 0.1 s to start; 1 µs a row up to 3 million and 2 µs from there: twice as dear.
    const round = [
      { rows: 107_000, run: run(0.1 + 0.107, 50) },
      { rows: 3_000_000, run: run(0.1 + 3, 100) },
      { rows: 20_000_000, run: run(0.1 + 3 + 34, 500) },
    ];
    const gate = "20 million rows: time of a further row ÷ the same at 3 million";
    expect(gateLine({ ...nothing, growth: [round] }, gate)).toMatch(/ 2\.000 × \| \*\*no\*\* \|$/u);
  });
});

describe("the survey", () => {
  const surveys = [{ answers: 2_000_000, runs: [run(8, 230), run(9, 250)] }];

  it("stands in a table of its own, and its memory is a gate", () => {
    const markdown = toMarkdown({ ...nothing, surveys }, here);
    expect(markdown).toContain("| 2,000,000 | 8.50 | 8.50 | 240 | 2 |");
    expect(
      gateLine({ ...nothing, surveys }, "2 million survey answers: largest peak memory"),
    ).toMatch(/250 MB \| yes/);
  });
});

describe("the reports", () => {
  const reports = [run(14, 290), run(15, 310), run(16, 280)];

  it("stand in a table of their own; the median of their times and the largest memory are gates", () => {
    const measured = { ...nothing, reports };
    expect(toMarkdown(measured, here)).toContain(
      "| 69 as HTML, 69 as XLSX | 15.00 | 15.00 | 290 | 3 |",
    );
    const gate = "69 reports as HTML and XLSX";
    expect(gateLine(measured, `${gate}: time`)).toBe(`| ${gate}: time | ≤ 15 s | 15.0 s | yes |`);
    expect(gateLine(measured, `${gate}: largest peak memory`)).toMatch(
      / 310 MB \| \*\*no\*\* \|$/u,
    );
  });
});
