import type { RowCounts } from "../../domain/row-account.ts";
import type {
  FileParts,
  ScanPlan,
  ScanRegion,
  ScanRows,
  ScanStop,
} from "../../domain/scan-plan.ts";
import { definitionParts } from "../definitions.ts";
import { createCut, cutFailures, cutRecord } from "./cut-record.ts";
import { createKernel, type Kernel } from "./kernel.ts";
import { buildNameAutomaton } from "./name-automaton.ts";
import { createRowReader } from "./read-row.ts";
import { scanAhead } from "./scan-ahead.ts";
import type { ScanTarget } from "./scan-target.ts";
import { takenRows } from "./taken-rows.ts";
import { kernelTeacher, teachHomes } from "./teach-kernel.ts";

/** A scanner at work on one extract. */
export interface Scanner {
  readonly scan: ScanRows;
  /** What became of the rows that were taken without the decoder. */
  counts(): Omit<RowCounts, "source">;
}

/** A scanner for an extract. Missing: undefined when the extract is of no plain shape at all. */
export function createScanner(plan: ScanPlan, target: ScanTarget): Scanner | undefined {
  const { register, municipalityCodes } = target;
  const parts = definitionParts(register.matcher.definitions);
  const automaton = buildNameAutomaton(parts.nameRules);
  if (automaton === undefined) return undefined;
  const kernelPlan = { plan, parts, automaton, municipalityCodes };
  const kernel = target.kernel && createKernel(target.kernel, kernelPlan);
  const cut = createCut(plan.delimiter);
  const reader = createRowReader(cut, kernelPlan);
  const taken = takenRows(target);
  const teach = kernel && kernelTeacher(plan, kernel);
  if (kernel) teachHomes(plan, kernel, target);

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

  /** Reads one record in TypeScript, and goes on with the next. */
  const step = (bytes: Uint8Array, view: DataView, place: Place): ScanStop | undefined => {
    const { at, to, line } = place;
    const next = cutRecord(cut, bytes, at, to);
    if (next < 0) return { kind: next === cutFailures.incomplete ? "end" : "irregular", at, line };
    const isPlain = cut.count === plan.width && reader.read(bytes, view, line);
    if (!isPlain) return leave(bytes, at, next, line);
    taken.add(register.acceptRow(reader.row));
    place.at = next;
    place.line = line + 1;
    return undefined;
  };

  /** Lets the kernel read as far as it can, and reads the record that it stops at, which it then knows the words of. */
  const leap = (working: Kernel, view: DataView, place: Place): ScanStop | undefined => {
    const { why, rows, at, line } = working.scan(place.at, place.to, place.line);
    taken.use(register.acceptRows(working.rows, rows, taken.add));
    place.at = at;
    place.line = line;
    if (why === "full") return undefined;
    if (why === "end") return { kind: "end", at, line };
    const stop = step(working.window, view, place);
    if (stop === undefined) teach?.(cut, reader);
    return stop;
  };

  const scan = ({ bytes, from, to, line }: ScanRegion): ScanStop => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const working = kernel?.window.buffer === bytes.buffer ? kernel : undefined;
    const place: Place = { at: from, to, line };
    while (place.at < to) {
      const stop = working === undefined ? step(bytes, view, place) : leap(working, view, place);
      if (stop !== undefined) return stop;
    }
    return { kind: "end", at: place.at, line: place.line };
  };

  const ahead =
    kernel &&
    ((parts: FileParts, from: number) =>
      scanAhead({ kernel, register, taken, parts, threads: target.threads, from }));
  return {
    scan: Object.assign(scan, { window: kernel?.window, ...(ahead && { ahead }) }),
    counts: taken.counts,
  };
}

/** Where a scan is. */
interface Place {
  at: number;
  readonly to: number;
  line: number;
}
