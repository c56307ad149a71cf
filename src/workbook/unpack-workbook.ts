import { inMegabytes, type WorkbookLimits } from "./limits.ts";
import { markFormulas } from "./mark-formulas.ts";
import type { WorkbookFlaw } from "./sheet.ts";
import { hasOrderedRows, withDatesAsText } from "./sheet-xml.ts";
import { type NamedBytes, storedZip } from "./stored-zip.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

/** A workbook made safe to hand on, or why it is not. */
export type UnpackedWorkbook =
  | { readonly kind: "unpacked"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly flaw: WorkbookFlaw };

const contentTypes = "[Content_Types].xml";

/** Parts that say what stands in cells; pictures, charts, macros and the like are not even unpacked. */
const needed = /[.](?:xml|rels)$/i;
const notNeeded =
  /^(?:docProps|customXml|META-INF|xl\/(?:drawings|charts|media|pivot\w*|externalLinks|theme|threadedComments|queryTables|ctrlProps|slicers?|slicerCaches|comments\d*[.]xml|calcChain[.]xml|connections[.]xml))/i;

/** Ends a sheet's XML; without it the file was cut and rows may be missing. */
const sheetEnd = /<\/(?:\w+:)?(?:worksheet|chartsheet|dialogsheet)>\s*$/;
const sheetPart = /\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+[.]xml$/i;

/**
 * A workbook as a zip file of the parts that matter, not packed: judged by the directory before anything is unpacked,
 * every part checked against size and checksum, formulas without a saved value marked. So the library, which trusts
 * what it is given, meets no bomb and no broken part.
 */
export async function unpackWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
): Promise<UnpackedWorkbook> {
  const flaw = flawOfFile(bytes, limits);
  if (flaw !== undefined) return { kind: "refused", flaw };
  const entries = zipDirectory(bytes);
  const wanted = entries?.filter(({ name }) => needed.test(name) && !notNeeded.test(name)) ?? [];
  const wrong = flawOfEntries(entries ?? [], wanted, limits);
  if (wrong !== undefined) return { kind: "refused", flaw: wrong };
  const parts: NamedBytes[] = [];
  for (const entry of wanted) {
    const part = await unpackEntry(bytes, entry);
    const checked = part && checkedPart(entry.name, part);
    if (checked === undefined) return { kind: "refused", flaw: { kind: "not-a-workbook" } };
    parts.push({ name: entry.name, bytes: checked });
  }
  return { kind: "unpacked", bytes: storedZip(parts) };
}

function flawOfFile(bytes: Uint8Array, limits: WorkbookLimits): WorkbookFlaw | undefined {
  if (bytes.length > limits.packed) return tooLarge(inMegabytes(limits.packed));
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return undefined;
  // Excel wraps an encrypted workbook into the old format of its .xls files.
  return holds(bytes, "EncryptedPackage") ? { kind: "encrypted" } : { kind: "not-a-workbook" };
}

function flawOfEntries(
  entries: readonly ZipEntry[],
  wanted: readonly ZipEntry[],
  limits: WorkbookLimits,
): WorkbookFlaw | undefined {
  const names = new Set(wanted.map(({ name }) => name.toLowerCase()));
  if (!names.has(contentTypes.toLowerCase()) || names.size < wanted.length) {
    return { kind: "not-a-workbook" };
  }
  if (wanted.some(({ isEncrypted }) => isEncrypted)) return { kind: "encrypted" };
  if (entries.length > limits.entries) return tooLarge(`${limits.entries} parts`);
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  const packed = wanted.reduce((sum, { packedSize }) => sum + packedSize, 0);
  const isPlausible = size < limits.ratioFrom || size <= packed * limits.ratio;
  return size <= limits.unpacked && isPlausible
    ? undefined
    : tooLarge(inMegabytes(limits.unpacked));
}

function tooLarge(limit: string): WorkbookFlaw {
  return { kind: "too-large", limit };
}

/** A part fit for the library. Missing: undefined for a sheet that was cut, has rows twice or is not in UTF-8. */
function checkedPart(name: string, part: Uint8Array): Uint8Array | undefined {
  if (!sheetPart.test(name)) return part;
  const xml = textOf(part);
  if (xml === undefined || !sheetEnd.test(xml.slice(-1000)) || !hasOrderedRows(xml))
    return undefined;
  const marked = withDatesAsText(markFormulas(xml));
  return marked === xml ? part : new TextEncoder().encode(marked);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The decoder tells by throwing; here that is an answer.
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Whether the bytes hold a word in UTF-16LE, as the directory of such a file writes it. */
function holds(bytes: Uint8Array, word: string): boolean {
  const sought = Uint8Array.from([...word].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (
    let at = bytes.indexOf(sought[0] ?? 0);
    at >= 0;
    at = bytes.indexOf(sought[0] ?? 0, at + 1)
  ) {
    if (sought.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}
