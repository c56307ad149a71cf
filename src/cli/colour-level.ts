import type { Io, OutputStream, Terminal } from "./io.ts";

/** Colour level of a stream: 0 none, 1 sixteen colours, 2 of 256, 3 of 16 million. */
export type ColourLevel = Terminal["colourLevel"];

/** What FORCE_COLOR asks for; its empty value and `true` mean the sixteen colours, as Node has it. */
function forcedLevel(value: string): ColourLevel {
  if (value === "0" || value === "false") return 0;
  if (value === "2") return 2;
  return value === "3" ? 3 : 1;
}

/** How many colours a stream gets: the flag decides, then NO_COLOR, FORCE_COLOR, TERM=dumb and the terminal itself. */
export function colourLevel(
  stream: OutputStream,
  env: Io["env"],
  flags: { readonly noColour: boolean },
): ColourLevel {
  if (flags.noColour || (env("NO_COLOR") ?? "") !== "") return 0;
  const forced = env("FORCE_COLOR");
  if (forced !== undefined) return forcedLevel(forced);
  if (env("TERM") === "dumb") return 0;
  return stream.terminal?.colourLevel ?? 0;
}
