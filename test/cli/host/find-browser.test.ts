import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../../src/cli/host/find-browser.ts";

let folder = "";
const at = (...names: readonly string[]) => join(folder, ...names);

function program(path: string): string {
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soste-stats-browser-"));
  for (const name of ["empty", "later", "usual", "none"]) mkdirSync(at(name));
  mkdirSync(at("empty", "chromium"));
  writeFileSync(at("empty", "chromium-browser"), "not to be run");
  program(at("later", "google-chrome"));
  program(at("usual", "Chromium"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refused = (code: string) => expect.objectContaining({ kind: "usage", code });

describe("the browser that prints", () => {
  const path = () => ["", at("empty"), at("later")].join(delimiter);

  it("is the first program on the path, not a folder or a file of its name", () => {
    expect(findBrowser(undefined, path(), [at("usual", "Chromium")])).toBe(
      at("later", "google-chrome"),
    );
  });

  it("is looked for where installers put it when the path has none", () => {
    expect(findBrowser(undefined, at("none"), [at("nowhere"), at("usual", "Chromium")])).toBe(
      at("usual", "Chromium"),
    );
  });

  it("is the one that is named, and no other in its place", () => {
    expect(findBrowser(at("usual", "Chromium"), path(), [])).toBe(at("usual", "Chromium"));
    for (const name of [at("nowhere"), at("usual"), at("empty", "chromium-browser"), ""]) {
      expect(() => findBrowser(name, path(), [])).toThrow(refused("browser/not-a-program"));
    }
  });

  it("is looked for on the path under a bare name, as a shell would, and then in the working folder", () => {
    expect(findBrowser("google-chrome", path(), [])).toBe(at("later", "google-chrome"));
    expect(() => findBrowser("no-such-browser", path(), [])).toThrow(
      refused("browser/not-a-program"),
    );
    program("named-here-only");
    try {
      expect(findBrowser("named-here-only", path(), [])).toBe(resolve("named-here-only"));
    } finally {
      rmSync("named-here-only");
    }
  });

  it("is said to be missing where there is none", () => {
    expect(() => findBrowser(undefined, at("none"), [])).toThrow(refused("browser/not-found"));
  });
});
