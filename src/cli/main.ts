import type {
  FilesOutcome,
  Message,
  Outcome,
  ReportsOutcome,
  TextOutcome,
} from "../app/outcome.ts";
import type { Area } from "../domain/area.ts";
import type { ProblemSummary } from "../domain/report.ts";
import type { KernelSource } from "../domain/scan-plan.ts";
import { UserError } from "../domain/user-error.ts";
import type { Locale } from "../locales/locale.ts";
import { defaultLocaleTag, loadLocale, localeTags } from "../locales/registry.ts";
import type { Render } from "../render/renderer.ts";
import { paint } from "../render/support/paint.ts";
import { colourLevel } from "./colour-level.ts";
import type { Made } from "./commands/command.ts";
import { judged } from "./commands/support/gate-options.ts";
import { type Ending, endingOf, exitCodes, worstOf } from "./exit-code.ts";
import { saveCompiledData } from "./host/compiled-data.ts";
import { hostFiles } from "./host/files.ts";
import { nodeIo } from "./host/io.ts";
import type { Io, Printer } from "./io.ts";
import {
  errorAnnotations,
  errorLine,
  gateAnnotations,
  type MessageStyle,
  messageLines,
  problemAnnotations,
  problemLines,
} from "./messages.ts";
import type { OptionValues } from "./options.ts";
import type { Printing } from "./printed-pages.ts";
import type { Products } from "./products.ts";
import { watchReading } from "./progress.ts";
import type { CommandRequest, Request } from "./request.ts";
import {
  forOne,
  goesToFolder,
  isPrintedOnly,
  outputPath,
  rendererFor,
  requireFolder,
} from "./result.ts";
import { languageIn, lookUpSettings, type SettingsLookup } from "./settings.ts";

/** What must be known before the command line is understood, so that its errors are written as the user wishes. */
interface Manner {
  readonly locale: Locale;
  readonly noColour: boolean;
  readonly debug: boolean;
  readonly annotate: boolean;
}

/** Looks ahead in the command line. A wrong `--lang` is found by the parser, and told in the default language. */
async function mannerOf(
  argv: readonly string[],
  env: Io["env"],
  settings: SettingsLookup,
): Promise<Manner> {
  const end = argv.indexOf("--");
  const words = end < 0 ? argv : argv.slice(0, end);
  const after = words[words.lastIndexOf("--lang") + 1];
  const joined = words.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  const written = words.includes("--lang") ? after : joined;
  const variable = env("SOSTE_STATS_LANG");
  const wanted = (written ?? (variable || languageIn(settings)))?.trim().toLowerCase();
  const tag = localeTags.find((known) => known === wanted) ?? defaultLocaleTag;
  return {
    locale: await loadLocale(tag),
    noColour: words.includes("--no-color"),
    debug: words.includes("--debug"),
    annotate: env("GITHUB_ACTIONS") === "true",
  };
}

function styleOf({ locale, noColour }: Manner, io: Io): MessageStyle {
  return { locale, paint: paint(colourLevel(io.err, io.env, { noColour })) };
}

async function writeLines(lines: readonly string[], io: Io): Promise<void> {
  if (lines.length > 0) await io.err.write(`${lines.join("\n")}\n`);
}

function isError(message: Message): boolean {
  if (message.kind === "gate") return true;
  return message.kind === "problem" && message.problem.severity === "error";
}

/** What standard error is told of a run. */
interface Told {
  readonly messages: readonly Message[];
  readonly problems: ProblemSummary;
}

async function writeMessages(
  { messages, problems }: Told,
  { quiet }: OptionValues,
  { manner, io }: { readonly manner: Manner; readonly io: Io },
): Promise<void> {
  const heard = quiet ? messages.filter(isError) : messages;
  await writeLines(messageLines(heard, problems, styleOf(manner, io)), io);
  if (manner.annotate)
    await writeLines(
      [
        ...problemAnnotations(problems.listed, manner.locale),
        ...gateAnnotations(messages, manner.locale),
      ],
      io,
    );
}

/** Columns into which the result must fit; undefined for a pipe or a file. */
function widthFor(values: OptionValues, io: Io): number | undefined {
  return outputPath(values) === undefined ? io.out.terminal?.width : undefined;
}

