import { expect, test } from "vitest";
import { colourLevel } from "../../src/cli/colour-level.ts";
import type { OutputStream, Terminal } from "../../src/cli/io.ts";

function level(
  terminal: Terminal["colourLevel"] | undefined,
  variables: Readonly<Record<string, string>> = {},
  noColour = false,
) {
  const stream: OutputStream = {
    terminal: terminal === undefined ? undefined : { width: 80, colourLevel: terminal },
    write: async () => {},
  };
  return colourLevel(stream, (name) => variables[name], { noColour });
}

test("a terminal has its own colours and a pipe has none", () => {
  expect(level(3)).toBe(3);
  expect(level(undefined)).toBe(0);
});

test("--no-color overrules everything", () => {
  expect(level(3, { FORCE_COLOR: "3" }, true)).toBe(0);
});

test("NO_COLOR counts when it is not empty, whatever it says (no-color.org)", () => {
  expect(level(3, { NO_COLOR: "0" })).toBe(0);
  expect(level(3, { NO_COLOR: "" })).toBe(3);
  expect(level(3, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(0);
});

test("FORCE_COLOR colours a pipe, and 0 takes a terminal's colours away", () => {
  expect(level(undefined, { FORCE_COLOR: "1" })).toBe(1);
  expect(level(undefined, { FORCE_COLOR: "" })).toBe(1);
  expect(level(undefined, { FORCE_COLOR: "3" })).toBe(3);
  expect(level(3, { FORCE_COLOR: "0" })).toBe(0);
});

test("a dumb terminal has no colours", () => {
  expect(level(1, { TERM: "dumb" })).toBe(0);
});
