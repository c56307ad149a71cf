import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ours } from "./commands.ts";
import { type Run, runCommand } from "./run-command.ts";

/** Runs of `survey` on a long table of so many answers. */
export interface SurveyRuns {
  readonly answers: number;
  readonly runs: readonly Run[];
}

/** Items of the shipped codebook that the answers are to. */
const items = [
  "strategy-names-associations",
  "strategy-goals-followed",
  "strategy-leaders-committed",
  "structures-meet",
  "structures-contact-person",
  "structures-small-associations",
  "funding-criteria",
  "funding-sufficient",
  "funding-premises",
  "procurement-fits-associations",
];
const areas = ["Pirkanmaa", "Kainuu", "Lappi", "Satakunta", "Pohjois-Savo", "Keski-Suomi"];
const groups = ["järjestö", "hyvinvointialue", "kunta"];
const rowsPerBlock = 10_000;

/** Mean of the first item, which the program must find. */
interface Written {
  readonly path: string;
  readonly mean: number;
}

/** An answer from 1 to 5 that depends on its place alone. */
const answerAt = (respondent: number, item: number) =>
  1 + ((Math.imul(respondent * 31 + item, 2_654_435_761) >>> 24) % 5);

/** Synthetic answers, one a row, to as many items as the codebook has here. */
function write(folder: string, answers: number): Written {
  const path = join(folder, `synthetic-survey-${answers}.csv`);
  const respondents = Math.floor(answers / items.length);
  const file = openSync(path, "w");
  writeSync(file, "respondent,area,group,item,answer\n");
  let sum = 0;
  let block = "";
  for (let respondent = 0; respondent < respondents; respondent += 1) {
    const who = `r${respondent},${areas[respondent % areas.length]},${groups[respondent % groups.length]}`;
    for (const [at, item] of items.entries())
      block += `${who},${item},${answerAt(respondent, at)}\n`;
    sum += answerAt(respondent, 0);
    if ((respondent + 1) % rowsPerBlock === 0 || respondent + 1 === respondents) {
      writeSync(file, block);
      block = "";
    }
  }
  closeSync(file);
  return { path, mean: sum / respondents };
}

const codebook = (folder: string) => join(folder, "survey-codebook.yaml");

/** A codebook of those items alone: a table must have every item that its codebook names. */
function writeCodebook(folder: string): void {
  const file = openSync(codebook(folder), "w");
  const lines = items.map((id) => `  - {id: ${id}, text: ${id}, dimension: all}\n`).join("");
  writeSync(
    file,
    `id: bench\nlabel: Synthetic\narea-level: wellbeing-county\nscale: {minimum: 1, maximum: 5, labels: {1: weak, 5: strong}}\ndimensions: [{id: all, label: All}]\nitems:\n${lines}`,
  );
  closeSync(file);
}

/** Sums up each number of answers a few times. Throws when the program finds another mean than was written. */
export function measureSurveys(
  folder: string,
  counts: readonly number[],
  runs: number,
): readonly SurveyRuns[] {
  writeCodebook(folder);
  return counts.map((answers) => {
    const { path, mean } = write(folder, answers);
    const words = ["--codebook", codebook(folder), "--period", "2024", "--format", "json"];
    const command = ours("survey", "--survey", path, ...words);
    const found: Run[] = [];
    for (let run = 0; run < runs; run += 1) found.push(runCommand(command));
    const [first] = found;
    const document = JSON.parse(first?.stdout ?? "{}");
    const value: unknown = document.tables?.items?.[0]?.mean?.value;
    if (typeof value !== "number" || Math.abs(value - mean) > 1e-9) {
      throw new Error(`survey of ${answers} answers: mean ${value}, written ${mean}`);
    }
    return { answers, runs: found };
  });
}
