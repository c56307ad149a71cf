import type { AreaIndex } from "../../areas/area-index.ts";
import { associationCells, associations } from "../../decode/associations.ts";
import type { DecodeContext } from "../../decode/decoder.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import type { Association } from "../../domain/association.ts";
import type { Problem } from "../../domain/problem.ts";
import { type ExclusionRule, rowAccount } from "../../domain/row-account.ts";
import type { Scanning, ScanPlan } from "../../domain/scan-plan.ts";
import type { TableSource } from "../../domain/table-source.ts";
import { textDecoder } from "../../read/support/decode-text.ts";
import type { Register } from "../../register/fill.ts";
import { createScanner } from "../../register/scan/scanner.ts";
import { decodeInto, type TableAccount } from "./load-table.ts";

/** An extract on its way into a register. */
export interface Extract {
  readonly source: TableSource;
  readonly context: DecodeContext;
  readonly areas: AreaIndex;
  readonly log: ProblemLog;
  readonly register: Register;
  /** False where every row is to be decoded from text. */
  readonly scanning: Scanning | undefined;
}

/**
 * Puts the rows of an extract into the register: straight from the bytes where they are plain and the format allows,
 * else decoded. Both ways give the same register, problems and account.
 */
export async function loadExtract(extract: Extract): Promise<TableAccount> {
  const { source, context, log, register } = extract;
  const report = (problem: Problem) => log.add({ ...problem, source: source.name });
  const decode = (table: TableSource) =>
    decodeInto({ source: table, decoder: associations }, context, log, (entry: Association) => {
      const { rule, problem } = register.accept(entry);
      if (problem !== undefined) report(problem);
      return rule === undefined ? undefined : { rule };
    });
  const { scanned } = source;
  const plan =
    extract.scanning !== false && scanned !== undefined ? planOf(source, context) : undefined;
  if (scanned === undefined || plan === undefined) return await decode(source);
  const { municipalityCodes } = extract.areas;
  const kernelSource = typeof extract.scanning === "function" ? extract.scanning : undefined;
  const codeByName = codesOfPlainNames(extract.areas);
  const kernel = kernelSource?.();
  const { threads } = kernelSource ?? {};
  const target = { register, report, municipalityCodes, codeByName, kernel, threads };
  const scanner = createScanner(plan, target);
  if (scanner === undefined) return await decode(source);
  const left = await decode({ ...source, batches: () => scanned(scanner.scan) });
  const taken = scanner.counts();
  const { account } = left;
  const excluded = new Map<ExclusionRule, number>(taken.excluded);
  for (const { rule, rows } of account.excluded) {
    excluded.set(rule, (excluded.get(rule) ?? 0) + rows);
  }
  return {
    ...left,
    account: rowAccount({
      source: source.name,
      read: account.read + taken.read,
      used: account.used + taken.used,
      excluded,
      rejected: account.rejected + taken.rejected,
    }),
  };
}

// Purely a memory: the names are a function of the index.
const remembered = new WeakMap<AreaIndex, ReadonlyMap<string, string>>();

/**
 * Codes by the Finnish names that only one of today's municipalities bears in any language: what the decoder makes of
 * such a name, without asking it.
 */
export function codesOfPlainNames(areas: AreaIndex): ReadonlyMap<string, string> {
  const known = remembered.get(areas);
  if (known !== undefined) return known;
  const today = areas.areasOf("municipality", areas.lastYear);
  const bearers = new Map<string, number>();
  for (const { name } of today) {
    for (const each of new Set([name.fi, name.sv, name.en])) {
      bearers.set(each, (bearers.get(each) ?? 0) + 1);
    }
  }
  const codes = new Map(
    today
      .filter(({ name }) => bearers.get(name.fi) === 1)
      .map(({ key, name }) => [name.fi, key.code]),
  );
  remembered.set(areas, codes);
  return codes;
}

/** How the rows of a table are scanned. Missing: undefined where they are not delimited or the header is refused. */
function planOf(source: TableSource, context: DecodeContext): ScanPlan | undefined {
  const { encoding, delimiter } = source.dialect;
  const cells = associationCells(source, context);
  if (cells === undefined || delimiter === undefined) return undefined;
  if (encoding !== "utf-8" && encoding !== "windows-1252") return undefined;
  return {
    ...cells,
    delimiter: delimiter.charCodeAt(0),
    encoding,
    width: source.header.cells.length,
    ...(context.extractDate !== undefined && { extractDate: context.extractDate }),
    toText: (bytes) => {
      const { text, flaw } = textDecoder(encoding)({ bytes, isLast: true });
      return flaw === undefined ? text : undefined;
    },
  };
}
