import type { PlanOutcome } from "../app/outcome.ts";
import {
  type RecordedFile,
  type RecordedProduct,
  type RecordedRun,
  recordRun,
} from "../app/record-run.ts";
import type { DeclaredProduct, Setting } from "../domain/settings.ts";
import { UserError } from "../domain/user-error.ts";
import { type Answered, nothingRead } from "./answered.ts";
import type { CommandLine } from "./commands/command.ts";
import { commands } from "./commands/registry.ts";
import { gateOptionIds } from "./commands/support/gate-options.ts";
import { type Ending, endingOf, exitCodes, worstOf } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { Manner } from "./manner.ts";
import type { OptionId } from "./options.ts";
import { eraseLine } from "./progress.ts";
import { type CommandRequest, generalOptions, lineOf } from "./request.ts";
import { isOfMachine, isOutput } from "./settings.ts";
import { writeDataErrors, writeFailure } from "./tell.ts";

/** The world in which products are made, and what answers the command line of one. */
export interface World {
  readonly manner: Manner;
  readonly io: Io;
  answer(request: CommandRequest, manner: Manner, io: Io): Promise<Answered>;
}

/** Options that a command line gives to every product. */
const sharedOptions: ReadonlySet<OptionId> = new Set([
  ...generalOptions,
  ...gateOptionIds,
  "threads",
  "browser",
]);

/** A run as far as it has come. */
interface Making extends PlanOutcome {
  /** The command line that asked for all of it. */
  readonly line: CommandLine;
  /** Paths that were written, and that of the record. */
  readonly taken: Set<string>;
}

/**
 * Makes every product of a plan, tells each file on standard output as it is done, and writes `run.json` last.
 * Shape: a product that fails does not stop the others; the ending is the worst of them.
 */
export async function makeProducts(
  plan: PlanOutcome,
  line: CommandLine,
  world: World,
): Promise<Answered> {
  const { settings, folder } = plan;
  await world.io.makeFolder(folder);
  const record = `${folder}/run.json`;
  const making = { ...plan, line, taken: new Set([record]) };
  const products: RecordedProduct[] = [];
  const endings: Ending[] = [];
  for (const product of settings.products) {
    const { ending, ...made } = await makeOne(product, making, world);
    products.push({ ...made, exitCode: exitCodes[ending] });
    endings.push(ending);
  }
  const exitCode = exitCodes[worstOf(endings)];
  endings.push(await writeRecord(record, { settings, exitCode, products }, world));
  return { ...nothingRead, ending: worstOf(endings) };
}

async function writeRecord(path: string, run: RecordedRun, { manner, io }: World): Promise<Ending> {
  try {
    await io.save(path, recordRun(run, { version: io.version }));
    await io.out.write(`${path}\n`);
    return "ok";
  } catch (error) {
    await writeFailure(error, manner, io);
    return endingOf(error);
  }
}

async function makeOne(
  product: DeclaredProduct,
  making: Making,
  { manner, io, answer }: World,
): Promise<Answered & Omit<RecordedProduct, "exitCode">> {
  const files: RecordedFile[] = [];
  const own = productIo(product, files, making, io);
  const declared = [...product.settings].map(([id, { texts }]) => [id, texts] as const);
  const made = { command: product.command, options: recorded(declared, product), files };
  try {
    const request = await requestFor(product, making, io);
    await io.makeFolder(folderOf(request.line.values.output ?? ""));
    const held = request.line.given
      .filter(({ id }) => !isOfMachine(id))
      .map(({ id, texts }) => [id, texts] as const);
    const answered = await answer(request, manner, own);
    if (answered.ending === "data-errors") await writeDataErrors(manner, own);
    return { ...made, ...answered, options: recorded(held, product) };
  } catch (error) {
    await writeFailure(error, manner, own);
    return { ...made, ...nothingRead, ending: endingOf(error), failures: [{ error }] };
  }
}

/** What a product is asked for by: its own options, below those of the run and of the settings file. */
async function requestFor(
  { command: id, settings: own }: DeclaredProduct,
  { settings, folder, line }: Making,
  io: Io,
): Promise<CommandRequest> {
  const command = commands.find((known) => known.id === id);
  if (command === undefined) throw new Error(`there is no command ${id}`);
  const ofRun = line.given.filter(
    (option) => option.origin.kind === "flag" && sharedOptions.has(option.id),
  );
  const product = new Map([...own].map(([key, setting]) => [key, inFolder(key, setting, folder)]));
  const sources = {
    texts: new Map(ofRun.map((option) => [option.id, [...option.texts]])),
    env: io.env,
    settings: () => settings,
    product,
  };
  return { kind: "run", command, line: await lineOf(command, [], sources) };
}

function inFolder(id: string, { texts, line }: Setting, folder: string): Setting {
  return { texts: isOutput(id) ? texts.map((text) => placed(text, folder)) : texts, line };
}

/** A path of the settings file in the output folder; a slash at its end says that it is a folder itself. */
function placed(path: string, folder: string): string {
  const steps = path.split(/[/\\]+/u).filter((step) => step !== "" && step !== ".");
  return [folder, ...steps, ...(/[/\\]$/u.test(path) ? [""] : [])].join("/");
}

/** The folder in which a file or a folder stands. */
function folderOf(path: string): string {
  const cut = path.replace(/[/]+$/u, "").lastIndexOf("/");
  return cut < 1 ? "." : path.slice(0, cut);
}

/** Options as they are recorded; where files go stands as it was written, whatever the folder of the run. */
function recorded(
  options: Iterable<readonly [string, readonly string[]]>,
  { settings: own }: DeclaredProduct,
): RecordedProduct["options"] {
  return new Map(
    [...options].map(([id, texts]) => {
      const written = isOutput(id) ? (own.get(id)?.texts ?? texts) : texts;
      return [id, written.map((text) => text || "true")];
    }),
  );
}

/** The world as one product sees it: what it writes is recorded, and its messages stand below its name. */
function productIo(
  { command, settings: own }: DeclaredProduct,
  files: RecordedFile[],
  { folder, taken }: Making,
  io: Io,
): Io {
  const title = [command, ...(own.get("output")?.texts ?? [])].join(" ");
  let isTitled = false;
  return {
    ...io,
    // Files are told as they are saved; nothing else has standard output for its place.
    out: { terminal: undefined, write: async () => {} },
    err: {
      terminal: io.err.terminal,
      async write(content) {
        // How far reading has come is erased again, and needs no title.
        const isPassing = String(content).startsWith(eraseLine);
        if (!isTitled && !isPassing) await io.err.write(`${title}:\n`);
        isTitled ||= !isPassing;
        await io.err.write(content);
      },
    },
    async save(path, content) {
      if (taken.has(path)) {
        throw new UserError("usage", "output/written-twice", { facts: { name: path } });
      }
      taken.add(path);
      await io.save(path, content);
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const sha256 = await io.checksum(bytes);
      files.push({ path: path.slice(folder.length + 1), bytes: bytes.length, sha256 });
      await io.out.write(`${path}\n`);
    },
  };
}
