import type { LocalisedText } from "../domain/area.ts";
import { UserError } from "../domain/user-error.ts";
import type { ByteSource, ReadOptions, ReadResult } from "../read/reader.ts";
import { readerFor, readers } from "../read/registry.ts";
import type { Remark } from "./draft/draft-plan.ts";
import { guessCodebook } from "./draft/guess-codebook.ts";
import { placesByWord } from "./draft/guess-columns.ts";
import { cleanText, profileTable } from "./draft/profile-table.ts";
import { knownWords } from "./draft/read-answers.ts";
import { writeCodebook } from "./draft/write-codebook.ts";
import type { Files } from "./files.ts";
import type { ReadingOptions } from "./input-options.ts";
import { loadAreas } from "./support/load-areas.ts";
import { listCodebooks } from "./support/load-codebook.ts";
import { wholeText } from "./support/whole-text.ts";

/** Which export to draft a codebook from, and in which language to explain it. */
export interface DraftRequest {
  readonly file: string;
  readonly headerRows: 1 | 2 | 3;
  readonly language: keyof LocalisedText;
  readonly reading: Omit<ReadingOptions, "mapping" | "extractDate">;
}

/**
 * Drafts a codebook from an export: which columns are what, each guess with its reason, for a person to correct.
 * Shape: the draft reads the very file it was drafted from, unless no area or no question was found in it.
 * Throws: `UserError` when the file cannot be read as a table.
 */
export async function draftCodebook(
  request: DraftRequest,
  files: Files,
): Promise<{ readonly text: string }> {
  const { file, headerRows, language, reading } = request;
  const opened = await files.open(file);
  const table = await openExport(opened, headerRows, reading);
  const header = table.header.cells.map(cleanText);
  const places = placesByWord(header);
  const [item, answer] = [places.get("item"), places.get("answer")];
  const long = item === undefined || answer === undefined ? undefined : { item, answer };
  const profile = await profileTable(header, table.batches(), long);
  const fatal = table.problems.filter(({ severity }) => severity === "error");
  if (fatal.length > 0) throw unusable(file, fatal);
  const known = knownWords(await listCodebooks(files));
  const plan = guessCodebook(profile, { areas: await loadAreas(files), known });
  const say = await speaker(files, language);
  return { text: writeCodebook(plan, { file, id: idOf(file), headerRows, say }) };
}

async function openExport(
  source: ByteSource,
  headerRows: 1 | 2 | 3,
  { from, encoding, delimiter, sheet, decimalMark }: DraftRequest["reading"],
): Promise<Extract<ReadResult, { kind: "table" }>["table"]> {
  const reader = readerFor(source.name, from);
  if (reader === undefined) {
    throw new UserError("usage", "option/unknown-value", {
      facts: { option: "--from", value: from ?? "" },
      suggestions: readers.map(({ id }) => id),
    });
  }
  const read = await reader.load();
  const result = await read(source, {
    headerRows,
    isHeader: looksLikeHeader,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
  });
  if (result.kind === "table") return result.table;
  throw unusable(source.name, result.problems);
}

function unusable(file: string, problems: Extract<ReadResult, { kind: "unreadable" }>["problems"]) {
  const detail = problems[0]?.code ?? "";
  return new UserError("unreadable", "input/unusable", { facts: { file, detail }, problems });
}

/** A row that heads columns and is no title above them: half of its cells are filled, and half of those have words. */
const looksLikeHeader: ReadOptions["isHeader"] = (cells) => {
  const filled = cells.map(cleanText).filter((cell) => cell !== "");
  const worded = filled.filter((cell) => /\p{L}/u.test(cell));
  const isHalf = filled.length * 2 >= cells.length && worded.length * 2 >= filled.length;
  return filled.length >= 2 && isHalf;
};

/** Writes remarks in one language; a remark without words is a defect of the template. */
async function speaker(
  files: Files,
  language: keyof LocalisedText,
): Promise<(remark: Remark) => string> {
  const { decodeRemarkWords } = await import("../decode/remark-words.ts");
  const file = await files.bundled("templates/codebook.yaml");
  const words = decodeRemarkWords(await wholeText(file), file.name);
  return ({ id, facts }) => {
    const text = words.get(id)?.[language];
    if (text === undefined) throw new Error(`${file.name} has no remark ${id}`);
    return text.replace(/\{(\w+)\}/gu, (braces, name: string) => String(facts[name] ?? braces));
  };
}

/** An id after the file's name: `Kysely 2021.xlsx` is `kysely-2021`. */
function idOf(file: string): string {
  const name = file.split(/[/\\]/u).at(-1) ?? "";
  const plain = name
    .replace(/[.].*$/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/gu, "-").replace(/^[^a-z]+|-+$/gu, "");
  return slug === "" ? "own-survey" : slug;
}
