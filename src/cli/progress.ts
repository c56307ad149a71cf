import type { Files, OpenedFile } from "../app/files.ts";
import type { FileParts } from "../domain/scan-plan.ts";
import type { Locale } from "../locales/locale.ts";
import type { Io } from "./io.ts";

/** Files whose reading is shown on standard error, and what ends the showing. */
export interface WatchedFiles {
  readonly files: Files;
  /** Takes the line off the terminal. */
  erase(): Promise<void>;
}

/** Work that is over sooner shows nothing: a line that flashes by only disturbs. Unit: milliseconds. */
const patience = 1000;

/** Between two lines. Unit: milliseconds. */
const pause = 100;

const megabyte = 1_000_000;

/** Back to the line's start, and empty it. */
export const eraseLine = "\r\u001b[K";

/** Shows on a terminal how far the user's files have been read, once that lasts over a second. */
export function watchReading(
  { files, err, clock }: Pick<Io, "files" | "err" | "clock">,
  { phrases }: Pick<Locale, "phrases">,
): WatchedFiles {
  const began = clock();
  let shownAt: number | undefined;
  const show = async (file: OpenedFile, since: number, rows: number): Promise<void> => {
    const now = clock();
    if (now - began < patience || now - (shownAt ?? 0) < pause) return;
    shownAt = now;
    const line = phrases.reading({ rows, ...paceOf(file.position(), now - since) });
    // A line that wraps could not be erased.
    const width = err.terminal?.width ?? 80;
    await err.write(eraseLine + [...line].slice(0, width - 1).join(""));
  };
  const watched = (file: OpenedFile): OpenedFile => {
    let rows = 0;
    let since = clock();
    const tell = () => show(file, since, rows);
    return {
      ...file,
      reached: (line) => {
        rows = line;
      },
      async *bytes() {
        since = clock();
        rows = 0;
        for await (const chunk of file.bytes()) {
          await tell();
          yield chunk;
        }
      },
      ...(file.parts && {
        parts: async () => {
          const parts = await file.parts?.();
          return parts && tellingParts(parts, tell);
        },
      }),
    };
  };
  return {
    files: { ...files, open: async (path) => watched(await files.open(path)) },
    async erase() {
      if (shownAt !== undefined) await err.write(eraseLine);
      shownAt = undefined;
    },
  };
}

/** Parts that tell of each that a thread has scanned: no more bytes are asked for while several threads read. */
function tellingParts(parts: FileParts, tell: () => Promise<void>): FileParts {
  return {
    ...parts,
    help: (...words) =>
      parts.help(...words).map((helper) => ({
        ...helper,
        async scan(request) {
          const runs = await helper.scan(request);
          await tell();
          return runs;
        },
      })),
  };
}

/** How far and how fast a file is read, and how long it will take at that pace. */
function paceOf({ read, of }: ReturnType<OpenedFile["position"]>, elapsed: number) {
  const perSecond = read / (Math.max(elapsed, 1) / 1000);
  return {
    megabytes: read / megabyte,
    megabytesPerSecond: perSecond / megabyte,
    ...(of === undefined || of < read
      ? {}
      : { ofMegabytes: of / megabyte, left: toClock((of - read) / Math.max(perSecond, 1)) }),
  };
}

/** Seconds as minutes and seconds. */
function toClock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
