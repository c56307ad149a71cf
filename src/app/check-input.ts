import type { AreaIndex } from "../areas/area-index.ts";
import { createProblemLog, type ProblemLog } from "../decode/support/problem-log.ts";
import { yearOf } from "../domain/calendar.ts";
import type { Codebook } from "../domain/codebook.ts";
import type { Definition } from "../domain/definition.ts";
import type { Problem } from "../domain/problem.ts";
import type { InputRecord } from "../domain/provenance.ts";
import type { RowAccount } from "../domain/row-account.ts";
import type { Scanning } from "../domain/scan-plan.ts";
import type { StructureInstrument } from "../domain/structure.ts";
import { UserError } from "../domain/user-error.ts";
import { compileDefinitions } from "../register/definitions.ts";
import { type CheckedInput, checkReport } from "../report/check-report.ts";
import type { Files, OpenedFile } from "./files.ts";
import type { InputOptions, ReadingOptions, Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import { type AnyTable, anyDecoders, decodeAnyTable } from "./support/decode-any-table.ts";
import { loadAreas } from "./support/load-areas.ts";
import { loadCodebook } from "./support/load-codebook.ts";
import { loadDefinitions } from "./support/load-definitions.ts";
import { asWindows1252, contextOf, openTableAmong } from "./support/load-table.ts";
import { mergeSummaries } from "./support/merge-summaries.ts";
import { loadPublishedStructures } from "./support/published-structures.ts";
import { statusOf } from "./support/status.ts";

/** Files to look over: by their headers, or under the option of what they ought to be. */
export interface CheckRequest extends InputOptions {
  readonly inputs: readonly string[];
  readonly survey: readonly string[];
  readonly frame: readonly string[];
  /** By which tables of a survey are told; without one none is looked for. */
  readonly codebook?: string;
  readonly headerRows?: 1 | 2 | 3;
}

interface Surroundings {
  readonly areas: AreaIndex;
  readonly definitions: readonly Definition[];
  readonly options: ReadingOptions;
  readonly year: number;
  readonly scanning: Scanning | undefined;
  readonly codebook: Codebook | undefined;
  /** By which tables of structures are told. */
  readonly instrument: StructureInstrument;
  readonly headerRows: 1 | 2 | 3;
}

/**
 * Reads inputs to their end and reports what is wrong with them and what became of every row.
 * Throws: `UserError` when there is nothing to check or a file cannot be opened.
 */
export async function checkInput(
  request: CheckRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  const paths = [
    ...request.inputs,
    ...request.associations,
    ...request.population,
    ...request.survey,
    ...request.frame,
  ];
  if (paths.length + request.definitions.length === 0 && request.codebook === undefined) {
    throw new UserError("usage", "option/required", { facts: { option: "FILE" } });
  }
  const areas = await loadAreas(files);
  const definitions = await loadDefinitions(files, request.definitions);
  compileDefinitions(definitions);
  const year = yearOfNames(request, areas);
  const codebook =
    request.codebook === undefined ? undefined : await loadCodebook(files, request.codebook);
  const surroundings: Surroundings = {
    areas,
    definitions,
    options: request,
    year,
    scanning: tool.scanning,
    codebook,
    instrument: (await loadPublishedStructures(files)).instrument,
    headerRows: request.headerRows ?? codebook?.headerRows ?? 1,
  };
  const checked: Checked[] = [];
  for (const path of paths) {
    checked.push(await checkFile(await files.open(path), surroundings, files));
  }
  for (const { log, problem } of withoutRows(checked)) log.add(problem);
  const problems = mergeSummaries(checked.map(({ log }) => log.summary()));
  const report = checkReport({
    inputs: checked.map(({ input }) => input),
    notes: [],
    accounts: checked.flatMap(({ input }) => input.account ?? []),
    problems,
    provenance: {
      tool: { name: "soste-stats", version: tool.version },
      divisionYear: year,
      inputs: checked.map(({ record }) => record),
    },
  });
  return { report, messages: [], status: statusOf(problems) };
}

/** Tables that no command takes without a row that counts. */
const needRows: ReadonlySet<string | undefined> = new Set([
  "associations",
  "association-counts",
  "service-production",
  "survey-responses",
]);

/** What must be said of tables without a row that counts: an error where no other of the kind has any either. */
function withoutRows(
  checked: readonly Checked[],
): readonly { readonly log: ProblemLog; readonly problem: Problem }[] {
  const hasRows = ({ input: { account } }: Checked) => account !== undefined && account.used > 0;
  const kindsWithRows = new Set(checked.filter(hasRows).map(({ input: { table } }) => table));
  return checked.flatMap((each) => {
    const { log, input } = each;
    // Where the header or the rows are wrong, that has been told.
    const isTold = log.summary().errors > 0;
    if (input.account === undefined || isTold || hasRows(each)) return [];
    const isRefused = needRows.has(input.table) && !kindsWithRows.has(input.table);
    const severity = isRefused ? "error" : "warning";
    return [{ log, problem: { code: "file/no-rows", severity, source: input.name } }];
  });
}

function yearOfNames({ division, extractDate, asOf }: CheckRequest, areas: AreaIndex): number {
  const date = extractDate ?? asOf;
  const wanted = division ?? (date === undefined ? areas.lastYear : yearOf(date));
  return Math.min(Math.max(wanted, areas.firstYear), areas.lastYear);
}

interface Checked {
  readonly input: CheckedInput;
  readonly record: InputRecord;
  readonly log: ProblemLog;
}

async function checkFile(
  file: OpenedFile,
  surroundings: Surroundings,
  files: Files,
  remark?: Problem,
): Promise<Checked> {
  const log = createProblemLog();
  if (remark !== undefined) log.add(remark);
  const { areas, definitions, options, year, scanning, codebook, instrument, headerRows } =
    surroundings;
  const opened = await openTableAmong(file, options, anyDecoders(instrument, codebook), headerRows);
  if (opened.kind === "unusable") {
    for (const problem of opened.problems) log.add(problem);
    return toChecked(file, log);
  }
  const context = contextOf(options, areas, year);
  const { account, misjudged } = await decodeAnyTable(opened, {
    context,
    log,
    definitions,
    scanning,
    codebook,
  });
  if (misjudged !== undefined && file.reopenable) {
    const again = { ...surroundings, options: asWindows1252(options) };
    const warning: Problem = { ...misjudged, code: "file/not-utf-8", severity: "warning" };
    return checkFile(await files.open(file.name), again, files, warning);
  }
  return toChecked(file, log, opened, account);
}

async function toChecked(
  file: OpenedFile,
  log: ProblemLog,
  table?: AnyTable,
  account?: RowAccount,
): Promise<Checked> {
  const { name, kind } = file;
  const input: CheckedInput = {
    name,
    ...(table === undefined
      ? {}
      : {
          table: table.decoder.id,
          dialect: table.source.dialect,
          headerLine: table.source.header.line,
        }),
    ...(account === undefined ? {} : { account }),
  };
  const record: InputRecord = {
    id: name,
    kind,
    name,
    sha256: await file.sha256(),
    table: table?.decoder.id ?? "unknown",
    rows: account?.read ?? 0,
    publications: [],
  };
  return { input, record, log };
}
