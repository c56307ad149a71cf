import type { ScanRows } from "../../domain/scan-plan.ts";
import type { TableSource } from "../../domain/table-source.ts";
import type { OpenedFile } from "../files.ts";

/** A table that tells its file, for whoever watches, which line reading has reached; nothing else about it changes. */
export function tellingLines(source: TableSource, { reached }: OpenedFile): TableSource {
  if (reached === undefined) return source;
  const { scanned } = source;
  return {
    ...source,
    async *batches() {
      for await (const batch of source.batches()) {
        reached(batch.at(-1)?.line ?? 0);
        yield batch;
      }
    },
    ...(scanned && { scanned: (scan: ScanRows) => scanned(tellingStops(scan, reached)) }),
  };
}

function tellingStops(scan: ScanRows, reached: (line: number) => void): ScanRows {
  const telling: ScanRows = (region) => {
    const stop = scan(region);
    reached(stop.line);
    return stop;
  };
  const ahead = scan.ahead && tellingAhead(scan.ahead, reached);
  return Object.assign(telling, { window: scan.window, ...(ahead && { ahead }) });
}

function tellingAhead(
  start: NonNullable<ScanRows["ahead"]>,
  reached: (line: number) => void,
): NonNullable<ScanRows["ahead"]> {
  return (parts, from) => {
    const ahead = start(parts, from);
    if (ahead === undefined) return undefined;
    return {
      ...ahead,
      next(place) {
        reached(place.line);
        return ahead.next(place);
      },
    };
  };
}
