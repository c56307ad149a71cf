import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeRemarkWords } from "../../src/decode/remark-words.ts";
import { bundledUrl } from "../support/bundled-tables.ts";

const words = decodeRemarkWords(
  readFileSync(bundledUrl("templates/codebook.yaml"), "utf8"),
  "codebook.yaml",
);

const folder = new URL("../../src/app/draft/", import.meta.url);
const source = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

const bracesIn = (text: string) =>
  [...text.matchAll(/\{\w+\}/gu)].map(([braces]) => braces).toSorted();

describe("remarks of a drafted codebook", () => {
  test.each([...words])(
    "%s is said in three languages with the same braces, and somewhere",
    (id, text) => {
      expect(new Set([text.fi, text.sv, text.en]).size).toBe(3);
      expect(bracesIn(text.sv)).toEqual(bracesIn(text.fi));
      expect(bracesIn(text.en)).toEqual(bracesIn(text.fi));
      expect(source).toContain(`"${id}"`);
    },
  );

  test("are all there", () => {
    const used = [
      ...source.matchAll(/\bid: "(?<id>[a-z-]+)"|"(?<other>(?:left|labels)-[a-z-]+)"/gu),
    ];
    const ids = used.map(({ groups }) => groups?.["id"] ?? groups?.["other"] ?? "");
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !words.has(id))).toEqual([]);
  });
});
