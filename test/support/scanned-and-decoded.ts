import { loadExtract } from "../../src/app/support/load-extract.ts";
import { createProblemLog } from "../../src/decode/support/problem-log.ts";
import type { IsoDate } from "../../src/domain/calendar.ts";
import type { Definition } from "../../src/domain/definition.ts";
import type { FileParts, Scanning } from "../../src/domain/scan-plan.ts";
import { readCsvInBlocks } from "../../src/read/csv.ts";
import { compileDefinitions } from "../../src/register/definitions.ts";
import { createRegister, type Register } from "../../src/register/fill.ts";
import { bundledAreas } from "./bundled-tables.ts";
import { byteSource } from "./byte-source.ts";
import { recogniseTable } from "./recognise-table.ts";

const label = { fi: "", sv: "", en: "" };

/** Definitions of every kind: all, class, industry, and names by each form of stem, a phrase and an exception. */
const definitions: readonly Definition[] = [
  { id: "everything", label, description: label, criteria: { all: true } },
  {
    id: "three",
    label,
    description: label,
    criteria: { purposeClasses: [3], industries: { "tol-2008": ["88"], "tol-2025": ["88", "87"] } },
  },
  {
    id: "names",
    label,
    description: label,
    criteria: {
      nameStems: ["sydän-", "-seura", "-kylä-", "a-kilta", "ä"],
      nameExceptions: ["sydänmaa-", "oma kylä"],
    },
  },
  {
    id: "more-names",
    label,
    description: label,
    criteria: { nameStems: ["martta", "-hjärt-", "24 h"] },
  },
];

const matcher = compileDefinitions(definitions);

/** How one file is loaded. */
export interface Loading {
  readonly scanning: Scanning;
  /** Sizes of the blocks in which the bytes are worked on. Unit: bytes. */
  readonly blocks?: { readonly first: number; readonly later: number };
  readonly extractDate?: IsoDate;
  readonly encoding?: "utf-8" | "windows-1252";
  /** The same bytes in parts, for the threads that `scanning` asks for. */
  readonly parts?: FileParts;
}

/** Everything that loading an extract gives; `left` are the rows that a scanner left to the decoder. */
export async function loadBytes(bytes: Uint8Array, loading: Loading) {
  const {
    scanning,
    blocks = { first: 1_048_576, later: 262_144 },
    extractDate,
    encoding,
    parts,
  } = loading;
  const isHeader = (cells: readonly string[]) => recogniseTable(cells)?.id === "associations";
  const options = encoding === undefined ? { isHeader } : { isHeader, encoding };
  const input = {
    ...byteSource(bytes),
    ...(parts !== undefined && { parts: async () => parts }),
  };
  const result = await readCsvInBlocks(input, options, blocks);
  if (result.kind === "unreadable") return { problems: result.problems, left: 0 };
  const areas = bundledAreas();
  const register = createRegister({ source: "", areas, matcher });
  const log = createProblemLog();
  const context = {
    areas,
    mapping: new Map<string, string>(),
    divisionYear: areas.lastYear,
    ...(extractDate !== undefined && { extractDate }),
  };
  const { scanned } = result.table;
  let left = 0;
  const source = {
    ...result.table,
    ...(scanned && {
      async *scanned(scan: Parameters<typeof scanned>[0]) {
        for await (const rows of scanned(scan)) {
          left += rows.length;
          yield rows;
        }
      },
    }),
  };
  const account = await loadExtract({ source, context, areas, log, register, scanning });
  return {
    account: account.account,
    rest: account,
    log: log.summary(),
    rows: rowsOf(register),
    left,
  };
}

function rowsOf({ store, numbers }: Register) {
  const rows = Array.from({ length: store.rowCount() }, (_, at) => store.read(at));
  return rows.map((row) => ({ ...row, number: numbers.registerNumberOf(row.id) }));
}
