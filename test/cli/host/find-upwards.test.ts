import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findUpwards } from "../../../src/cli/host/find-upwards.ts";

const root = mkdtempSync(join(tmpdir(), "soste-stats-upwards-"));
const deep = join(root, "a/b/c");
const name = "soste-stats-of-no-other-test.yaml";
mkdirSync(deep, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

describe("a file looked for upwards", () => {
  it("is not found where no folder has it", () => {
    expect(findUpwards(name, deep)).toBeUndefined();
  });

  it("is the one in the nearest folder, by its path from here", () => {
    writeFileSync(join(root, name), "");
    expect(findUpwards(name, deep)).toBe(`../../../${name}`);
    writeFileSync(join(root, "a/b", name), "");
    expect(findUpwards(name, deep)).toBe(`../${name}`);
    writeFileSync(join(deep, name), "");
    expect(findUpwards(name, deep)).toBe(name);
  });
});
