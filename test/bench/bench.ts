import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertEqualAnswers, comparablePart, ourAnswer, toAnswer } from "./answers.ts";
import { type BenchFile, benchFile } from "./bench-file.ts";
import { bareNode, findPeers, ourComparison, ourProfile, ours, type Peer } from "./commands.ts";
import { describeMachine, loadNow, today } from "./machine.ts";
import { toMarkdown } from "./markdown.ts";
import type { Contest, FileContests, GrowthRound, StartUp } from "./measurements.ts";
import { type BenchOptions, benchOptions } from "./options.ts";
import { runPairs } from "./pairs.ts";
import { regionMapCsv } from "./region-map.ts";
import { measureReports } from "./reports.ts";
import { runCommand } from "./run-command.ts";
import { measureSurveys } from "./survey.ts";

// npm run bench -- --rows 107000,3000000,20000000 --wide 1000000 --runs 7
// A default run takes some minutes; 20 million rows need 2 GB in the temporary folder and some minutes more.
// Start it on a quiet machine: the results tell the load before the start.
const secondsPerContest = 30;
const secondsOfGrowth = 60;
const startUpPairs = 21;
/** Up to this size a run is short enough for starting to matter. */
const smallRows = 200_000;

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Asks every program once and compares what they say. */
function assertAnswers(file: BenchFile, peers: readonly Peer[], map: string): void {
  say(`comparing answers at ${file.rows} rows, ${file.shape}`);
  const answers = peers.map((peer) => ({
    label: peer.label,
    answer: toAnswer(runCommand(peer.command(file, map)).stdout),
  }));
  const [first, ...others] = answers;
  if (first === undefined) throw new Error("no peer is installed, so nothing can be compared");
  for (const other of others) assertEqualAnswers(first, other);
  assertEqualAnswers(
    { label: "soste-stats", answer: ourAnswer(runCommand(ourComparison(file)).stdout) },
    { label: first.label, answer: comparablePart(first.answer) },
  );
}

/** A file and who is to be measured on it. */
interface Field {
  readonly file: BenchFile;
  readonly peers: readonly Peer[];
  readonly map: string;
  readonly runs: number;
}

function contestsOn({ file, peers, map, runs }: Field): FileContests {
  assertAnswers(file, peers, map);
  const limits = { most: runs, seconds: secondsPerContest };
  const contests = peers.map((peer): Contest => {
    say(`  against ${peer.label}`);
    return { peer, pairs: runPairs(ourProfile(file), peer.command(file, map), limits) };
  });
  if (file.rows > smallRows) return { file, contests };
  const bare = runPairs(ourProfile(file), bareNode, { ...limits, most: startUpPairs });
  return {
    file,
    contests: [...contests, { peer: { id: "bare-node", label: bareNode.label }, pairs: bare }],
  };
}

function measureStartUps(): readonly StartUp[] {
  say("start-up");
  const commands = [
    { id: "version", command: ours("--version") },
    { id: "help", command: ours("--help") },
    { id: "bundled-region", command: ours("region", "--name", "Pirkanmaa") },
  ] as const;
  const limits = { most: startUpPairs, seconds: secondsPerContest };
  return commands.map(({ id, command }) => ({
    id,
    label: command.label,
    pairs: runPairs(command, bareNode, limits),
  }));
}

function measureGrowth(files: readonly BenchFile[], runs: number): readonly GrowthRound[] {
  if (files.length < 2) return [];
  say("growth");
  const rounds: GrowthRound[] = [];
  const end = performance.now() + secondsOfGrowth * 1000;
  while (rounds.length < Math.min(3, runs) || (rounds.length < runs && performance.now() < end)) {
    rounds.push(files.map((file) => ({ rows: file.rows, run: runCommand(ourProfile(file)) })));
  }
  return rounds;
}

/** Peers to ask, and why the others are not asked. */
function choosePeers(wanted: readonly string[]) {
  const peers = findPeers().map((peer): Peer => {
    const isWanted = wanted.length === 0 || wanted.includes(peer.id);
    return isWanted ? peer : { ...peer, missing: "not asked for in this run" };
  });
  return {
    present: peers.filter(({ missing }) => missing === undefined),
    skipped: peers.flatMap(({ label, missing }) =>
      missing === undefined ? [] : `${label}: ${missing}`,
    ),
  };
}

function measure(options: BenchOptions): void {
  const { rows, wide, answers, peers, runs, folder, output } = options;
  const load = loadNow();
  say(`making or checking files in ${folder}`);
  mkdirSync(folder, { recursive: true });
  const map = join(folder, "regions.csv");
  writeFileSync(map, regionMapCsv());
  const registers = rows.map((count) => benchFile({ folder, shape: "register", rows: count }));
  const wides = wide === 0 ? [] : [benchFile({ folder, shape: "wide", rows: wide })];
  const { present, skipped } = choosePeers(peers);
  for (const reason of skipped) say(`skipped: ${reason}`);
  const startUps = measureStartUps();
  const files = [...registers, ...wides].map((file) => {
    const fitting = present.filter(({ shapes }) => shapes.includes(file.shape));
    return contestsOn({ file, peers: fitting, map, runs });
  });
  const growth = measureGrowth(registers, runs);
  say("survey");
  const surveys = measureSurveys(folder, answers, Math.min(3, runs));
  say("reports");
  const reports = options.reports ? measureReports(folder, Math.min(3, runs)) : [];
  const circumstances = { machine: describeMachine(), load, date: today() };
  const measured = { files, startUps, growth, surveys, reports, skipped };
  const markdown = toMarkdown(measured, circumstances);
  writeFileSync(output, markdown);
  process.stdout.write(markdown);
}

measure(benchOptions(process.argv.slice(2)));