async function writeResult(
  { report }: Outcome,
  values: OptionValues,
  to: {
    readonly manner: Manner;
    readonly io: Io;
    readonly render: Render;
    readonly printing: Printing | undefined;
  },
): Promise<void> {
  const { manner, io, render, printing } = to;
  const path = outputPath(values);
  const width = widthFor(values, io);
  const content = render(report, {
    locale: manner.locale,
    colourLevel: path === undefined ? colourLevel(io.out, io.env, manner) : 0,
    width,
    spreadsheet: values.excel,
    vertical: values.vertical ?? false,
  });
  if (path === undefined) await io.out.write(content);
  else if (!isPrintedOnly(values)) await io.save(path, content);
  if (printing !== undefined) {
    const { writePrinted } = await import("./printed-pages.ts");
    await writePrinted(report, { ...printing, locale: manner.locale }, io);
  }
  if (values.charts !== undefined && report.area !== undefined) {
    const { chartsOf } = await import("./products.ts");
    const { locale } = manner;
    await chartsOf(report, { area: report.area, locale, folder: values.charts }, io);
  }
}

async function writeMade(
  made: TextOutcome | FilesOutcome,
  values: OptionValues,
  io: Io,
): Promise<number> {
  const path = outputPath(values);
  if ("newFiles" in made) {
    await io.create(made.newFiles);
    await io.out.write(made.newFiles.map((file) => `${file.path}\n`).join(""));
  } else if (path === undefined) await io.out.write(made.text);
  else await io.save(path, made.text);
  return exitCodes.ok;
}

function firstOf({ reports, messages, status }: ReportsOutcome): Outcome {
  const [first] = reports;
  if (first === undefined) throw new Error("no report was made");
  return { report: first.make(), messages, status };
}

interface BatchManner {
  readonly manner: Manner;
  readonly io: Io;
  /** Prints each page, too; undefined where that is not wanted. */
  readonly print: Printer | undefined;
}

/** Writes the reports of a batch; what is wrong with the inputs is told before, limits not kept and failures after. */
async function writeBatch(
  made: ReportsOutcome,
  values: OptionValues,
  { manner, io, print }: BatchManner,
): Promise<number> {
  const { endingOfProducts, unmetOf, writeProducts } = await import("./products.ts");
  await writeMessages(made, values, { manner, io });
  const products = await writeProducts(made, { values, print }, io);
  for (const { areas, gate } of unmetOf(products)) {
    await writeAbout(areas, made, { manner, io });
    const told = { messages: [gate], problems: noProblems };
    await writeMessages(told, values, { manner, io });
  }
  for (const { area, error } of products.failed) {
    await writeAbout([area], made, { manner, io });
    await writeFailure(error, manner, io);
  }
  const ending = await listProducts(products, values, { manner, io });
  return exitCodes[worstOf([endingOfProducts(products), ending])];
}

/** Writes the list of a batch that has several pages. A list that cannot be written leaves what was made as it is. */
async function listProducts(
  products: Products,
  values: OptionValues,
  { manner, io }: { readonly manner: Manner; readonly io: Io },
): Promise<Ending> {
  const { needsIndex, writeIndex } = await import("./report-index.ts");
  if (!needsIndex(products, values)) return "ok";
  try {
    await io.out.write(`${await writeIndex(products, values, io)}\n`);
    return "ok";
  } catch (error) {
    await writeFailure(error, manner, io);
    return endingOf(error);
  }
}

const noProblems: ProblemSummary = { errors: 0, warnings: 0, counts: [], listed: [] };

/** Names the areas that the next lines are about; where they are about all, nothing needs saying. */
async function writeAbout(
  areas: readonly Area[],
  { reports }: ReportsOutcome,
  { manner: { locale }, io }: { readonly manner: Manner; readonly io: Io },
): Promise<void> {
  if (areas.length === reports.length) return;
  const names = areas.map(({ shortName }) => shortName[locale.tag]);
  await writeLines([`${names.join(", ")}:`], io);
}

/** What the command makes of its inputs, their reading shown on a terminal. */
async function madeBy({ command, line }: CommandRequest, manner: Manner, io: Io): Promise<Made> {
  const { threads } = line.values;
  const kernel: KernelSource = Object.assign(() => io.files.kernel(), { threads });
  const scanning = io.env("SOSTE_STATS_SCANNER") !== "off" && kernel;
  const tool = { version: io.version, scanning };
  const isWatched = io.err.terminal !== undefined && !line.values.quiet;
  const watched = isWatched ? watchReading(io, manner.locale) : undefined;
  return await command.run(line, watched?.files ?? io.files, tool).finally(() => watched?.erase());
}

