import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../support/cruise.ts";

/** Words that neither the linter nor the cruise sees, and what to write instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bMath\.random\b/, "a seeded generator"],
  [/\.toFixed\(/, "stats/round, or the locale's formatters"],
  [/\.(?:sort|toSorted)\(\)/, "a comparison: code order for machines, the locale's for people"],
  [/\bparseFloat\(/, "the strict parsers of decode/support/cell"],
  [/\blocaleCompare\b/, "the locale's compare"],
];

const suppression = /biome-ignore|@ts-(?:ignore|expect-error|nocheck)|v8 ignore|istanbul ignore/;

/** Suppressions in src and test, this file apart. The count may only fall. */
const suppressionsAllowed = 2;

function linesOf(folder: string) {
  const entries = readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" });
  return entries
    .filter((path) => /\.(?:ts|cjs|js)$/.test(path))
    .flatMap((path) =>
      readFileSync(join(repositoryRoot, folder, path), "utf8")
        .split("\n")
        .map((text, index) => ({ place: `${folder}/${path}:${index + 1}`, text })),
    );
}

test.each(banned)("no source line holds %s", (word, instead) => {
  const found = linesOf("src").filter(({ text }) => word.test(text));
  expect(
    found.map(({ place }) => place),
    `write ${instead}`,
  ).toEqual([]);
});

test("the search for banned words finds one that is there", () => {
  expect(banned.filter(([word]) => word.test("names.sort(); share.toFixed(1)"))).toHaveLength(2);
});

test("suppressions of checks do not become more", () => {
  const found = [...linesOf("src"), ...linesOf("test")].filter(
    ({ place, text }) => suppression.test(text) && !place.includes("banned-words.test.ts"),
  );
  expect(found.length, found.map(({ place }) => place).join("\n")).toBeLessThanOrEqual(
    suppressionsAllowed,
  );
});
