import type { Reader } from "./reader.ts";

const csv: Reader = {
  id: "csv",
  extensions: [".csv", ".tsv", ".txt"],
  load: async () => (await import("./csv.ts")).readCsv,
};

// `.xls` too: the old format is refused by name, where delimited text would only say that the file is binary.
const xlsx: Reader = {
  id: "xlsx",
  extensions: [".xlsx", ".xlsm", ".xls"],
  load: async () => (await import("./xlsx.ts")).readXlsx,
};

/** The input formats, in the order of help texts. The first extension that fits decides. */
export const readers: readonly Reader[] = [csv, xlsx];

/**
 * The reader for an input: by id when one is asked for, else by the name's ending (before `.gz`), else delimited text.
 * Missing: undefined when no reader has the id that was asked for.
 * @example readerFor("rekisteri.CSV.gz")?.id // "csv"
 */
export function readerFor(name: string, from?: string): Reader | undefined {
  if (from !== undefined) return readers.find(({ id }) => id === from);
  const bare = name.toLowerCase().replace(/[.]gz$/, "");
  return readers.find(({ extensions }) => extensions.some((end) => bare.endsWith(end))) ?? csv;
}
