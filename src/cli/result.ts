import { UserError } from "../domain/user-error.ts";
import { renderers } from "../render/registry.ts";
import type { Renderer } from "../render/renderer.ts";
import type { OutputStream } from "./io.ts";
import type { OptionValues } from "./options.ts";

/** Formats that `--excel` changes. */
const spreadsheetFormats: readonly string[] = ["csv", "tsv"];

/** Formats by which files are called; a table is plain text. */
const fileFormats = renderers.map(({ id }) => id).filter((id) => id !== "table");

/** How files of printed pages end. */
const printedEnding = ".pdf";

/** The ending of a file's name in lower case with its dot; undefined when there is none. */
function endingOf(path: string): string | undefined {
  return /[^/\\]([.][^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
}

/** The format that an output file's ending names; `.txt` and no ending leave it open. */
function formatByEnding(path: string): string | undefined {
  const ending = endingOf(path);
  if (ending === undefined || ending === ".txt") return undefined;
  const found = fileFormats.find((id) => `.${id}` === ending);
  if (found) return found;
  throw new UserError("usage", "option/unknown-value", {
    facts: {
      option: "--output",
      value: ending,
      choices: [".txt", ...fileFormats.map((id) => `.${id}`)].join(", "),
    },
  });
}

/** Whether the result goes to a file and not to standard output. */
export function outputPath({ output }: OptionValues): string | undefined {
  return output === "-" ? undefined : output;
}

/**
 * The renderer of a run: the format asked for, else that of the file's ending, else csv for a spreadsheet or a table.
 * Throws: `UserError` where options contradict each other, or bytes would go to a terminal.
 */
export function rendererFor(values: OptionValues, out: Pick<OutputStream, "terminal">): Renderer {
  const path = outputPath(values);
  const byEnding =
    values.format === undefined && path !== undefined ? formatByEnding(path) : undefined;
  const id = values.format?.[0] ?? byEnding ?? (values.excel ? "csv" : "table");
  if (values.excel && !spreadsheetFormats.includes(id)) {
    throw new UserError("usage", "option/conflict", {
      facts: { option: "--excel", other: `--format ${id}` },
    });
  }
  const renderer: Renderer | undefined = renderers.find((known) => known.id === id);
  if (!renderer) throw new Error(`no renderer has the id ${id}`);
  if (renderer.isBinary && path === undefined && out.terminal !== undefined) {
    throw new UserError("usage", "output/not-for-terminal", { facts: { format: id } });
  }
  return renderer;
}

/** Whether reports go to a folder, a file each: several of them, or one for which a folder is named. */
export function goesToFolder(values: OptionValues): boolean {
  const { all, areas = [], lang = [], format = [] } = values;
  const path = outputPath(values);
  const isFolder = path !== undefined && endingOf(path) === undefined;
  return isFolder || all === true || Math.max(areas.length, lang.length, format.length) > 1;
}

/** The folder that reports go to. Throws: `UserError` where none is named, before anything is read. */
export function requireFolder(values: OptionValues): string {
  const folder = outputPath(values);
  if (folder !== undefined) return folder.replace(/(?<=.)[/\\]+$/u, "");
  throw new UserError("usage", "option/required", { facts: { option: "--output" } });
}

/** Whether the file named for the result is a printed page. */
export function isPrintedOnly(values: OptionValues): boolean {
  return endingOf(outputPath(values) ?? "") === printedEnding;
}

/**
 * Where the printed page of a result goes: beside it, under its name. Undefined where none is wanted.
 * Throws: `UserError` where no file is named, or both a printed page and a format.
 */
export function printedPath(values: OptionValues): string | undefined {
  const path = outputPath(values);
  if (isPrintedOnly(values)) {
    if (values.format === undefined) return path;
    throw new UserError("usage", "option/conflict", {
      facts: { option: `--format ${values.format.join(",")}`, other: `--output ${path}` },
    });
  }
  if (values.pdf === undefined) return undefined;
  if (path === undefined) {
    throw new UserError("usage", "output/not-for-terminal", { facts: { format: "pdf" } });
  }
  return `${path.replace(/(?<=[^/\\])[.][^./\\]+$/u, "")}${printedEnding}`;
}

/** The options of one report: Markdown where neither a format nor a file is named. */
export function forOne(values: OptionValues): OptionValues {
  if (isPrintedOnly(values)) return { ...values, format: ["html"] };
  return values.format === undefined && outputPath(values) === undefined
    ? { ...values, format: ["md"] }
    : values;
}
