import { fstatSync, writeSync } from "node:fs";
import type { WriteStream } from "node:tty";
import type { OutputStream, Terminal } from "../io.ts";
import type { Interruption } from "./signals.ts";
import { systemCode } from "./system-error.ts";

/** Standard output or standard error of the process. */
export interface Output {
  readonly descriptor: 1 | 2;
  /** Node's stream for it, which is not made before it is asked for. */
  readonly stream: () => WriteStream;
  readonly interruption: Interruption;
  /** What is to be thrown for an error that is not the reader's leaving; undefined for nothing. */
  readonly onFailure: (error: unknown) => unknown;
}

/** Back to the line's start, and empty it. */
const eraseLine = "\r\u001b[K";

const levelByDepth: Readonly<Record<number, Terminal["colourLevel"]>> = { 4: 1, 8: 2, 24: 3 };

/**
 * A stream whose reader may go away. Pipes and files are written to at once, as Node's own streams do: setting those up
 * takes a seventh of the time in which Node itself starts. A terminal, or a pipe that is full, is left to them.
 */
export function outputStream({
  descriptor,
  stream,
  interruption,
  onFailure,
}: Output): OutputStream {
  let isGone = false;
  let opened: WriteStream | undefined;
  const open = () => {
    if (opened !== undefined) return opened;
    opened = stream();
    // Without a listener a closed pipe would end the process with a stack; each write tells its own error.
    opened.on("error", () => {
      isGone = true;
    });
    return opened;
  };
  const failureOf = (error: unknown) =>
    systemCode(error) === "EPIPE" ? undefined : onFailure(error);
  const writeByStream = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      open().write(bytes, (error) => {
        const failure = error ? failureOf(error) : undefined;
        if (failure === undefined) resolve();
        else reject(failure);
      });
    });
  const mayBeTerminal = isDevice(descriptor);
  const terminal = mayBeTerminal ? terminalOf(open()) : undefined;
  let isLineOpen = false;
  if (terminal) {
    // Only the line that tells of progress is left open, and nobody reads on where it stands.
    interruption.cleanUp(() => {
      if (isLineOpen) open().write(eraseLine);
    });
  }
  return {
    terminal,
    async write(content) {
      if (isGone || interruption.signal.aborted) return;
      isLineOpen = typeof content === "string" && !content.endsWith("\n");
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      if (mayBeTerminal || opened !== undefined) return await writeByStream(bytes);
      const { written, error } = writeAtOnce(descriptor, bytes);
      if (error === undefined) return;
      if (systemCode(error) === "EAGAIN") return await writeByStream(bytes.subarray(written));
      isGone = true;
      const failure = failureOf(error);
      if (failure !== undefined) throw failure;
    },
  };
}

/** Whether it is a terminal or another device of characters, such as `/dev/null`. */
function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Node's stream knows what to make of it.
    return true;
  }
}

function terminalOf(stream: WriteStream): Terminal | undefined {
  if (!stream.isTTY) return undefined;
  // Only the terminal is asked here; what the variables wish is `colourLevel`'s part.
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_DISABLE_COLORS: _node, ...env } = process.env;
  return {
    width: stream.columns > 0 ? stream.columns : undefined,
    colourLevel: levelByDepth[stream.getColorDepth(env)] ?? 0,
  };
}

/** Writes as much as the reader takes. */
function writeAtOnce(
  descriptor: number,
  bytes: Uint8Array,
): { readonly written: number; readonly error?: unknown } {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    return { written };
  } catch (error) {
    return { written, error };
  }
}
