import type { IndexInstrument } from "../../domain/index-instrument.ts";
import type { InputRecord } from "../../domain/provenance.ts";

/** What an index is made of, and the file that says so. */
export interface LoadedIndex {
  readonly instrument: IndexInstrument;
  readonly input: InputRecord;
}
