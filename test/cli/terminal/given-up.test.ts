import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program, shell } from "../../support/shell.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soste-stats-given-up-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = "Rekisterinumero;Nimi;Kotipaikka;Luokka;Rekisteröintipäivä\n";
const rows = (count: number) => "1;Apu ry;Akaa;1;1.1.2000\n".repeat(count);

/** Much longer than what is read at a time, and reading stops early in each. */
const inputs = {
  "no table at all": "sanoja ilman sarakkeita\n".repeat(200_000),
  "bytes that are no text": "\u0000\u0001\u0002\u0003".repeat(1_500_000),
  "a quote that is never closed": `${header}${rows(50_000)}1;"Apu ry;Akaa\n${rows(150_000)}`,
};

describe.each(Object.entries(inputs))("a long input that is given up: %s", (name, content) => {
  it.each(["file", "pipe"])("is told as an error of the data: %s", (way) => {
    const path = join(folder, `${name.replaceAll(" ", "-")}.csv`);
    writeFileSync(path, content);
    const line = way === "file" ? `check "${path}"` : `check - < <(cat "${path}")`;
    const { status, stdout, stderr } = shell(`${program} ${line} --lang en`);
    expect(stderr).not.toContain("defect");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}[1-9]\d* errors?, /mu);
  });
});
