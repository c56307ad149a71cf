import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ours } from "./commands.ts";
import { type Run, runCommand } from "./run-command.ts";

/** Wellbeing services counties, Helsinki and Åland, each of which gets its reports. */
const areas = 23;
const languages = ["fi", "sv", "en"];
const formats = ["html", "xlsx"];

const fixture = (name: string) => `fixtures/${name}-synthetic.csv`;
const inputs = [
  ...["--associations", "fixtures/synthetic-register-extract.csv"],
  ...["--production", fixture("production-producers"), "--grants", fixture("grants-long")],
  ...["--structures", fixture("structures-wide"), "--outcomes", fixture("outcomes")],
  ...["--survey", fixture("survey-2021"), "--events", fixture("events")],
];

/** Throws unless a report of each area in each language came in each format; other files may lie beside them. */
function assertComplete(folder: string): void {
  const names = readdirSync(folder);
  for (const language of languages) {
    for (const format of formats) {
      const found = names.filter((name) => name.endsWith(`.${language}.${format}`));
      if (found.length === areas) continue;
      throw new Error(`${found.length} reports in ${language} as ${format}: expected ${areas}`);
    }
  }
}

/** Writes every county's report in every language as a page and as a workbook, a few times. Throws when one is missing. */
export function measureReports(folder: string, runs: number): readonly Run[] {
  const made: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    const output = mkdtempSync(join(folder, "reports-"));
    const which = ["--all", "--level", "wellbeing-county", "--lang", languages.join(",")];
    const command = ours(
      "report",
      ...which,
      "--format",
      formats.join(","),
      "-o",
      output,
      ...inputs,
    );
    // The synthetic inputs have rows that are rejected, which the exit code says.
    made.push(runCommand({ ...command, exitCode: 1 }));
    assertComplete(output);
    rmSync(output, { recursive: true });
  }
  return made;
}
