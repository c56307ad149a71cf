import type { RowCounts } from "../../domain/row-account.ts";
import type { ScanPlan, ScanRegion, ScanRows, ScanStop } from "../../domain/scan-plan.ts";
import type { Acceptance } from "../fill.ts";
import { createCut, cutFailures, cutRecord } from "./cut-record.ts";
import { createRowReader } from "./read-row.ts";
import type { ScanTarget } from "./scan-target.ts";

/** A scanner at work on one extract. */
export interface Scanner {
  readonly scan: ScanRows;
  /** What became of the rows that were taken without the decoder. */
  counts(): Omit<RowCounts, "source">;
}

/** A scanner for an extract. Missing: undefined when the extract is of no plain shape at all. */
export function createScanner(plan: ScanPlan, target: ScanTarget): Scanner | undefined {
  const { register, report } = target;
  const cut = createCut(plan.delimiter);
  const reader = createRowReader(plan, cut, target);
  if (reader === undefined) return undefined;
  const excluded: Map<NonNullable<Acceptance["rule"]>, number> = new Map();
  let used = 0;
  let left = 0;

  const accept = (): void => {
    const { rule, problem } = register.acceptRow(reader.row);
    if (rule === undefined) {
      used += 1;
      return;
    }
    left += 1;
    excluded.set(rule, (excluded.get(rule) ?? 0) + 1);
    if (problem !== undefined) report(problem);
  };

  const textCells = (bytes: Uint8Array): readonly string[] | undefined => {
    const cells: string[] = [];
    for (let field = 0; field < cut.count; field += 1) {
      const text = plan.toText(bytes.subarray(cut.starts[field], cut.ends[field]));
      if (text === undefined) return undefined;
      const isDoubled = cut.doubled[field] === 1;
      cells.push(isDoubled ? text.replaceAll('""', '"') : text);
    }
    return cells;
  };

  /** The record that was just cut, for the decoder; or for the reader, when a cell's bytes are no text. */
  const leave = (bytes: Uint8Array, at: number, next: number, line: number): ScanStop => {
    const cells = textCells(bytes);
    return cells === undefined
      ? { kind: "irregular", at, line }
      : { kind: "row", at: next, line: line + 1, cells };
  };

  const scan = ({ bytes, from, to, line: firstLine }: ScanRegion): ScanStop => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = from;
    let line = firstLine;
    while (at < to) {
      const next = cutRecord(cut, bytes, at, to);
      if (next < 0) {
        return { kind: next === cutFailures.incomplete ? "end" : "irregular", at, line };
      }
      const isPlain = cut.count === plan.width && reader.read(bytes, view, line);
      if (!isPlain) return leave(bytes, at, next, line);
      accept();
      at = next;
      line += 1;
    }
    return { kind: "end", at, line };
  };

  return { scan, counts: () => ({ read: used + left, used, excluded, rejected: 0 }) };
}
