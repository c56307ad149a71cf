import type { IsoDate } from "../../domain/calendar.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Dataset } from "../../indicators/dataset.ts";
import { distinct } from "./distinct.ts";
import type { RegisterTimeline } from "./load-published.ts";
import type { PublicationsOf } from "./publications.ts";

/** What figures of other days than the reference date are computed from. */
export interface RunTimeline extends Pick<RegisterTimeline, "publishedOn" | "wholeFrom"> {
  /** Whether the register tells what had happened by a day. */
  isToldOn(day: IsoDate): boolean;
  /** The dataset of a day; of published tables one of `publishedOn`. */
  datasetOn(day: IsoDate): Dataset;
  /** The inputs, of no one date, with everybody who published what figures of these days are made from. */
  inputsOn(days: readonly IsoDate[]): Promise<readonly InputRecord[]>;
  readonly publicationsOf: PublicationsOf;
}

/** Each input once, as it is first told of, with its publications of all days. */
export function mergedRecords(records: readonly InputRecord[]): readonly InputRecord[] {
  const byFile = new Map<string, InputRecord>();
  for (const record of records) {
    const key = `${record.id} ${record.name} ${record.sha256}`;
    const before = byFile.get(key) ?? record;
    const publications = distinct([...before.publications, ...record.publications]);
    byFile.set(key, { ...before, publications });
  }
  return [...byFile.values()];
}
