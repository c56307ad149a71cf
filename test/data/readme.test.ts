import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledRecords, bundledTable, bundledUrl } from "../support/bundled-tables.ts";

const readme = readFileSync(bundledUrl("README.md"), "utf8");
const files = readdirSync(bundledUrl("")).filter((name) => name.endsWith(".csv"));

/** The table of the README by file name: its cells without the file's own. */
const listed = new Map(
  readme
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([, file]) => file !== undefined && /^`[a-z-]+\.csv`$/u.test(file))
    .map(([, file = "", ...cells]) => [file.replaceAll("`", ""), cells.slice(0, -1)] as const),
);

describe("data/README.md", () => {
  it("has a row for every table in the folder and for no other", () => {
    expect([...listed.keys()].sort()).toEqual([...files].sort());
  });

  it.each(files)("states what %s is, its key, source, publisher, licence and date", (file) => {
    const cells = listed.get(file) ?? [];
    expect(cells).toHaveLength(8);
    expect(cells.filter((cell) => cell === "")).toEqual([]);
  });

  it.each(files)("counts the rows of %s", (file) => {
    expect(Number(listed.get(file)?.[6])).toBe(bundledTable(file).rows.length);
  });

  it.each(files)("gives the SHA-256 of the bytes of %s", (file) => {
    const sha256 = createHash("sha256")
      .update(readFileSync(bundledUrl(file)))
      .digest("hex");
    expect(listed.get(file)?.[7]).toBe(`\`${sha256}\``);
  });

  it.each(files)("names a key that no two rows of %s share", (file) => {
    const key = [...(listed.get(file)?.[1] ?? "").matchAll(/`(?<column>[a-z_]+)`/gu)].map(
      ({ groups }) => groups?.["column"] ?? "",
    );
    const { header } = bundledTable(file);
    expect(key.filter((column) => !header.includes(column))).toEqual([]);
    const keys = bundledRecords(file).map((row) => key.map((column) => row.get(column)).join("|"));
    expect(keys.filter((value, position) => keys.indexOf(value) !== position)).toEqual([]);
  });

  it("names only sources that data/sources.csv explains", () => {
    const ids = new Set(bundledRecords("sources.csv").map((row) => row.get("id")));
    const named = [...listed.values()].flatMap((cells) => [
      ...(cells[2] ?? "").matchAll(/`(?<id>[a-z0-9-]+)`/gu),
    ]);
    expect(named.length).toBeGreaterThan(8);
    expect(named.map(({ groups }) => groups?.["id"]).filter((id) => !ids.has(id))).toEqual([]);
  });
});