/** Reports of several areas, or in several languages or formats: all of them go to a folder. */
async function answerBatch(request: CommandRequest, manner: Manner, io: Io): Promise<number> {
  const { values } = request.line;
  requireFolder(values);
  const print = values.pdf && (await io.printer(values.browser));
  const made = await madeBy(request, manner, io);
  if (!("reports" in made)) throw new Error(`${request.command.id} makes no reports`);
  return await writeBatch(made, values, { manner, io, print });
}

/** Printing is brought in only where it is wanted; whether it can be done is found before anything is read. */
async function printingFor(values: OptionValues, io: Io): Promise<Printing | undefined> {
  if (values.pdf === undefined && !isPrintedOnly(values)) return undefined;
  const { printingOf } = await import("./printed-pages.ts");
  return await printingOf(values, io);
}

async function answer(request: Request, manner: Manner, io: Io): Promise<number> {
  if (request.kind === "page") {
    await io[request.to].write(request.text);
    return exitCodes[request.ending];
  }
  const { command } = request;
  const isDocument = command.makesReports === true;
  if (isDocument && goesToFolder(request.line.values)) {
    return await answerBatch(request, manner, io);
  }
  const printing = isDocument ? await printingFor(request.line.values, io) : undefined;
  const values = isDocument ? forOne(request.line.values) : request.line.values;
  // The renderer's code comes in while the inputs are read.
  const loading = command.makesText
    ? undefined
    : rendererFor(values, io.out).load(widthFor(values, io));
  const made = await madeBy(request, manner, io);
  const render = await loading;
  const outcome = "reports" in made ? firstOf(made) : made;
  if (!("report" in outcome)) return await writeMade(outcome, values, io);
  if (render === undefined) throw new Error(`${command.id} makes a report without a renderer`);
  const final = command.isUngated ? outcome : await judged(outcome, values, io.today());
  const { messages, report } = final;
  await writeMessages({ messages, problems: report.problems }, values, { manner, io });
  await writeResult(final, values, { manner, io, render, printing });
  return exitCodes[final.status];
}

async function writeFailure(error: unknown, manner: Manner, io: Io): Promise<void> {
  const style = styleOf(manner, io);
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  if (error instanceof UserError) {
    await writeLines(
      [
        ...problemLines(error.problems, [], style),
        errorLine(error, style),
        ...(manner.annotate ? errorAnnotations(error, manner.locale) : []),
        ...(manner.debug ? [stack] : []),
      ],
      io,
    );
    return;
  }
  const { error: label } = manner.locale.help.severities;
  await writeLines([`${style.paint.error(`${label}:`)} ${manner.locale.help.defect}`, stack], io);
}

async function understand(
  argv: readonly string[],
  { locale, settings }: { readonly locale: Locale; readonly settings: SettingsLookup },
  io: Io,
): Promise<Request> {
  const { plainCommandLine } = await import("./plain-command-line.ts");
  const plain = await plainCommandLine(argv, io, settings);
  if (plain !== undefined) return plain;
  const { parseCommandLine } = await import("./parse-command-line.ts");
  return await parseCommandLine(argv, locale, io, settings);
}

async function attempt(argv: readonly string[], io: Io): Promise<number> {
  const settings = await lookUpSettings(io.files);
  const manner = await mannerOf(argv, io.env, settings);
  try {
    return await answer(
      await understand(argv, { locale: manner.locale, settings }, io),
      manner,
      io,
    );
  } catch (error) {
    await writeFailure(error, manner, io);
    return exitCodes[endingOf(error)];
  }
}

/** Runs one command line in the world it is given. Shape: the exit code; nothing is thrown for what a user can do. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const interruption = io.interrupted.then(() => exitCodes.interrupted);
  return await Promise.race([attempt(argv, io), interruption]);
}

/** Runs one command line of the installed program; `packageRoot` is where `data/` and `package.json` lie. */
export async function start(argv: readonly string[], packageRoot: URL): Promise<number> {
  return await run(argv, await nodeIo(packageRoot));
}

/** Decodes `data/` into the built program; the last step of the build. */
export async function compile(packageRoot: URL): Promise<void> {
  const { compileData } = await import("../app/compile-data.ts");
  const parts = await compileData(hostFiles(packageRoot, new AbortController().signal));
  for (const part of parts) saveCompiledData(packageRoot, part);
}
