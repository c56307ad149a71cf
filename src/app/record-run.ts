import type { Area } from "../domain/area.ts";
import type { InputRecord } from "../domain/provenance.ts";
import type { ProblemSummary } from "../domain/report.ts";
import type { RowAccount } from "../domain/row-account.ts";
import type { Settings } from "../domain/settings.ts";
import { UserError } from "../domain/user-error.ts";
import type { Tool } from "./input-options.ts";
import type { UnmetGate } from "./outcome.ts";

/** A file that was written. */
export interface RecordedFile {
  /** As seen from the output folder. */
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly sha256: string;
}

/** One product of a run: what was asked, what was read and what came of it. */
export interface RecordedProduct {
  readonly command: string;
  /** Every option that held, by its name, with its texts as on a command line. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly exitCode: number;
  readonly files: readonly RecordedFile[];
  readonly inputs: readonly InputRecord[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly unmet: readonly { readonly gate: UnmetGate; readonly areas: readonly Area[] }[];
  readonly failures: readonly { readonly area?: Area; readonly error: unknown }[];
}

/** A whole run. */
export interface RecordedRun {
  readonly settings: Pick<Settings, "file" | "sha256">;
  readonly exitCode: number;
  readonly products: readonly RecordedProduct[];
}

/** The record of a run as a JSON document, `soste-stats/run@1`: every key in a fixed order, and no clock. */
export function recordRun({ settings, exitCode, products }: RecordedRun, tool: Tool): string {
  const document = {
    schema: "soste-stats/run@1",
    tool: { name: "soste-stats", version: tool.version },
    settings: { file: settings.file, sha256: settings.sha256 },
    exitCode,
    products: products.map(toProduct),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toProduct(product: RecordedProduct) {
  const { command, options, exitCode, files, inputs, accounts, problems } = product;
  return {
    command,
    options: Object.fromEntries(options),
    exitCode,
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    inputs: inputs.map(({ kind, name, sha256, table, rows, date }) => ({
      kind,
      name,
      sha256,
      table,
      rows,
      date: date ?? null,
    })),
    accounts: accounts.map(({ source, read, used, excluded, rejected }) => ({
      source,
      read,
      used,
      excluded: excluded.map(({ rule, rows }) => ({ rule, rows })),
      rejected,
    })),
    problems: {
      errors: problems.errors,
      warnings: problems.warnings,
      counts: problems.counts.map(({ code, severity, source, count }) => ({
        code,
        severity,
        source,
        count,
      })),
    },
    unmet: product.unmet.map(({ gate: { gate, limit, found }, areas }) => ({
      gate,
      limit,
      found,
      areas: areas.map(toArea),
    })),
    failures: product.failures.map(toFailure),
  };
}

/** A defect of ours has no facts that a user could act on; its stack is on standard error. */
function toFailure({ area, error }: RecordedProduct["failures"][number]) {
  const place = area === undefined ? null : toArea(area);
  if (!(error instanceof UserError)) return { area: place, code: "defect", facts: {} };
  return { area: place, code: error.code, facts: { ...error.facts } };
}

function toArea({ key }: Area) {
  return { level: key.level, code: key.code };
}
