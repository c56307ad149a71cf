import type { FilesOutcome, Outcome, ReportsOutcome, TextOutcome } from "../app/outcome.ts";
import type { KernelSource } from "../domain/scan-plan.ts";
import { UserError } from "../domain/user-error.ts";
import { defaultLocaleTag, loadLocale } from "../locales/registry.ts";
import type { Render } from "../render/renderer.ts";
import { paintOf } from "../render/support/paint.ts";
import { type Answered, nothingRead } from "./answered.ts";
import { colourLevel } from "./colour-level.ts";
import type { Made } from "./commands/command.ts";
import { judged, unmetIn } from "./commands/support/gate-options.ts";
import type { Io } from "./io.ts";
import type { Manner } from "./manner.ts";
import type { OptionValues } from "./options.ts";
import type { Printing } from "./printed-pages.ts";
import { watchReading } from "./progress.ts";
import type { CommandRequest } from "./request.ts";
import {
  forOne,
  goesToFolder,
  isPrintedOnly,
  outputPath,
  rendererFor,
  requireFolder,
} from "./result.ts";
import { writeMessages } from "./tell.ts";

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
  const locale = await loadLocale(values.lang?.[0] ?? defaultLocaleTag);
  const content = render(report, {
    locale,
    colours: await paintOf(path === undefined ? colourLevel(io.out, io.env, manner) : 0),
    width,
    spreadsheet: values.excel,
    vertical: values.vertical ?? false,
  });
  if (path === undefined) await io.out.write(content);
  else if (!isPrintedOnly(values)) await io.save(path, content);
  if (printing !== undefined) {
    const { writePrinted } = await import("./printed-pages.ts");
    await writePrinted(report, { ...printing, locale }, io);
  }
  if (values.charts !== undefined && report.area !== undefined) {
    const { chartsOf } = await import("./products.ts");
    await chartsOf(report, { area: report.area, locale, folder: values.charts }, io);
  }
}

async function writeMade(
  made: TextOutcome | FilesOutcome,
  values: OptionValues,
  io: Io,
): Promise<Answered> {
  const path = outputPath(values);
  if ("newFiles" in made) {
    await io.create(made.newFiles);
    await io.out.write(made.newFiles.map((file) => `${file.path}\n`).join(""));
  } else if (path === undefined) await io.out.write(made.text);
  else await io.save(path, made.text);
  return { ...nothingRead, ending: "ok" };
}

function firstOf({ reports, messages, status }: ReportsOutcome): Outcome {
  const [first] = reports;
  if (first === undefined) throw new Error("no report was made");
  return { report: first.make(), messages, status };
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
async function answerReports(request: CommandRequest, manner: Manner, io: Io): Promise<Answered> {
  const { values } = request.line;
  const folder = requireFolder(values);
  if (isPrintedOnly(values)) {
    throw new UserError("usage", "output/several-as-one", { facts: { name: folder } });
  }
  const print = values.pdf && (await io.printer(values.browser));
  const made = await madeBy(request, manner, io);
  if (!("reports" in made)) throw new Error(`${request.command.id} makes no reports`);
  const { writeReports } = await import("./write-reports.ts");
  return await writeReports(made, { values, print }, { manner, io });
}

/** Printing is brought in only where it is wanted; whether it can be done is found before anything is read. */
async function printingFor(values: OptionValues, io: Io): Promise<Printing | undefined> {
  if (values.pdf === undefined && !isPrintedOnly(values)) return undefined;
  const { printingOf } = await import("./printed-pages.ts");
  return await printingOf(values, io);
}

/** Calls the use case of a command, tells what is to be told and writes the result. */
export async function answer(request: CommandRequest, manner: Manner, io: Io): Promise<Answered> {
  const { command } = request;
  const isDocument = command.makesReports === true;
  if (isDocument && goesToFolder(request.line.values)) {
    return await answerReports(request, manner, io);
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
  if ("settings" in outcome) {
    const { makeProducts } = await import("./make-products.ts");
    return await makeProducts(outcome, request.line, { manner, io, answer });
  }
  if (!("report" in outcome)) return await writeMade(outcome, values, io);
  if (render === undefined) throw new Error(`${command.id} makes a report without a renderer`);
  const final = command.isUngated ? outcome : await judged(outcome, values, io.today);
  const { messages, report } = final;
  await writeMessages({ messages, problems: report.problems }, values, { manner, io });
  await writeResult(final, values, { manner, io, render, printing });
  return answeredBy(final);
}

function answeredBy({ report, messages, status }: Outcome): Answered {
  const { accounts, problems, provenance } = report;
  return {
    ending: status,
    inputs: provenance.inputs,
    accounts,
    problems,
    unmet: unmetIn(messages).map((gate) => ({ gate, areas: [] })),
    failures: [],
  };
}
