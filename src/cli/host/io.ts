import { readFileSync } from "node:fs";
import type { WriteStream } from "node:tty";
import type { Io, OutputStream, Terminal } from "../io.ts";
import { hostFiles } from "./files.ts";
import { save } from "./save.ts";
import { listenForInterruption } from "./signals.ts";
import { systemCode, writeError } from "./system-error.ts";

const levelByDepth: Readonly<Record<number, Terminal["colourLevel"]>> = { 4: 1, 8: 2, 24: 3 };

function terminalOf(stream: WriteStream): Terminal | undefined {
  if (!stream.isTTY) return undefined;
  // Only the terminal is asked here; what the variables wish is `colourLevel`'s part.
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_DISABLE_COLORS: _node, ...env } = process.env;
  return {
    width: stream.columns > 0 ? stream.columns : undefined,
    colourLevel: levelByDepth[stream.getColorDepth(env)] ?? 0,
  };
}

/** A stream whose reader may go away; `onFailure` gets any other error. */
function outputStream(
  stream: WriteStream,
  signal: AbortSignal,
  onFailure: (error: Error) => unknown,
): OutputStream {
  let isGone = false;
  // Without a listener a closed pipe would end the process with a stack; each write tells its own error.
  stream.on("error", () => {
    isGone = true;
  });
  return {
    terminal: terminalOf(stream),
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isGone || signal.aborted) return resolve();
        stream.write(text, (error) => {
          const failure = error && systemCode(error) !== "EPIPE" ? onFailure(error) : undefined;
          if (failure === undefined) resolve();
          else reject(failure);
        });
      }),
  };
}

function versionOf(packageRoot: URL): string {
  const text = readFileSync(new URL("package.json", packageRoot), "utf8");
  const content: unknown = JSON.parse(text);
  const isRecord = typeof content === "object" && content !== null && "version" in content;
  return isRecord ? String(content.version) : "";
}

/** The world as Node.js gives it. `packageRoot` is where `data/` and `package.json` lie. */
export async function nodeIo(packageRoot: URL): Promise<Io> {
  const interruption = listenForInterruption();
  const { signal, happened } = interruption;
  const files = hostFiles(packageRoot, signal);
  return {
    out: outputStream(process.stdout, signal, (error) => writeError(error, "-")),
    // There is nowhere left to tell that standard error cannot be written.
    err: outputStream(process.stderr, signal, () => undefined),
    files,
    version: versionOf(packageRoot),
    clock: () => performance.now(),
    env: (name) => process.env[name],
    save: (path, text) => save(path, text, { inputs: files.opened, interruption }),
    interrupted: happened,
  };
}
