import type { Problem } from "../../domain/problem.ts";
import type { Register } from "../fill.ts";

/** Where scanned rows go. */
export interface ScanTarget {
  readonly register: Register;
  readonly report: (problem: Problem) => void;
  /** Codes of the municipalities, in the order of their positions in the store. */
  readonly municipalityCodes: readonly string[];
  /** Codes by names that each mean one municipality where no code stands beside them: what the kernel knows beforehand. */
  readonly codeByName?: ReadonlyMap<string, string>;
  /** Bytes of the kernel; without them every row is read in TypeScript. */
  readonly kernel?: Uint8Array | undefined;
  /** Threads that the user wants to scan. */
  readonly threads?: number | undefined;
}
